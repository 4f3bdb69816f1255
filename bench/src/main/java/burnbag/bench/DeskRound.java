package burnbag.bench;

import burnbag.bench.load.DeskLoad;
import burnbag.bench.table.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Load on the desk for a minute, at a pace that driver and desk can hold together on two slow
/// processors: nothing is lost, nothing fails. `./dev bench --only desk` asks for all that the desk
/// is to stand.
record DeskRound(Launcher launcher) implements Round {
  private static final int DOCUMENTS = 400;
  private static final int READINGS = 60;
  private static final int ACTS = 6;
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
