package burnbag.bench;

import burnbag.bench.load.DeskLoad;
import burnbag.bench.table.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Load on the desk for a minute, all that it is to stand, with its driver on the same machine:
/// nothing is lost, nothing fails.
record DeskRound(Launcher launcher) implements Round {
  private static final int DOCUMENTS = 400;
  private static final int READINGS = 200;
  private static final int ACTS = 20;
  private static final int SECONDS = 60;
  private static final int WARM_UP = 20;

  @Override
  public String name() {
    return "desk";
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    if (!launcher.isThere()) return Outcome.skipped("The desk", "no ./burnbag");
    Path out = Files.createTempFile("burnbag-bench", ".txt");
    try {
      // So that it is built before it is loaded.
      launcher.quick(out, List.of("desk", "--help"));
      return new DeskLoad(
              List.of(launcher.root().resolve("burnbag").toString()),
              DOCUMENTS,
              READINGS,
              ACTS,
              SECONDS,
              WARM_UP)
          .run();
    } finally {
      Files.delete(out);
    }
  }
}
