package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.office.Erasures;
import burnbag.custody.office.Session;
import burnbag.custody.office.Shelves;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Document;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Shelf;
import burnbag.ledger.json.Json;
import burnbag.ledger.opening.Disclosure;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import burnbag.ledger.publish.LogFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ErasureTest {
  private static final String NAME = "Erika Mustermann";
  private static final String TITLE = "Operation Quiet Harbour";
  private static final SecureRandom RANDOM = new SecureRandom();

  @TempDir Path folder;

  private static Opening opening(String text) {
    return Opening.of(new Value.Text(text), RANDOM);
  }

  private static Enrol enrol(TestOffice office, String party, Opening name) {
    return new Enrol(
        party, name.commitment().toString(), "hq", "", office.newKey(party), List.of(), List.of());
  }

  /// Enrols a party whose name is told.
  ///
  /// @return the commitment to the name
  private static String enrolled(TestOffice office, String party, String name) {
    Opening opening = opening(name);
    SignedStatement first = office.sign("a", Role.OFFICER, enrol(office, party, opening));
    long proposal = office.entered(first.with(List.of(opening)));
    office.act("b", Role.OFFICER, office.second(proposal));
    return opening.commitment().toString();
  }

  private static Document sealed(String control, Opening title) {
    Document open = TestOffice.document(control);
    return new Document(
        open.id(),
        open.registry(),
        open.shortTitle(),
        title.commitment().toString(),
        open.originator(),
        open.date(),
        open.protection(),
        open.declassification(),
        open.pages(),
        open.medium(),
        open.language(),
        open.edition(),
        open.disposition(),
        open.returnOnly(),
        open.holds(),
        open.file(),
        open.supersedes(),
        open.supersededBy());
  }

  private static Disclosure disclosed(TestOffice office, String commitment) {
    PrivateValue value = office.find(PrivateValue.SHELF, commitment);
    return office.office().store().read(session -> Erasures.disclose(session, value));
  }

  /// Bytes of all files below a folder in which the text stands.
  private static List<Path> telling(Path folder, String text) {
    byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).filter(file -> holds(file, wanted)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean holds(Path file, byte[] wanted) {
    try {
      String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
      return bytes.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void a_name_and_a_sealed_title_are_kept_and_shown_to_the_office() {
    try (TestOffice office = TestOffice.in(folder)) {
      String commitment = enrolled(office, "e", NAME);
      assertEquals(commitment, office.party("e").name());
      Disclosure.Shown shown =
          assertInstanceOf(Disclosure.Shown.class, disclosed(office, commitment));
      assertEquals(new Value.Text(NAME), shown.value());
      assertTrue(!telling(folder, NAME).isEmpty(), "it is in the store, as long as it is kept");
      office.folded();
    }
  }

  @Test
  void the_published_ledger_holds_no_name_and_no_sealed_title() throws IOException {
    Path published = Files.createDirectory(folder.resolve("published"));
    try (TestOffice office = TestOffice.in(Files.createDirectory(folder.resolve("home")))) {
      enrolled(office, "e", NAME);
      Opening title = opening(TITLE);
      SignedStatement registering =
          office.sign(
              "a", Role.REGISTRAR, new RegisterDocument(sealed("C-1", title), List.of("L1", "L2")));
      office.entered(registering.with(List.of(title)));
      office
          .office()
          .store()
          .read(
              session -> {
                new LogFolder(published)
                    .publish(session::entries, 0, session.size(), office.office().checkpoint());
                return session.size();
              });
    }
    assertFalse(telling(published, "Harbour chart").isEmpty(), "short titles are there");
    assertEquals(List.of(), telling(published, NAME));
    assertEquals(List.of(), telling(published, "Mustermann"));
    assertEquals(List.of(), telling(published, TITLE));
    assertEquals(List.of(), telling(published, "Quiet"));
  }

  @Test
  void what_two_have_erased_is_in_no_file_and_all_else_stays_equal() {
    try (TestOffice office = TestOffice.in(folder)) {
      String name = enrolled(office, "e", NAME);
      String other = enrolled(office, "f", "Max Beispiel");
      Map<String, Json> before = all(office.folded());
      long erased = office.two("a", "c", Role.OFFICER, new Erase(name));

      assertInstanceOf(Disclosure.Erased.class, disclosed(office, name));
      assertInstanceOf(Disclosure.Shown.class, disclosed(office, other));
      assertEquals(List.of(), telling(folder, NAME));
      assertEquals(List.of(), telling(folder, "Mustermann"));
      PrivateValue value = office.find(PrivateValue.SHELF, name);
      assertEquals(Long.toString(erased), value.erasedIn());
      assertEquals(List.of("a", "c"), List.of(value.first(), value.second()));

      Map<String, Json> after = all(office.folded());
      before.remove(PrivateValue.SHELF.name() + " " + name);
      after.remove(PrivateValue.SHELF.name() + " " + name);
      after.remove(Proposal.SHELF.name() + " " + (erased - 1));
      assertEquals(before, after);
    }
    assertEquals(List.of(), telling(folder, NAME));
  }

  private static Map<String, Json> all(Register register) {
    Map<String, Json> all = new TreeMap<>();
    for (Shelf<?> shelf : Shelves.ALL) {
      register.all(shelf, thing -> all.put(shelf.name() + " " + thing.id(), thing.json()));
    }
    return all;
  }

  @Test
  void of_many_values_of_all_sizes_none_leaves_a_trace_once_it_is_erased() {
    Random random = new Random(2026);
    try (TestOffice office = TestOffice.in(folder)) {
      List<Opening> values = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        int length = i % 10 == 0 ? 3_000 + random.nextInt(20_000) : random.nextInt(900);
        values.add(
            opening("trace%03d-".formatted(i) + "x".repeat(length) + "-end%03d".formatted(i)));
      }
      office.office().store().write(session -> keep(session, values));
      Collections.shuffle(values, random);
      for (List<Opening> some : List.of(values.subList(0, 150), values.subList(150, 300))) {
        office.office().store().write(session -> destroy(session, some));
        for (Opening gone : some) {
          String text = ((Value.Text) gone.value()).text();
          assertEquals(List.of(), telling(folder, text.substring(0, 9)), text.substring(0, 9));
          assertEquals(List.of(), telling(folder, text.substring(text.length() - 7)));
        }
      }
      for (Opening kept : values.subList(300, 400)) {
        assertEquals(
            kept, office.office().store().read(s -> s.opening(kept.commitment()).orElseThrow()));
      }
    }
  }

  private static int keep(Session session, List<Opening> values) {
    values.forEach(session::keep);
    return values.size();
  }

  private static int destroy(Session session, List<Opening> values) {
    values.forEach(value -> session.destroy(value.commitment()));
    return values.size();
  }

  @Test
  void an_erasure_takes_two_and_is_done_once() {
    try (TestOffice office = TestOffice.in(folder)) {
      String name = enrolled(office, "e", NAME);
      office.act("a", Role.OFFICER, new Erase(name));
      assertInstanceOf(Disclosure.Shown.class, disclosed(office, name));
      office.two("a", "c", Role.OFFICER, new Erase(name));
      assertEquals(List.of("ERASED_ALREADY"), office.refusals("a", Role.OFFICER, new Erase(name)));
      assertEquals(
          List.of("NOT_COMMITTED"), office.refusals("a", Role.OFFICER, new Erase("opening:x")));
    }
  }

  @Test
  void a_private_value_enters_as_its_commitment_with_its_opening_or_not_at_all() {
    try (TestOffice office = TestOffice.in(folder)) {
      Opening name = opening(NAME);
      SignedStatement bare = office.sign("a", Role.OFFICER, enrol(office, "e", name));
      assertEquals(List.of("OPENING_MISSING"), office.refusals(bare));
      assertEquals(
          List.of("OPENING_STRAY"),
          office.refusals(bare.with(List.of(name, opening("somebody else")))));

      Enrol told = new Enrol("e", NAME, "hq", "", office.newKey("e"), List.of(), List.of());
      assertEquals(List.of("COMMITMENT_FORM"), office.refusals("a", Role.OFFICER, told));

      office.entered(bare.with(List.of(name)));
      SignedStatement again = office.sign("a", Role.OFFICER, enrol(office, "g", name));
      assertEquals(List.of("COMMITMENT_USED"), office.refusals(again.with(List.of(name))));
    }
  }
}
