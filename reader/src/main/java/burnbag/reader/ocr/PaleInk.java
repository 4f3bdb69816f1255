package burnbag.reader.ocr;

/// Ink, however pale, beside the paper round it. Amid dense writing the surroundings are darker
/// than pale ink is; the paper between is not.
final class PaleInk {
  /// A side of the squares whose paper is looked for: wider than a stroke of a large letter.
  private static final int BLOCK = 64;

  /// One point in so many of a square is paper and nothing else.
  private static final int FREE_ONE_IN = 6;

  private final Plane plane;

  /// How many squares lie side by side, and one below the other.
  private final int across;

  private final int down;

  /// How light the paper of each square is.
  private final int[] paper;

  PaleInk(Plane plane) {
    this.plane = plane;
    across = (plane.width() + BLOCK - 1) / BLOCK;
    down = (plane.height() + BLOCK - 1) / BLOCK;
    paper = new int[across * down];
    for (int i = 0; i < paper.length; i++) {
      int left = i % across * BLOCK;
      int top = i / across * BLOCK;
      Area square = new Area(left, top, left + BLOCK, top + BLOCK);
      paper[i] = plane.lightest(square, FREE_ONE_IN);
    }
  }

  /// Between the middles of squares the paper's shade changes evenly; it is reckoned in parts of a
  /// shade, BLOCK times BLOCK of them, which leaves nothing to be rounded.
  ///
  /// @param darker than the paper ink is at least, of 255
  InkMap darkerBy(int darker) {
    int width = plane.width();
    InkMap map = InkMap.blank(width, plane.height());
    int[] rows = new int[across];
    for (int y = 0; y < plane.height(); y++) {
      int top = square(y, down);
      int part = part(y, down);
      int below = Math.min(top + 1, down - 1);
      for (int i = 0; i < across; i++) {
        int upper = paper[top * across + i];
        rows[i] = upper * BLOCK + part * (paper[below * across + i] - upper);
      }
      for (int x = 0; x < width; ) {
        // As far as the word goes and the two squares between which it lies.
        int left = square(x, across);
        int begin = part(x, across);
        int step = off(x + 1, across) - off(x, across);
        int end = Math.min(width, x + (step == 0 ? BLOCK / 2 : BLOCK - begin));
        end = Math.min(end, (x & -64) + 64);
        int change = rows[Math.min(left + 1, across - 1)] - rows[left];
        int from = (rows[left] - darker * BLOCK) * BLOCK + begin * change;
        map.bits()[y * map.words() + (x >> 6)] |= word(y, x, end, from, step * change);
        x = end;
      }
    }
    return map;
  }

  private long word(int y, int left, int right, int from, int slope) {
    int row = y * plane.width();
    int bound = from;
    long word = 0;
    for (int x = left; x < right; x++) {
      word |= InkMap.bit((plane.shades()[row + x] & 0xFF) * BLOCK * BLOCK - bound, x);
      bound += slope;
    }
    return word;
  }

  /// The square whose middle is the last one before a point, and is followed by another.
  private static int square(int point, int squares) {
    return Math.min(off(point, squares) / BLOCK, Math.max(0, squares - 2));
  }

  /// How far past that middle it is.
  private static int part(int point, int squares) {
    return off(point, squares) - square(point, squares) * BLOCK;
  }

  private static int off(int point, int squares) {
    return Math.clamp(point - BLOCK / 2, 0, (squares - 1) * BLOCK);
  }
}
