package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.reading.Limits;
import burnbag.reading.Ocr;
import burnbag.reading.Reader;
import burnbag.reading.Reading;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of a stamp or a word and hardly any paper round it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloseUpTest {
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  @TempDir static Path scratch;
  static Reader reader;
  static Reader thorough;

  @BeforeAll
  static void start() {
    reader = Recorder.reader(Limits.USUAL, Ocr.AUTO, 1, scratch);
    thorough = Recorder.reader(Limits.USUAL, Ocr.ALWAYS, 1, scratch);
  }

  @AfterAll
  static void end() {
    reader.close();
    thorough.close();
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIDENTIAL, 420, 110, 54",
    "SECRET, 120, 40, 26",
    "TOP SECRET, 2000, 500, 300",
    "SECRET, 1600, 900, 380",
    "SECRET, 2250, 3000, 500",
  })
  void a_stamp_that_fills_its_picture_is_read(String mark, int width, int height, int size)
      throws IOException {
    List<Page> pages = read(word(mark, width, height, size, false));
    assertEquals(mark + "\n", pages.getFirst().text());
    Box where = pages.getFirst().stretches().getFirst().where().orElseThrow();
    assertEquals(0.5, where.x() + where.width() / 2, 0.03);
    assertEquals(0.5, where.y() + where.height() / 2, 0.1);
  }

  @Test
  void a_frame_drawn_close_round_a_stamp_does_not_hide_it() throws IOException {
    List<Page> pages = read(word("SECRET", 1_000, 300, 200, true));
    assertEquals("SECRET\n", pages.getFirst().text());
  }

  @Test
  void small_print_beside_a_large_stamp_does_not_hide_it() throws IOException {
    BufferedImage picture = word("SECRET", 900, 420, 200, false);
    Graphics2D pen = picture.createGraphics();
    write(pen, "12 January 1962, Registry No. 4711", 60, 390, 36);
    String text = read(picture).getFirst().text();
    assertTrue(text.contains("SECRET\n") && text.contains("Registry"), text);
  }

  @Test
  void a_screen_that_was_scrolled_is_read_from_its_head_to_its_foot() throws IOException {
    BufferedImage picture = word("SECRET", 900, 6_000, 50, false);
    Graphics2D pen = picture.createGraphics();
    List<String> written = new ArrayList<>();
    for (int y = 80; y < 5_900; y += 90) {
      if (Math.abs(y - 3_000) < 90) continue;
      String line = "Slip " + (1_000 + y) + " of the northern pier";
      write(pen, line, 60, y, 34);
      written.add(line.replace(" ", ""));
    }
    String text = readWhole(picture).getFirst().text();
    assertTrue(text.lines().anyMatch("SECRET"::equals), text);
    List<String> read = text.lines().map(line -> line.replace(" ", "")).toList();
    for (String line : written) assertEquals(1, Collections.frequency(read, line), line);
  }

  private static List<Page> read(BufferedImage picture) throws IOException {
    return read(reader, picture);
  }

  private static List<Page> readWhole(BufferedImage picture) throws IOException {
    return read(thorough, picture);
  }

  private static List<Page> read(Reader by, BufferedImage picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", out);
    Recorder seen = new Recorder();
    by.read(new ByteArrayInputStream(out.toByteArray()), "stamp.png", seen);
    List<Page> pages =
        seen.readings.stream()
            .filter(Reading.Text.class::isInstance)
            .map(one -> ((Reading.Text) one).page())
            .toList();
    assertEquals(1, pages.size(), seen.toString());
    return pages;
  }

  /// A word in the middle of a picture.
  private static BufferedImage word(String word, int width, int height, int size, boolean isFramed)
      throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(240, 236, 228));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(180, 20, 30));
    pen.setFont(font(size));
    int wide = pen.getFontMetrics().stringWidth(word);
    write(pen, word, (width - wide) / 2, height / 2 + size * 36 / 100, size);
    if (isFramed) {
      pen.setStroke(new BasicStroke(8));
      pen.drawRect(8, 8, width - 16, height - 16);
    }
    return picture;
  }

  private static void write(Graphics2D pen, String text, int x, int y, int size)
      throws IOException {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setFont(font(size));
    pen.setColor(new Color(180, 20, 30));
    pen.drawString(text, x, y);
  }

  private static Font font(int size) throws IOException {
    try (InputStream in = Loader.class.getResourceAsStream(LIBERATION)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(Font.BOLD, size);
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }
}
