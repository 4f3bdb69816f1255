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
    Area page = new Area(0, 0, plane.width(), plane.height());
    Blobs dark = Blobs.of(plane.below((int) (DARK * plane.lightest(page, PAPER_ONE_IN))));
    InkMap letters = InkMap.blank(plane.width(), plane.height());
    for (int i = 0; i < dark.all().size(); i++) {
      if (isPlate(dark.all().get(i))) mark(letters, dark, i);
    }
    return letters;
  }

  private static boolean isPlate(Blob blob) {
    long box = (long) blob.width() * blob.height();
    return blob.width() >= LEAST_WIDTH
        && blob.height() >= LEAST_HEIGHT
        && blob.ink() * 100L >= LEAST_DARK * box;
  }

  /// What lies in a plate and is no way out of it.
  private static void mark(InkMap letters, Blobs dark, int plate) {
    Area box = dark.all().get(plate).box();
    int across = box.width() + 2;
    boolean[] outside = new boolean[across * (box.height() + 2)];
    Arrays.fill(outside, true);
    dark.runs(
        plate,
        (y, left, right) -> {
          int row = (y - box.top() + 1) * across + 1 - box.left();
          Arrays.fill(outside, row + left, row + right, false);
        });
    // All that is not the plate hangs together, diagonals apart, with the margin or is a letter.
    boolean[] ways = Filling.from(outside, across);
    for (int y = 0; y < box.height(); y++) {
      for (int x = 0; x < box.width(); x++) {
        int at = (y + 1) * across + x + 1;
        if (outside[at] && !ways[at]) {
          letters.fill(box.top() + y, box.left() + x, box.left() + x + 1);
        }
      }
    }
  }
}
