package burnbag.bench.pages;

/// Colours in one number, as `TYPE_INT_RGB` has them.
final class Rgb {
  private Rgb() {}

  static int of(double red, double green, double blue) {
    return level(red) << 16 | level(green) << 8 | level(blue);
  }

  static int grey(double level) {
    return of(level, level, level);
  }

  static int red(int rgb) {
    return rgb >> 16 & 0xff;
  }

  static int green(int rgb) {
    return rgb >> 8 & 0xff;
  }

  static int blue(int rgb) {
    return rgb & 0xff;
  }

  /// How bright it looks, 0–255.
  static double light(int rgb) {
    return 0.299 * red(rgb) + 0.587 * green(rgb) + 0.114 * blue(rgb);
  }

  /// Translucent ink on paper.
  ///
  /// @param argb the ink
  static int inked(int paper, int argb) {
    double alpha = (argb >>> 24) / 255.0;
    return of(
        red(paper) * (1 - alpha + alpha * red(argb) / 255),
        green(paper) * (1 - alpha + alpha * green(argb) / 255),
        blue(paper) * (1 - alpha + alpha * blue(argb) / 255));
  }

  /// Each channel by a factor.
  static int lit(int rgb, double by) {
    return of(red(rgb) * by, green(rgb) * by, blue(rgb) * by);
  }

  private static int level(double value) {
    return Math.clamp(Math.round(value), 0, 255);
  }
}
