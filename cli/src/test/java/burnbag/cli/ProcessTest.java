package burnbag.cli;

import static java.awt.image.BufferedImage.TYPE_BYTE_GRAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What only a process of its own shows: signals and pipes.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(60)
class ProcessTest {
  @TempDir Path here;

  @BeforeEach
  void a_pile() throws IOException {
    assumeTrue(File.separatorChar == '/', "signals and pipes are those of a Unix");
    Files.writeString(here.resolve("marked.txt"), "SECRET//NOFORN\n\nPlan.\n\nSECRET//NOFORN\n");
    Files.writeString(here.resolve("letter.txt"), "Dear all,\n\nnothing.\n");
    Files.createDirectory(here.resolve("scratch"));
  }

  @Test
  void interrupted_after_a_hold_it_reports_what_is_known_and_ends_with_1() throws Exception {
    Process process = startedAndSilent("marked.txt");
    interrupt(process);
    String report = rest(process.inputReader());
    assertEquals(1, process.waitFor(), report);
    assertTrue(report.contains("Ended early"), report);
    assertTrue(report.contains("Verdict: HOLD"), report);
    assertEquals(List.of(), names(here.resolve("scratch")));
  }

  @Test
  void interrupted_without_a_hold_it_ends_with_2() throws Exception {
    Process process =
        Ran.process(here, "sweep", "--format", "jsonl", "letter.txt", "-", "--scratch", "scratch")
            .redirectError(here.resolve("err").toFile())
            .start();
    BufferedReader out = process.inputReader();
    assertTrue(out.readLine().contains("\"verdict\":\"clear\""));
    interrupt(process);
    rest(out);
    assertEquals(2, process.waitFor());
    assertEquals(List.of(), names(here.resolve("scratch")));
    String err = Files.readString(here.resolve("err"));
    assertTrue(err.contains("ended early"), err);
    assertTrue(!err.contains("\tat "), err);
  }

  @Test
  void interrupted_it_leaves_no_half_report_at_the_target() throws Exception {
    Files.writeString(here.resolve("report.txt"), "the old one");
    Process process =
        Ran.process(here, "sweep", "marked.txt", "-", "-o", "report.txt", "--scratch", "scratch")
            .redirectErrorStream(true)
            .start();
    awaitReport();
    interrupt(process);
    rest(process.inputReader());
    assertEquals(1, process.waitFor());
    String report = Files.readString(here.resolve("report.txt"));
    assertTrue(report.contains("Verdict: HOLD"), report);
  }

  @Test
  void a_reader_that_has_gone_ends_it_quietly() throws Exception {
    for (int i = 0; i < 3_000; i++) {
      Files.copy(here.resolve("marked.txt"), here.resolve("scratch/copy-" + i + ".txt"));
    }
    Process process =
        Ran.process(here, "sweep", "scratch", "--jobs", "1")
            .redirectError(here.resolve("err").toFile())
            .start();
    process.inputReader().readLine();
    process.inputReader().close();
    assertEquals(1, process.waitFor());
    assertEquals("", Files.readString(here.resolve("err")));
  }

  @Test
  void a_reader_that_has_gone_before_the_first_line_ends_it_quietly() throws Exception {
    Process process =
        Ran.process(here, "sweep", "letter.txt")
            .redirectError(here.resolve("err").toFile())
            .start();
    process.inputReader().close();
    assertEquals(0, process.waitFor());
    assertEquals("", Files.readString(here.resolve("err")));
  }

  @Test
  void a_paper_on_hold_is_found_within_a_small_heap() throws Exception {
    Process process = Ran.process(here, "sweep", "marked.txt", "--jobs", "1").start();
    rest(process.inputReader());
    assertEquals(1, process.waitFor());
  }

  @Test
  void where_no_program_may_run_from_scratch_a_picture_is_unread_and_the_report_says_what_to_do()
      throws Exception {
    List<String> mounted =
        List.of(
            "unshare", "-rm", "sh", "-c", "mount -t tmpfs -o noexec none scratch && \"$@\"", "sh");
    assumeTrue(with(mounted, List.of("true")).waitFor() == 0, "no file system can be mounted here");
    ImageIO.write(
        new BufferedImage(600, 800, TYPE_BYTE_GRAY), "png", here.resolve("p.png").toFile());
    Process process =
        with(mounted, Ran.process(here, "sweep", "p.png", "--scratch", "scratch").command());
    String report = rest(process.inputReader());
    assertEquals(2, process.waitFor(), report);
    assertTrue(report.contains("needs-ocr"), report);
    assertTrue(report.contains("give another by --scratch"), report);
  }

  private Process with(List<String> before, List<String> command) throws IOException {
    List<String> line = new ArrayList<>(before);
    line.addAll(command);
    return new ProcessBuilder(line).directory(here.toFile()).start();
  }

  /// A sweep that has reported `path` and now waits for a standard input that says nothing.
  private Process startedAndSilent(String path) throws IOException {
    Process process =
        Ran.process(here, "sweep", path, "-", "--scratch", "scratch")
            .redirectError(here.resolve("err").toFile())
            .start();
    assertTrue(process.inputReader().readLine().endsWith(path));
    return process;
  }

  /// Until the report grows in scratch.
  private void awaitReport() throws Exception {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (System.nanoTime() < deadline) {
      try (Stream<Path> all = Files.walk(here.resolve("scratch"))) {
        if (all.anyMatch(file -> file.endsWith("report") && size(file) > 0)) return;
      }
      Thread.onSpinWait();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException _) {
      return 0;
    }
  }

  private static void interrupt(Process process) throws Exception {
    new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
  }

  private static String rest(BufferedReader out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).toList();
    }
  }
}
