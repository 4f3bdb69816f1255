package burnbag.reader.ocr;

/// Takes a stroke off a plane. Where the stroke is alone in a column, its edges are seen; where a
/// letter crosses it, they are taken to run on from column to column.
final class Wiper {
  /// How far off its course its edges are sought, by its thickness.
  private static final double ABOUT = 1.2;

  /// Of the way from the darkest to the lightest round it: what is darker is ink.
  private static final double INK = 0.6;

  /// A stroke alone is no thicker than so many times its thickness.
  private static final double ALONE = 1.7;

  /// How wide its edges are, by its thickness: they are not sharp.
  private static final double EDGE = 0.15;

  private final Plane plane;
  private final Stroke stroke;
  private final int left;
  private final int right;
  private final int reach;

  /// Its edges by column; the upper one is negative where it is not seen.
  private final double[] upper;

  private final double[] lower;

  Wiper(Plane plane, Stroke stroke) {
    this.plane = plane;
    this.stroke = stroke;
    left = Math.max(0, stroke.left());
    right = Math.min(plane.width(), stroke.right());
    reach = (int) Math.ceil(ABOUT * stroke.thickness()) + 1;
    upper = new double[Math.max(0, right - left)];
    lower = new double[upper.length];
  }

  void wipe() {
    for (int x = left; x < right; x++) seek(x);
    bridge();
    for (int x = left; x < right; x++) paint(x);
  }

  private void seek(int x) {
    int middle = (int) Math.round(stroke.at(x));
    int from = Math.max(0, middle - 2 * reach);
    int to = Math.min(plane.height(), middle + 2 * reach + 1);
    upper[x - left] = -1;
    if (to - from < 3) return;
    int darkest = 255;
    int lightest = 0;
    for (int y = from; y < to; y++) {
      lightest = Math.max(lightest, plane.at(x, y));
      if (Math.abs(y - middle) <= reach) darkest = Math.min(darkest, plane.at(x, y));
    }
    double bound = darkest + INK * (lightest - darkest);
    int top = middle;
    for (int off = 0; off <= reach; off++) {
      if (isInk(x, middle + off, bound)) {
        top = middle + off;
        break;
      }
      if (isInk(x, middle - off, bound)) {
        top = middle - off;
        break;
      }
    }
    if (!isInk(x, top, bound)) return;
    int bottom = top;
    while (isInk(x, top - 1, bound)) top--;
    while (isInk(x, bottom + 1, bound)) bottom++;
    if (bottom + 1 - top > ALONE * stroke.thickness() + 1) return;
    upper[x - left] = top;
    lower[x - left] = bottom + 1.0;
  }

  private boolean isInk(int x, int y, double bound) {
    return y >= 0 && y < plane.height() && plane.at(x, y) < bound;
  }

  /// Draws the edges on over columns in which they were not seen.
  private void bridge() {
    int seen = -1;
    for (int i = 0; i <= upper.length; i++) {
      if (i < upper.length && upper[i] < 0) continue;
      for (int j = seen + 1; j < i; j++) {
        double row = stroke.at(left + j) + 0.5;
        double up = row - stroke.thickness() / 2;
        double down = row + stroke.thickness() / 2;
        if (seen >= 0 && i < upper.length) {
          double part = (double) (j - seen) / (i - seen);
          up = upper[seen] + part * (upper[i] - upper[seen]);
          down = lower[seen] + part * (lower[i] - lower[seen]);
        }
        upper[j] = Math.max(0, up);
        lower[j] = down;
      }
      seen = i;
    }
  }

  private void paint(int x) {
    int edge = 1 + (int) Math.round(EDGE * stroke.thickness());
    int top = (int) Math.floor(upper[x - left]) - edge;
    int bottom = (int) Math.ceil(lower[x - left]) + edge - 1;
    if (top < 0 || bottom >= plane.height()) return;
    int above = plane.at(x, top);
    int below = plane.at(x, bottom);
    for (int y = top + 1; y < bottom; y++) {
      plane.set(x, y, above + (below - above) * (y - top) / (bottom - top));
    }
  }
}
