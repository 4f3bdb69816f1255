package burnbag.bench;

import burnbag.bench.Exam.Found;
import burnbag.bench.Exam.Spot;
import burnbag.bench.heldout.HeldOutPapers;
import burnbag.bench.heldout.NewSchemes;
import burnbag.bench.made.Expected;
import burnbag.bench.made.MadePapers;
import burnbag.bench.made.Sample;
import burnbag.bench.made.Sample.Mark;
import burnbag.bench.setc.SetC;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.marking.Kind;
import burnbag.marking.page.Place;
import burnbag.sweep.Effect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/// Recall on made papers by scheme and case, and false alarms on made counter-papers.
///
/// @param name as `--only` names it
/// @param prefix its figures begin with it
/// @param papers makes the papers when the round is run
/// @param shown whether misses are told; where they are not, nobody tunes on them by accident
record MadeRound(
    String name,
    String prefix,
    String title,
    Supplier<List<Sample>> papers,
    Supplier<List<Sample>> counterPapers,
    boolean shown)
    implements Round {

  static MadeRound made(long seed) {
    return new MadeRound(
        "made",
        "made",
        "Made papers (seed " + seed + ")",
        () -> MadePapers.samples(seed),
        () -> MadePapers.counterSamples(seed),
        true);
  }

  static MadeRound heldOut(long seed, boolean shown) {
    return new MadeRound(
        "heldout",
        "heldout",
        "Held-out made papers (seed " + seed + ")",
        () -> HeldOutPapers.samples(seed),
        () -> HeldOutPapers.counterSamples(seed),
        shown);
  }

  /// Papers by the hand that mended the recogniser, written before it was mended for them.
  static MadeRound setC() {
    return new MadeRound(
        "setc",
        "setc",
        "Set C, made papers (seed " + SetC.SEED + ")",
        () -> SetC.samples(SetC.SEED),
        () -> SetC.counterSamples(SetC.SEED),
        true);
  }

  /// A part of the round `heldout` with figures of its own.
  static MadeRound newSchemes(long seed, boolean shown) {
    return new MadeRound(
        "heldout",
        "heldout.new",
        "Held-out made papers of the new schemes (seed " + seed + ")",
        () -> NewSchemes.samples(seed),
        () -> NewSchemes.counterSamples(seed),
        shown);
  }

  private static final class Tally {
    int samples;
    int place;
    int level;
    int state;
    int effect;
    int stray;

    void add(Tally other) {
      samples += other.samples;
      place += other.place;
      level += other.level;
      state += other.state;
      effect += other.effect;
      stray += other.stray;
    }

    void row(Grid grid, String name) {
      double n = samples;
      grid.row(name, samples, place / n, level / n, state / n, effect / n, stray);
    }
  }

  /// How far one marking was read rightly.
  private enum Step {
    NOT_FOUND,
    PLACE,
    LEVEL,
    STATE,
    EFFECT
  }

  @Override
  public Outcome run() {
    List<String> misses = new ArrayList<>();
    Map<String, Map<String, Tally>> schemes = new TreeMap<>();
    for (Sample sample : papers.get()) {
      Tally tally =
          schemes
              .computeIfAbsent(sample.scheme(), _ -> new TreeMap<>())
              .computeIfAbsent(sample.theme(), _ -> new Tally());
      score(sample, tally, misses);
    }
    Grid grid = new Grid("scheme, case", "papers", "place", "level", "state", "effect", "strays");
    List<Figure> figures = new ArrayList<>();
    Tally all = new Tally();
    schemes.forEach(
        (scheme, themes) -> {
          Tally sum = new Tally();
          themes.forEach(
              (theme, tally) -> {
                tally.row(grid, scheme + ", " + theme);
                sum.add(tally);
              });
          sum.row(grid, scheme + ", all");
          figures.add(
              new Figure(prefix + "." + scheme + ".level", (double) sum.level / sum.samples));
          all.add(sum);
        });
    all.row(grid, "all made papers");
    figures.add(new Figure(prefix + ".level", (double) all.level / all.samples));
    figures.add(new Figure(prefix + ".state", (double) all.state / all.samples));
    figures.add(new Figure(prefix + ".effect", (double) all.effect / all.samples));
    List<String> lines = new ArrayList<>(grid.lines());
    lines.add(
        "  each column counts papers all of whose markings are right so far: at their place, with");
    lines.add(
        "  scheme and level, with state, with effect. strays: papers with an alarm elsewhere.");
    lines.add("");
    lines.addAll(counterLines(figures, misses));
    return new Outcome(title, lines, figures, shown ? misses : List.of());
  }

  private static void score(Sample sample, Tally tally, List<String> misses) {
    Exam exam = Exam.of(sample.pages());
    Step least = Step.EFFECT;
    String fault = "";
    for (Mark mark : sample.marks()) {
      Step step = step(sample, mark, exam);
      if (step.compareTo(least) < 0) {
        least = step;
        fault = miss(sample, mark, exam, step);
      }
    }
    if (sample.once() && pieces(sample.marks().getFirst(), exam) > 1 && least == Step.EFFECT) {
      least = Step.STATE;
      fault = miss(sample, sample.marks().getFirst(), exam, least) + " (not one finding)";
    }
    tally.samples++;
    if (least.compareTo(Step.PLACE) >= 0) tally.place++;
    if (least.compareTo(Step.LEVEL) >= 0) tally.level++;
    if (least.compareTo(Step.STATE) >= 0) tally.state++;
    if (least.compareTo(Step.EFFECT) >= 0) tally.effect++;
    if (least != Step.EFFECT) misses.add(fault);
    List<Found> strays = strays(sample, exam);
    if (!strays.isEmpty()) {
      tally.stray++;
      misses.add(stray(sample, strays.getFirst()));
    }
  }

  private static Step step(Sample sample, Mark mark, Exam exam) {
    Step best = Step.NOT_FOUND;
    for (Sample.Spot spot : mark.spots()) {
      for (Spot over : over(exam, spot)) {
        Step step = step(mark.expected(), over.found());
        if (step.compareTo(best) > 0) best = step;
      }
    }
    return best;
  }

  private static Step step(Expected expected, Found found) {
    if (!expected.schemes().contains(found.marking().meaning().scheme())
        || !expected.levelIs(found.level(), found.rank())) {
      return Step.PLACE;
    }
    if (!expected.states().contains(found.marking().judgement().state())) return Step.LEVEL;
    return expected.effects().contains(found.effect()) ? Step.EFFECT : Step.STATE;
  }

  /// How many findings the places of one marking fall into.
  private static int pieces(Mark mark, Exam exam) {
    Set<Found> pieces = new HashSet<>();
    for (Sample.Spot spot : mark.spots()) {
      for (Spot over : over(exam, spot)) pieces.add(over.found());
    }
    return pieces.size();
  }

  private static List<Spot> over(Exam exam, Sample.Spot spot) {
    return exam.over(spot.at().start(), spot.at().end()).stream()
        .filter(s -> s.place().page() == spot.page())
        .toList();
  }

  /// Alarms away from every marking of the paper. Blocks and notices that a paper bears besides are
  /// no strays.
  private static List<Found> strays(Sample sample, Exam exam) {
    return exam.found().stream()
        .filter(Found::alarm)
        .filter(f -> f.marking().judgement().kind() != Kind.AUTHORITY_BLOCK)
        .filter(f -> f.marking().places().stream().noneMatch(p -> marked(sample, p)))
        .toList();
  }

  private static boolean marked(Sample sample, Place place) {
    return sample.marks().stream()
        .flatMap(m -> m.spots().stream())
        .anyMatch(
            s ->
                s.page() == place.page()
                    && s.at().start() < place.end()
                    && place.start() < s.at().end());
  }

  private List<String> counterLines(List<Figure> figures, List<String> misses) {
    Map<String, int[]> themes = new TreeMap<>();
    int count = 0;
    int alarms = 0;
    for (Sample sample : counterPapers.get()) {
      Exam exam = Exam.of(sample.pages());
      int[] counts =
          themes.computeIfAbsent(sample.scheme() + ", " + sample.theme(), _ -> new int[4]);
      count++;
      counts[0]++;
      if (exam.found().stream().anyMatch(f -> f.effect() == Effect.HOLD)) counts[1]++;
      if (exam.alarms()) {
        alarms++;
        counts[2]++;
        exam.found().stream()
            .filter(Found::alarm)
            .findFirst()
            .ifPresent(f -> misses.add(stray(sample, f)));
      }
      if (exam.notes()) counts[3]++;
    }
    Grid grid = new Grid("counter-papers", "papers", "holds", "alarms", "notes");
    themes.forEach((theme, n) -> grid.row(theme, n[0], n[1], n[2], n[3]));
    double rate = (double) alarms / count;
    grid.row("all counter-papers", count, "", alarms, "");
    grid.row("rate", "", "", rate, "");
    figures.add(new Figure(prefix + ".counter-alarms", rate));
    return grid.lines();
  }

  private static String miss(Sample sample, Mark mark, Exam exam, Step step) {
    Sample.Spot first = mark.spots().getFirst();
    StringBuilder miss =
        new StringBuilder(
            "MADE %s: %s, wanted %s %s rank %d %s %s%n     %s"
                .formatted(
                    sample.id(),
                    switch (step) {
                      case NOT_FOUND -> "not found";
                      case PLACE -> "other scheme or level";
                      case LEVEL -> "other state";
                      case STATE -> "other effect";
                      case EFFECT -> "right";
                    },
                    mark.expected().schemes(),
                    mark.expected().levels(),
                    mark.expected().rank(),
                    mark.expected().states(),
                    mark.expected().effects(),
                    Excerpt.of(
                        sample.pages().get(first.page() - 1).text(),
                        first.at().start(),
                        first.at().end())));
    for (Sample.Spot spot : mark.spots().subList(0, Math.min(2, mark.spots().size()))) {
      for (Spot over : over(exam, spot)) {
        miss.append("%n     found: %s “%s”".formatted(over.found(), over.place().text()));
      }
    }
    return miss.toString();
  }

  private static String stray(Sample sample, Found found) {
    Place place = found.marking().places().getFirst();
    String text = place.page() == 0 ? "" : sample.pages().get(place.page() - 1).text();
    return "STRAY %s%n     %s%n     %s"
        .formatted(sample.id(), Excerpt.of(text, place.start(), place.end()), found);
  }
}
