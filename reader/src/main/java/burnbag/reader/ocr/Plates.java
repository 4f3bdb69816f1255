package burnbag.reader.ocr;

import java.util.Arrays;

/// Finds light letters on dark plates, as labels have them: what is light and lies all in a dark
/// piece, however small the plate is and whatever is round it.
final class Plates {
  /// Of the paper's lightness: what is darker is a plate's ground.
  private static final double DARK = 0.38;

  /// Paper is as light as the lightest tenth of a page.
  private static final int PAPER_ONE_IN = 10;

  private static final int LEAST_WIDTH = 36;
  private static final int LEAST_HEIGHT = 9;

  /// Of its box, in hundredths, that is dark: less is a drawing or a frame.
  private static final int LEAST_DARK = 50;

  private Plates() {}

  /// The letters on all plates of a page, as ink.
  static InkMap lettersOn(Plane plane) {
    int width = plane.width();
    boolean[] dark = new boolean[width * plane.height()];
    int bound = (int) (DARK * paper(plane));
    for (int i = 0; i < dark.length; i++) dark[i] = (plane.shades()[i] & 0xFF) < bound;
    boolean[] letters = new boolean[dark.length];
    Blobs.each(
        width,
        plane.height(),
        dark,
        (blob, points, count) -> {
          if (isPlate(blob)) mark(letters, width, blob.box(), points, count);
        });
    return new InkMap(width, plane.height(), letters);
  }

  private static int paper(Plane plane) {
    int[] histogram = new int[256];
    for (byte shade : plane.shades()) histogram[shade & 0xFF]++;
    int lightest = plane.shades().length / PAPER_ONE_IN;
    int shade = 255;
    for (int count = histogram[255]; count <= lightest && shade > 0; ) count += histogram[--shade];
    return shade;
  }

  private static boolean isPlate(Blob blob) {
    long box = (long) blob.width() * blob.height();
    return blob.width() >= LEAST_WIDTH
        && blob.height() >= LEAST_HEIGHT
        && blob.ink() * 100L >= LEAST_DARK * box;
  }

  /// What lies in a plate and is no way out of it.
  private static void mark(boolean[] letters, int width, Area box, int[] points, int count) {
    int across = box.width() + 2;
    boolean[] outside = new boolean[across * (box.height() + 2)];
    Arrays.fill(outside, true);
    for (int i = 0; i < count; i++) {
      int x = points[i] % width - box.left() + 1;
      int y = points[i] / width - box.top() + 1;
      outside[y * across + x] = false;
    }
    // All that is not the plate hangs together, diagonals apart, with the margin or is a letter.
    boolean[] ways = Filling.from(outside, across);
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        int at = (y + 1) * across + x + 1;
        if (outside[at] && !ways[at]) letters[(box.top() + y) * width + box.left() + x] = true;
      }
    }
  }
}
