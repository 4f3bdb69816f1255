package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.corpus.DamagedRow;
import burnbag.bench.corpus.Snippet;
import burnbag.bench.made.MangledMarkings;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Explanation.Is;
import burnbag.marking.Marks;
import burnbag.marking.scheme.Schemes;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// Damaged markings: whether they are mended into what they were, and whether any is made up on
/// prose.
///
/// Right is the marking itself, or, where `mark` says that it cannot choose, a list of at most
/// three with the marking among them. A made string that damage has turned into another sound
/// marking cannot be told from it; such are counted apart.
record Damaged(Corpus corpus, long seed) implements Round {
  private static final String FILE = "vectors/damaged_made.jsonl";
  private static final String PROSE = "negatives-real.jsonl";
  private static final int MADE = 150;

  private static final class Tally {
    int rows;
    int certain;
    int named;
    int wrong;
    int silent;
    int soundAgain;

    void row(Grid grid, String name) {
      grid.row(name, rows, certain, named, wrong, silent, soundAgain, right());
    }

    double right() {
      int judged = rows - soundAgain;
      return judged == 0 ? Double.NaN : (double) (certain + named) / judged;
    }

    double wrong() {
      int judged = rows - soundAgain;
      return judged == 0 ? Double.NaN : (double) wrong / judged;
    }
  }

  private static final Marks MARKS =
      new Marks(new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1)));

  @Override
  public String name() {
    return "damaged";
  }

  @Override
  public Outcome run() throws IOException {
    List<String> lines = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    if (corpus.has(FILE)) {
      lines.addAll(table("corpus", corpus.damaged(FILE), false, figures, misses));
    } else {
      lines.add("  skipped: no " + FILE);
    }
    lines.add("");
    lines.addAll(table("made", MangledMarkings.of(seed, MADE), true, figures, misses));
    lines.add("");
    lines.add(corpus.has(PROSE) ? prose(figures, misses) : "  skipped: no " + PROSE);
    return new Outcome("Damaged markings (" + FILE + ", made, prose)", lines, figures, misses);
  }

  private static List<String> table(
      String title,
      List<DamagedRow> rows,
      boolean apart,
      List<Figure> figures,
      List<String> misses) {
    Map<String, Tally> kinds = new TreeMap<>();
    Map<String, Tally> clusters = new LinkedHashMap<>();
    Tally all = new Tally();
    for (DamagedRow row : rows) {
      Explanation explanation = MARKS.explain(row.marking(), Marks.Form.AUTO);
      for (Tally tally :
          List.of(
              all,
              kinds.computeIfAbsent(row.mangling(), _ -> new Tally()),
              clusters.computeIfAbsent(row.expected(), _ -> new Tally()))) {
        count(row, explanation, apart, tally);
      }
      if (!canonical(explanation).equals(row.expected())) misses.add(miss(row, explanation));
    }
    Grid grid =
        new Grid(title, "strings", "certain", "named", "wrong", "silent", "sound again", "right");
    kinds.forEach((kind, tally) -> tally.row(grid, kind));
    all.row(grid, "all");
    double macro =
        clusters.values().stream()
            .mapToDouble(Tally::right)
            .filter(right -> !Double.isNaN(right))
            .average()
            .orElse(Double.NaN);
    grid.row("by cluster (" + clusters.size() + ")", "", "", "", "", "", "", macro);
    figures.add(new Figure("damaged-" + title + ".by-cluster", macro));
    figures.add(new Figure("damaged-" + title + ".wrong", all.wrong()));
    return grid.lines();
  }

  private static void count(DamagedRow row, Explanation explanation, boolean apart, Tally tally) {
    String canonical = canonical(explanation);
    tally.rows++;
    if (canonical.equals(row.expected())) tally.certain++;
    else if (canonical.isEmpty() && explanation.candidates().contains(row.expected()))
      tally.named++;
    else if (canonical.isEmpty() && explanation.candidates().isEmpty()) tally.silent++;
    else if (apart && explanation.is() == Is.VALID) tally.soundAgain++;
    else tally.wrong++;
  }

  private static String canonical(Explanation explanation) {
    return explanation.marking().map(marking -> marking.meaning().canonical()).orElse("");
  }

  /// Every line and every sentence of texts that bear no marking.
  private String prose(List<Figure> figures, List<String> misses) throws IOException {
    Set<String> inputs = new LinkedHashSet<>();
    for (Snippet snippet : corpus.snippets(PROSE)) {
      snippet.text().lines().forEach(inputs::add);
      String running = snippet.text().replaceAll("\\s+", " ");
      inputs.addAll(List.of(running.split("(?<=[.;:!?。！？；])\\s*")));
    }
    int made = 0;
    for (String input : inputs) {
      Explanation explanation = MARKS.explain(input, Marks.Form.AUTO);
      if (!mended(explanation)) continue;
      made++;
      misses.add(
          "MADE UP '%s' -> '%s' %s"
              .formatted(input, canonical(explanation), explanation.candidates()));
    }
    figures.add(new Figure("damaged.made-up", made));
    return String.format(
        Locale.ROOT, "  made up on prose: %d of %d lines and sentences", made, inputs.size());
  }

  private static boolean mended(Explanation explanation) {
    return explanation.marking().stream()
        .flatMap(marking -> marking.faults().stream())
        .anyMatch(fault -> fault.message().startsWith("damaged: "));
  }

  private static String miss(DamagedRow row, Explanation explanation) {
    return "%s %s, %s: '%s'%n     was '%s', read '%s' %s%n     %s"
        .formatted(
            explanation.candidates().contains(row.expected()) ? "NAMED" : "MISS",
            row.mangling(),
            explanation.is().word(),
            row.marking(),
            row.expected(),
            canonical(explanation),
            explanation.candidates(),
            explanation.why());
  }
}
