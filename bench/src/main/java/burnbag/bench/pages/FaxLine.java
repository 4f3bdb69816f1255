package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;

/// A telephone line with a fax machine at each end: 204 by 98 dots an inch, each line shown twice.
final class FaxLine {
  private static final double ACROSS = 204;
  private static final double DOWN = 98;

  private FaxLine() {}

  static Leaf sent(Leaf leaf, Chance chance) {
    int width = (int) Math.round(Sheet.WIDTH / 25.4 * ACROSS);
    int height = (int) Math.round(Sheet.HEIGHT / 25.4 * DOWN);
    BufferedImage coarse = Pixels.scaled(leaf.image(), width, height);
    double bound = chance.between(140, 185);
    BufferedImage bits =
        Pixels.changed(coarse, (_, _, rgb) -> Rgb.light(rgb) < bound ? 0 : 0xffffff);
    mangled(bits, chance);
    stamped(bits, chance);
    BufferedImage shown = Pixels.blank(width, height * 2, 0xffffff);
    int[] from = Pixels.of(bits);
    int[] to = Pixels.of(shown);
    for (int y = 0; y < height * 2; y++) {
      System.arraycopy(from, y / 2 * width, to, y * width, width);
    }
    double sx = (double) width / leaf.image().getWidth();
    double sy = 2.0 * height / leaf.image().getHeight();
    Leaf moved =
        leaf.moved(
            shown, point -> new java.awt.geom.Point2D.Double(point.getX() * sx, point.getY() * sy));
    return new Leaf(shown, moved.marks(), ACROSS);
  }

  /// Lines that are lost repeat the one before; a worn head leaves a streak from top to bottom.
  private static void mangled(BufferedImage bits, Chance chance) {
    int width = bits.getWidth();
    int height = bits.getHeight();
    int[] pixels = Pixels.of(bits);
    int lost = chance.number(4, 30);
    for (int i = 0; i < lost; i++) {
      int y = chance.number(1, height - 4);
      int lines = chance.of(1, 1, 1, 2, 3);
      for (int k = 0; k < lines; k++) {
        System.arraycopy(pixels, (y - 1) * width, pixels, (y + k) * width, width);
      }
    }
    int bands = chance.number(0, 3);
    for (int i = 0; i < bands; i++) {
      int y = chance.number(height / 12, height - height / 12);
      int from = chance.number(0, width / 2);
      int rgb = chance.once(2) ? 0xffffff : 0;
      for (int x = from; x < width; x++) {
        if (!chance.once(3)) pixels[y * width + x] = rgb;
      }
    }
    if (chance.once(3)) {
      int x = chance.number(width / 10, width - width / 10);
      for (int y = 0; y < height; y++) {
        if (!chance.once(8)) pixels[y * width + x] = 0;
      }
    }
    int dots = chance.number(50, 800);
    for (int i = 0; i < dots; i++) {
      pixels[chance.number(0, pixels.length - 1)] = 0;
    }
  }

  /// The line that the sender's machine writes over the top edge.
  private static void stamped(BufferedImage bits, Chance chance) {
    Graphics2D pen = bits.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, bits.getWidth(), 18);
    pen.setColor(Color.BLACK);
    pen.setFont(new Font("Liberation Mono", Font.PLAIN, 1).deriveFont(24f));
    pen.scale(1, DOWN / ACROSS);
    pen.drawString(
        "%02d-05-98 %02d:%02d   FROM:555 01%s   TO:555 01%s   P.0%d"
            .formatted(
                chance.number(1, 28),
                chance.number(7, 19),
                chance.number(0, 59),
                chance.digits(2),
                chance.digits(2),
                chance.number(1, 9)),
        40,
        27);
    pen.dispose();
  }
}
