package burnbag.bench.load;

import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How long a desk takes from its start until it answers `/`, and how much of a processor until
/// then.
///
/// @param root the product's folder, with the desk built in it
public record DeskStart(Path root) {
  private static final int TIMES = 7;

  private record Start(double seconds, double processor, double megabytes) {}

  /// In turn, so that what else the machine does meets all alike.
  public Outcome run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("burnbag-start");
    try {
      int port = DeskProcess.freePort();
      MadeOffice office =
          MadeOffice.make(folder.resolve("office"), "http://localhost:" + port, 2, 2);
      Map<String, List<String>> ways = new TreeMap<>();
      ways.put("burnbag desk", List.of(root.resolve("burnbag").toString()));
      ways.put("its jars, no cache", DeskProcess.ofJars(root, "desk", "burnbag.desk.Main"));
      Map<String, List<Start>> starts = new TreeMap<>();
      for (int time = 0; time <= TIMES; time++) {
        for (Map.Entry<String, List<String>> way : ways.entrySet()) {
          Start start = start(office, way.getValue(), port, folder.resolve("said.txt"));
          if (time > 0) starts.computeIfAbsent(way.getKey(), _ -> new ArrayList<>()).add(start);
        }
      }
      Grid grid = new Grid("median of " + TIMES, "ready s", "slowest", "processor s", "MB");
      starts.forEach((way, all) -> row(grid, way, all));
      Start usual = median(starts.get("burnbag desk"));
      return new Outcome(
          "The desk's start",
          grid.lines(),
          List.of(
              new Figure("desk-start.ready-seconds", usual.seconds()),
              new Figure("desk-start.processor-seconds", usual.processor())),
          List.of());
    } finally {
      DeskLoad.remove(folder);
    }
  }

  private static Start start(MadeOffice office, List<String> burnbag, int port, Path said)
      throws IOException, InterruptedException {
    try (DeskProcess desk =
        DeskProcess.start(burnbag, office.home(), office.passphraseFile(), port, said)) {
      Start start = new Start(desk.readySeconds(), desk.processorSeconds(), desk.peakMegabytes());
      desk.stop();
      return start;
    }
  }

  private static Start median(List<Start> all) {
    return all.stream()
        .sorted(Comparator.comparingDouble(Start::seconds))
        .toList()
        .get(all.size() / 2);
  }

  private static void row(Grid grid, String way, List<Start> all) {
    Start middle = median(all);
    double slowest = all.stream().mapToDouble(Start::seconds).max().orElseThrow();
    grid.row(
        way,
        "%.2f".formatted(middle.seconds()),
        "%.2f".formatted(slowest),
        "%.2f".formatted(middle.processor()),
        "%.0f".formatted(middle.megabytes()));
  }
}
