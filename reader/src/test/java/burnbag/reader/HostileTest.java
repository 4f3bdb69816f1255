package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reading.Limits;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import burnbag.reading.ReadingSink;
import burnbag.reading.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
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
      new Limits(
          64L << 20,
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          8,
          200,
          64L << 20,
          50,
          1 << 16,
          96,
          700);

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
    return Set.copyOf(recorder.reasons());
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
  void a_picture_that_cannot_be_measured_is_not_a_small_one() throws IOException {
    byte[] png = PictureFile.png(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
    assertEquals(Set.of(), reasons(read(png)));
    assertEquals(Set.of(Reason.NEEDS_OCR), reasons(read(Arrays.copyOf(png, png.length - 24))));
  }

  @Test
  void a_picture_is_as_small_as_the_largest_in_it() throws IOException {
    List<BufferedImage> pictures =
        IntStream.of(8, 800)
            .mapToObj(side -> new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY))
            .toList();
    assertEquals(Set.of(Reason.NEEDS_OCR), reasons(read(PictureFile.tiff(pictures))));
  }

  @Test
  void a_document_of_which_nothing_was_read_says_so() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (POIFSFileSystem object = new POIFSFileSystem()) {
      object.createDocument(InputStream.nullInputStream(), "\u0001CompObj");
      object.writeFilesystem(out);
    }
    assertFalse(reasons(read(out.toByteArray())).isEmpty());
  }

  @Test
  void an_archive_without_members_is_empty() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("folder/"));
    }
    assertEquals(Set.of(), reasons(read(out.toByteArray())));
  }

  @Test
  void members_that_the_directory_does_not_name_are_told() throws IOException {
    byte[] shown = zip("shown.txt", "harmless".getBytes(StandardCharsets.UTF_8));
    byte[] hidden = zip("hidden.txt", "SECRET".getBytes(StandardCharsets.UTF_8));
    byte[] local =
        Arrays.copyOf(
            hidden, new String(hidden, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002"));
    ByteArrayOutputStream before = new ByteArrayOutputStream();
    before.writeBytes(local);
    before.writeBytes(shown);
    assertEquals(Set.of(), reasons(read(shown)));
    assertEquals(Set.of(Reason.BROKEN), reasons(read(before.toByteArray())));
  }

  @Test
  void what_stands_after_the_end_of_a_tar_is_told() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(out)) {
      TarArchiveEntry entry = new TarArchiveEntry("a.txt");
      entry.setSize(1);
      tar.putArchiveEntry(entry);
      tar.write('a');
      tar.closeArchiveEntry();
    }
    byte[] once = out.toByteArray();
    assertEquals(Set.of(), reasons(read(once)));
    out.writeBytes(once);
    assertEquals(Set.of(Reason.BROKEN), reasons(read(out.toByteArray())));
  }

  @Test
  void a_mail_is_a_mail_whatever_its_first_field() throws IOException {
    for (String first :
        List.of(
            "X-Protective-Marking: VER=2018.6, SEC=PROTECTED",
            "Received: from a by b",
            "Return-Path: <a@b>",
            "Authentication-Results: b; dkim=none",
            "MIME-Version: 1.0",
            "ARC-Seal: i=1")) {
      byte[] mail = (first + "\nSubject: lunch\n\nAt noon.\n").getBytes(StandardCharsets.UTF_8);
      String field = "Property[name=" + first.substring(0, first.indexOf(':'));
      assertTrue(read(mail).toString().contains(field), first);
      assertTrue(read(zip("a", mail)).toString().contains(field), first);
    }
    byte[] bare = "X-Office: harbour\n\nAt noon.\n".getBytes(StandardCharsets.UTF_8);
    assertTrue(read(zip("a.eml", bare)).toString().contains("Property[name=X-Office"));
    assertFalse(read(zip("a.txt", bare)).toString().contains("Property[name=X-Office"));
  }

  @Test
  void an_encrypted_block_hides_a_text() throws IOException {
    String block = "-----BEGIN PGP MESSAGE-----\n\nhQEMA0\n-----END PGP MESSAGE-----\n";
    byte[] text = ("Dear all,\n" + block).getBytes(StandardCharsets.UTF_8);
    assertEquals(Set.of(Reason.ENCRYPTED), reasons(read(text)));
    assertEquals(Set.of(Reason.ENCRYPTED), reasons(read(zip("a.txt", text))));
    String head = "From: a@b\nTo: c@d\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n";
    byte[] mail =
        (head + Base64.getEncoder().encodeToString(text)).getBytes(StandardCharsets.UTF_8);
    assertEquals(Set.of(Reason.ENCRYPTED), reasons(read(mail)));
    byte[] about =
        "The line '-----BEGIN PGP MESSAGE-----' begins it.".getBytes(StandardCharsets.UTF_8);
    assertEquals(Set.of(), reasons(read(about)));
  }

  @Test
  void an_enveloped_mail_is_encrypted() {
    byte[] der = HexFormat.of().parseHex("308006092a864886f70d010703a0803080020100");
    String mail =
        "From: a@b\nTo: c@d\nMIME-Version: 1.0\n"
            + "Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m\n"
            + "Content-Transfer-Encoding: base64\n\n";
    assertEquals(
        Set.of(Reason.ENCRYPTED),
        reasons(
            read(
                (mail + Base64.getEncoder().encodeToString(der))
                    .getBytes(StandardCharsets.UTF_8))));
  }

  @Test
  void a_body_in_html_of_an_outlook_parcel_is_read() {
    String html = "<html><body><p>SECRET//NOFORN</p></body></html>";
    assertTrue(read(tnef(html)).toString().contains("SECRET//NOFORN"));
  }

  /// A parcel (MS-OXTNEF) with one attribute, attMsgProps, with one property, PidTagHtml.
  private static byte[] tnef(String html) {
    byte[] body = html.getBytes(StandardCharsets.US_ASCII);
    int padded = (body.length + 3) / 4 * 4;
    ByteBuffer properties = ByteBuffer.allocate(16 + padded).order(ByteOrder.LITTLE_ENDIAN);
    properties.putInt(1).putShort((short) 0x0102).putShort((short) 0x1013);
    properties.putInt(1).putInt(body.length).put(body);
    int sum = 0;
    for (byte one : properties.array()) sum += one & 0xFF;
    ByteBuffer parcel =
        ByteBuffer.allocate(6 + 9 + properties.capacity() + 2).order(ByteOrder.LITTLE_ENDIAN);
    parcel.putInt(0x223E9F78).putShort((short) 1);
    parcel.put((byte) 1).putInt(0x00069003).putInt(properties.capacity());
    parcel.put(properties.array()).putShort((short) sum);
    return parcel.array();
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
