package burnbag.desk.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusal;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.document.MakeCopies;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.MemoryRegister;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.PageCheck;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import burnbag.ledger.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What fields of acts name, for all acts that there are.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NamedTest {
  /// Its table is proven to be what the sources say.
  private static final Path ACTS =
      Path.of(System.getProperty("burnbag.root")).resolve("docs/reference/acts.md");

  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  /// Of the objects in `counts`, `told` and `files`.
  private static final Set<String> MEMBERS = Set.of("copy", "pages", "place", "at", "sha256");

  private static Map<String, List<String>> fields() throws IOException {
    Map<String, List<String>> all = new TreeMap<>();
    for (String line : Files.readAllLines(ACTS)) {
      if (!line.startsWith("| `")) continue;
      String[] cells = line.split("\\|");
      List<String> act = codes(cells[1]);
      all.put(act.getFirst(), codes(cells[5]));
    }
    return all;
  }

  private static List<String> codes(String cell) {
    List<String> found = new ArrayList<>();
    CODE.matcher(cell).results().forEach(one -> found.add(one.group(1)));
    return found;
  }

  @Test
  void the_desk_knows_what_each_field_of_each_act_names_and_no_field_that_no_act_has()
      throws IOException {
    Map<String, List<String>> acts = fields();
    assertEquals(new TreeSet<>(OfficeActs.all().names()), acts.keySet());
    Set<String> known = new TreeSet<>(Named.known());
    Set<String> there = new TreeSet<>(MEMBERS);
    acts.values().forEach(there::addAll);
    assertEquals(there, known);
  }

  /// An act that the desk has never heard of.
  private record Unheard(String field, Json value) implements Act {
    @Override
    public String name() {
      return "unheard/1";
    }

    @Override
    public Json.Obj fields() {
      return new Json.Obj(new TreeMap<>(Map.of(field, value)));
    }

    @Override
    public Set<Role> roles() {
      return Set.of();
    }

    @Override
    public void decide(Situation situation, Refusals refusals) {
      throw new AssertionError("it is refused before it is decided");
    }

    @Override
    public void apply(Register register, Recorded recorded) {
      throw new AssertionError("it is refused before it is applied");
    }
  }

  /// Somebody of nowhere, and one secret document with one copy in the hands of another.
  private static NeedToKnow stranger() {
    MemoryRegister register = new MemoryRegister();
    Document document =
        Document.onPaper(
            "X-1",
            "hq",
            "Secret title",
            "Staff",
            "2025",
            new Protection("SECRET", "us", "SECRET", 3, List.of()),
            3,
            "");
    register.put(Document.SHELF, document);
    register.put(
        Copy.SHELF, Copy.made("X-1", "1", 1, "7K3M9-QX2PD", 3, "registrar", "hq", 4, 1_000));
    Party party =
        new Party("stranger", "", "north", "", true, false, List.of(), List.of(), List.of());
    return new NeedToKnow(register, party);
  }

  private static List<String> codes(Act act) {
    return stranger().against(act).stream().map(Refusal::code).distinct().sorted().toList();
  }

  @Test
  void a_field_that_is_not_known_speaks_against_itself_whatever_stands_in_it() {
    Json text = new Json.Text("X-1");
    for (Json value :
        List.of(
            text,
            new Json.Int(4),
            new Json.Arr(List.of()),
            new Json.Arr(List.of(text)),
            new Json.Obj(new TreeMap<>()))) {
      assertEquals(List.of("FIELD_UNKNOWN"), codes(new Unheard("papers", value)));
    }
    Json nested = new Json.Arr(List.of(new Json.Obj(new TreeMap<>(Map.of("paper", text)))));
    assertEquals(List.of("FIELD_UNKNOWN"), codes(new Unheard("counts", nested)));
  }

  @Test
  void a_copy_is_refused_by_its_number_by_its_label_and_in_a_list_of_counts() {
    List<String> against = List.of("NOT_CLEARED", "NOT_CONCERNED");
    for (String name : List.of("X-1#1", "7K3M9-QX2PD")) {
      assertEquals(against, codes(new ReportMissing(List.of(name))));
      assertEquals(against, codes(new PageCheck(List.of(new PageCount(name, 3)))));
    }
    assertEquals(against, codes(new MakeCopies("X-1", "1", List.of("label"))));
    assertTrue(
        stranger().against(new Sight(List.of("X-1#1"))).isEmpty(), "it is before their eyes");
  }
}
