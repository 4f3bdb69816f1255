package burnbag.reader.ocr;

/// A line of a picture as the network wants it.
///
/// @param values three times `Recognition.HEIGHT * width` shades from -1 to 1
record Strip(int width, float[] values) {
  /// Letters may be this much narrower than they are and still be read as well.
  private static final double SQUEEZE = 0.75;

  private static final int LEAST_WIDTH = 32;
  private static final int MOST_WIDTH = 2_400;

  /// The line in this frame, as dark as print whatever its ink is.
  static Strip of(Plane plane, Frame frame) {
    int height = Recognition.HEIGHT;
    double scale = (double) height / Math.max(1, frame.height());
    int width = Math.clamp(Math.round(frame.width() * scale * SQUEEZE), LEAST_WIDTH, MOST_WIDTH);
    float[] values = new float[3 * height * width];
    double stepX = (double) frame.width() / width;
    double stepY = (double) frame.height() / height;
    for (int y = 0; y < height; y++) {
      int top = frame.top() + (int) (y * stepY);
      int bottom = Math.max(top + 1, frame.top() + (int) ((y + 1) * stepY));
      bottom = Math.min(bottom, plane.height());
      for (int x = 0; x < width; x++) {
        int left = frame.left() + (int) (x * stepX);
        int right = Math.max(left + 1, frame.left() + (int) ((x + 1) * stepX));
        right = Math.min(right, plane.width());
        values[y * width + x] = mean(plane, left, top, right, bottom);
      }
    }
    stretch(values, height * width);
    System.arraycopy(values, 0, values, height * width, height * width);
    System.arraycopy(values, 0, values, 2 * height * width, height * width);
    return new Strip(width, values);
  }

  private static float mean(Plane plane, int left, int top, int right, int bottom) {
    int sum = 0;
    for (int y = top; y < bottom; y++) {
      int from = y * plane.width();
      for (int x = left; x < right; x++) sum += plane.shades()[from + x] & 0xFF;
    }
    int count = Math.max(1, (right - left) * (bottom - top));
    return (float) sum / count;
  }

  /// From the darkest to the lightest, whatever the light was, as -1 to 1.
  private static void stretch(float[] values, int count) {
    int[] histogram = new int[256];
    for (int i = 0; i < count; i++) histogram[(int) values[i]]++;
    int dark = 0;
    for (int sum = 0; dark < 255 && (sum += histogram[dark]) < count / 100; ) dark++;
    int light = 255;
    for (int sum = 0; light > 0 && (sum += histogram[light]) < count / 20; ) light--;
    float range = Math.max(40, light - dark);
    for (int i = 0; i < count; i++) {
      values[i] = Math.clamp((values[i] - dark) / range, 0f, 1f) * 2 - 1;
    }
  }
}
