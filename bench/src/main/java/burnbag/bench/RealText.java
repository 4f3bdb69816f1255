package burnbag.bench;

import burnbag.bench.Exam.Spot;
import burnbag.bench.corpus.Corpus;
import burnbag.bench.corpus.Label;
import burnbag.bench.corpus.Label.Group;
import burnbag.bench.corpus.Snippet;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.page.Span;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Recall on real text markings: a label is found where a place of a marking or of a note overlaps
/// it and is not much longer than it, and the level is right.
record RealText(Corpus corpus) implements Round {
  private static final String FILE = "markings-real.jsonl";
  private static final int FEWEST = 3;

  /// How many labels there are, and how many of them were found.
  private static final class Tally {
    int labels;
    int overlapped;
    int found;

    double recall() {
      return labels == 0 ? Double.NaN : (double) found / labels;
    }
  }

  @Override
  public String name() {
    return "real";
  }

  @Override
  public Outcome run() throws IOException {
    if (!corpus.has(FILE)) return Outcome.skipped("Real text markings", "no " + FILE);
    List<Snippet> snippets = corpus.snippets(FILE);
    Map<Group, Map<String, Tally>> tallies = new EnumMap<>(Group.class);
    List<String> misses = new ArrayList<>();
    int mentions = 0;
    int mentionsMarked = 0;
    int mentionsNoted = 0;
    for (Snippet snippet : snippets) {
      Exam exam = Exam.of(snippet.text());
      for (Label label : snippet.labels()) {
        if (label.group() == Group.NOT_SCORED) continue;
        Tally tally =
            tallies
                .computeIfAbsent(label.group(), _ -> new TreeMap<>())
                .computeIfAbsent(label.family(), _ -> new Tally());
        List<Spot> over = exam.over(label.at().start(), label.at().end());
        tally.labels++;
        if (over.stream().anyMatch(spot -> fits(spot, label))) tally.overlapped++;
        if (over.stream().anyMatch(spot -> fits(spot, label) && label.levelIs(level(spot)))) {
          tally.found++;
        } else {
          misses.add(miss(snippet, label, over));
        }
      }
      for (Span mention : snippet.mentions()) {
        List<Spot> over = exam.over(mention.start(), mention.end());
        mentions++;
        if (over.stream().anyMatch(spot -> spot.found().alarm())) {
          mentionsMarked++;
          misses.add(marked(snippet, mention, over));
        } else if (!over.isEmpty()) {
          mentionsNoted++;
        }
      }
    }
    List<Figure> figures = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (Group group : List.of(Group.TEXT, Group.NOISY, Group.RECORD, Group.METADATA)) {
      lines.addAll(grid(group, tallies.getOrDefault(group, Map.of()), figures));
      lines.add("");
    }
    lines.add(
        "  mentions beside them: %d, called a marking %d, a note %d"
            .formatted(mentions, mentionsMarked, mentionsNoted));
    figures.add(new Figure("real-text.mentions-marked", mentionsMarked));
    lines.add(baselines(snippets));
    return new Outcome("Real text markings (" + FILE + ")", lines, figures, misses);
  }

  private static List<String> grid(Group group, Map<String, Tally> tallies, List<Figure> figures) {
    Grid grid =
        new Grid(group.name().toLowerCase(Locale.ROOT), "labels", "place", "found", "recall");
    double sum = 0;
    int families = 0;
    Tally all = new Tally();
    for (Map.Entry<String, Tally> family : tallies.entrySet()) {
      Tally tally = family.getValue();
      String few = tally.labels < FEWEST ? " (too few)" : "";
      grid.row(family.getKey() + few, tally.labels, tally.overlapped, tally.found, tally.recall());
      all.labels += tally.labels;
      all.overlapped += tally.overlapped;
      all.found += tally.found;
      if (tally.labels >= FEWEST) {
        sum += tally.recall();
        families++;
      }
    }
    double macro = families == 0 ? Double.NaN : sum / families;
    grid.row("all", all.labels, all.overlapped, all.found, all.recall());
    grid.row("macro over " + families, "", "", "", macro);
    String prefix =
        switch (group) {
          case TEXT -> "real-text";
          case NOISY -> "real-noisy";
          case RECORD -> "real-records";
          case METADATA -> "real-metadata";
          case NOT_SCORED -> "real-not-scored";
        };
    figures.add(new Figure(prefix + ".macro", macro));
    figures.add(new Figure(prefix + ".micro", all.recall()));
    return grid.lines();
  }

  private static boolean fits(Spot spot, Label label) {
    long length = spot.place().end() - spot.place().start();
    return length <= 2L * label.at().length() + 20;
  }

  private static String level(Spot spot) {
    return spot.found().level();
  }

  private String baselines(List<Snippet> snippets) throws IOException {
    if (!corpus.has(LevelWords.FILE)) return "  baselines skipped: no " + LevelWords.FILE;
    LevelWords words = LevelWords.of(corpus);
    List<Snippet> marked =
        snippets.stream().filter(s -> s.labels().stream().anyMatch(RealText::classified)).toList();
    double any = marked.stream().filter(s -> words.inAnyCase(s.text())).count();
    double upper = marked.stream().filter(s -> words.inUpperCase(s.text())).count();
    return "  beside it, at snippet level (%d snippets with a classified label): level words in any case %.3f, upper case %.3f"
        .formatted(marked.size(), any / marked.size(), upper / marked.size());
  }

  private static boolean classified(Label label) {
    return label.group() != Group.NOT_SCORED
        && label.group() != Group.METADATA
        && label.level().matches("(TOP )?SECRET|CONFIDENTIAL");
  }

  private static String miss(Snippet snippet, Label label, List<Spot> over) {
    StringBuilder miss =
        new StringBuilder(
            "MISS %s %s | %s %s level %s%s%n     %s"
                .formatted(
                    snippet.id(),
                    snippet.family(),
                    label.family(),
                    label.noisy() ? "noisy" : "",
                    label.level(),
                    over.isEmpty() ? ", nothing there" : "",
                    Excerpt.of(snippet.text(), label.at().start(), label.at().end())));
    for (Spot spot : over) {
      String fault = fits(spot, label) ? "other level" : "too long";
      miss.append("%n     %s: %s “%s”".formatted(fault, spot.found(), spot.place().text()));
    }
    return miss.toString();
  }

  private static String marked(Snippet snippet, Span mention, List<Spot> over) {
    return "MENTION MARKED %s %s%n     %s%n     %s"
        .formatted(
            snippet.id(),
            snippet.family(),
            Excerpt.of(snippet.text(), mention.start(), mention.end()),
            over.getFirst().found());
  }
}
