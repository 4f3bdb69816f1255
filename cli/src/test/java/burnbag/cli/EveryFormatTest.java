package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What must hold of every report, however it is written.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EveryFormatTest {
  private static final String PAPER = "SECRET//NOFORN\n\nPlan.\n\nSECRET//NOFORN\n";

  @TempDir Path here;

  @BeforeEach
  void a_pile() throws IOException {
    Files.createDirectory(here.resolve("scratch"));
    Files.createDirectory(here.resolve("pile"));
    for (int i = 0; i < 20; i++) Files.writeString(here.resolve("pile/" + i + ".txt"), PAPER);
  }

  /// An output that ends after so many bytes.
  private static final class Ending extends OutputStream {
    private final String message;
    private int left;

    Ending(int left, String message) {
      this.left = left;
      this.message = message;
    }

    @Override
    public void write(int octet) throws IOException {
      if (left-- <= 0) throw new IOException(message);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "jsonl", "html", "sarif", "csv"})
  void a_reader_that_has_gone_ends_it_without_a_word(String format) throws IOException {
    for (int bytes : new int[] {0, 1, 700}) {
      Ran ran = into(new Ending(bytes, "Broken pipe"), format);
      assertEquals(1, ran.code(), format + " after " + bytes);
      assertEquals("", ran.err());
      assertEquals(List.of(), scratch());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "jsonl", "html", "sarif", "csv"})
  void a_disk_that_is_full_at_any_byte_ends_with_3(String format) throws IOException {
    for (int bytes : new int[] {0, 1, 700, 3_000}) {
      Ran ran = into(new Ending(bytes, "No space left on device"), format);
      assertEquals(3, ran.code(), format + " after " + bytes);
      assertTrue(ran.err().startsWith("burnbag: B204: the report could not be"), ran.err());
      assertEquals(List.of(), scratch());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "jsonl", "html", "sarif", "csv"})
  void a_name_with_controls_and_bidi_overrides_moves_nothing(String format) throws IOException {
    Files.writeString(here.resolve("a\u202Etxt.\u001b[31m\u2028\u0085=exe"), PAPER);
    Ran ran = Ran.in(here, "sweep", "--format", format, ".");
    String all = ran.out() + ran.err();
    for (char c : new char[] {0x202E, 0x1B, 0x2028, 0x85}) {
      assertTrue(all.indexOf(c) < 0, "U+%04X in %s".formatted((int) c, format));
    }
    assertTrue(all.contains("202E") || all.contains("%E2%80%AE"), all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"html", "sarif", "csv"})
  void a_report_that_cannot_be_put_in_place_ends_with_3(String format) throws IOException {
    for (String target : List.of("nowhere/report", "pile")) {
      Ran ran = Ran.in(here, "sweep", "--format", format, "-o", target, "pile");
      assertEquals(3, ran.code(), target);
      assertTrue(ran.err().startsWith("burnbag: B204"), ran.err());
    }
  }

  @Test
  void a_file_in_two_encodings_is_never_clear() throws IOException {
    Files.createDirectory(here.resolve("mixed"));
    mixed("1", "UTF-8", "GB18030", "机密★10年");
    mixed("2", "GB18030", "UTF-8", "机密★10年");
    mixed("3", "UTF-16LE", "UTF-8", "SECRET//NOFORN, and no more of it");
    mixed("4", "UTF-8", "windows-1251", "Совершенно секретно");
    Ran ran = Ran.in(here, "sweep", "--quiet", "--format", "jsonl", "mixed");
    for (String document : ran.out().lines().toList()) {
      assertTrue(!document.contains("\"verdict\":\"clear\""), document);
    }
    assertEquals(4, ran.out().lines().count());
  }

  @Test
  void a_marking_in_ascii_is_found_in_whatever_stands_round_it() throws IOException {
    byte[] latin = "Grüße aus Köln\n\n".getBytes(StandardCharsets.ISO_8859_1);
    byte[] paper = (PAPER + "\né\n").getBytes(StandardCharsets.UTF_8);
    byte[] both = java.util.Arrays.copyOf(latin, latin.length + paper.length);
    System.arraycopy(paper, 0, both, latin.length, paper.length);
    Files.write(here.resolve("both.txt"), both);
    assertEquals(1, Ran.in(here, "sweep", "both.txt").code());
  }

  @Test
  void a_scan_is_shown_in_the_html_report_and_nothing_of_it_is_left_anywhere_else()
      throws IOException {
    Path scan = Ran.ROOT.resolve("examples/scrap-pile/desk-drawer/scan-0012.pdf");
    Files.copy(scan, here.resolve("scan.pdf"));
    List<String> sweep =
        List.of("sweep", "scan.pdf", "--format", "html", "--scratch", "scratch", "--quiet");
    Ran ran = Ran.in(here, sweep.toArray(String[]::new));
    assertEquals(1, ran.code(), ran.err());
    assertTrue(ran.out().contains("<img src=\"data:image/jpeg;base64,/9j/"), ran.out());
    assertTrue(ran.out().contains("<span class=\"box hold\""));
    assertEquals(List.of(), scratch());
    List<String> redacted = new ArrayList<>(sweep);
    redacted.add("--redact");
    Ran without = Ran.in(here, redacted.toArray(String[]::new));
    assertFalse(without.out().contains("<img"));
  }

  private void mixed(String name, String first, String then, String words) throws IOException {
    byte[] head = "各灯塔、各渡口：请认真贯彻执行。\n".repeat(40).getBytes(Charset.forName(first));
    byte[] tail = ("\n" + words + "\n\nx\n").getBytes(Charset.forName(then));
    byte[] all = java.util.Arrays.copyOf(head, head.length + tail.length);
    System.arraycopy(tail, 0, all, head.length, tail.length);
    Files.write(here.resolve("mixed/" + name + ".txt"), all);
  }

  private Ran into(OutputStream out, String format) {
    return Ran.with(
        here,
        InputStream.nullInputStream(),
        out,
        "sweep",
        "--quiet",
        "--format",
        format,
        "--scratch",
        "scratch",
        "pile");
  }

  private List<String> scratch() throws IOException {
    try (Stream<Path> left = Files.list(here.resolve("scratch"))) {
      return left.map(path -> path.getFileName().toString()).toList();
    }
  }
}
