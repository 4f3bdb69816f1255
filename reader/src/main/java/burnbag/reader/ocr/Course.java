package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Seeks the course of a stroke: a path through a grid of points, from its left side to its right
/// one, that is nearly straight and leaves the points that it may take hardly anywhere.
final class Course {
  /// At each side, of the grid's width: there it may leave them.
  private static final double ASIDE = 0.1;

  /// Of the columns between, where it may leave them by more than a row.
  private static final double MISSING = 0.02;

  /// By how many rows its middle may sag, of the grid's height.
  private static final double[] SAGS = {0, -0.06, 0.06, -0.12, 0.12};

  /// Where a path leaves its points, goes beside them, along their edge, and amid them.
  private static final byte OFF = 0;

  private static final byte BESIDE = 1;
  private static final byte ON = 2;
  private static final byte AMID = 3;

  /// A path that leaves its points hardly anywhere.
  ///
  /// @param worth how well it keeps to them
  private record Path(Stroke stroke, int worth) {}

  private final int width;
  private final int height;
  private final boolean[] free;

  /// In the order in which they were tried.
  private final List<Path> paths = new ArrayList<>();

  /// @param free row by row, which points it may take
  Course(int width, int height, boolean[] free) {
    this.width = width;
    this.height = height;
    this.free = free;
    seek();
  }

  boolean at(int x, int y) {
    return x >= 0 && x < width && y >= 0 && y < height && free[y * width + x];
  }

  /// The path that keeps best to its points.
  ///
  /// @param others along which it must not run from end to end
  Optional<Stroke> best(List<Stroke> others) {
    Stroke best = null;
    int most = -1;
    for (Path path : paths) {
      if (path.worth() <= most || isAlong(path.stroke(), others)) continue;
      most = path.worth();
      best = path.stroke();
    }
    return Optional.ofNullable(best);
  }

  private void seek() {
    int left = (int) (width * ASIDE);
    int right = width - 1 - left;
    int[] begins = rows(left, 1);
    int[] ends = rows(right, -1);
    byte[] places = places();
    double[] parts = new double[width];
    for (int x = 0; x < width; x++) parts[x] = (double) x / Math.max(1, width - 1);
    double[] bows = new double[width];
    for (double sag : SAGS) {
      double bow = sag * height;
      for (int x = 0; x < width; x++) bows[x] = 4 * bow * parts[x] * (1 - parts[x]);
      for (int begin : begins) {
        for (int end : ends) {
          if (Math.abs(end - begin) > right - left) continue;
          Stroke stroke = through(left, begin, right, end, bow);
          int worth = worth(stroke, left, right, places, parts, bows);
          if (worth >= 0) paths.add(new Path(stroke, worth));
        }
      }
    }
  }

  /// How each point lies, from the row above the first to the row below the last.
  private byte[] places() {
    byte[] places = new byte[(height + 2) * width];
    for (int y = -1; y <= height; y++) {
      for (int x = 0; x < width; x++) {
        boolean above = at(x, y - 1);
        boolean below = at(x, y + 1);
        byte beside = above || below ? BESIDE : OFF;
        places[(y + 1) * width + x] = !at(x, y) ? beside : above && below ? AMID : ON;
      }
    }
    return places;
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
  ///
  /// @param parts of the stroke, by column
  /// @param bows by which it sags there
  private int worth(
      Stroke stroke, int left, int right, byte[] places, double[] parts, double[] bows) {
    int most = (int) (MISSING * (right - left));
    int missing = 0;
    int worth = 0;
    double from = stroke.from();
    double rise = stroke.to() - from;
    // A path that leads nowhere shows soon where its columns are not taken one after the other.
    for (int phase = 0; phase < 4; phase++) {
      for (int x = left + phase; x <= right; x += 4) {
        int row = 1 + (int) Math.round(from + rise * parts[x] + bows[x]);
        byte place = row < 0 || row >= height + 2 ? OFF : places[row * width + x];
        if (place == OFF && ++missing > most) return -1;
        if (place > BESIDE) worth += place - BESIDE;
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
