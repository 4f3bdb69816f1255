package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Box;
import burnbag.marking.page.Page;
import burnbag.reading.Ocr;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Pictures of a stamp or a word and hardly any paper round it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloseUpTest {
  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);
  @AutoClose static final PaperDesk THOROUGH = new PaperDesk(Ocr.ALWAYS);

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
    Page page = DESK.read(word(mark, width, height, size, false)).onlyPage();
    assertEquals(mark + "\n", page.text());
    Box where = page.stretches().getFirst().where().orElseThrow();
    assertEquals(0.5, where.x() + where.width() / 2, 0.03);
    assertEquals(0.5, where.y() + where.height() / 2, 0.1);
  }

  @Test
  void a_frame_drawn_close_round_a_stamp_does_not_hide_it() throws IOException {
    Page page = DESK.read(word("SECRET", 1_000, 300, 200, true)).onlyPage();
    assertEquals("SECRET\n", page.text());
  }

  @Test
  void small_print_beside_a_large_stamp_does_not_hide_it() throws IOException {
    BufferedImage picture = word("SECRET", 900, 420, 200, false);
    Graphics2D pen = picture.createGraphics();
    write(pen, "12 January 1962, Registry No. 4711", 60, 390, 36);
    String text = DESK.read(picture).onlyPage().text();
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
    String text = THOROUGH.read(picture).onlyPage().text();
    assertTrue(text.lines().anyMatch("SECRET"::equals), text);
    List<String> read = text.lines().map(line -> line.replace(" ", "")).toList();
    for (String line : written) assertEquals(1, Collections.frequency(read, line), line);
  }

  /// A word in the middle of a picture.
  private static BufferedImage word(String word, int width, int height, int size, boolean isFramed)
      throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(240, 236, 228));
    pen.fillRect(0, 0, width, height);
    pen.setColor(new Color(180, 20, 30));
    pen.setFont(DrawnSheet.font().deriveFont(Font.BOLD, size));
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
    pen.setFont(DrawnSheet.font().deriveFont(Font.BOLD, size));
    pen.setColor(new Color(180, 20, 30));
    pen.drawString(text, x, y);
  }
}
