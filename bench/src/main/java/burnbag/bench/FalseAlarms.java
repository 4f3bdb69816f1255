package burnbag.bench;

import burnbag.bench.Exam.Found;
import burnbag.bench.corpus.Corpus;
import burnbag.bench.corpus.Snippet;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.page.Place;
import burnbag.sweep.Effect;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Snippets that bear no marking, and what is nevertheless found in them.
record FalseAlarms(Corpus corpus) implements Round {
  private static final String FILE = "negatives-real.jsonl";

  private static final class Tally {
    int snippets;
    int holds;
    int alarms;
    int notes;
    int anyCase;
    int upperCase;

    void add(Tally other) {
      snippets += other.snippets;
      holds += other.holds;
      alarms += other.alarms;
      notes += other.notes;
      anyCase += other.anyCase;
      upperCase += other.upperCase;
    }

    void row(Grid grid, String name) {
      double n = snippets;
      grid.row(
          name, snippets, holds, alarms, alarms / n, notes, notes / n, anyCase / n, upperCase / n);
    }
  }

  @Override
  public String name() {
    return "alarms";
  }

  @Override
  public Outcome run() throws IOException {
    if (!corpus.has(FILE)) return Outcome.skipped("False alarms", "no " + FILE);
    LevelWords words = LevelWords.of(corpus);
    Map<String, Tally> hard = new TreeMap<>();
    Map<String, Tally> plain = new TreeMap<>();
    List<String> alarms = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (Snippet snippet : corpus.snippets(FILE)) {
      Exam exam = Exam.of(snippet.text());
      Tally tally =
          (snippet.hard() ? hard : plain).computeIfAbsent(snippet.family(), _ -> new Tally());
      tally.snippets++;
      if (exam.alarms()) tally.alarms++;
      if (exam.found().stream().anyMatch(f -> f.effect() == Effect.HOLD)) {
        tally.holds++;
      }
      if (exam.notes()) tally.notes++;
      if (words.inAnyCase(snippet.text())) tally.anyCase++;
      if (words.inUpperCase(snippet.text())) tally.upperCase++;
      for (Found found : exam.found()) {
        if (found.alarm()) alarms.add(seen("FALSE ALARM", snippet, found));
        else if (found.rank() >= 1) notes.add(seen("NOTE", snippet, found));
      }
    }
    List<Figure> figures = new ArrayList<>();
    List<String> lines = new ArrayList<>(grid("hard", hard, figures));
    lines.add("");
    lines.addAll(grid("plain", plain, figures));
    alarms.addAll(notes);
    return new Outcome("False alarms (" + FILE + ")", lines, figures, alarms);
  }

  private static List<String> grid(String title, Map<String, Tally> tallies, List<Figure> figures) {
    Grid grid =
        new Grid(
            title,
            "snippets",
            "holds",
            "alarms",
            "rate",
            "notes",
            "rate",
            "any case",
            "upper case");
    Tally all = new Tally();
    tallies.forEach(
        (family, tally) -> {
          tally.row(grid, family);
          all.add(tally);
        });
    all.row(grid, "all");
    double n = Math.max(1, all.snippets);
    figures.add(new Figure("alarms-" + title + ".markings", all.alarms / n));
    figures.add(new Figure("alarms-" + title + ".notes", all.notes / n));
    return grid.lines();
  }

  private static String seen(String what, Snippet snippet, Found found) {
    Place place = found.marking().places().getFirst();
    return "%s %s %s%n     %s%n     %s"
        .formatted(
            what,
            snippet.id(),
            snippet.family(),
            Excerpt.of(snippet.text(), place.start(), place.end()),
            found);
  }
}
