package burnbag.reader.ocr;

import java.util.List;

/// How a sheet lies on the glass: the feet of its letters stand in rows where it is straightened.
final class Skew {
  /// Rows for a column; a sheet that lies more askew is not straightened as a whole.
  private static final double MOST = 0.09;

  private static final double STEP = 0.0015;

  /// Fewer letters than these form no rows.
  private static final int ENOUGH = 40;

  /// Rows have to stand out so much more than those of the sheet as it lies.
  private static final double BETTER = 1.04;

  private static final int LEAST_HEIGHT = 4;
  private static final int MOST_HEIGHT = 40;

  private Skew() {}

  /// Rows that the writing falls for a column to the right; 0 where it lies straight.
  static double of(List<Blob> blobs, int width, int height) {
    List<Blob> letters =
        blobs.stream()
            .filter(blob -> blob.height() >= LEAST_HEIGHT && blob.height() <= MOST_HEIGHT)
            .filter(blob -> blob.width() <= 3 * blob.height())
            .toList();
    if (letters.size() < ENOUGH) return 0;
    double straight = rows(letters, 0, width, height);
    double best = 0;
    double most = straight * BETTER;
    for (double slope = -MOST; slope <= MOST; slope += STEP) {
      double rows = rows(letters, slope, width, height);
      if (rows <= most) continue;
      most = rows;
      best = slope;
    }
    return best;
  }

  /// How much the feet of letters gather in rows.
  private static double rows(List<Blob> letters, double slope, int width, int height) {
    int margin = (int) Math.ceil(MOST * width);
    int[] feet = new int[height + 2 * margin + 2];
    for (Blob letter : letters) {
      double x = (letter.left() + letter.right()) / 2.0 - width / 2.0;
      feet[margin + (int) Math.round(letter.box().bottom() - slope * x)]++;
    }
    double sum = 0;
    for (int i = 1; i < feet.length; i++) {
      double two = feet[i] + feet[i - 1];
      sum += two * two;
    }
    return sum;
  }
}
