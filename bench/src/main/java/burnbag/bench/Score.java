package burnbag.bench;

import burnbag.bench.apart.SetB;
import burnbag.bench.corpus.Corpus;
import burnbag.bench.heldout.HeldOutPapers;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Floor;
import burnbag.bench.table.Outcome;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Prints the score tables and exits 1 where a figure falls below its floor.
public final class Score {
  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private Score() {}

  /// Flags are those of `bench/README.md`.
  public static void main(String[] args) throws IOException, InterruptedException {
    Plan plan;
    try {
      plan = Plan.of(args);
    } catch (IllegalArgumentException wrong) {
      System.err.println(wrong.getMessage());
      System.exit(3);
      return;
    }
    System.exit(run(plan, List.of(args)) ? 0 : 1);
  }

  private static boolean run(Plan plan, List<String> arguments)
      throws IOException, InterruptedException {
    Corpus corpus = new Corpus(plan.data());
    if (!Files.isDirectory(plan.data())) {
      OUT.println("skipped: no development corpora at " + plan.data());
    }
    List<Figure> figures = new ArrayList<>();
    List<String> summary = new ArrayList<>();
    for (Round round : rounds(plan, corpus)) {
      if (!plan.wants(round.name())) continue;
      long begin = System.nanoTime();
      Outcome outcome = round.run();
      double seconds = (System.nanoTime() - begin) / 1e9;
      List<String> lines = new ArrayList<>(List.of("", title(outcome, seconds)));
      lines.addAll(outcome.lines());
      lines.forEach(OUT::println);
      summary.addAll(lines);
      show(outcome, plan.misses());
      figures.addAll(outcome.figures());
    }
    if (plan.keep()) {
      Path runs = plan.root().resolve("bench/runs");
      Keepsake keepsake = new Keepsake(runs, LocalDate.now(), Keepsake.machineName());
      OUT.println("kept in " + keepsake.write("Score", arguments, summary, figures));
    }
    return floorsHold(plan, figures);
  }

  private static String title(Outcome outcome, double seconds) {
    return String.format(Locale.ROOT, "== %s (%.1f s)", outcome.title(), seconds);
  }

  private static List<Round> rounds(Plan plan, Corpus corpus) throws IOException {
    return List.of(
        new RealText(corpus),
        new FalseAlarms(corpus),
        new Ambiguous(corpus),
        new Vectors(corpus),
        new LabelVectors(corpus),
        new Images(corpus, new Launcher(plan.root())),
        new Scans(corpus, new Launcher(plan.root())),
        MadeRound.made(plan.seed()),
        MadeRound.heldOut(HeldOutPapers.SEED, plan.showHeldOut()),
        MadeRound.setC(),
        new Damaged(corpus, plan.seed()),
        MadeRound.newSchemes(HeldOutPapers.SEED, plan.showHeldOut()),
        new MachineFiles(plan.roots()),
        new StartTime(new Launcher(plan.root())),
        new MemoryUse(new Launcher(plan.root()), plan.megabytes()),
        new BadFiles(corpus, new Launcher(plan.root())),
        new DeskRound(new Launcher(plan.root())),
        pages(plan, "a"),
        pages(plan, SetB.LETTER));
  }

  private static Round pages(Plan plan, String set) {
    return new PagesRound(new Launcher(plan.root()), set, plan.seed(), plan.pages(), plan.lots());
  }

  private static void show(Outcome outcome, int most) {
    if (most == 0 || outcome.misses().isEmpty()) return;
    OUT.println();
    outcome.misses().stream().limit(most).forEach(OUT::println);
    int left = outcome.misses().size() - most;
    if (left > 0) OUT.println("  and " + left + " more");
  }

  private static boolean floorsHold(Plan plan, List<Figure> figures) throws IOException {
    boolean hold = true;
    OUT.printf("%n== Floors%n");
    for (Floor floor : Floor.read(plan.floors())) {
      for (Figure figure : figures) {
        if (!figure.name().equals(floor.name())) continue;
        boolean holds = floor.holds(figure.value());
        hold &= holds;
        OUT.printf("  %-5s %s (is %.4f)%n", holds ? "holds" : "FALLS", floor, figure.value());
      }
    }
    return hold;
  }
}
