package burnbag.reader.ocr;

/// A line drawn through writing by hand: nearly straight, from left to right.
///
/// @param left its first column
/// @param right the column after its last one
/// @param from the row of its left end
/// @param to the row of its right end
/// @param sag by how many rows its middle lies below the straight line between its ends
/// @param thickness in rows
record Stroke(int left, int right, double from, double to, double sag, double thickness) {
  /// Of a line's height, at its top and at its bottom: what runs there goes past its letters.
  private static final double EDGE = 0.15;

  /// Of a line's width: so much of it is struck through where it is.
  private static final double MOST_OF_IT = 0.55;

  /// The row in which it runs.
  double at(double column) {
    double part = (column - left) / Math.max(1, right - left - 1);
    return from + (to - from) * part + 4 * sag * part * (1 - part);
  }

  /// The same so thick.
  Stroke thick(double rows) {
    return new Stroke(left, right, from, to, sag, rows);
  }

  /// The same with its ends so much further down.
  Stroke shifted(double fromDown, double toDown) {
    return new Stroke(left, right, from + fromDown, to + toDown, sag, thickness);
  }

  /// The same so far to the right and down.
  Stroke moved(int across, int down) {
    return new Stroke(left + across, right + across, from + down, to + down, sag, thickness);
  }

  /// The same in a picture so many times as large.
  Stroke times(int factor) {
    double middle = (factor - 1) / 2.0;
    return new Stroke(
        left * factor,
        right * factor,
        from * factor + middle,
        to * factor + middle,
        sag * factor,
        thickness * factor);
  }

  /// Whether both are the same stroke, or lie on each other at both ends.
  boolean isAlong(Stroke other) {
    double near = Math.max(thickness, other.thickness) + 1;
    return Math.abs(from - other.from) <= near && Math.abs(to - other.to) <= near;
  }

  /// Whether another goes along it in a column.
  boolean isNear(Stroke other, int column) {
    return Math.abs(at(column) - other.at(column)) <= (thickness + other.thickness) / 2;
  }

  /// Whether it goes through what is written here.
  boolean isThrough(Area line) {
    double top = line.top() + EDGE * line.height();
    double bottom = line.bottom() - EDGE * line.height();
    int through = 0;
    for (int x = Math.max(left, line.left()); x < Math.min(right, line.right()); x++) {
      double row = at(x);
      if (row >= top && row < bottom) through++;
    }
    return through >= MOST_OF_IT * line.width();
  }
}
