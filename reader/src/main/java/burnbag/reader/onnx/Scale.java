package burnbag.reader.onnx;

/// How a whole number of eight bits, 0 to 255, stands for another: `step * (whole - zero)`.
///
/// @param step more than 0
/// @param zero 0 to 255
record Scale(double step, int zero) {
  /// So many steps are there.
  static final int STEPS = 255;

  Scale {
    if (!(step > 0) || zero < 0 || zero > STEPS) {
      throw new IllegalArgumentException("no scale of eight bits: " + step + " from " + zero);
    }
  }

  /// From the lowest number to the highest, nought among them.
  static Scale of(double lowest, double highest) {
    double low = Math.min(lowest, 0);
    double step = (Math.max(highest, 0) - low) / STEPS;
    return new Scale(step, (int) Math.round(-low / step));
  }

  /// From a number below nought at least up to another, so that the number below nought is the
  /// whole number 0 and as far above nought is a whole number too.
  static Scale from(double below, double highest) {
    int zero = Math.max(1, (int) (STEPS * below / (highest + below)));
    return new Scale(below / zero, zero);
  }
}
