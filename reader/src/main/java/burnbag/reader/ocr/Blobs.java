package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds pieces of joined ink, in the order of their first points row by row.
final class Blobs {
  private final int width;
  private final int height;
  private final boolean[] ink;
  private final boolean[] seen;
  private int[] queue = new int[1024];
  private int count;

  private Blobs(int width, int height, boolean[] ink) {
    this.width = width;
    this.height = height;
    this.ink = ink;
    seen = new boolean[ink.length];
  }

  /// What is asked of each, as it is found.
  interface Taker {
    /// @param points of the plane, the first `count` of them
    void take(Blob blob, int[] points, int count);
  }

  static List<Blob> in(InkMap map) {
    List<Blob> blobs = new ArrayList<>();
    each(map.width(), map.height(), map.ink(), (blob, _, _) -> blobs.add(blob));
    return blobs;
  }

  static void each(int width, int height, boolean[] ink, Taker taker) {
    Blobs blobs = new Blobs(width, height, ink);
    for (int start = 0; start < ink.length; start++) {
      if (ink[start] && !blobs.seen[start]) {
        Blob blob = blobs.from(start);
        taker.take(blob, blobs.queue, blobs.count);
      }
    }
  }

  private Blob from(int start) {
    count = 0;
    add(start);
    int left = width;
    int right = 0;
    int bottom = 0;
    for (int head = 0; head < count; head++) {
      int at = queue[head];
      int x = at % width;
      int y = at / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      bottom = Math.max(bottom, y);
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int next = ny * width + nx;
          if (ink[next] && !seen[next]) add(next);
        }
      }
    }
    // It was met row by row from the top: none of it is higher than where it starts.
    return new Blob(new Area(left, start / width, right + 1, bottom + 1), count);
  }

  private void add(int point) {
    if (count == queue.length) queue = Arrays.copyOf(queue, 2 * count);
    queue[count++] = point;
    seen[point] = true;
  }
}
