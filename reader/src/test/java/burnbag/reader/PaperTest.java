package burnbag.reader;

import static burnbag.reader.PrintedSheet.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.onnxruntime.OrtEnvironment;
import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.marking.page.Stretch;
import burnbag.reading.Ocr;
import burnbag.reading.Reading;
import burnbag.reading.Reason;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Papers that come as pictures.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaperTest {
  private static final String MARK = "SECRET";
  private static final List<String> PROSE =
      List.of(
          "The ferry at the northern pier is to be moved to the",
          "second slip before the first of the month. Boats that",
          "are not in use stay where they are, and their keys with",
          "the harbour office. Fuel is drawn by list.");

  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final List<String> CYRILLIC =
      List.of(
          "Паром у северного причала перевести ко второму месту",
          "до первого числа. Лодки, которые не нужны, остаются",
          "там, где стоят, а ключи от них лежат в конторе порта.",
          "Топливо выдается по списку, и больше никому.");

  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);
  @AutoClose static final PaperDesk THOROUGH = new PaperDesk(Ocr.ALWAYS);
  @AutoClose static final PaperDesk QUICK = new PaperDesk(Ocr.ZONES);

  @Test
  void a_photograph_of_a_marked_page_is_read_until_it_is_held() throws IOException {
    Page page = DESK.read(paper(MARK, PROSE)).onlyPage();
    assertEquals(Page.Origin.ZONES, page.origin());
    assertTrue(page.text().lines().anyMatch(MARK::equals), page.text());
    assertFalse(page.text().contains("harbour office"), page.text());
  }

  @Test
  void who_asks_for_all_gets_a_marked_page_whole() throws IOException {
    Page page = THOROUGH.read(paper(MARK, PROSE)).onlyPage();
    assertEquals(Page.Origin.PICTURE, page.origin());
    assertTrue(page.text().contains("harbour office"), page.text());
  }

  @Test
  void a_page_without_a_marking_is_read_to_its_end() throws IOException {
    Recorder seen = DESK.read(paper("MINUTES", PROSE));
    Page page = seen.onlyPage();
    assertEquals(Page.Origin.PICTURE, page.origin());
    assertTrue(page.text().contains("Fuel is drawn by list"), page.text());
    assertTrue(seen.reasons().isEmpty(), seen.toString());
  }

  @Test
  void a_page_of_which_only_the_zones_were_asked_for_is_held_by_them_or_not_read()
      throws IOException {
    Page held = QUICK.read(paper(MARK, PROSE)).onlyPage();
    assertEquals(Page.Origin.ZONES, held.origin());
    assertTrue(held.text().lines().anyMatch(MARK::equals), held.text());
    Recorder seen = QUICK.read(paper("MINUTES", PROSE));
    assertTrue(seen.onlyPage().text().contains("MINUTES"), seen.toString());
    assertEquals(Reason.NEEDS_OCR, seen.reasons().getFirst(), seen.toString());
  }

  @Test
  void where_a_word_stands_on_the_picture_is_told() throws IOException {
    Page page = DESK.read(paper(MARK, PROSE)).onlyPage();
    Stretch first =
        page.stretches().stream()
            .filter(s -> page.text().substring(s.at().start(), s.at().end()).equals(MARK))
            .findFirst()
            .orElseThrow();
    Box box = first.where().orElseThrow();
    assertEquals(0.5, box.x() + box.width() / 2, 0.02);
    assertEquals(0.05, box.y() + box.height() / 2, 0.02);
  }

  @Test
  void a_scanned_pdf_is_read_from_its_pictures_page_by_page() throws IOException {
    List<BufferedImage> papers = List.of(paper("MINUTES", PROSE), paper(MARK, PROSE));
    Recorder seen = DESK.read("scan.pdf", PictureFile.pdf(papers));
    List<Page> pages = seen.pages();
    assertEquals(List.of(1, 2), pages.stream().map(Page::number).toList());
    assertTrue(pages.get(1).text().lines().anyMatch(MARK::equals), pages.get(1).text());
  }

  @Test
  void a_long_banner_and_a_portion_before_running_text_are_read_to_the_stroke() throws IOException {
    List<String> portioned =
        List.of("(S//NF) The ferry at the northern pier is to be moved to the", PROSE.get(1));
    Page page = THOROUGH.read(paper("SECRET//NOFORN", portioned)).onlyPage();
    assertTrue(page.text().lines().anyMatch("SECRET//NOFORN"::equals), page.text());
    assertTrue(page.text().contains("(S//NF) The ferry"), page.text());
  }

  @Test
  void a_page_on_its_head_or_its_side_is_turned() throws IOException {
    BufferedImage upright = paper(MARK, PROSE);
    for (int quarters = 1; quarters < 4; quarters++) {
      Page page = DESK.read(turned(upright, quarters)).onlyPage();
      assertTrue(page.text().lines().anyMatch(MARK::equals), quarters + ": " + page.text());
    }
  }

  @Test
  void each_page_of_a_fax_is_a_page() throws IOException {
    Recorder seen =
        DESK.read(
            "fax.tif", PictureFile.tiff(List.of(paper("MINUTES", PROSE), paper(MARK, PROSE))));
    assertEquals(List.of(1, 2), seen.pages().stream().map(Page::number).toList());
  }

  @Test
  void an_empty_back_is_read_and_says_nothing() throws IOException {
    Recorder seen = DESK.read(paper("", List.of()));
    assertTrue(seen.pages().isEmpty(), seen.toString());
    assertTrue(seen.reasons().isEmpty(), seen.toString());
    assertEquals(1, ((Reading.Closed) seen.readings.getLast()).pages());
  }

  @Test
  void a_black_page_says_nothing_either() throws IOException {
    BufferedImage black = new BufferedImage(1_000, 1_400, BufferedImage.TYPE_BYTE_BINARY);
    Recorder seen = DESK.read(black);
    assertTrue(seen.pages().isEmpty(), seen.toString());
  }

  @Test
  void a_picture_of_sixteen_bits_and_one_with_a_see_through_ground_are_read() throws IOException {
    BufferedImage paper = paper(MARK, PROSE);
    for (int type : List.of(BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_ARGB)) {
      BufferedImage other = new BufferedImage(paper.getWidth(), paper.getHeight(), type);
      for (int y = 0; y < paper.getHeight(); y++) {
        for (int x = 0; x < paper.getWidth(); x++) {
          int rgb = paper.getRGB(x, y);
          boolean seeThrough = type == BufferedImage.TYPE_INT_ARGB && (rgb & 0xFF) > 200;
          other.setRGB(x, y, seeThrough ? 0 : rgb);
        }
      }
      Page page = DESK.read(other).onlyPage();
      assertTrue(page.text().lines().anyMatch(MARK::equals), page.text());
    }
  }

  @Test
  void a_picture_of_thirty_thousand_points_a_side_costs_no_more_than_a_page() throws IOException {
    BufferedImage wide = new BufferedImage(30_000, 30_000, BufferedImage.TYPE_BYTE_BINARY);
    Arrays.fill(((DataBufferByte) wide.getRaster().getDataBuffer()).getData(), (byte) -1);
    Recorder seen = DESK.read(wide);
    assertFalse(seen.reasons().contains(Reason.WORKER_DIED), seen.toString());
  }

  @Test
  void what_nothing_decodes_is_unread_and_says_so() throws IOException {
    byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of(Reason.NEEDS_OCR), DESK.read("photo.heic", heic).reasons());
  }

  @Test
  void told_not_to_read_pictures_it_says_that_they_were_not() throws IOException {
    try (PaperDesk blind = new PaperDesk(Ocr.NEVER)) {
      assertEquals(Reason.NEEDS_OCR, blind.read(paper(MARK, PROSE)).reasons().getFirst());
    }
  }

  @Test
  void a_framed_stamp_put_down_askew_is_read() throws IOException {
    BufferedImage paper = PrintedSheet.of(PaperTest::stamp);
    Page page = THOROUGH.read(paper).onlyPage();
    assertTrue(page.text().lines().anyMatch("CONFIDENTIAL"::equals), page.text());
  }

  @Test
  void light_letters_on_a_black_bar_are_read() throws IOException {
    BufferedImage paper =
        PrintedSheet.of(
            (_, content) -> {
              prose(content);
              content.addRect(180, 780, 240, 26);
              content.fill();
              content.setNonStrokingColor(1f);
              line(content, bold(), 18, 230, 786, "CONFIDENTIAL");
            });
    Page page = THOROUGH.read(paper).onlyPage();
    assertTrue(page.text().lines().anyMatch("CONFIDENTIAL"::equals), page.text());
  }

  @Test
  void what_two_schemes_write_in_the_same_letters_is_read_as_it_stands() throws IOException {
    for (String mark : List.of("OFFICIAL: Sensitive", "OFFICIAL-SENSITIVE")) {
      Page page = THOROUGH.read(paper(mark, PROSE)).onlyPage();
      assertTrue(page.text().lines().anyMatch(mark::equals), page.text());
    }
  }

  @Test
  void a_watermark_that_climbs_across_a_page_is_read() throws IOException {
    BufferedImage paper =
        PrintedSheet.of(
            (_, content) -> {
              content.saveGraphicsState();
              content.setNonStrokingColor(0.8f);
              content.transform(Matrix.getRotateInstance(Math.toRadians(40), 120, 260));
              line(content, bold(), 64, 0, 0, "CONFIDENTIAL");
              content.restoreGraphicsState();
              for (int i = 0; i < 30; i++) {
                line(content, bold(), 11, 80, 700 - 20.0 * i, PROSE.get(i % PROSE.size()));
              }
            });
    Page page = THOROUGH.read(paper).onlyPage();
    assertTrue(page.text().lines().anyMatch("CONFIDENTIAL"::equals), page.text());
    assertTrue(page.text().contains("harbour office"), page.text());
  }

  @Test
  void a_camera_that_was_held_on_its_side_is_believed() throws IOException {
    byte[] jpeg = PictureFile.jpeg(turned(paper(MARK, PROSE), 3));
    Page page = DESK.read("photo.jpg", held(jpeg, 6)).onlyPage();
    Box box =
        page.stretches().stream()
            .filter(s -> page.text().substring(s.at().start(), s.at().end()).equals(MARK))
            .flatMap(s -> s.where().stream())
            .findFirst()
            .orElseThrow();
    assertEquals(0.5, box.x() + box.width() / 2, 0.02);
    assertEquals(0.05, box.y() + box.height() / 2, 0.02);
  }

  @Test
  void a_scan_in_jbig2_is_read() throws IOException {
    BufferedImage paper = paper(MARK, PROSE);
    BufferedImage bits =
        new BufferedImage(paper.getWidth(), paper.getHeight(), BufferedImage.TYPE_BYTE_BINARY);
    bits.createGraphics().drawImage(paper, 0, 0, null);
    try (PDDocument pdf = new PDDocument()) {
      PDImageXObject image =
          new PDImageXObject(
              pdf,
              new ByteArrayInputStream(jbig2(pdf, bits)),
              COSName.JBIG2_DECODE,
              bits.getWidth(),
              bits.getHeight(),
              1,
              PDDeviceGray.INSTANCE);
      PictureFile.fill(pdf, image);
      Page seen = DESK.read("scan.pdf", PictureFile.saved(pdf)).onlyPage();
      assertTrue(seen.text().lines().anyMatch(MARK::equals), seen.text());
    }
  }

  @Test
  void lines_of_a_sheet_that_lies_askew_stay_apart() throws IOException {
    BufferedImage paper =
        PrintedSheet.of(
            (_, content) -> {
              content.transform(Matrix.getRotateInstance(Math.toRadians(2.5), 0, 0));
              for (int i = 0; i < 12; i++) {
                line(content, bold(), 12, 80, 620 - 13.0 * i, PROSE.get(i % 3));
              }
            });
    Page page = THOROUGH.read(paper).onlyPage();
    long right = page.text().lines().filter(PROSE::contains).count();
    assertTrue(right >= 10, page.text());
  }

  @Test
  void a_line_that_was_not_made_out_and_may_be_a_marking_leaves_the_page_unread()
      throws IOException {
    BufferedImage paper = paper(MARK, PROSE);
    // A pen went to and fro over the letters, above and below.
    for (int top : List.of(80, 1655)) {
      for (int x = 560; x < 690; x++) {
        for (int stroke = 0; stroke < 4; stroke++) {
          int y = top + (x * 3 + 9 * stroke) % 36;
          for (int dy = 0; dy < 3; dy++) paper.setRGB(x, y + dy, 0xff000000);
        }
      }
    }
    Recorder seen = THOROUGH.read(paper);
    boolean isFound =
        seen.pages().stream().anyMatch(page -> page.text().lines().anyMatch(MARK::equals));
    assertTrue(isFound || !seen.reasons().isEmpty(), seen.toString());
  }

  @Test
  void a_page_is_not_left_before_its_letterhead_was_read() throws IOException {
    BufferedImage paper =
        PrintedSheet.of(
            (_, content) -> {
              prose(content);
              line(content, bold(), 11, 80, 760, "Government of Canada");
              line(content, bold(), 16, 260, 795, MARK);
              line(content, bold(), 16, 260, 40, MARK);
            });
    Page page = DESK.read(paper).onlyPage();
    assertEquals(Page.Origin.ZONES, page.origin());
    assertTrue(page.text().contains("Government of Canada"), page.text());
  }

  @Test
  void a_page_in_letters_that_are_not_known_here_is_unread() throws IOException {
    BufferedImage paper =
        PrintedSheet.of(
            (pdf, content) -> {
              PDType0Font font =
                  PDType0Font.load(pdf, PDDocument.class.getResourceAsStream(LIBERATION));
              for (int i = 0; i < CYRILLIC.size(); i++) {
                line(content, font, 12, 80, 600 - 20.0 * i, CYRILLIC.get(i));
              }
            });
    assertFalse(DESK.read(paper).reasons().isEmpty(), "nothing unread");
  }

  @Test
  @Tag("full")
  void what_reads_pictures_knows_no_server() throws IOException {
    for (String library : List.of("linux-x64", "linux-aarch64")) {
      try (InputStream in =
          OrtEnvironment.class.getResourceAsStream(
              "/ai/onnxruntime/native/" + library + "/libonnxruntime.so")) {
        String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        for (String server : List.of("OneCollector", "events.data.microsoft", "machine-id")) {
          assertFalse(bytes.contains(server), library + " names " + server);
        }
      }
    }
  }

  private static PDType1Font bold() {
    return new PDType1Font(Standard14Fonts.FontName.HELVETICA_BOLD);
  }

  private static void prose(PDPageContentStream content) throws IOException {
    for (int i = 0; i < PROSE.size(); i++) {
      line(content, bold(), 12, 80, 600 - 20.0 * i, PROSE.get(i));
    }
  }

  private static void stamp(PDDocument pdf, PDPageContentStream content) throws IOException {
    prose(content);
    content.transform(Matrix.getRotateInstance(Math.toRadians(5), 200, 700));
    content.setLineWidth(2);
    content.addRect(0, 0, 230, 40);
    content.stroke();
    line(content, bold(), 26, 10, 11, "CONFIDENTIAL");
  }

  /// A sheet at 150 dots an inch with this at its top and bottom.
  private static BufferedImage paper(String mark, List<String> lines) throws IOException {
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    return PrintedSheet.of(
        (_, content) -> {
          double width = font.getStringWidth(mark) / 1000 * 16;
          double middle = (PDRectangle.A4.getWidth() - width) / 2;
          line(content, font, 16, middle, 795, mark);
          line(content, font, 16, middle, 40, mark);
          for (int i = 0; i < lines.size(); i++) {
            line(content, font, 12, 80, 600 - 20.0 * i, lines.get(i));
          }
        });
  }

  private static BufferedImage turned(BufferedImage picture, int quarters) {
    AffineTransform turn = new AffineTransform();
    if (quarters == 1) turn.translate(picture.getHeight(), 0);
    if (quarters == 2) turn.translate(picture.getWidth(), picture.getHeight());
    if (quarters == 3) turn.translate(0, picture.getWidth());
    turn.quadrantRotate(quarters);
    return new AffineTransformOp(turn, AffineTransformOp.TYPE_NEAREST_NEIGHBOR)
        .filter(picture, null);
  }

  /// The same with a note of how the camera was held (Exif 2.32, 4.6.4, tag 274).
  private static byte[] held(byte[] jpeg, int orientation) {
    ByteBuffer note = ByteBuffer.allocate(36 + jpeg.length);
    note.put(jpeg, 0, 2).putShort((short) 0xFFE1).putShort((short) 34);
    note.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
    note.order(ByteOrder.LITTLE_ENDIAN).put((byte) 'I').put((byte) 'I').putShort((short) 42);
    note.putInt(8).putShort((short) 1).putShort((short) 274).putShort((short) 3).putInt(1);
    note.putInt(orientation).putInt(0);
    return note.put(jpeg, 2, jpeg.length - 2).array();
  }

  /// One region in the code of faxes (ITU-T T.88, 7.4.6 and 7.4.8).
  private static byte[] jbig2(PDDocument pdf, BufferedImage bits) throws IOException {
    byte[] fax;
    try (InputStream in =
        CCITTFactory.createFromImage(pdf, bits).getCOSObject().createRawInputStream()) {
      fax = in.readAllBytes();
    }
    ByteBuffer out = ByteBuffer.allocate(11 + 19 + 11 + 18 + fax.length);
    out.putInt(0).put((byte) 48).put((byte) 0).put((byte) 1).putInt(19);
    out.putInt(bits.getWidth()).putInt(bits.getHeight()).putInt(0).putInt(0);
    out.put((byte) 0).putShort((short) 0);
    out.putInt(1).put((byte) 38).put((byte) 0).put((byte) 1).putInt(18 + fax.length);
    out.putInt(bits.getWidth()).putInt(bits.getHeight()).putInt(0).putInt(0).put((byte) 0);
    return out.put((byte) 1).put(fax).array();
  }
}
