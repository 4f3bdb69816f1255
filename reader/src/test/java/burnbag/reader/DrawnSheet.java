package burnbag.reader;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.Loader;

/// A sheet of A4 at 150 dots an inch that a test writes and draws on.
final class DrawnSheet {
  private static final int WIDTH = 1_240;
  private static final int HEIGHT = 1_754;
  private static final String LIBERATION =
      "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private static final List<String> PROSE =
      List.of(
          "The ferry at the northern pier is to be moved to the",
          "second slip before the first of the month. Boats that",
          "are not in use stay where they are, and their keys with",
          "the harbour office. Fuel is drawn by list.");

  private final BufferedImage picture =
      new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
  private final Graphics2D pen = picture.createGraphics();
  private final Font font = font();

  DrawnSheet() throws IOException {
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setColor(Color.BLACK);
    for (int i = 0; i < PROSE.size(); i++) write(PROSE.get(i), 170, 520 + 42 * i, 25);
  }

  /// Letters without serifs, from PDFBox and so the same on every machine.
  static Font font() throws IOException {
    try (InputStream in = Loader.class.getResourceAsStream(LIBERATION)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (FontFormatException e) {
      throw new IOException(e);
    }
  }

  /// Writes a line from its left end on.
  ///
  /// @param y of its letters' feet
  /// @param size of its letters, in pixels
  DrawnSheet write(String text, int x, int y, int size) {
    pen.setFont(font.deriveFont((float) size));
    pen.drawString(text, x, y);
    return this;
  }

  /// The same, turned clockwise about its left end.
  DrawnSheet write(String text, int x, int y, int size, double degrees) {
    AffineTransform upright = pen.getTransform();
    pen.rotate(Math.toRadians(degrees), x, y);
    write(text, x, y, size);
    pen.setTransform(upright);
    return this;
  }

  DrawnSheet stroke(double fromX, double fromY, double toX, double toY, double thickness) {
    pen.setStroke(
        new BasicStroke((float) thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    return this;
  }

  DrawnSheet plate(int x, int y, int width, int height) {
    pen.fillRect(x, y, width, height);
    return this;
  }

  DrawnSheet in(Color colour) {
    pen.setColor(colour);
    return this;
  }

  BufferedImage picture() {
    return picture;
  }
}
