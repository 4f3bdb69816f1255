package burnbag.reader.ocr;

/// Which way a row of letters goes, as a step of length one.
record Heading(double across, double down) {
  static Heading of(double fromX, double fromY, double toX, double toY) {
    double length = Math.sqrt((toX - fromX) * (toX - fromX) + (toY - fromY) * (toY - fromY));
    return new Heading((toX - fromX) / length, (toY - fromY) / length);
  }

  /// How far on a point is.
  double along(double x, double y) {
    return x * across + y * down;
  }

  /// How far off to the side a point is.
  double aside(double x, double y) {
    return y * across - x * down;
  }

  /// The column of a point so far on and so far off.
  double x(double along, double aside) {
    return along * across - aside * down;
  }

  /// The row of a point so far on and so far off.
  double y(double along, double aside) {
    return along * down + aside * across;
  }
}
