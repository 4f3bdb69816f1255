package burnbag.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PlainTextTest {
  @TempDir Path folder;

  Reader reader;

  @BeforeEach
  void no_worker_is_needed() {
    WorkerCommand none = new WorkerCommand(Path.of("/nonexistent/java"), "none", List.of());
    reader = new Reader(Limits.USUAL, Ocr.NEVER, none, 1, folder.resolve("scratch"));
  }

  @AfterEach
  void close() {
    reader.close();
  }

  private Kept read(byte[] bytes) throws IOException {
    Kept kept = new Kept();
    reader.read(Files.write(folder.resolve("a.bin"), bytes), "a.bin", kept);
    return kept;
  }

  private Kept read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void text_is_text_whatever_its_name() throws IOException {
    Kept kept = read("SECRET\n");
    assertEquals(new Reading.Opened("a.bin", "text/plain"), kept.readings.getFirst());
    assertEquals(List.of(new Page(1, 0, "SECRET\n", List.of(), Page.Shape.FLOW)), kept.pages());
    assertEquals(
        new Reading.Closed(1, Optional.empty(), Isolation.NOT_NEEDED), kept.readings.getLast());
  }

  @Test
  void an_empty_file_has_no_pages_and_nothing_unread() throws IOException {
    Kept kept = read("");
    assertEquals(List.of(), kept.unread());
    assertEquals(
        new Reading.Closed(0, Optional.empty(), Isolation.NOT_NEEDED), kept.readings.getLast());
  }

  @Test
  void a_form_feed_ends_a_page_and_offsets_go_on() throws IOException {
    List<Page> pages = read("one\f\ftwo").pages();
    assertEquals(2, pages.size());
    assertEquals(new Page(1, 0, "one", List.of(), Page.Shape.FLOW), pages.getFirst());
    assertEquals(new Page(3, 5, "two", List.of(), Page.Shape.FLOW), pages.getLast());
  }

  @Test
  void a_byte_order_mark_counts_as_one_and_is_not_shown() throws IOException {
    assertEquals(
        List.of(new Page(1, 1, "SECRET", List.of(), Page.Shape.FLOW)),
        read("\uFEFFSECRET").pages());
  }

  @Test
  void the_pieces_of_a_long_page_answer_for_all_of_it_once() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 100_000; i++)
      text.append("line ").append(i).append(i % 7 == 0 ? " 机密\n" : "\n");
    Kept kept = read(text.toString());
    assertTrue(kept.pages().size() > 3);
    assertEquals(text.toString(), kept.text());
    for (Page page : kept.pages()) {
      int from = (int) page.firstOffset();
      assertEquals(text.substring(from, from + page.text().length()), page.text());
      assertEquals(Page.Shape.PIECE, page.shape());
      assertTrue(page.own().start() == 0 || page.text().charAt(page.own().start() - 1) == '\n');
    }
  }

  @Test
  void a_text_without_line_ends_is_cut_between_characters() throws IOException {
    String text = "𠜎".repeat(400_000);
    Kept kept = read(text);
    assertEquals(text, kept.text());
    for (Page page : kept.pages())
      assertTrue(!Character.isLowSurrogate(page.text().charAt(page.own().start())));
  }

  @Test
  void a_foreign_byte_costs_no_text() throws IOException {
    byte[] bytes =
        ("é".repeat(50) + "SECRET X NOFORN " + "é".repeat(50)).getBytes(StandardCharsets.UTF_8);
    bytes[new String(bytes, StandardCharsets.ISO_8859_1).indexOf('X')] = (byte) 0xE4;
    Kept kept = read(bytes);
    assertTrue(kept.text().contains("SECRET ä NOFORN"), kept.text());
    assertEquals(List.of(), kept.unread());
  }

  @Test
  void text_that_turns_binary_says_so() throws IOException {
    byte[] bytes = new byte[400_000];
    Arrays.fill(bytes, 0, 200_000, (byte) 'a');
    assertEquals(List.of(Reason.BROKEN), read(bytes).unread());
  }

  @Test
  void a_zero_byte_does_not_hide_a_text() throws IOException {
    assertTrue(
        read("SECRET//NOFORN\n\0and so on, for some lines of text that nobody would call binary\n")
            .text()
            .startsWith("SECRET"));
  }

  @Test
  void a_mails_subject_line_is_its_subject() throws IOException {
    Kept kept = new Kept();
    String mail = "From: a@b.c\nSubject: SECRET//NF canteen\nTo: d@e.f\nMessage-ID: <1>\n\nsoup\n";
    reader.read(new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8)), "-", kept);
    var stretch = kept.pages().getFirst().stretches().getFirst();
    assertEquals(Part.SUBJECT, stretch.part());
    assertEquals("SECRET//NF canteen", mail.substring(stretch.at().start(), stretch.at().end()));
  }

  @Test
  void a_sink_that_has_enough_gets_the_end_and_no_more() throws IOException {
    Path file = Files.writeString(folder.resolve("long.txt"), "a\f".repeat(1_000));
    Kept kept = new Kept();
    reader.read(
        file,
        "long.txt",
        reading -> {
          kept.take(reading);
          return reading instanceof Reading.Text ? ReadingSink.Next.STOP : ReadingSink.Next.GO_ON;
        });
    assertEquals(3, kept.readings.size(), kept.readings.toString());
    assertTrue(kept.readings.getLast() instanceof Reading.Closed);
  }

  @Test
  void a_file_that_is_gone_or_closed_is_unread() {
    Kept kept = new Kept();
    reader.read(folder.resolve("nowhere"), "nowhere", kept);
    assertEquals(List.of(Reason.BROKEN), kept.unread());
    Kept directory = new Kept();
    reader.read(folder, "folder", directory);
    assertEquals(List.of(Reason.UNSUPPORTED), directory.unread());
  }

  @Test
  @Tag("full")
  void two_gigabytes_without_a_line_end_are_read_in_flat_memory() {
    long[] characters = {0};
    reader.read(
        new Endless(2L << 30),
        "-",
        reading -> {
          if (reading instanceof Reading.Text(Page page)) characters[0] += page.own().length();
          return ReadingSink.Next.GO_ON;
        });
    assertEquals(2L << 30, characters[0]);
  }

  private static final class Endless extends InputStream {
    private long left;

    Endless(long length) {
      left = length;
    }

    @Override
    public int read() {
      return left-- > 0 ? 'a' : -1;
    }

    @Override
    public int read(byte[] buffer, int from, int length) {
      if (left <= 0) return -1;
      int read = (int) Math.min(left, length);
      Arrays.fill(buffer, from, from + read, (byte) 'a');
      left -= read;
      return read;
    }
  }
}
