package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import java.awt.image.BufferedImage;
import java.util.SplittableRandom;

/// The flatbed scanner of an office.
final class Scanner {
  private static final int BLACK = 0;
  private static final int WHITE = 0xffffff;

  private Scanner() {}

  /// Black and white, with specks of dust.
  static Leaf bits(Leaf leaf, Chance chance) {
    double bound = chance.between(130, 185);
    double rough = chance.between(4, 16);
    SplittableRandom noise = new SplittableRandom(chance.seed());
    BufferedImage soft = Pixels.blurred(leaf.image(), chance.between(0.3, 0.8) * leaf.dpi() / 250);
    BufferedImage bits =
        Pixels.changed(
            soft,
            (_, _, rgb) ->
                Rgb.light(rgb) + rough * (noise.nextDouble() - 0.5) < bound ? BLACK : WHITE);
    specks(bits, chance.number(20, 500), chance);
    return leaf.with(bits);
  }

  private static void specks(BufferedImage bits, int count, Chance chance) {
    for (int i = 0; i < count; i++) {
      int x = chance.number(0, bits.getWidth() - 4);
      int y = chance.number(0, bits.getHeight() - 4);
      int size = chance.of(1, 1, 1, 2, 2, 3);
      int rgb = chance.once(4) ? WHITE : BLACK;
      for (int dy = 0; dy < size; dy++) {
        for (int dx = 0; dx < size; dx++) bits.setRGB(x + dx, y + dy, rgb);
      }
    }
  }

  /// Shades of grey.
  static Leaf grey(Leaf leaf, Chance chance) {
    return leaf.with(shaded(leaf, chance, false));
  }

  /// In colour, on paper that is not quite white.
  static Leaf colour(Leaf leaf, Chance chance) {
    return leaf.with(shaded(leaf, chance, true));
  }

  /// Darker towards the book's back or the lid's edge, with the sensor's noise.
  private static BufferedImage shaded(Leaf leaf, Chance chance, boolean colour) {
    int width = leaf.image().getWidth();
    int height = leaf.image().getHeight();
    boolean left = chance.once(2);
    double dark = chance.once(2) ? chance.between(0, 0.35) : 0;
    double reach = width * chance.between(0.04, 0.2);
    double white = chance.between(0.86, 1);
    double warm = colour ? chance.between(0.9, 1) : 1;
    double rough = chance.between(2, 9);
    Grain slow = new Grain(width / 300 + 2, height / 300 + 2, chance);
    SplittableRandom noise = new SplittableRandom(chance.seed());
    BufferedImage soft = Pixels.blurred(leaf.image(), chance.between(0.3, 0.9) * leaf.dpi() / 250);
    return Pixels.changed(
        soft,
        (x, y, rgb) -> {
          double edge = left ? x : width - 1 - x;
          double lit =
              white
                  * (1 - dark * Math.exp(-edge / reach))
                  * (0.97 + 0.03 * slow.at(x / 300.0, y / 300.0));
          double grain = rough * (noise.nextDouble() + noise.nextDouble() - 1);
          if (!colour) return Rgb.grey(20 + (Rgb.light(rgb) - 20) * lit + grain);
          return Rgb.of(
              Rgb.red(rgb) * lit + grain,
              Rgb.green(rgb) * lit * (0.5 + warm / 2) + grain,
              Rgb.blue(rgb) * lit * warm + grain);
        });
  }
}
