package burnbag.bench;

import burnbag.bench.Launcher.Run;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Wall time from the launcher's first line to its exit, beside a plain Java hello on the same JDK.
record StartTime(Launcher launcher) implements Round {
  private static final int TIMES = 11;

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    String title = "Start";
    if (!launcher.isThere()) return Outcome.skipped(title, "no ./burnbag");
    Path folder = Files.createTempDirectory("burnbag-bench");
    Path out = folder.resolve("out.txt");
    try {
      List<String> mark = List.of("mark", "SECRET//NOFORN");
      Run warm = launcher.quick(out, mark);
      List<String> command = warm.exit() == 0 ? mark : List.of("--version");
      warm = launcher.quick(out, command);
      List<Double> burnbag = new ArrayList<>();
      List<Double> hello = new ArrayList<>();
      Path classes = hello(folder);
      for (int i = 0; i < TIMES; i++) {
        burnbag.add(launcher.quick(out, command).seconds());
        hello.add(java(out, classes));
      }
      Grid grid = new Grid("median of " + TIMES, "seconds", "fastest", "slowest");
      row(grid, "burnbag " + String.join(" ", command), burnbag);
      row(grid, "plain java hello", hello);
      List<String> lines = new ArrayList<>(grid.lines());
      if (command != mark)
        lines.add("  `burnbag mark` does not exist yet; --version stands for it");
      if (!warm.stderr().isEmpty()) lines.add("  on stderr: " + warm.stderr().strip());
      return new Outcome(
          title,
          lines,
          List.of(
              new Figure("start.seconds", median(burnbag)),
              new Figure("start.stderr-characters", warm.stderr().length())),
          List.of());
    } finally {
      for (String left : List.of("out.txt", "Hello.java", "Hello.class")) {
        Files.deleteIfExists(folder.resolve(left));
      }
      Files.delete(folder);
    }
  }

  private static void row(Grid grid, String name, List<Double> seconds) {
    List<Double> sorted = seconds.stream().sorted().toList();
    grid.row(name, median(seconds), sorted.getFirst(), sorted.getLast());
  }

  private static double median(List<Double> seconds) {
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }

  /// Compiles a class that prints one line.
  private static Path hello(Path folder) throws IOException, InterruptedException {
    Path source = folder.resolve("Hello.java");
    Files.writeString(
        source,
        "class Hello { public static void main(String[] a) { System.out.println(\"hello\"); } }");
    Process javac =
        new ProcessBuilder(java("javac"), "-d", folder.toString(), source.toString())
            .inheritIO()
            .start();
    if (javac.waitFor() != 0) throw new IOException("javac does not compile a hello");
    return folder;
  }

  private static double java(Path out, Path classes) throws IOException, InterruptedException {
    long begin = System.nanoTime();
    Process java =
        new ProcessBuilder(java("java"), "-cp", classes.toString(), "Hello")
            .redirectOutput(out.toFile())
            .start();
    java.waitFor();
    return (System.nanoTime() - begin) / 1e9;
  }

  private static String java(String tool) {
    return Path.of(System.getProperty("java.home"), "bin", tool).toString();
  }
}
