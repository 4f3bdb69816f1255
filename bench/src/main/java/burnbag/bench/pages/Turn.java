package burnbag.bench.pages;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/// A page that does not lie straight.
final class Turn {
  private Turn() {}

  /// A little, on the glass of a scanner.
  static Leaf skewed(Leaf leaf, double degrees, int lid) {
    int width = leaf.image().getWidth();
    int height = leaf.image().getHeight();
    AffineTransform turn =
        AffineTransform.getRotateInstance(Math.toRadians(degrees), width / 2.0, height / 2.0);
    return drawn(leaf, turn, width, height, lid);
  }

  /// By quarters, clockwise.
  static Leaf quarters(Leaf leaf, int quarters) {
    int width = leaf.image().getWidth();
    int height = leaf.image().getHeight();
    boolean lies = quarters % 2 == 1;
    AffineTransform turn = new AffineTransform();
    turn.translate((lies ? height : width) / 2.0, (lies ? width : height) / 2.0);
    turn.quadrantRotate(quarters);
    turn.translate(-width / 2.0, -height / 2.0);
    return drawn(leaf, turn, lies ? height : width, lies ? width : height, 0xffffff);
  }

  private static Leaf drawn(Leaf leaf, AffineTransform turn, int width, int height, int lid) {
    BufferedImage turned = Pixels.blank(width, height, lid);
    Graphics2D pen = turned.createGraphics();
    Sheet.smooth(pen);
    pen.drawImage(leaf.image(), turn, null);
    pen.dispose();
    return leaf.moved(turned, point -> turn.transform(point, null));
  }
}
