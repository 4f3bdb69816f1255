package burnbag.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What a program took from its start to its end, with all processes below it.
///
/// @param wall seconds
/// @param cpu seconds of all processors together, those in the kernel too; says more than `wall` on
///   a machine that others use
/// @param exit code
public record Timed(double wall, double cpu, int exit) {
  /// Runs a program; what it prints goes to a file, what it says besides nowhere.
  ///
  /// @return empty where there is no such program
  public static Optional<Timed> of(Path out, List<String> command)
      throws IOException, InterruptedException {
    Path times = Files.createTempFile("burnbag-bench", ".times");
    try {
      List<String> timing =
          new ArrayList<>(
              List.of(
                  "bash",
                  "-c",
                  "out=$1 times=$2; shift 2; command -v \"$1\" >/dev/null || exit 127;"
                      + " TIMEFORMAT='%U %S'; { time \"$@\" >\"$out\" 2>/dev/null; } 2>\"$times\"",
                  "bash",
                  out.toString(),
                  times.toString()));
      timing.addAll(command);
      long begin = System.nanoTime();
      Process process = new ProcessBuilder(timing).inheritIO().start();
      int exit = process.waitFor();
      double wall = (System.nanoTime() - begin) / 1e9;
      if (exit == 127) return Optional.empty();
      double cpu = 0;
      for (String part : Files.readString(times).strip().split(" "))
        cpu += Double.parseDouble(part);
      return Optional.of(new Timed(wall, cpu, exit));
    } finally {
      Files.delete(times);
    }
  }

  /// The middle one by wall time.
  public static Timed median(List<Timed> runs) {
    return runs.stream()
        .sorted(Comparator.comparingDouble(Timed::wall))
        .toList()
        .get(runs.size() / 2);
  }
}
