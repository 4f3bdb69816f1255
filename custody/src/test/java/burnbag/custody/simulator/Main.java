package burnbag.custody.simulator;

import java.util.Map;

/// `./dev simulate`: many acts from one seed, and what came of them.
public final class Main {
  private static final long USUAL_ACTS = 1_000_000;
  private static final long ACTS_OF_AN_OFFICE = 4_000;

  private Main() {}

  /// @param arguments `--seed N`, `--acts N`
  public static void main(String[] arguments) {
    long seed = System.nanoTime();
    long acts = USUAL_ACTS;
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      switch (arguments[i]) {
        case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
        case "--acts" -> acts = Long.parseLong(arguments[i + 1]);
        default -> {
          System.err.println("simulate: no such flag: " + arguments[i]);
          System.exit(3);
        }
      }
    }
    System.out.println("seed " + seed);
    long start = System.nanoTime();
    int threads = Runtime.getRuntime().availableProcessors();
    Simulator.Result result =
        new Simulator(new StandInWorld(), seed, ACTS_OF_AN_OFFICE).run(acts, threads);
    double processor =
        ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf("%-20s %10s %10s%n", "act", "entered", "refused");
    for (Map.Entry<String, Simulator.Tally> one : result.tallies().entrySet()) {
      System.out.printf(
          "%-20s %,10d %,10d%n", one.getKey(), one.getValue().entered(), one.getValue().refused());
    }
    System.out.println("reasons: " + result.codes());
    System.out.printf(
        "%,d acts, %,d entered, %,d crashes, verified %,d times, in %.1f s: %,.0f acts a minute;"
            + " %.1f s of processor time: %,.0f%n",
        result.acts(),
        result.entered(),
        result.crashes(),
        result.verified(),
        seconds,
        result.acts() / seconds * 60,
        processor,
        result.acts() / processor * 60);
  }
}
