package burnbag.bench.pages;

import burnbag.bench.made.Chance;

/// Slow noise: a grid of chance values from 0 to 1, with every value between them.
final class Grain {
  private final float[] values;
  private final int width;
  private final int height;

  Grain(int width, int height, Chance chance) {
    this.width = Math.max(2, width);
    this.height = Math.max(2, height);
    values = new float[this.width * this.height];
    for (int i = 0; i < values.length; i++) values[i] = (float) chance.between(0, 1);
  }

  /// In units of the grid, from 0 to before its last line.
  double at(double x, double y) {
    int i = (int) x;
    int j = (int) y;
    double a = x - i;
    double b = y - j;
    int at = j * width + i;
    double upper = values[at] * (1 - a) + values[at + 1] * a;
    double lower = values[at + width] * (1 - a) + values[at + width + 1] * a;
    return upper * (1 - b) + lower * b;
  }
}
