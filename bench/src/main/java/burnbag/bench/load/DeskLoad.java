package burnbag.bench.load;

import burnbag.bench.load.Load.Pace;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.custody.verify.Verdict;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/// Load on a desk of its own process, with driver and store on the same machine.
///
/// @param burnbag the command that starts it, up to and without its arguments
/// @param documents in its register, each with ten copies
/// @param readings a second
/// @param acts a second
/// @param warmUp seconds before, at a quarter of the pace and counted apart, since a JVM is slow at
///   first
public record DeskLoad(
    List<String> burnbag, int documents, int readings, int acts, int seconds, int warmUp) {
  /// So much slower while it warms up.
  private static final int SLOWER = 4;

  private static final int CLERKS = 20;
  private static final long SEED = 2026;

  /// Starts the desk, loads it, stops it, and looks into its books.
  public Outcome run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("burnbag-load");
    try (HttpClient client = client()) {
      int port = DeskProcess.freePort();
      MadeOffice office =
          MadeOffice.make(folder.resolve("office"), "http://localhost:" + port, CLERKS, documents);
      Path said = folder.resolve("said.txt");
      try (DeskProcess desk =
          DeskProcess.start(burnbag, office.home(), office.passphraseFile(), port, said)) {
        List<Clerk> clerks = office.clerks(client, desk.url());
        for (Clerk clerk : clerks) clerk.comeIn();
        Load cold =
            new Load(
                clerks,
                new Pace(readings / SLOWER, Math.max(1, acts / SLOWER), warmUp),
                new Random(SEED));
        cold.run();
        double processor = desk.processorSeconds();
        long begin = System.nanoTime();
        Load warm = new Load(clerks, new Pace(readings, acts, seconds), new Random(SEED));
        warm.run();
        double wall = (System.nanoTime() - begin) / 1e9;
        processor = desk.processorSeconds() - processor;
        double megabytes = desk.peakMegabytes();
        int exit = desk.stop();
        List<String> lines = new ArrayList<>();
        List<Figure> figures = new ArrayList<>();
        Grid grid = new Grid("milliseconds", "asked", "p50", "p99", "longest");
        rows(grid, "", warm);
        rows(grid, "the " + warmUp + " s before: ", cold);
        lines.addAll(grid.lines());
        lines.add(
            "  desk: %.0f MB at most, %.2f of a processor; ready %.2f s after its start; exit %d"
                .formatted(megabytes, processor / wall, desk.readySeconds(), exit));
        List<String> acknowledged = new ArrayList<>(cold.acknowledged());
        acknowledged.addAll(warm.acknowledged());
        MadeOffice.Books books = office.books();
        long lost = lost(acknowledged, books);
        lines.add(
            "  acknowledged acts: %d, lost: %d; ledger verify: %s"
                .formatted(acknowledged.size(), lost, words(books.verdict())));
        long errors = cold.errorCount() + warm.errorCount();
        lines.add("  errors: " + errors);
        for (Load load : List.of(cold, warm)) {
          load.errors().forEach(error -> lines.add("    " + error));
        }
        String told = Files.readString(said);
        if (told.lines().count() > 4) lines.add("  said: " + told.strip());
        figures.add(new Figure("desk.readings.p99", warm.allReadings().millis(0.99)));
        figures.add(new Figure("desk.acts.p99", warm.acts().millis(0.99)));
        figures.add(new Figure("desk.errors", errors));
        figures.add(new Figure("desk.lost", lost));
        figures.add(new Figure("desk.acknowledged", acknowledged.size()));
        figures.add(new Figure("desk.verifies", books.verdict() instanceof Verdict.Sound ? 1 : 0));
        figures.add(new Figure("desk.rss-megabytes", megabytes));
        figures.add(new Figure("desk.ready-seconds", desk.readySeconds()));
        String title =
            "The desk: %d readings and %d signed acts a second for %d s, %,d copies"
                .formatted(readings, acts, seconds, 10 * documents);
        return new Outcome(title, lines, figures, List.of());
      }
    } finally {
      remove(folder);
    }
  }

  static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(10))
        .executor(Executors.newVirtualThreadPerTaskExecutor())
        .build();
  }

  private static void rows(Grid grid, String which, Load load) {
    row(grid, which + "readings", load.allReadings());
    row(grid, which + "signed acts", load.acts());
    row(grid, which + "pages up to the signature", load.forms());
    if (!which.isEmpty()) return;
    load.readings()
        .forEach(
            (reading, all) ->
                row(grid, "  " + reading.name().toLowerCase(java.util.Locale.ROOT), all));
  }

  private static void row(Grid grid, String name, Latencies all) {
    grid.row(
        name,
        all.count(),
        "%.1f".formatted(all.millis(0.5)),
        "%.1f".formatted(all.millis(0.99)),
        "%.1f".formatted(all.millis(1)));
  }

  private static long lost(List<String> acknowledged, MadeOffice.Books books) {
    return acknowledged.stream().filter(one -> !books.statements().contains(one)).count();
  }

  private static String words(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Sound sound -> "%,d entries are sound".formatted(sound.entries());
      case Verdict.Parted parted -> "PARTS at " + parted.where() + ": " + parted.what();
    };
  }

  static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
    }
  }
}
