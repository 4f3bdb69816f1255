package burnbag.reader.ocr;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Seeks the course of a stroke: a path through a grid of points, from its left side to its right
/// one, that is nearly straight and leaves the points that it may take hardly anywhere.
///
/// @param free row by row, which points it may take
record Course(int width, int height, boolean[] free) {
  /// At each side, of the grid's width: there it may leave them.
  private static final double ASIDE = 0.1;

  /// Of the columns between, where it may leave them by more than a row.
  private static final double MISSING = 0.02;

  /// By how many rows its middle may sag, of the grid's height.
  private static final double[] SAGS = {0, -0.06, 0.06, -0.12, 0.12};

  boolean at(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height && free[y * width + x];
  }

  /// The path that keeps best to its points.
  ///
  /// @param others along which it must not run from end to end
  Optional<Stroke> best(List<Stroke> others) {
    int left = (int) (width * ASIDE);
    int right = width - 1 - left;
    int[] begins = rows(left, 1);
    int[] ends = rows(right, -1);
    Stroke best = null;
    int most = -1;
    for (double sag : SAGS) {
      for (int begin : begins) {
        for (int end : ends) {
          if (Math.abs(end - begin) > right - left) continue;
          Stroke stroke = through(left, begin, right, end, sag * height);
          int worth = worth(stroke, left, right);
          if (worth <= most || isAlong(stroke, others)) continue;
          most = worth;
          best = stroke;
        }
      }
    }
    return Optional.ofNullable(best);
  }

  /// The rows that may be taken in a column or one of the two next to it.
  private int[] rows(int column, int step) {
    return IntStream.range(0, height)
        .filter(y -> at(column, y) || at(column + step, y) || at(column + 2 * step, y))
        .toArray();
  }

  private Stroke through(int left, int begin, int right, int end, double sag) {
    double rise = (double) (end - begin) / Math.max(1, right - left);
    double part = (double) left / Math.max(1, width - 1);
    double less = 4 * sag * part * (1 - part);
    double from = begin - rise * left - less;
    return new Stroke(0, width, from, from + rise * (width - 1), sag, 1);
  }

  private static boolean isAlong(Stroke stroke, List<Stroke> others) {
    for (Stroke other : others) if (stroke.isAlong(other)) return true;
    return false;
  }

  /// How well it keeps to them, or -1 where it leaves them too often.
  private int worth(Stroke stroke, int left, int right) {
    int most = (int) (MISSING * (right - left));
    int missing = 0;
    int worth = 0;
    // A path that leads nowhere shows soon where its columns are not taken one after the other.
    for (int phase = 0; phase < 4; phase++) {
      for (int x = left + phase; x <= right; x += 4) {
        int y = (int) Math.round(stroke.at(x));
        boolean above = at(x, y - 1);
        boolean here = at(x, y);
        boolean below = at(x, y + 1);
        if (!here && !above && !below && ++missing > most) return -1;
        if (here) worth += above && below ? 2 : 1;
      }
    }
    return worth;
  }

  /// The points that hang together down a column where a stroke runs.
  ///
  /// @param bottom the row after the last one; the first where there is none
  record Run(int top, int bottom) {
    boolean isEmpty() {
      return bottom == top;
    }

    int height() {
      return bottom - top;
    }
  }

  Run run(Stroke stroke, int x) {
    int y = (int) Math.round(stroke.at(x));
    if (!at(x, y)) y = at(x, y - 1) ? y - 1 : y + 1;
    if (!at(x, y)) return new Run(y, y);
    int top = y;
    while (at(x, top - 1)) top--;
    int bottom = y + 1;
    while (at(x, bottom)) bottom++;
    return new Run(top, bottom);
  }
}
