package burnbag.reader.ocr;

/// A rectangle of a picture, in pixels from the top left.
///
/// @param right exclusive
/// @param bottom exclusive
record Area(int left, int top, int right, int bottom) {
  Area {
    if (right < left || bottom < top) {
      throw new IllegalArgumentException(
          "a area from " + left + "," + top + " to " + right + "," + bottom);
    }
  }

  int width() {
    return right - left;
  }

  int height() {
    return bottom - top;
  }

  Area with(Area other) {
    return new Area(
        Math.min(left, other.left),
        Math.min(top, other.top),
        Math.max(right, other.right),
        Math.max(bottom, other.bottom));
  }

  /// The same place in a picture so many times as large.
  Area times(int factor) {
    return new Area(left * factor, top * factor, right * factor, bottom * factor);
  }

  /// What of it lies in the other, from whose left and top it is told.
  Area within(Area other) {
    return new Area(
        Math.clamp(left, other.left, other.right) - other.left,
        Math.clamp(top, other.top, other.bottom) - other.top,
        Math.clamp(right, other.left, other.right) - other.left,
        Math.clamp(bottom, other.top, other.bottom) - other.top);
  }

  /// Wider and higher by so many pixels on each side, as far as the picture goes.
  Area grown(int across, int along, int width, int height) {
    return new Area(
        Math.max(0, left - across),
        Math.max(0, top - along),
        Math.min(width, right + across),
        Math.min(height, bottom + along));
  }

  /// The same so far to the right and down.
  Area moved(int across, int along) {
    return new Area(left + across, top + along, right + across, bottom + along);
  }

  /// Where it lay before the picture was turned clockwise by so many quarters.
  ///
  /// @param width of the picture before
  /// @param height of the picture before
  Area turnedBack(int quarters, int width, int height) {
    return switch (quarters) {
      case 1 -> new Area(top, height - right, bottom, height - left);
      case 2 -> new Area(width - right, height - bottom, width - left, height - top);
      case 3 -> new Area(width - bottom, left, width - top, right);
      default -> this;
    };
  }

  /// Whether all of it lies in the other.
  boolean isIn(Area other) {
    return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
  }

  /// Whether it covers such a part of the other, by rows and by columns.
  boolean isMuchOf(Area other, double part) {
    int columns = Math.min(right, other.right) - Math.max(left, other.left);
    return sharedRows(other) >= part * other.height() && columns >= part * other.width();
  }

  /// Whether its middle lies in the other.
  boolean isMostlyIn(Area other) {
    int x = (left + right) / 2;
    int y = (top + bottom) / 2;
    return x >= other.left && x < other.right && y >= other.top && y < other.bottom;
  }

  /// How many rows the two share.
  int sharedRows(Area other) {
    return Math.max(0, Math.min(bottom, other.bottom) - Math.max(top, other.top));
  }
}
