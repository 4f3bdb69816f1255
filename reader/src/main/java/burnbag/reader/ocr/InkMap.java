package burnbag.reader.ocr;

import java.util.List;
import java.util.function.ToIntFunction;

/// Which points of a small plane are ink, by comparison with what is round them, so that neither
/// shade nor a dark ground is ink.
///
/// @param ink row by row
record InkMap(int width, int height, boolean[] ink) {
  /// How much darker than its surroundings ink is, of 255.
  private static final int DARKER = 28;

  /// A side of the squares whose paper is looked for: wider than a stroke of a large letter.
  private static final int BLOCK = 64;

  /// One point in so many of a square is paper and nothing else.
  private static final int FREE_ONE_IN = 6;

  /// What is on average darker than this, of 255, is a dark ground.
  private static final int DARK = 120;

  /// A run of ink as long as this part of the sheet is a rule.
  private static final int RULE_ACROSS = 6;

  private static final int RULE_DOWN = 12;

  /// A rule is so many times as long as it is thick.
  private static final int THIN = 12;

  /// No stem or bar of a letter is longer than this part of a picture.
  private static final int STEM = 2;

  /// A frame is no smaller, and has no more ink of a hundred points of its box.
  private static final int FRAME_WIDTH = 50;

  private static final int FRAME_HEIGHT = 22;
  private static final int FRAME_INK = 25;

  static InkMap of(Plane plane) {
    return of(plane, (shade, around) -> shade < around - DARKER);
  }

  /// Ink, however pale, beside the paper round it. Amid dense writing the surroundings are darker
  /// than pale ink is; the paper between is not.
  ///
  /// @param darker than the paper ink is at least, of 255
  static InkMap ofPale(Plane plane, int darker) {
    int width = plane.width();
    int height = plane.height();
    int across = (width + BLOCK - 1) / BLOCK;
    int down = (height + BLOCK - 1) / BLOCK;
    int[] paper = new int[across * down];
    for (int i = 0; i < paper.length; i++) {
      paper[i] = paper(plane, i % across * BLOCK, i / across * BLOCK);
    }
    boolean[] ink = new boolean[width * height];
    for (int y = 0; y < height; y++) {
      double row = Math.clamp((double) y / BLOCK - 0.5, 0, down - 1.0);
      int top = Math.min((int) row, Math.max(0, down - 2));
      int below = Math.min(top + 1, down - 1);
      for (int x = 0; x < width; x++) {
        double column = Math.clamp((double) x / BLOCK - 0.5, 0, across - 1.0);
        int left = Math.min((int) column, Math.max(0, across - 2));
        int beside = Math.min(left + 1, across - 1);
        double upper = between(paper, top * across, left, beside, column - left);
        double lower = between(paper, below * across, left, beside, column - left);
        ink[y * width + x] = plane.at(x, y) < upper + (row - top) * (lower - upper) - darker;
      }
    }
    return new InkMap(width, height, ink);
  }

  private static double between(int[] paper, int row, int left, int beside, double part) {
    return paper[row + left] + part * (paper[row + beside] - paper[row + left]);
  }

  /// How light the paper of a block is: some of it is free of ink.
  private static int paper(Plane plane, int left, int top) {
    int[] histogram = new int[256];
    int right = Math.min(left + BLOCK, plane.width());
    int bottom = Math.min(top + BLOCK, plane.height());
    for (int y = top; y < bottom; y++) {
      for (int x = left; x < right; x++) histogram[plane.at(x, y)]++;
    }
    int lighter = (right - left) * (bottom - top) / FREE_ONE_IN;
    int shade = 255;
    for (int count = histogram[255]; count <= lighter && shade > 0; ) count += histogram[--shade];
    return shade;
  }

  /// What is lighter than a dark ground, or lies on a dark plate.
  static InkMap ofLight(Plane plane) {
    InkMap light = of(plane, (shade, around) -> around < DARK && shade > around + 2 * DARKER);
    boolean[] onPlates = Plates.lettersOn(plane).ink();
    for (int i = 0; i < onPlates.length; i++) light.ink[i] |= onPlates[i];
    return light;
  }

  private interface Bound {
    boolean isInk(int shade, long around);
  }

