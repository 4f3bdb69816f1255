package burnbag.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// Burnbag as its user starts it: a process of its own, through `./burnbag`.
///
/// @param root the folder that holds it
record Launcher(Path root) {
  private static final long LOOK_MILLIS = 50;

  /// How a run ended.
  ///
  /// @param exit -1 where it did not end in time and was ended
  /// @param peakKilobytes most memory that the process held; 0 where the system does not say
  /// @param workerPeakKilobytes most memory that any process below it held
  record Run(
      int exit,
      Duration wall,
      long peakKilobytes,
      long workerPeakKilobytes,
      Path stdout,
      String stderr) {
    double seconds() {
      return wall.toNanos() / 1e9;
    }
  }

  boolean isThere() {
    return Files.isExecutable(root.resolve("burnbag"));
  }

  /// Runs it with these arguments; what it prints goes to `stdout`.
  Run run(Path stdout, Duration limit, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(root.resolve("burnbag").toString());
    command.addAll(arguments);
    Path stderr = Files.createTempFile("burnbag-bench", ".err");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile())
            .start();
    process.getOutputStream().close();
    long peak = 0;
    long workerPeak = 0;
    boolean ended = false;
    while (!ended && System.nanoTime() - begin < limit.toNanos()) {
      peak = Math.max(peak, peakKilobytes(process.pid()));
      try (Stream<ProcessHandle> below = process.descendants()) {
        for (ProcessHandle worker : below.toList()) {
          workerPeak = Math.max(workerPeak, peakKilobytes(worker.pid()));
        }
      }
      ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }
    Duration wall = Duration.ofNanos(System.nanoTime() - begin);
    if (!ended) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
    String said = Files.readString(stderr);
    Files.delete(stderr);
    return new Run(ended ? process.exitValue() : -1, wall, peak, workerPeak, stdout, said);
  }

  /// Wall time of a run that is too short to be looked at while it lasts.
  Run quick(Path stdout, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(root.resolve("burnbag").toString());
    command.addAll(arguments);
    Path stderr = Files.createTempFile("burnbag-bench", ".err");
    long begin = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(stdout.toFile())
            .redirectError(stderr.toFile())
            .start();
    int exit = process.waitFor();
    Duration wall = Duration.ofNanos(System.nanoTime() - begin);
    String said = Files.readString(stderr);
    Files.delete(stderr);
    return new Run(exit, wall, 0, 0, stdout, said);
  }

  private static long peakKilobytes(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElse(0);
    } catch (IOException | UncheckedIOException _) {
      return 0; // gone, or a system without such files
    }
  }
}
