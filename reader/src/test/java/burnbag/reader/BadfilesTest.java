package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reading.Limits;
import burnbag.reading.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class BadfilesTest {
  static final Path BADFILES =
      Path.of(System.getProperty("burnbag.root", "."), "../shared/data/dev/badfiles");

  @TempDir Path scratch;

  /// The most memory that a worker ever took, as the kernel tells it.
  private static String peak(ProcessHandle worker) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + worker.pid() + "/status"))) {
      return lines.filter(line -> line.startsWith("VmHWM")).findFirst().orElse("unknown");
    } catch (IOException e) {
      return "unknown: " + e.getMessage();
    }
  }

  @Test
  void every_bad_file_ends_with_a_status() throws Exception {
    if (!Files.isDirectory(BADFILES)) {
      System.out.println("skipped: no corpus of bad files beside the repository");
      return;
    }
    List<Path> files;
    try (Stream<Path> list = Files.list(BADFILES)) {
      files = list.filter(file -> !file.endsWith("list.tsv")).sorted().toList();
    }
    Map<String, Integer> table = new TreeMap<>();
    List<String> silent = new ArrayList<>();
    long began = System.nanoTime();
    try (Reader reader = Recorder.reader(Limits.USUAL, 1, scratch)) {
      for (Path file : files) {
        Outcome outcome = new Outcome();
        long start = System.nanoTime();
        reader.read(file, file.getFileName().toString(), outcome);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(outcome.ended(), file + " was not closed");
        assertTrue(
            took.compareTo(Limits.USUAL.perFile().plusSeconds(5)) < 0, file + " took " + took);
        table.merge(outcome.status(), 1, Integer::sum);
        if (outcome.status().equals("nothing") && Files.size(file) > 0)
          silent.add(file.getFileName().toString());
        if (Boolean.getBoolean("burnbag.show")) {
          System.out.println(
              took.toMillis() + " ms\t" + outcome.status() + "\t" + file.getFileName());
        }
      }
      ProcessHandle.current()
          .descendants()
          .forEach(worker -> System.out.println("worker " + peak(worker)));
    }
    double seconds = (System.nanoTime() - began) / 1e9;
    table.forEach((status, count) -> System.out.println(count + "\t" + status));
    System.out.printf(
        "%d files in %.1f s, %.1f a second%n", files.size(), seconds, files.size() / seconds);
    System.out.println("neither text nor unread: " + silent);
    assertFalse(
        ProcessHandle.current().descendants().anyMatch(ProcessHandle::isAlive), "workers are left");
    try (Stream<Path> left = Files.list(scratch)) {
      assertEquals(List.of(), left.toList());
    }
  }
}
