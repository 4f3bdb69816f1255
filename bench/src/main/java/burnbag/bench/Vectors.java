package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.Dialect;
import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Marks;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.us.PageRollup;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Strings out of public manuals and suites, each judged under the dialect of its source: is it
/// valid, what are its parts and its rank, is its canonical form stable; and the notional pages
/// whose portions roll up to a banner.
record Vectors(Corpus corpus) implements Round {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

  /// @param file without its ending
  private record Source(String file, Dialect dialect) {}

  private static final List<Source> SOURCES =
      List.of(
          new Source("codice_alliance", Dialect.DOD_2012),
          new Source("capco2016_examples", Dialect.IC_2016),
          new Source("json_ism", Dialect.IC_2016),
          new Source("connexta_ion", Dialect.LOOSE),
          new Source("cui_examples", Dialect.IC_2016),
          new Source("au_epms_examples", Dialect.IC_2016),
          new Source("stanag4774_spiffing", Dialect.IC_2016),
          new Source("trquinn_rules", Dialect.IC_2016),
          new Source("official_forms", Dialect.IC_2016));

  private static final class Tally {
    int asked;
    int right;

    boolean count(boolean good) {
      asked++;
      if (good) right++;
      return good;
    }

    double rate() {
      return asked == 0 ? Double.NaN : (double) right / asked;
    }
  }

  @Override
  public String name() {
    return "vectors";
  }

  @Override
  public Outcome run() throws IOException {
    Grid grid =
        new Grid("vectors", "dialect", "rows", "valid", "rank", "parts", "fields", "canonical");
    List<Figure> figures = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    for (Source source : SOURCES) {
      String file = "vectors/" + source.file() + ".jsonl";
      if (!corpus.has(file)) return Outcome.skipped("Vectors", "no " + file);
      Marks marks = new Marks(new Examiner(Schemes.all(), TODAY, source.dialect()));
      Tally valid = new Tally();
      Tally rank = new Tally();
      Tally parts = new Tally();
      Tally canonical = new Tally();
      for (String line : Files.readAllLines(corpus.folder().resolve(file))) {
        JsonNode row = MAPPER.readTree(line);
        String marking = marking(row);
        if (marking.isEmpty()) continue;
        Marks.Form form =
            row.path("form").asText().equals("portion") ? Marks.Form.PORTION : Marks.Form.AUTO;
        Explanation found = marks.explain(marking, form);
        Optional<Meaning> meaning = found.marking().map(one -> one.meaning());
        boolean wanted = row.path("valid").asBoolean();
        boolean good = valid.count(found.dialects().get(source.dialect()) == wanted);
        if (wanted && row.path("ordinal").isInt())
          good &= rank.count(meaning.map(Meaning::rank).orElse(-1) == row.path("ordinal").asInt());
        if (wanted) good &= fields(row, meaning.map(Meaning::parts).orElse(Parts.NONE), parts);
        if (found.is() == Explanation.Is.VALID) {
          String better = meaning.orElseThrow().canonical();
          Explanation again = marks.explain(better, form);
          good &=
              canonical.count(
                  again.is() == Explanation.Is.VALID
                      && again.marking().orElseThrow().meaning().canonical().equals(better));
        }
        if (!good)
          misses.add(
              "VECTOR %s %s: wanted %s %s, found %s %s"
                  .formatted(
                      row.path("id").asText(),
                      marking.replace('\n', ' '),
                      wanted ? "valid" : "not valid",
                      row.path("error"),
                      found.is().word(),
                      found.marking().map(one -> one.faults() + " " + one.meaning()).orElse("")));
      }
      grid.row(
          source.file(),
          source.dialect().word(),
          valid.asked,
          valid.rate(),
          rank.rate(),
          parts.rate(),
          parts.asked,
          canonical.rate());
      figures.add(new Figure("vectors." + source.file() + ".valid", valid.rate()));
      if (parts.asked > 0)
        figures.add(new Figure("vectors." + source.file() + ".parts", parts.rate()));
      figures.add(new Figure("vectors." + source.file() + ".canonical", canonical.rate()));
    }
    List<String> lines = new ArrayList<>(grid.lines());
    lines.addAll(rollup(figures, misses));
    return new Outcome("Vectors (validity, parts, roll-up)", lines, figures, misses);
  }

  /// The string of a row; a row of level and elements as its scheme writes them.
  private static String marking(JsonNode row) {
    if (row.path("marking").isTextual()) return row.path("marking").asText();
    if (!row.path("level").isTextual()) return "";
    boolean british = row.path("scheme").asText().startsWith("uk");
    List<String> words = new ArrayList<>(List.of(row.path("level").asText()));
    row.path("elements").forEach(element -> words.add(element.asText()));
    if (british) return String.join(" - ", words);
    String first = words.removeFirst();
    return words.isEmpty() ? first : first + "//" + String.join("/", words);
  }