  private static InkMap of(Plane plane, Bound bound) {
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
        ink[y * width + x] = bound.isInk(plane.at(x, y), around);
      }
    }
    return new InkMap(width, height, ink);
  }

  /// The same without rules.
  InkMap withoutRules() {
    InkMap map = new InkMap(width, height, ink.clone());
    map.clearRules();
    return map;
  }

  /// The same without rules and frames.
  InkMap ofWriting() {
    InkMap map = withoutRules();
    map.clearFrames();
    return map;
  }

  /// What looks drawn round something: large, joined, and all but empty inside.
  List<Area> frames() {
    return Blobs.in(this).stream().filter(InkMap::isFrame).map(Blob::box).toList();
  }

  /// The same, each column moved up or down so that what falls by so many rows for a column to the
  /// right lies straight. Its middle column stays.
  InkMap straightened(double slope) {
    if (slope == 0) return this;
    boolean[] to = new boolean[ink.length];
    for (int x = 0; x < width; x++) {
      int down = (int) Math.round(slope * (x - width / 2.0));
      for (int y = Math.max(0, -down); y < Math.min(height, height - down); y++) {
        to[y * width + x] = ink[(y + down) * width + x];
      }
    }
    return new InkMap(width, height, to);
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
    boolean[] across = new boolean[ink.length];
    boolean[] down = new boolean[ink.length];
    int wide = Math.max(24, width / RULE_ACROSS);
    int high = Math.max(24, height / RULE_DOWN);
    for (int y = 0; y < height; y++) mark(across, y * width, 1, width, wide);
    for (int x = 0; x < width; x++) mark(down, x, width, height, high);
    spareStout(across, Area::width, width);
    spareStout(down, Area::height, height);
    for (int i = 0; i < ink.length; i++) ink[i] &= !across[i] && !down[i];
  }

  /// Takes back what is too thick for a rule of its length: the stems and bars of letters that are
  /// large on their picture. What goes through a good part of the sheet is its edge, however thick.
  private void spareStout(boolean[] rules, ToIntFunction<Area> length, int whole) {
    Blobs.each(
        width,
        height,
        rules,
        (blob, points, count) -> {
          int run = length.applyAsInt(blob.box());
          boolean isStout = (long) run * run < (long) THIN * blob.ink();
          if (!isStout || run > whole / STEM) return;
          for (int i = 0; i < count; i++) rules[points[i]] = false;
        });
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

  /// Takes out frames: one that was turned a little is no rule.
  private void clearFrames() {
    boolean[] frames = new boolean[ink.length];
    Blobs.each(
        width,
        height,
        ink,
        (blob, points, count) -> {
          if (isFrame(blob)) for (int i = 0; i < count; i++) frames[points[i]] = true;
        });
    for (int i = 0; i < ink.length; i++) ink[i] &= !frames[i];
  }

  private static boolean isFrame(Blob blob) {
    int across = blob.width();
    int down = blob.height();
    return across >= FRAME_WIDTH
        && down >= FRAME_HEIGHT
        && blob.ink() * 100L < (long) FRAME_INK * across * down
        && blob.ink() >= across + down;
  }

  /// The same of squares of so many points a side, each of which is ink if anything in it is:
  /// broken strokes join.
  InkMap joined(int factor) {
    int less = (width + factor - 1) / factor;
    int lower = (height + factor - 1) / factor;
    boolean[] to = new boolean[less * lower];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        if (ink[y * width + x]) to[y / factor * less + x / factor] = true;
      }
    }
    return new InkMap(less, lower, to);
  }

  /// The same without strokes of up to four points, whichever way they go: what holds no octagon of
  /// five is taken out.
  InkMap opened() {
    return new InkMap(width, height, spread(spread(ink, false), true));
  }

  /// Points of this value make those round them the same, as far as an octagon of five reaches.
  private boolean[] spread(boolean[] from, boolean value) {
    boolean[] square = spread(spread(from, value, true), value, false);
    boolean[] to = spread(square, value, true);
    boolean[] down = spread(square, value, false);
    for (int i = 0; i < to.length; i++) if (down[i] == value) to[i] = value;
    return to;
  }

  /// Points of this value make those beside them, in their row or column, the same.
  private boolean[] spread(boolean[] from, boolean value, boolean isAcross) {
    boolean[] to = from.clone();
    int lines = isAcross ? height : width;
    int count = isAcross ? width : height;
    int step = isAcross ? 1 : width;
    for (int line = 0; line < lines; line++) {
      int begin = isAcross ? line * width : line;
      for (int i = 0; i < count; i++) {
        if (from[begin + i * step] != value) continue;
        if (i > 0) to[begin + (i - 1) * step] = value;
        if (i < count - 1) to[begin + (i + 1) * step] = value;
      }
    }
    return to;
  }

  /// The same with gaps filled that are no more than so many rows high.
  InkMap closedDown(int rows) {
    boolean[] to = ink.clone();
    for (int x = 0; x < width; x++) {
      int last = -rows - 2;
      for (int y = 0; y < height; y++) {
        if (!ink[y * width + x]) continue;
        if (y - last - 1 <= rows)
          for (int gap = last + 1; gap < y; gap++) to[gap * width + x] = true;
        last = y;
      }
    }
    return new InkMap(width, height, to);
  }

  boolean at(int x, int y) {
    return ink[y * width + x];
  }
}
