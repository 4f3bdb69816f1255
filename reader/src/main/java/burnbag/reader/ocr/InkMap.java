package burnbag.reader.ocr;

/// Which points of a small plane are ink, by comparison with what is round them, so that neither
/// shade nor a dark ground is ink. Rules and the edges of forms are taken out.
///
/// @param ink row by row
record InkMap(int width, int height, boolean[] ink) {
  /// How much darker than its surroundings ink is, of 255.
  private static final int DARKER = 28;

  /// A run of ink as long as this part of the sheet is a rule.
  private static final int RULE_ACROSS = 6;

  private static final int RULE_DOWN = 12;

  /// A frame is no smaller, and has no more ink of a hundred points of its box.
  private static final int FRAME_WIDTH = 50;

  private static final int FRAME_HEIGHT = 22;
  private static final int FRAME_INK = 25;

  static InkMap of(Plane plane) {
    int width = plane.width();
    int height = plane.height();
    boolean[] ink = new boolean[width * height];
    int reach = Math.max(8, Math.max(width, height) / 40);
    long[] sums = sums(plane);
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - reach);
      int bottom = Math.min(height, y + reach + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        long sum =
            sums[bottom * (width + 1) + right]
                - sums[top * (width + 1) + right]
                - sums[bottom * (width + 1) + left]
                + sums[top * (width + 1) + left];
        long around = sum / ((long) (bottom - top) * (right - left));
        ink[y * width + x] = plane.at(x, y) < around - DARKER;
      }
    }
    InkMap map = new InkMap(width, height, ink);
    map.clearRules();
    map.clearFrames();
    return map;
  }

  private static long[] sums(Plane plane) {
    int width = plane.width();
    long[] sums = new long[(width + 1) * (plane.height() + 1)];
    for (int y = 0; y < plane.height(); y++) {
      long row = 0;
      for (int x = 0; x < width; x++) {
        row += plane.at(x, y);
        sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
      }
    }
    return sums;
  }

  private void clearRules() {
    int across = Math.max(24, width / RULE_ACROSS);
    int down = Math.max(24, height / RULE_DOWN);
    boolean[] rules = new boolean[ink.length];
    for (int y = 0; y < height; y++) mark(rules, y * width, 1, width, across);
    for (int x = 0; x < width; x++) mark(rules, x, width, height, down);
    for (int i = 0; i < ink.length; i++) ink[i] &= !rules[i];
  }

  private void mark(boolean[] rules, int from, int step, int count, int least) {
    int run = 0;
    for (int i = 0; i <= count; i++) {
      if (i < count && ink[from + i * step]) {
        run++;
        continue;
      }
      if (run >= least) for (int j = i - run; j < i; j++) rules[from + j * step] = true;
      run = 0;
    }
  }

  /// Takes out what is drawn round something: large, joined, and all but empty inside. A frame that
  /// was turned a little is no rule.
  private void clearFrames() {
    boolean[] seen = new boolean[ink.length];
    int[] queue = new int[ink.length];
    for (int start = 0; start < ink.length; start++) {
      if (!ink[start] || seen[start]) continue;
      int count = component(start, seen, queue);
      int left = width;
      int right = 0;
      // It was met row by row from the top: none of it is higher than where it starts.
      int top = start / width;
      int bottom = top;
      for (int i = 0; i < count; i++) {
        left = Math.min(left, queue[i] % width);
        right = Math.max(right, queue[i] % width);
        bottom = Math.max(bottom, queue[i] / width);
      }
      int across = right - left + 1;
      int down = bottom - top + 1;
      boolean isFrame =
          across >= FRAME_WIDTH
              && down >= FRAME_HEIGHT
              && count * 100L < (long) FRAME_INK * across * down
              && count >= across + down;
      if (isFrame) for (int i = 0; i < count; i++) ink[queue[i]] = false;
    }
  }

  /// Gathers all ink that is joined to a point.
  ///
  /// @return how much there is, at the head of the queue
  private int component(int start, boolean[] seen, int[] queue) {
    int head = 0;
    int tail = 0;
    queue[tail++] = start;
    seen[start] = true;
    while (head < tail) {
      int at = queue[head++];
      int x = at % width;
      int y = at / width;
      for (int ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++) {
        for (int nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          int next = ny * width + nx;
          if (!ink[next] || seen[next]) continue;
          seen[next] = true;
          queue[tail++] = next;
        }
      }
    }
    return tail;
  }

  boolean at(int x, int y) {
    return ink[y * width + x];
  }
}
