package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.SplittableRandom;

/// A telephone held over a page on a desk.
final class Camera {
  private static final int WIDTH = 1800;
  private static final int HEIGHT = 2400;

  private Camera() {}

  static Leaf photograph(Leaf leaf, Chance chance) {
    Leaf turned = chance.once(6) ? Turn.quarters(leaf, chance.of(1, 3)) : leaf;
    BufferedImage page = turned.image();
    boolean lies = page.getWidth() > page.getHeight();
    int width = lies ? HEIGHT : WIDTH;
    int height = lies ? WIDTH : HEIGHT;
    Perspective seen = new Perspective(corners(width, height, chance));
    int[] from = Pixels.of(page);
    BufferedImage photo = desk(width, height, chance);
    int[] to = Pixels.of(photo);
    double shadow = width * 0.012;
    double bowed = chance.once(2) ? chance.between(-0.012, 0.012) : 0;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double u = seen.across(x, y);
        double v = bent(seen.down(x, y), u, bowed);
        int at = y * width + x;
        if (u >= 0 && u <= 1 && v >= 0 && v <= 1) {
          to[at] =
              Pixels.between(
                  from,
                  page.getWidth(),
                  page.getHeight(),
                  u * (page.getWidth() - 1),
                  v * (page.getHeight() - 1),
                  0xffffff);
        } else {
          double beyond = Math.max(Math.max(-u, u - 1) * width, Math.max(-v, v - 1) * height);
          to[at] = Rgb.lit(to[at], 1 - 0.5 * Math.exp(-beyond / shadow));
        }
      }
    }
    BufferedImage lit = lit(Pixels.blurred(photo, chance.between(0.5, 1.3)), chance);
    double across = page.getWidth() - 1.0;
    double down = page.getHeight() - 1.0;
    Leaf moved =
        turned.moved(
            lit,
            point -> {
              double u = point.getX() / across;
              return seen.seen(u, straight(point.getY() / down, u, bowed));
            });
    return new Leaf(lit, moved.marks(), leaf.dpi() * width / page.getWidth());
  }

  /// Paper that does not lie quite flat.
  private static double bent(double v, double u, double bowed) {
    return v + bowed * Math.sin(Math.PI * u);
  }

  private static double straight(double v, double u, double bowed) {
    return v - bowed * Math.sin(Math.PI * u);
  }

  private static List<Point2D> corners(int width, int height, Chance chance) {
    double tilt = Math.toRadians(chance.between(-6, 6));
    double cos = Math.cos(tilt);
    double sin = Math.sin(tilt);
    double[][] signs = {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}};
    double size = chance.between(0.78, 0.9);
    double[] narrow = {chance.between(0.86, 1), chance.between(0.86, 1)};
    boolean away = chance.once(3);
    return java.util.Arrays.stream(signs)
        .map(
            sign -> {
              double side = sign[1] < 0 ? narrow[0] : away ? narrow[1] : 1;
              double dx = sign[0] * width / 2 * size * side;
              double dy = sign[1] * height / 2 * size * chance.between(0.97, 1);
              return (Point2D)
                  new Point2D.Double(
                      width / 2.0 + dx * cos - dy * sin, height / 2.0 + dx * sin + dy * cos);
            })
        .toList();
  }

  /// Wood, stone or cloth.
  private static BufferedImage desk(int width, int height, Chance chance) {
    int colour = chance.of(0x6b4a2f, 0x8a8780, 0x2f3338, 0x9c7a55, 0x4f5d52);
    double grainX = chance.of(12.0, 90.0, 40.0);
    double grainY = chance.of(160.0, 90.0);
    Grain slow = new Grain((int) (width / grainX) + 2, (int) (height / grainY) + 2, chance);
    SplittableRandom noise = new SplittableRandom(chance.seed());
    return Pixels.changed(
        Pixels.blank(width, height, colour),
        (x, y, rgb) ->
            Rgb.lit(rgb, 0.75 + 0.4 * slow.at(x / grainX, y / grainY) + 0.08 * noise.nextDouble()));
  }

  /// A lamp from one side, a shadow of the hand, the colour of the light, the sensor's noise.
  private static BufferedImage lit(BufferedImage photo, Chance chance) {
    int width = photo.getWidth();
    int height = photo.getHeight();
    double angle = chance.between(0, 2 * Math.PI);
    double dx = Math.cos(angle) / width;
    double dy = Math.sin(angle) / height;
    double slope = chance.between(0.05, 0.38);
    double bright = chance.between(0.78, 1);
    double warm = chance.between(0.86, 1.02);
    double hand = chance.once(3) ? chance.between(0.2, 0.4) : 0;
    double handX = chance.between(0.1, 0.9) * width;
    double handY = chance.between(0.5, 1) * height;
    double handSize = chance.between(0.2, 0.4) * width;
    double rough = chance.between(3, 12);
    SplittableRandom noise = new SplittableRandom(chance.seed());
    return Pixels.changed(
        photo,
        (x, y, rgb) -> {
          double lamp = bright * (1 + slope * ((x - width / 2.0) * dx + (y - height / 2.0) * dy));
          double far = Math.hypot(x - handX, y - handY) / handSize;
          double lit = Math.min(1.05, lamp * (1 - hand / (1 + far * far * far)));
          double grain = rough * (noise.nextDouble() + noise.nextDouble() - 1);
          return Rgb.of(
              Rgb.red(rgb) * lit + grain,
              Rgb.green(rgb) * lit * (0.5 + warm / 2) + grain,
              Rgb.blue(rgb) * lit * warm + grain);
        });
  }
}
