package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reading.Limits;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import burnbag.reading.ReadingSink;
import burnbag.reading.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class HostileTest {
  private static final Limits TIGHT =
      new Limits(64L << 20, Duration.ofSeconds(20), 8, 200, 64L << 20, 50, 1 << 16, 96, 700);

  @TempDir static Path scratch;

  static Reader reader;

  @BeforeAll
  static void start() {
    reader = Recorder.reader(TIGHT, 1, scratch);
  }

  @AfterAll
  static void end() {
    reader.close();
  }

  private static Recorder read(byte[] bytes) {
    Recorder recorder = new Recorder();
    reader.read(new ByteArrayInputStream(bytes), "x", recorder);
    Outcome outcome = new Outcome();
    recorder.readings.forEach(outcome::take);
    assertTrue(outcome.ended(), recorder::toString);
    return recorder;
  }

  private static Set<Reason> reasons(Recorder recorder) {
    Set<Reason> reasons = new HashSet<>();
    for (Reading reading : recorder.readings) {
      if (reading instanceof Reading.Unread unread) reasons.add(unread.reason());
    }
    return reasons;
  }

  private static byte[] zip(String name, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void a_bomb_is_cut_off_at_the_bound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      byte[] zeros = new byte[1 << 20];
      for (int i = 0; i < 100; i++) gzip.write(zeros);
    }
    assertEquals(Set.of(Reason.TOO_BIG), reasons(read(zip("a.gz", out.toByteArray()))));
  }

  @Test
  void nesting_ends_at_the_bound() throws IOException {
    byte[] bytes = "SECRET\n".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 30; i++) bytes = zip("a.zip", bytes);
    assertEquals(Set.of(Reason.TOO_DEEP), reasons(read(bytes)));
  }

  @Test
  void members_end_at_the_bound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 300; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write('a');
      }
    }
    assertEquals(Set.of(Reason.TOO_BIG), reasons(read(out.toByteArray())));
  }

  @Test
  void names_that_climb_or_deceive_are_shown_and_nothing_else() throws IOException {
    Recorder recorder =
        read(zip("../../etc/\u202Etxt.exe\n", "SECRET".getBytes(StandardCharsets.UTF_8)));
    assertTrue(
        recorder.toString().contains("x!/../../etc/\\u202etxt.exe\\u000a,"), recorder::toString);
  }

  @Test
  void entities_are_neither_multiplied_nor_fetched() {
    StringBuilder xml =
        new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e0 \"laugh\">");
    for (int i = 1; i < 12; i++) {
      xml.append("<!ENTITY e")
          .append(i)
          .append(" \"")
          .append(("&e" + (i - 1) + ";").repeat(10))
          .append("\">");
    }
    xml.append("<!ENTITY f SYSTEM \"file:///etc/passwd\">]><a>&e11;<b>&f;</b></a>");
    Recorder recorder = read(xml.toString().getBytes(StandardCharsets.UTF_8));
    assertFalse(recorder.toString().contains("root:"), recorder::toString);
    assertTrue(recorder.toString().length() < 10_000);
  }

  @Test
  void pages_end_at_the_bound() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < 60; i++) pdf.addPage(new PDPage());
      pdf.save(out);
    }
    assertEquals(Set.of(Reason.TOO_BIG), reasons(read(out.toByteArray())));
  }

  @Test
  void a_damaged_page_is_broken_and_not_short() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (PDDocument pdf = new PDDocument()) {
      PDPage page = new PDPage();
      pdf.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
        content.beginText();
        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 8);
        for (int i = 0; i < 80; i++) {
          content.newLineAtOffset(0, 9);
          content.showText("line " + i * 7919);
        }
        content.endText();
      }
      pdf.save(out);
    }
    byte[] bytes = out.toByteArray();
    int stream = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("stream\r\n");
    for (int i = 0; i < 60; i++) bytes[stream + 200 + i] = (byte) 0xFF;
    assertEquals(Set.of(Reason.BROKEN), reasons(read(bytes)));
  }

  @Test
  void markup_nested_without_end_does_not_hang_or_crash() {
    Recorder recorder =
        read(("<html>" + "<div>".repeat(50_000) + "SECRET").getBytes(StandardCharsets.UTF_8));
    assertTrue(recorder.toString().contains("SECRET"));
  }

  @Test
  @Tag("full")
  void a_file_that_takes_all_memory_dies_alone() throws IOException {
    byte[] html = ("<html><p>" + "<b>a</b>".repeat(2_500_000)).getBytes(StandardCharsets.UTF_8);
    assertEquals(Set.of(Reason.WORKER_DIED), reasons(read(html)));
    assertEquals(Set.of(), reasons(read(zip("a", "b".getBytes(StandardCharsets.UTF_8)))));
  }

  @Test
  void a_sink_that_has_enough_leaves_the_worker_fit_for_the_next_file() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (int i = 0; i < 150; i++) {
        zip.putNextEntry(new ZipEntry(i + ".txt"));
        zip.write("SECRET".getBytes(StandardCharsets.UTF_8));
      }
    }
    Set<Long> workers = new HashSet<>();
    for (int i = 0; i < 3; i++) {
      List<Reading> seen = new ArrayList<>();
      reader.read(
          new ByteArrayInputStream(out.toByteArray()),
          "x",
          reading -> {
            seen.add(reading);
            return reading instanceof Reading.Text ? ReadingSink.Next.STOP : ReadingSink.Next.GO_ON;
          });
      assertEquals(5, seen.size(), seen::toString);
      assertTrue(seen.getLast() instanceof Reading.Closed);
      ProcessHandle.current().descendants().forEach(process -> workers.add(process.pid()));
    }
    assertEquals(1, workers.size());
  }

  @Test
  void a_worker_ends_with_the_process_that_started_it() throws Exception {
    Process worker =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "burnbag.reader.Main")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals('R', worker.getInputStream().read());
    worker.getOutputStream().close();
    assertTrue(worker.waitFor(10, TimeUnit.SECONDS));
    assertEquals(0, worker.exitValue());
  }
}
