package burnbag.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ExitCodeTest {
  @TempDir Path here;

  @BeforeEach
  void a_pile() throws IOException {
    Files.createDirectory(here.resolve("pile"));
    Files.writeString(here.resolve("pile/letter.txt"), "Dear all,\n\nnothing.\n");
    Files.writeString(here.resolve("marked.txt"), "SECRET//NOFORN\n\nPlan.\n\nSECRET//NOFORN\n");
  }

  @Test
  void a_clear_lot_ends_with_0() {
    Ran ran = Ran.in(here, "sweep", "pile");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().contains("Verdict: CLEAR"), ran.out());
  }

  @Test
  void an_empty_lot_is_clear_and_says_0_files() throws IOException {
    Files.createDirectory(here.resolve("empty"));
    Ran ran = Ran.in(here, "sweep", "empty");
    assertEquals(0, ran.code());
    assertTrue(ran.out().startsWith("0 files"), ran.out());
  }

  @Test
  void a_marked_paper_ends_with_1() {
    assertEquals(1, Ran.in(here, "sweep", "pile", "marked.txt").code());
  }

  @Test
  void what_was_not_read_ends_with_2() throws IOException {
    byte[] noise = new byte[500];
    for (int i = 0; i < noise.length; i++) noise[i] = (byte) (i * 31);
    Files.write(here.resolve("pile/noise.bin"), noise);
    assertEquals(2, Ran.in(here, "sweep", "pile").code());
  }

  @Test
  void standard_input_is_swept_as_a_dash() {
    Ran ran = Ran.fed(here, "SECRET//NOFORN\n\nx\n", "sweep", "-", "--format", "jsonl");
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("\"path\":\"-\""), ran.out());
    assertFalse(ran.out().contains("\"sha256\":null"), ran.out());
  }

  @Test
  void a_quoted_glob_is_resolved() {
    Ran ran = Ran.in(here, "sweep", "--format", "jsonl", "p*/*.txt", "**/mark*");
    assertEquals(1, ran.code(), ran.err());
    assertEquals(2, ran.out().lines().count(), ran.out());
  }

  @Test
  void wrong_use_ends_with_3_and_one_clear_line() {
    for (List<String> wrong :
        List.of(
            List.of("sweep", "--quiet"),
            List.of("sweeep", "pile"),
            List.of("sweep", "--bogus", "pile"),
            List.of("sweep", "--format", "pdf", "pile"),
            List.of("sweep", "--min-rank", "9", "pile"),
            List.of("sweep", "--jobs", "0x", "pile"),
            List.of("sweep", "--jobs", "-1", "pile"),
            List.of("sweep", "--as-of", "yesterday", "pile"),
            List.of("sweep", "--limit-depth", "0", "pile"),
            List.of("sweep", "--ocr", "sometimes", "pile"),
            List.of("sweep", "-", "-"),
            List.of("sweep", "--scratch", "nowhere", "pile"))) {
      Ran ran = Ran.in(here, wrong.toArray(String[]::new));
      assertEquals(3, ran.code(), wrong + ": " + ran.err());
      assertEquals("", ran.out(), wrong.toString());
      assertTrue(ran.err().matches("burnbag: B20\\d: [^\\n]+\\n  help: [^\\n]+\\n"), ran.err());
    }
  }

  @Test
  void a_missing_path_ends_with_3_and_the_report_still_says_what_was_seen() {
    Ran ran = Ran.in(here, "sweep", "--format", "jsonl", "--quiet", "nowhere", "marked.txt");
    assertEquals(3, ran.code());
    assertTrue(ran.out().contains("\"verdict\":\"hold\""), ran.out());
    assertTrue(ran.err().startsWith("burnbag: B202: there is no file or folder 'nowhere'"));
  }

  @Test
  void help_and_version_end_with_0() {
    assertEquals(0, Ran.in(here, "--help").code());
    assertEquals(0, Ran.in(here, "sweep", "--help").code());
    Ran version = Ran.in(here, "--version");
    assertEquals(0, version.code());
    assertTrue(version.out().startsWith("burnbag 0."), version.out());
  }

  @Test
  void a_report_file_stands_whole_at_its_target() throws IOException {
    Ran ran = Ran.in(here, "sweep", "marked.txt", "-o", "report.txt");
    assertEquals(1, ran.code(), ran.err());
    assertEquals("", ran.out());
    assertTrue(Files.readString(here.resolve("report.txt")).contains("Verdict: HOLD"));
  }

  @Test
  void a_report_that_cannot_be_written_ends_with_3_and_leaves_the_old_one() throws IOException {
    for (String target : List.of("nowhere/report.txt", "pile", "/dev/full")) {
      if (target.startsWith("/dev") && !Files.exists(Path.of(target))) continue;
      Ran ran = Ran.in(here, "sweep", "marked.txt", "-o", target);
      assertEquals(3, ran.code(), target);
      assertTrue(ran.err().contains("B204: the report could not be written"), ran.err());
    }
    assertEquals(List.of("letter.txt"), names(here.resolve("pile")));
  }

  @Test
  void a_full_disk_under_standard_output_ends_with_3() throws IOException {
    Path full = Path.of("/dev/full");
    if (!Files.exists(full)) return;
    try (OutputStream out = Files.newOutputStream(full)) {
      Ran ran = Ran.with(here, InputStream.nullInputStream(), out, "sweep", "marked.txt");
      assertEquals(3, ran.code());
      assertTrue(ran.err().contains("B204"), ran.err());
    }
  }

  @Test
  void no_byte_of_a_page_lies_outside_the_report_after_a_sweep() throws IOException {
    Path scratch = Files.createDirectory(here.resolve("scratch"));
    assertEquals(1, Ran.in(here, "sweep", "marked.txt", "pile", "--scratch", "scratch").code());
    assertEquals(1, Ran.fed(here, "SECRET//NOFORN\n", "sweep", "-", "--scratch", "scratch").code());
    assertEquals(3, Ran.in(here, "sweep", "x", "--scratch", "scratch", "-o", "no/x").code());
    assertEquals(List.of(), names(scratch));
  }

  @Test
  void its_own_scratch_folder_is_no_part_of_the_lot() throws IOException {
    Ran ran = Ran.in(here, "sweep", ".", "--scratch", ".", "--format", "jsonl", "--quiet");
    assertEquals(1, ran.code(), ran.err());
    assertEquals(2, ran.out().lines().count(), ran.out());
  }

  @Test
  void names_cannot_play_tricks_on_the_terminal() throws IOException {
    String name = "a\u202Etxt.\u001b[31mexe";
    Files.writeString(here.resolve(name), "SECRET//NOFORN\n\nPlan.\n\nSECRET//NOFORN\n");
    for (String format : List.of("text", "jsonl")) {
      Ran ran = Ran.in(here, "sweep", "--format", format, ".");
      String all = ran.out() + ran.err();
      assertTrue(all.codePoints().noneMatch(c -> c == 0x202E || c == 0x1B), all);
      assertTrue(ran.out().contains("202E"), all);
    }
  }

  @Test
  void an_unreadable_folder_inside_a_lot_is_unread_and_one_named_is_trouble() throws IOException {
    Path shut = Files.createDirectory(here.resolve("pile/shut"));
    Files.setPosixFilePermissions(shut, Set.of());
    try {
      assumeFalse(Files.isReadable(shut), "nothing is shut to root");
      Ran inside = Ran.in(here, "sweep", "--format", "jsonl", "--quiet", "pile");
      assertEquals(2, inside.code(), inside.err());
      assertTrue(inside.out().contains("\"reason\":\"no-permission\""), inside.out());
      Ran named = Ran.in(here, "sweep", "pile/shut");
      assertEquals(3, named.code());
      assertTrue(named.err().startsWith("burnbag: B203: no permission"), named.err());
    } finally {
      Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void what_a_killed_sweep_left_in_scratch_goes_with_the_next() throws IOException {
    Path left = Files.createDirectories(here.resolve("scratch/burnbag-999999999-1/worker"));
    Files.writeString(left.resolve("bytes"), "SECRET");
    assertEquals(0, Ran.in(here, "sweep", "pile", "--scratch", "scratch").code());
    assertEquals(List.of(), names(here.resolve("scratch")));
  }

  @Test
  void an_at_sign_before_a_name_is_part_of_the_name() throws IOException {
    Files.writeString(here.resolve("@args"), "--first\n");
    assertEquals(0, Ran.in(here, "sweep", "@args").code());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void the_report_is_utf_8_and_so_are_names() throws IOException {
    Files.writeString(here.resolve("机密.txt"), "SECRET//NOFORN\n\nx\n\nSECRET//NOFORN\n", UTF_8);
    assertTrue(Ran.in(here, "sweep", "机密.txt").out().contains("机密.txt"));
  }
}
