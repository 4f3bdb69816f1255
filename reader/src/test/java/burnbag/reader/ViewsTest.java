package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reading.Limits;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import burnbag.reading.View;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages as a report shows them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ViewsTest {
  private static final View FIRST = new View(1, 400);
  private static final int WHITE = 0xFFFFFF;

  @TempDir static Path scratch;
  static Reader reader;

  @BeforeAll
  static void start() {
    reader = Recorder.reader(Limits.USUAL, 1, scratch);
  }

  @AfterAll
  static void end() {
    reader.close();
  }

  @Test
  void a_sheet_of_a_pdf_is_drawn_as_it_is_seen() throws IOException {
    Reading.Picture page = only(shown("a.pdf", pdf(2, 0), new View(2, 400)));
    assertEquals(2, page.view().page());
    BufferedImage picture = decoded(page);
    assertEquals(400, picture.getHeight());
    assertEquals(page.width(), picture.getWidth());
    assertTrue(isDark(picture, 0.5, 0.05), "the bar at its top");
    assertFalse(isDark(picture, 0.5, 0.95), "nothing at its foot");
  }

  @Test
  void a_sheet_that_lies_on_its_side_is_drawn_turned() throws IOException {
    BufferedImage picture = decoded(only(shown("a.pdf", pdf(1, 90), FIRST)));
    assertEquals(400, picture.getWidth());
    assertTrue(isDark(picture, 0.95, 0.5), "the bar at its right");
  }

  @Test
  void a_large_and_a_small_picture_of_one_page_are_both_drawn() throws IOException {
    List<Reading.Picture> shown = shown("a.pdf", pdf(1, 0), FIRST, new View(1, 90));
    assertEquals(List.of(400, 90), shown.stream().map(Reading.Picture::height).toList());
  }

  @Test
  void pages_that_are_not_there_are_left_out() throws IOException {
    List<Reading.Picture> shown = shown("a.pdf", pdf(1, 0), new View(9, 400), FIRST);
    assertEquals(FIRST, only(shown).view());
  }

  @Test
  void a_photograph_is_shown_as_the_camera_was_held_and_without_what_else_it_says()
      throws IOException {
    byte[] photo = exif(PictureFile.jpeg(marked(300, 200)), 6);
    assertTrue(text(photo).contains("Exif"));
    Reading.Picture page = only(shown("photo.jpg", photo, FIRST));
    assertEquals(200, page.width());
    assertEquals(300, page.height());
    assertFalse(text(page.jpeg()).contains("Exif"));
    assertTrue(isDark(decoded(page), 0.95, 0.5), "its top is to the right");
  }

  @Test
  void a_picture_is_never_made_larger() throws IOException {
    Reading.Picture page = only(shown("dot.png", PictureFile.png(marked(1, 1)), FIRST));
    assertEquals(1, page.width());
  }

  @Test
  void a_picture_of_thirty_thousand_points_a_side_is_shown_small() throws IOException {
    byte[] wide =
        PictureFile.png(new BufferedImage(30_000, 30_000, BufferedImage.TYPE_BYTE_BINARY));
    Reading.Picture page = only(shown("wide.png", wide, FIRST));
    assertTrue(page.width() <= 400 && page.height() <= 400, page.width() + " wide");
  }

  @Test
  void a_long_thin_picture_keeps_a_row_of_points() throws IOException {
    Reading.Picture page = only(shown("strip.png", PictureFile.png(marked(9_000, 20)), FIRST));
    assertEquals(400, page.width());
    assertEquals(1, page.height());
  }

  @Test
  void each_page_of_a_fax_has_its_own() throws IOException {
    BufferedImage white = new BufferedImage(200, 300, BufferedImage.TYPE_BYTE_BINARY);
    fill(white, Color.WHITE);
    byte[] fax = PictureFile.tiff(List.of(white, marked(200, 300)));
    List<Reading.Picture> shown = shown("fax.tif", fax, FIRST, new View(2, 400));
    assertFalse(isDark(decoded(shown.get(0)), 0.5, 0.05));
    assertTrue(isDark(decoded(shown.get(1)), 0.5, 0.05));
  }

  @Test
  void what_is_see_through_lies_on_white_paper_and_sixteen_bits_are_shown() throws IOException {
    BufferedImage clear = new BufferedImage(100, 100, BufferedImage.TYPE_INT_ARGB);
    assertEquals(
        WHITE,
        decoded(only(shown("clear.png", PictureFile.png(clear), FIRST))).getRGB(5, 5) & WHITE);
    BufferedImage grey = new BufferedImage(100, 100, BufferedImage.TYPE_USHORT_GRAY);
    assertTrue(isDark(decoded(only(shown("grey.png", PictureFile.png(grey), FIRST))), 0.5, 0.5));
  }

  @Test
  void what_nothing_decodes_has_no_picture_and_is_told_as_before() throws IOException {
    byte[] heic = "\0\0\0\u0018ftypheic\0\0\0\0mif1heic".getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(List.of(), shown("photo.heic", heic, FIRST));
    assertEquals(
        List.of(),
        shown("half.png", java.util.Arrays.copyOf(PictureFile.png(marked(50, 50)), 60), FIRST));
    assertEquals(List.of(), shown("half.pdf", java.util.Arrays.copyOf(pdf(1, 0), 200), FIRST));
  }

  @Test
  void documents_inside_documents_are_shown_before_they_are_closed() throws IOException {
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(zip)) {
      for (String name : List.of("a.pdf", "b.png", "c.txt")) {
        out.putNextEntry(new ZipEntry(name));
        byte[] text = "Nothing.".getBytes(StandardCharsets.US_ASCII);
        out.write(
            name.endsWith("f")
                ? pdf(1, 0)
                : name.endsWith("g") ? PictureFile.png(marked(90, 90)) : text);
      }
    }
    Recorder seen = new Recorder(List.of(FIRST));
    reader.read(new ByteArrayInputStream(zip.toByteArray()), "z.zip", seen);
    List<String> kinds =
        seen.readings.stream()
            .filter(one -> !(one instanceof Reading.Text || one instanceof Reading.Unread))
            .filter(one -> !(one instanceof Reading.Property))
            .map(one -> one.getClass().getSimpleName())
            .toList();
    assertEquals(
        List.of(
            "Opened", "Opened", "Picture", "Closed", "Opened", "Picture", "Closed", "Opened",
            "Closed", "Closed"),
        kinds);
  }

  @Test
  void nothing_is_drawn_for_who_does_not_ask() throws IOException {
    assertEquals(List.of(), shown("a.pdf", pdf(1, 0)));
  }

  private static List<Reading.Picture> shown(String name, byte[] bytes, View... views) {
    Recorder seen = new Recorder(List.of(views));
    reader.read(new ByteArrayInputStream(bytes), name, seen);
    List<Reading.Picture> pictures = new ArrayList<>();
    for (Reading one : seen.readings) {
      if (one instanceof Reading.Picture picture) pictures.add(picture);
    }
    return pictures;
  }

  private static Reading.Picture only(List<Reading.Picture> shown) {
    assertEquals(1, shown.size(), shown.toString());
    return shown.getFirst();
  }

  private static BufferedImage decoded(Reading.Picture picture) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(picture.jpeg()));
  }

  private static boolean isDark(BufferedImage picture, double x, double y) {
    int rgb = picture.getRGB((int) (x * picture.getWidth()), (int) (y * picture.getHeight()));
    return (rgb & 0xFF) < 128;
  }

  /// White, with a black bar along its top.
  private static BufferedImage marked(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    fill(picture, Color.WHITE);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.BLACK);
    pen.fillRect(0, 0, width, Math.max(1, height / 10));
    pen.dispose();
    return picture;
  }

  private static void fill(BufferedImage picture, Color colour) {
    Graphics2D pen = picture.createGraphics();
    pen.setColor(colour);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    pen.dispose();
  }

  /// Sheets with a black bar along their tops.
  private static byte[] pdf(int pages, int turn) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(turn);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          content.addRect(0, 760, 596, 82);
          content.fill();
        }
      }
      return PictureFile.saved(pdf);
    }
  }

  /// With the property that tells how the camera was held (Exif 2.32, tag 274).
  private static byte[] exif(byte[] jpeg, int orientation) {
    byte[] property = {
      (byte) 0xFF,
      (byte) 0xE1,
      0,
      34,
      'E',
      'x',
      'i',
      'f',
      0,
      0,
      'M',
      'M',
      0,
      42,
      0,
      0,
      0,
      8,
      0,
      1,
      0x01,
      0x12,
      0,
      3,
      0,
      0,
      0,
      1,
      0,
      (byte) orientation,
      0,
      0,
      0,
      0,
      0,
      0
    };
    byte[] with = new byte[jpeg.length + property.length];
    System.arraycopy(jpeg, 0, with, 0, 2);
    System.arraycopy(property, 0, with, 2, property.length);
    System.arraycopy(jpeg, 2, with, 2 + property.length, jpeg.length - 2);
    return with;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
