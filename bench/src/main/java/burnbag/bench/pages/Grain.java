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

  /// In units of the grid; beyond it the edge goes on.
  double at(double x, double y) {
    double u = Math.clamp(x, 0, width - 1.001);
    double v = Math.clamp(y, 0, height - 1.001);
    int i = (int) u;
    int j = (int) v;
    double a = u - i;
    double b = v - j;
    int at = j * width + i;
    double upper = values[at] * (1 - a) + values[at + 1] * a;
    double lower = values[at + width] * (1 - a) + values[at + width + 1] * a;
    return upper * (1 - b) + lower * b;
  }
}
