package burnbag.reader;

import static burnbag.reader.PrintedSheet.line;
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
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Small pictures on pages of text.
@DisplayNameGeneration(ReplaceUnderscores.class)
class InsetTest {
  private static final List<String> PROSE =
      List.of(
          "The ferry at the northern pier is to be moved to the second slip",
          "before the first of the month. Boats that are not in use stay.");

  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);
  @AutoClose static final PaperDesk HASTY = new PaperDesk(Ocr.NEVER);

  @Test
  void a_stamp_that_is_a_small_picture_is_read_where_it_lies() throws IOException {
    Recorder seen = DESK.read("paper.pdf", pdf(1, 0, stamp("SECRET")));
    List<Page> pages = seen.pages();
    assertEquals(2, pages.size(), seen.toString());
    assertTrue(pages.getFirst().text().contains("northern pier"));
    assertEquals("SECRET\n", pages.getLast().text());
    Box where = pages.getLast().stretches().getFirst().where().orElseThrow();
    assertEquals((400 + 45) / 595.0, where.x() + where.width() / 2, 0.02);
    assertEquals((842 - 700 - 14) / 842.0, where.y() + where.height() / 2, 0.02);
    assertEquals(List.of(), seen.reasons());
  }

  @Test
  void a_picture_that_stands_on_every_page_is_told_on_every_page() throws IOException {
    List<Page> pages = DESK.read("paper.pdf", pdf(3, 0, stamp("SECRET"))).pages();
    List<Integer> marked =
        pages.stream().filter(page -> page.text().equals("SECRET\n")).map(Page::number).toList();
    assertEquals(List.of(1, 2, 3), marked);
  }

  @Test
  void on_a_sheet_that_is_turned_to_be_seen_a_stamp_is_read_too() throws IOException {
    List<Page> pages = DESK.read("paper.pdf", pdf(1, 90, stamp("SECRET"))).pages();
    assertTrue(pages.getLast().text().contains("SECRET"), pages.toString());
  }

  @Test
  void a_logo_without_letters_leaves_its_page_read() throws IOException {
    Recorder seen = DESK.read("paper.pdf", pdf(1, 0, logo()));
    assertEquals(1, seen.pages().size(), seen.toString());
    assertEquals(List.of(), seen.reasons());
  }

  @Test
  void who_wants_no_pictures_read_is_not_told_of_small_ones() throws IOException {
    Recorder seen = HASTY.read("paper.pdf", pdf(1, 0, stamp("SECRET")));
    assertEquals(1, seen.pages().size(), seen.toString());
    assertEquals(List.of(), seen.reasons());
  }

  /// A stamp, 300 by 90 points, in red.
  private static BufferedImage stamp(String word) throws IOException {
    BufferedImage picture = new BufferedImage(300, 90, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = white(picture);
    pen.setColor(new Color(0xC0, 0x10, 0x20));
    pen.setStroke(new BasicStroke(4));
    pen.drawRect(4, 4, 291, 81);
    pen.setFont(DrawnSheet.font().deriveFont(Font.BOLD, 54f));
    int width = pen.getFontMetrics().stringWidth(word);
    pen.drawString(word, (300 - width) / 2, 64);
    pen.dispose();
    return picture;
  }

  private static BufferedImage logo() {
    BufferedImage picture = new BufferedImage(300, 90, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = white(picture);
    pen.setColor(new Color(0x20, 0x50, 0x90));
    for (int i = 0; i < 3; i++) pen.fillOval(20 + 70 * i, 10 + 6 * i, 60, 50);
    pen.dispose();
    return picture;
  }

  private static Graphics2D white(BufferedImage picture) {
    Graphics2D pen = picture.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
    return pen;
  }

  /// Pages of text, each with the picture, 90 by 28 points, at its top right.
  private static byte[] pdf(int pages, int turn, BufferedImage picture) throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDImageXObject image = LosslessFactory.createFromImage(pdf, picture);
      PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
      for (int i = 0; i < pages; i++) {
        PDPage page = new PDPage(PDRectangle.A4);
        page.setRotation(turn);
        pdf.addPage(page);
        try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
          for (int line = 0; line < PROSE.size(); line++) {
            line(content, font, 12, 80, 600 - 20.0 * line, PROSE.get(line));
          }
          content.drawImage(image, 400, 700, 90, 28);
        }
      }
      return PictureFile.saved(pdf);
    }
  }
}
