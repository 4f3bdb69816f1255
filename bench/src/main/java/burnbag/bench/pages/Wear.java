package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/// What befalls a paper before anybody makes a picture of it.
final class Wear {
  private static final List<Color> PENS =
      List.of(new Color(0x1d2b7a), new Color(0x15151a), new Color(0xa01a20));

  private Wear() {}

  /// Folded once or twice and laid flat again: ink is worn off in the crease, and each side of it
  /// catches the light otherwise.
  static Leaf folded(Leaf leaf, Chance chance) {
    int width = leaf.image().getWidth();
    int height = leaf.image().getHeight();
    double across = height * chance.between(0.3, 0.7);
    double slant = chance.between(-0.01, 0.01);
    boolean twice = chance.once(2);
    double down = width * chance.between(0.4, 0.6);
    double reach = leaf.mm(9);
    double deep = chance.between(0.12, 0.3);
    double thin = leaf.mm(0.35);
    Grain worn = new Grain(width / 8 + 2, height / 8 + 2, chance);
    return leaf.with(
        Pixels.changed(
            leaf.image(),
            (x, y, rgb) -> {
              double far = y - across - slant * x;
              int folded = creased(rgb, far, reach, deep);
              double off = Math.abs(far);
              if (off < 1.5 * thin && off < thin * (0.5 + worn.at(x / 8.0, y / 8.0))) {
                folded = rubbed(folded);
              }
              if (!twice) return folded;
              folded = creased(folded, x - down, reach, deep);
              double beside = Math.abs(x - down);
              return beside < 1.5 * thin && beside < thin * (0.5 + worn.at(x / 8.0, y / 8.0))
                  ? rubbed(folded)
                  : folded;
            }));
  }

  /// @param far from the crease, in pixels, to either side
  private static int creased(int rgb, double far, double reach, double deep) {
    if (Math.abs(far) > 5 * reach) return rgb;
    double side = far < 0 ? -deep : deep * 0.35;
    return Rgb.lit(rgb, 1 + side * Math.exp(-Math.abs(far) / reach));
  }

  /// Ink that is half gone from paper that is no longer white.
  private static int rubbed(int rgb) {
    double left = 0.45;
    return Rgb.of(
        225 - (255 - Rgb.red(rgb)) * left,
        222 - (255 - Rgb.green(rgb)) * left,
        216 - (255 - Rgb.blue(rgb)) * left);
  }

  /// The print of the other side, mirrored and pale.
  static Leaf shineThrough(Leaf leaf, BufferedImage back, Chance chance) {
    double strength = chance.between(0.12, 0.38);
    BufferedImage soft = Pixels.blurred(back, leaf.dpi() / 160);
    int[] behind = Pixels.of(soft);
    int width = back.getWidth();
    int height = back.getHeight();
    int dx = chance.number(-20, 20);
    int dy = chance.number(-30, 30);
    return leaf.with(
        Pixels.changed(
            leaf.image(),
            (x, y, rgb) -> {
              int u = Math.clamp(width - 1 - x + dx, 0, width - 1);
              int v = Math.clamp(y + dy, 0, height - 1);
              return Rgb.lit(rgb, 1 - strength * (1 - Rgb.light(behind[v * width + u]) / 255));
            }));
  }

  /// A corner is gone; never one with a marking on it.
  static Leaf torn(Leaf leaf, int under, Chance chance) {
    BufferedImage image = leaf.image();
    for (int corner : chance.shuffled(List.of(0, 1, 2, 3))) {
      Path2D gone = corner(image, corner, chance);
      if (leaf.marks().stream().anyMatch(mark -> gone.intersects(mark.box()))) continue;
      BufferedImage torn = copy(image);
      Graphics2D pen = torn.createGraphics();
      Sheet.smooth(pen);
      pen.setColor(new Color(0xd8d4cc));
      pen.setStroke(new BasicStroke((float) leaf.mm(1.2)));
      pen.draw(gone);
      pen.setColor(new Color(under));
      pen.fill(gone);
      pen.dispose();
      return leaf.with(torn);
    }
    return leaf;
  }

