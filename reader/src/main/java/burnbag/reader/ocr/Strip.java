package burnbag.reader.ocr;

import java.util.Arrays;

/// A line of a picture as the network wants it.
///
/// @param squeeze how much narrower its letters are than they were
/// @param values `Recognition.HEIGHT * width` shades from -1 to 1
record Strip(int width, double squeeze, float[] values) {
  /// Letters may be this much narrower than they are and still be read as well.
  private static final double SQUEEZE = 0.75;

  /// The same in a long line, where the letters beside one help to read it.
  private static final double SQUEEZE_LONG = 0.6;

  /// A line of so many times its height is long.
  private static final int LONG = 12;

  private static final int LEAST_WIDTH = 32;
  private static final int MOST_WIDTH = 2_400;

  /// The line in this area, straightened, and as dark as print whatever its ink is.
  ///
  /// @param down so many rows below its area the line stands
  /// @param slant of the line, in points of the plane
  static Strip of(Plane plane, Area area, int down, Slant slant) {
    int height = Recognition.HEIGHT;
    double margin = slant.height() / 6;
    double span = slant.height() + 2 * margin;
    double scale = height / span;
    double squeeze = area.width() > LONG * span ? SQUEEZE_LONG : SQUEEZE;
    int width = Math.clamp(Math.round(area.width() * scale * squeeze), LEAST_WIDTH, MOST_WIDTH);
    float[] values = new float[height * width];
    double middleX = (area.left() + area.right()) / 2.0;
    double middleY = (area.top() + area.bottom()) / 2.0 + down;
    double stepX = (double) area.width() / width;
    double stepY = span / height;
    for (int x = 0; x < width; x++) {
      double column = area.left() + x * stepX;
      double first = middleY - slant.top() - margin + slant.slope() * (column - middleX);
      int left = within((int) column, 0, plane.width() - 1);
      int right = within((int) (column + stepX), left + 1, plane.width());
      int row = floor(first);
      for (int y = 0; y < height; y++) {
        int next = floor(first + (y + 1) * stepY);
        int top = within(row, 0, plane.height() - 1);
        int bottom = within(next, top + 1, plane.height());
        values[y * width + x] = mean(plane, left, top, right, bottom);
        row = next;
      }
    }
    return finished(width, squeeze, values);
  }

  /// Signs that stand one below the other, side by side.
  ///
  /// @param signs how many there are
  static Strip ofStack(Plane plane, Area area, int signs) {
    int height = Recognition.HEIGHT;
    int margin = height / 8;
    int cell = height - 2 * margin;
    int width = Math.clamp(signs * (cell + margin) + margin, LEAST_WIDTH, MOST_WIDTH);
    float[] values = new float[height * width];
    Arrays.fill(values, 255);
    double stepX = (double) area.width() / cell;
    double stepY = (double) area.height() / signs / cell;
    for (int i = 0; i < signs * cell; i++) {
      int sign = i / cell;
      for (int y = 0; y < cell; y++) {
        int left = Math.clamp((int) (area.left() + i % cell * stepX), 0, plane.width() - 1);
        int top = Math.clamp((int) (area.top() + (sign * cell + y) * stepY), 0, plane.height() - 1);
        int right = Math.clamp((int) (left + stepX), left + 1, plane.width());
        int bottom = Math.clamp((int) (top + stepY), top + 1, plane.height());
        int to = margin + sign * (cell + margin) + i % cell;
        if (to < width) values[(margin + y) * width + to] = mean(plane, left, top, right, bottom);
      }
    }
    return finished(width, 1, values);
  }

  private static Strip finished(int width, double squeeze, float[] values) {
    stretch(values);
    return new Strip(width, squeeze, values);
  }

  /// The shades three times over, as the large network wants them for three colours.
  float[] thrice() {
    float[] thrice = Arrays.copyOf(values, 3 * values.length);
    System.arraycopy(values, 0, thrice, values.length, values.length);
    System.arraycopy(values, 0, thrice, 2 * values.length, values.length);
    return thrice;
  }

  /// The same with light and dark changed about.
  Strip inverted() {
    float[] inverted = new float[values.length];
    for (int i = 0; i < values.length; i++) inverted[i] = -values[i];
    return new Strip(width, squeeze, inverted);
  }

  /// The same with its head where its feet were.
  Strip turnedOver() {
    float[] over = new float[values.length];
    for (int i = 0; i < over.length; i++) over[i] = values[over.length - 1 - i];
    return new Strip(width, squeeze, over);
  }

  /// The shades in half as many rows and columns, as the small network wants them.
  float[] halved() {
    int columns = width / 2;
    int rows = Recognition.HEIGHT / 2;
    float[] halved = new float[rows * columns];
    for (int y = 0; y < rows; y++) {
      int upper = 2 * y * width;
      int lower = upper + width;
      for (int x = 0; x < columns; x++) {
        float sum = values[upper + 2 * x] + values[upper + 2 * x + 1];
        halved[y * columns + x] = (sum + values[lower + 2 * x] + values[lower + 2 * x + 1]) / 4;
      }
    }
    return halved;
  }

  /// As `Math.floor`, which the quick compiler calls.
  private static int floor(double value) {
    int whole = (int) value;
    return value < whole ? whole - 1 : whole;
  }

  /// As `Math.clamp`, which goes by long numbers.
  private static int within(int value, int least, int most) {
    return value < least ? least : Math.min(value, most);
  }

  private static float mean(Plane plane, int left, int top, int right, int bottom) {
    byte[] shades = plane.shades();
    int sum = 0;
    for (int y = top; y < bottom; y++) {
      int end = y * plane.width() + right;
      for (int at = end - right + left; at < end; at++) sum += shades[at] & 0xFF;
    }
    int count = Math.max(1, (right - left) * (bottom - top));
    return (float) sum / count;
  }

  /// From the darkest to the lightest, whatever the light was, as -1 to 1.
  private static void stretch(float[] values) {
    int count = values.length;
    int[] histogram = new int[256];
    for (int i = 0; i < count; i++) histogram[(int) values[i]]++;
    int dark = 0;
    for (int sum = 0; dark < 255 && (sum += histogram[dark]) < count / 100; ) dark++;
    int light = 255;
    for (int sum = 0; light > 0 && (sum += histogram[light]) < count / 20; ) light--;
    float range = Math.max(40, light - dark);
    for (int i = 0; i < count; i++) {
      float part = (values[i] - dark) / range;
      values[i] = (part < 0 ? 0 : Math.min(part, 1)) * 2 - 1;
    }
  }
}
