package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.made.MadePapers;
import burnbag.bench.table.Grid;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// `./dev bench`: a sweep of plain text, whole process, warm, beside `rg` with the level words on
/// the same files.
///
/// The texts are made: every paragraph is mixed from words in a new order, so that none repeats;
/// one file in a hundred bears a banner, and the sweep must find all of these.
public final class Bench {
  private static final int TIMES = 3;
  private static final int FILE_BYTES = 1 << 18;
  private static final int MARKED_EVERY = 100;
  private static final Duration LIMIT = Duration.ofMinutes(30);

  private final Launcher launcher;
  private final int megabytes;

  private Bench(Launcher launcher, int megabytes) {
    this.launcher = launcher;
    this.megabytes = megabytes;
  }

  /// @param arguments `--megabytes N`, 512 unless told
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int megabytes =
        arguments.length == 2 && arguments[0].equals("--megabytes")
            ? Integer.parseInt(arguments[1])
            : 512;
    if (arguments.length != 0 && arguments.length != 2) {
      System.err.println("bench: only --megabytes N is known");
      System.exit(3);
    }
    new Bench(new Launcher(Path.of("").toAbsolutePath()), megabytes).run();
  }

  private void run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("burnbag-bench");
    try {
      int marked = write(folder.resolve("lot"));
      Path out = folder.resolve("out.jsonl");
      Path words = folder.resolve("words.txt");
      Files.write(words, new Corpus(Plan.of().data()).words(LevelWords.FILE));
      List<Double> ours = new ArrayList<>();
      List<Double> folding = new ArrayList<>();
      List<Double> exact = new ArrayList<>();
      long held = 0;
      for (int i = 0; i <= TIMES; i++) {
        List<String> sweep =
            List.of("sweep", "--quiet", "--format", "jsonl", folder.resolve("lot").toString());
        double seconds = launcher.run(out, LIMIT, sweep).seconds();
        held =
            Files.readAllLines(out).stream()
                .filter(line -> line.contains("\"verdict\":\"hold\""))
                .count();
        if (i > 0) ours.add(seconds);
        time(folding, i, words, folder, "-i");
        time(exact, i, words, folder, "-s");
      }
      Grid grid =
          new Grid(
              "plain text, %,d MB, median of %d".formatted(megabytes, TIMES), "seconds", "MB/s");
      row(grid, "burnbag sweep", ours);
      row(grid, "rg -i -F", folding);
      row(grid, "rg -F", exact);
      grid.lines().forEach(System.out::println);
      System.out.println("  marked files held: " + held + " of " + marked);
    } finally {
      delete(folder);
    }
  }

  private void row(Grid grid, String name, List<Double> seconds) {
    if (seconds.isEmpty()) {
      grid.row(name + ": not installed", "", "");
      return;
    }
    double median = seconds.stream().sorted().toList().get(seconds.size() / 2);
    grid.row(name, "%.2f".formatted(median), "%.0f".formatted(megabytes / median));
  }

  private static void time(List<Double> seconds, int round, Path words, Path folder, String casing)
      throws IOException, InterruptedException {
    List<String> command =
        List.of("rg", casing, "-F", "-c", "-f", words.toString(), folder.resolve("lot").toString());
    try {
      long begin = System.nanoTime();
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(folder.resolve("rg.txt").toFile())
              .redirectErrorStream(true)
              .start();
      process.waitFor();
      if (round > 0) seconds.add((System.nanoTime() - begin) / 1e9);
    } catch (IOException _) {
      // No rg on this machine: its rows say so.
    }
  }

  /// @return how many files bear a banner
  private int write(Path lot) throws IOException {
    Files.createDirectories(lot);
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(7);
    List<String> words = List.of(String.join(" ", MadePapers.plainParagraphs()).split("\\s+"));
    int files = (int) (((long) megabytes << 20) / FILE_BYTES);
    int marked = 0;
    for (int number = 0; number < files; number++) {
      try (BufferedWriter out =
          Files.newBufferedWriter(
              lot.resolve("paper-" + number + ".txt"), StandardCharsets.UTF_8)) {
        if (number % MARKED_EVERY == 0) {
          out.write("SECRET//NOFORN\n\n");
          marked++;
        }
        int written = 0;
        while (written < FILE_BYTES) {
          StringBuilder line = new StringBuilder();
          while (line.length() < 90)
            line.append(words.get(random.nextInt(words.size()))).append(' ');
          out.write(line.append('\n').toString());
          written += line.length();
        }
      }
    }
    return marked;
  }

  private static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException trouble)
              throws IOException {
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
