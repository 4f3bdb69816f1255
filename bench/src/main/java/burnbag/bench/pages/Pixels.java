package burnbag.bench.pages;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.util.Arrays;

/// What is done to every pixel of a picture.
final class Pixels {
  private static final int BITS = 16;
  private static final int ONE = 1 << BITS;
  private static final int HALF = ONE / 2;

  private Pixels() {}

  /// A new colour for the pixel at a place.
  interface Change {
    int of(int x, int y, int rgb);
  }

  static int[] of(BufferedImage image) {
    return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
  }

  static BufferedImage blank(int width, int height, int rgb) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Arrays.fill(of(image), rgb);
    return image;
  }

  static BufferedImage changed(BufferedImage image, Change change) {
    BufferedImage changed = blank(image.getWidth(), image.getHeight(), 0);
    int[] from = of(image);
    int[] to = of(changed);
    int width = image.getWidth();
    for (int i = 0; i < from.length; i++) to[i] = change.of(i % width, i / width, from[i]);
    return changed;
  }

  /// As through a lens that is out of focus.
  ///
  /// @param sigma of the blur in pixels
  static BufferedImage blurred(BufferedImage image, double sigma) {
    if (sigma < 0.2) return image;
    int reach = (int) Math.ceil(sigma * 2.5);
    double[] bell = new double[2 * reach + 1];
    double sum = 0;
    for (int i = -reach; i <= reach; i++) {
      bell[i + reach] = Math.exp(-i * i / (2 * sigma * sigma));
      sum += bell[i + reach];
    }
    int[] kernel = new int[bell.length];
    int left = ONE;
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] = (int) (bell[i] / sum * ONE);
      left -= kernel[i];
    }
    kernel[reach] += left;
    return swept(swept(image, kernel, true), kernel, false);
  }

  /// @param kernel in parts of `ONE`
  private static BufferedImage swept(BufferedImage image, int[] kernel, boolean across) {
    int width = image.getWidth();
    int height = image.getHeight();
    int[] from = of(image);
    BufferedImage swept = blank(width, height, 0);
    int[] to = of(swept);
    int reach = kernel.length / 2;
    int step = across ? 1 : width;
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int place = across ? x : y;
        int last = (across ? width : height) - 1;
        boolean inner = place >= reach && place <= last - reach;
        int at = y * width + x;
        int red = HALF;
        int green = HALF;
        int blue = HALF;
        for (int k = -reach; k <= reach; k++) {
          int off = inner ? k : Math.clamp(k, -place, last - place);
          int rgb = from[at + off * step];
          int weight = kernel[k + reach];
          red += weight * (rgb >> 16 & 0xff);
          green += weight * (rgb >> 8 & 0xff);
          blue += weight * (rgb & 0xff);
        }
        to[at] = red >> BITS << 16 | green >> BITS << 8 | blue >> BITS;
      }
    }
    return swept;
  }

  /// Smaller or larger; each pixel the mean of what it covers where it gets smaller.
  static BufferedImage scaled(BufferedImage image, int width, int height) {
    double down = Math.max((double) image.getWidth() / width, (double) image.getHeight() / height);
    BufferedImage soft = down > 1.2 ? blurred(image, 0.4 * down) : image;
    BufferedImage scaled = blank(width, height, 0xffffff);
    Graphics2D pen = scaled.createGraphics();
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.drawImage(soft, 0, 0, width, height, null);
    pen.dispose();
    return scaled;
  }

  /// The colour between pixels.
  ///
  /// @param outside the colour beyond the edges
  static int between(int[] pixels, int width, int height, double x, double y, int outside) {
    if (x < 0 || y < 0 || x > width - 1.0 || y > height - 1.0) return outside;
    int i = Math.min((int) x, width - 2);
    int j = Math.min((int) y, height - 2);
    double a = x - i;
    double b = y - j;
    int at = j * width + i;
    int p = pixels[at];
    int q = pixels[at + 1];
    int r = pixels[at + width];
    int s = pixels[at + width + 1];
    double wp = (1 - a) * (1 - b);
    double wq = a * (1 - b);
    double wr = (1 - a) * b;
    double ws = a * b;
    return Rgb.of(
        wp * Rgb.red(p) + wq * Rgb.red(q) + wr * Rgb.red(r) + ws * Rgb.red(s),
        wp * Rgb.green(p) + wq * Rgb.green(q) + wr * Rgb.green(r) + ws * Rgb.green(s),
        wp * Rgb.blue(p) + wq * Rgb.blue(q) + wr * Rgb.blue(r) + ws * Rgb.blue(s));
  }
}