  private static boolean fields(JsonNode row, Parts parts, Tally tally) {
    boolean all = true;
    all &= list(row, "rel_to", new HashSet<>(parts.relTo()), true, tally);
    all &= list(row, "display_only", displayed(parts), true, tally);
    all &= list(row, "dissem", new HashSet<>(parts.dissem()), false, tally);
    all &= list(row, "other_dissem", new HashSet<>(parts.nonIc()), false, tally);
    all &= list(row, "joint", new HashSet<>(parts.fgi()), true, tally);
    all &= list(row, "fgi", without(parts.fgi(), "FGI"), true, tally);
    all &= list(row, "sap", programs(parts), true, tally);
    all &= list(row, "accm", accm(parts), true, tally);
    if (row.path("sci").isArray()) {
      for (JsonNode one : row.path("sci")) {
        StringBuilder token = new StringBuilder(one.path("control").asText());
        one.path("compartments")
            .forEachEntry(
                (name, subs) -> {
                  token.append('-').append(name);
                  subs.forEach(sub -> token.append(' ').append(sub.asText()));
                });
        all &= tally.count(parts.sci().contains(token.toString()));
      }
    }
    return all;
  }

  private static Set<String> without(List<String> tokens, String word) {
    Set<String> left = new HashSet<>(tokens);
    left.remove(word);
    return left;
  }

  private static Set<String> programs(Parts parts) {
    Set<String> programs = new HashSet<>(parts.sap());
    programs.removeAll(List.of("HVSACO", "MULTIPLE PROGRAMS", "WAIVED"));
    return programs;
  }

  private static Set<String> accm(Parts parts) {
    Set<String> names = new HashSet<>();
    for (String one : parts.nonIc()) if (one.startsWith("ACCM-")) names.add(one.substring(5));
    return names;
  }

  private static Set<String> displayed(Parts parts) {
    Set<String> codes = new HashSet<>();
    for (String one : parts.dissem()) {
      if (one.startsWith("DISPLAY ONLY "))
        codes.addAll(List.of(one.substring("DISPLAY ONLY ".length()).split(", ")));
    }
    return codes;
  }

  /// @param whole whether nothing else may be found
  private static boolean list(
      JsonNode row, String name, Set<String> found, boolean whole, Tally tally) {
    if (!row.path(name).isArray()) return true;
    Set<String> wanted = new HashSet<>();
    row.path(name).forEach(one -> wanted.add(one.asText()));
    return tally.count(whole ? found.equals(wanted) : found.containsAll(wanted));
  }

  /// A banner is right where it says the same as the manual's; titles and abbreviations are alike.
  private List<String> rollup(List<Figure> figures, List<String> misses) throws IOException {
    String file = "vectors/capco2016_rollup.jsonl";
    if (!corpus.has(file)) return List.of("  skipped: no " + file);
    PageRollup rollup = new PageRollup(TODAY);
    Marks marks = new Marks(new Examiner(Schemes.all(), TODAY));
    Tally tally = new Tally();
    for (String line : Files.readAllLines(corpus.folder().resolve(file))) {
      JsonNode row = MAPPER.readTree(line);
      List<String> portions = new ArrayList<>();
      row.path("portions").forEach(portion -> portions.add(portion.asText()));
      boolean told =
          portions.stream().noneMatch(one -> one.endsWith("REL") && !one.contains("JOINT"));
      Optional<String> banner = rollup.of(portions).banner();
      Optional<Meaning> wanted =
          told ? said(marks, Optional.of(row.path("banner").asText())) : Optional.empty();
      if (!tally.count(said(marks, banner).equals(wanted)))
        misses.add(
            "ROLL-UP %s %s: wanted %s, found %s"
                .formatted(row.path("id").asText(), portions, row.path("banner"), banner));
    }
    figures.add(new Figure("vectors.rollup", tally.rate()));
    return new Grid("roll-up", "pages", "banner")
        .row("capco2016_rollup", tally.asked, tally.rate())
        .lines();
  }

  /// What a banner says, whatever words say it.
  private static Optional<Meaning> said(Marks marks, Optional<String> banner) {
    return banner
        .flatMap(one -> marks.explain(one, Marks.Form.BANNER).marking())
        .map(one -> one.meaning())
        .map(one -> new Meaning(one.scheme(), one.level(), one.rank(), "", one.parts()));
  }
}