  /// @param corner 0 at the top left, clockwise
  private static Path2D corner(BufferedImage image, int corner, Chance chance) {
    double width = image.getWidth() * chance.between(0.2, 0.42);
    double height = image.getHeight() * chance.between(0.12, 0.3);
    boolean right = corner == 1 || corner == 2;
    boolean low = corner >= 2;
    double x0 = right ? image.getWidth() : 0;
    double y0 = low ? image.getHeight() : 0;
    double sx = right ? -1 : 1;
    double sy = low ? -1 : 1;
    Path2D path = new Path2D.Double();
    path.moveTo(x0 - sx * 9, y0 - sy * 9);
    path.lineTo(x0 + sx * width, y0 - sy * 9);
    int steps = 24;
    for (int i = 0; i <= steps; i++) {
      double t = (double) i / steps;
      double rough = chance.between(-0.03, 0.03);
      path.lineTo(x0 + sx * width * (1 - t + rough), y0 + sy * height * (t + rough));
    }
    path.lineTo(x0 - sx * 9, y0 + sy * height);
    path.closePath();
    return path;
  }

  /// Somebody's pen over the text, clear of every marking.
  static Leaf scribbled(Leaf leaf, Chance chance) {
    BufferedImage image = copy(leaf.image());
    Graphics2D pen = pen(image, chance.of(PENS), leaf.mm(chance.between(0.35, 0.9)));
    int strokes = chance.number(3, 9);
    for (int i = 0; i < strokes; i++) {
      double x = chance.between(0.1, 0.7) * image.getWidth();
      double y = chance.between(0.12, 0.9) * image.getHeight();
      double length = chance.between(0.1, 0.4) * image.getWidth();
      CubicCurve2D stroke =
          new CubicCurve2D.Double(
              x,
              y,
              x + length / 3,
              y + leaf.mm(chance.between(-25, 25)),
              x + length * 2 / 3,
              y + leaf.mm(chance.between(-25, 25)),
              x + length,
              y + leaf.mm(chance.between(-12, 12)));
      boolean over =
          leaf.marks().stream().anyMatch(mark -> stroke.getBounds2D().intersects(mark.box()));
      if (!over) pen.draw(stroke);
    }
    pen.dispose();
    return leaf.with(image);
  }

  /// A line, or two, or a cross, drawn by hand through every marking.
  static Leaf struck(Leaf leaf, Chance chance) {
    BufferedImage image = copy(leaf.image());
    Graphics2D pen = pen(image, chance.of(PENS), leaf.mm(chance.between(0.5, 1.1)));
    int how = chance.number(0, 2);
    for (Quad mark : leaf.marks()) {
      Rectangle2D box = mark.box();
      double beyond = Math.min(box.getWidth() * 0.1, leaf.mm(8));
      List<Point2D> at = mark.corners();
      double rise = box.getHeight() * chance.between(0.05, 0.15);
      switch (how) {
        case 0 -> through(pen, at, 0.5, 0.5, beyond, rise);
        case 1 -> {
          through(pen, at, 0.38, 0.38, beyond, rise);
          through(pen, at, 0.66, 0.66, beyond, rise);
        }
        default -> {
          through(pen, at, 0.1, 0.9, beyond, rise);
          through(pen, at, 0.9, 0.1, beyond, rise);
        }
      }
    }
    pen.dispose();
    return leaf.with(image);
  }

  /// From the left side to the right one.
  ///
  /// @param from how far down the left side
  /// @param to how far down the right side
  private static void through(
      Graphics2D pen, List<Point2D> at, double from, double to, double beyond, double rise) {
    Point2D left = between(at.get(0), at.get(3), from);
    Point2D right = between(at.get(1), at.get(2), to);
    double length = left.distance(right);
    double dx = (right.getX() - left.getX()) / length;
    double dy = (right.getY() - left.getY()) / length;
    pen.draw(
        new CubicCurve2D.Double(
            left.getX() - dx * beyond,
            left.getY() - dy * beyond,
            left.getX() + dx * length / 3,
            left.getY() + dy * length / 3 - rise,
            left.getX() + dx * length * 2 / 3,
            left.getY() + dy * length * 2 / 3 + rise,
            right.getX() + dx * beyond,
            right.getY() + dy * beyond));
  }

  private static Point2D between(Point2D one, Point2D other, double share) {
    return new Point2D.Double(
        one.getX() + (other.getX() - one.getX()) * share,
        one.getY() + (other.getY() - one.getY()) * share);
  }

  private static Graphics2D pen(BufferedImage image, Color ink, double thick) {
    Graphics2D pen = image.createGraphics();
    Sheet.smooth(pen);
    pen.setColor(ink);
    pen.setStroke(new BasicStroke((float) thick, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    return pen;
  }

  private static BufferedImage copy(BufferedImage image) {
    return Pixels.changed(image, (_, _, rgb) -> rgb);
  }
}
