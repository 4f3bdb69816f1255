package burnbag.reader.ocr;

import java.util.Arrays;

/// Fills a grid from its first point, over all open points that hang together row by row and column
/// by column.
final class Filling {
  private Filling() {}

  /// @param open row by row
  /// @param width of a row
  static boolean[] from(boolean[] open, int width) {
    boolean[] filled = new boolean[open.length];
    int[] queue = new int[1024];
    int count = 0;
    queue[count++] = 0;
    filled[0] = true;
    for (int head = 0; head < count; head++) {
      int at = queue[head];
      if (count + 4 > queue.length) queue = Arrays.copyOf(queue, 2 * queue.length);
      int x = at % width;
      int[] next = {x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width};
      for (int point : next) {
        if (point < 0 || point >= open.length || filled[point] || !open[point]) continue;
        filled[point] = true;
        queue[count++] = point;
      }
    }
    return filled;
  }
}
