package burnbag.reader.ocr;

import java.util.function.ToIntFunction;

/// Which points of a small plane are ink. A point is a bit, so that what is done to all points of a
/// row is done to sixty-four at once.
///
/// @param bits row by row, each beginning with a word of its own; none is set beyond the width
record InkMap(int width, int height, long[] bits) {
  /// A run of ink as long as this part of the sheet is a rule.
  private static final int RULE_ACROSS = 6;

  private static final int RULE_DOWN = 12;
  private static final int LEAST_RULE = 24;

  /// A rule is so many times as long as it is thick.
  private static final int THIN = 12;

  /// No stem or bar of a letter is longer than this part of a picture.
  private static final int STEM = 2;

  /// Without any ink.
  static InkMap blank(int width, int height) {
    return new InkMap(width, height, new long[words(width) * height]);
  }

  private static int words(int width) {
    return (width + 63) >> 6;
  }

  /// How many words a row has.
  int words() {
    return words(width);
  }

  /// The bit of a column in its word, set where a number is below nought: such a test needs no
  /// jump.
  static long bit(int below, int x) {
    return (long) (below >>> 31) << x;
  }

  boolean at(int x, int y) {
    return (bits[y * words() + (x >> 6)] >>> x & 1) != 0;
  }

  /// Whether the point nearest to a place is ink; outside of the map there is none.
  boolean isInk(double x, double y) {
    long column = Math.round(x);
    long row = Math.round(y);
    boolean isOn = column >= 0 && column < width && row >= 0 && row < height;
    return isOn && at((int) column, (int) row);
  }

  /// Makes the points of a row ink, from one to before another.
  void fill(int y, int left, int right) {
    if (left >= right) return;
    int row = y * words();
    int last = right - 1 >> 6;
    for (int word = left >> 6; word <= last; word++) bits[row + word] |= part(word, left, right);
  }

  /// The bits of a word that stand for points from one to before another.
  private static long part(int word, int left, int right) {
    int from = Math.max(0, left - (word << 6));
    int to = Math.min(64, right - (word << 6));
    return -1L << from & -1L >>> 64 - to;
  }

  /// The first column in a row, from one on, that has ink; the width where none has.
  int ink(int y, int from) {
    return next(y, from, 0);
  }

  /// The first column in a row, from one on, that has no ink; the width where all have.
  int gap(int y, int from) {
    return next(y, from, -1);
  }

  /// @param flip what makes the bits that are sought set ones
  private int next(int y, int from, long flip) {
    if (from >= width) return width;
    int row = y * words();
    int word = from >> 6;
    long left = (bits[row + word] ^ flip) & -1L << from;
    while (left == 0) {
      if (++word == words()) return width;
      left = bits[row + word] ^ flip;
    }
    return Math.min(width, (word << 6) + Long.numberOfTrailingZeros(left));
  }

  boolean isEmpty() {
    for (long word : bits) if (word != 0) return false;
    return true;
  }

  /// How many points in a row are ink, from one to before another.
  int count(int y, int left, int right) {
    if (left >= right) return 0;
    int row = y * words();
    int last = right - 1 >> 6;
    int count = 0;
    for (int word = left >> 6; word <= last; word++) {
      count += Long.bitCount(bits[row + word] & part(word, left, right));
    }
    return count;
  }

  /// The ink of both.
  InkMap with(InkMap other) {
    InkMap map = new InkMap(width, height, bits.clone());
    for (int i = 0; i < bits.length; i++) map.bits[i] |= other.bits[i];
    return map;
  }

  /// The same without the other's ink.
  InkMap without(InkMap other) {
    InkMap map = new InkMap(width, height, bits.clone());
    for (int i = 0; i < bits.length; i++) map.bits[i] &= ~other.bits[i];
    return map;
  }

  /// The same, each column moved up or down so that what falls by so many rows for a column to the
  /// right lies straight. Its middle column stays.
  InkMap straightened(double slope) {
    if (slope == 0) return this;
    InkMap map = blank(width, height);
    for (int left = 0; left < width; ) {
      int down = down(slope, left);
      int right = left + 1;
      while (right < width && down(slope, right) == down) right++;
      map.move(this, down, left, right);
      left = right;
    }
    return map;
  }

  private int down(double slope, int x) {
    return (int) Math.round(slope * (x - width / 2.0));
  }

  /// Takes columns from another map, of so many rows further down.
  private void move(InkMap from, int down, int left, int right) {
    int last = right - 1 >> 6;
    for (int word = left >> 6; word <= last; word++) {
      long part = part(word, left, right);
      int off = down * words();
      for (int y = Math.max(0, -down); y < Math.min(height, height - down); y++) {
        int at = y * words() + word;
        bits[at] |= from.bits[at + off] & part;
      }
    }
  }

  /// The same without rules.
  InkMap withoutRules() {
    InkMap down = runsDown(Math.max(LEAST_RULE, height / RULE_DOWN));
    InkMap across = runsAcross(Math.max(LEAST_RULE, width / RULE_ACROSS));
    return without(down.thin(Area::height, height)).without(across.thin(Area::width, width));
  }

  /// Runs that are not too thick for a rule of their length: stems and bars of letters that are
  /// large on their picture are left out. What goes through a good part of the sheet is its edge,
  /// however thick.
  private InkMap thin(ToIntFunction<Area> length, int whole) {
    InkMap map = blank(width, height);
    Blobs pieces = Blobs.of(this);
    for (int i = 0; i < pieces.all().size(); i++) {
      Blob piece = pieces.all().get(i);
      int run = length.applyAsInt(piece.box());
      if ((long) run * run >= (long) THIN * piece.ink() || run > whole / STEM) {
        pieces.runs(i, map::fill);
      }
    }
    return map;
  }

  /// Ink that goes on along a row for at least so many columns.
  private InkMap runsAcross(int least) {
    InkMap runs = blank(width, height);
    for (int y = 0; y < height; y++) {
      for (int left = ink(y, 0); left < width; ) {
        int right = gap(y, left);
        if (right - left >= least) runs.fill(y, left, right);
        left = ink(y, right);
      }
    }
    return runs;
  }

  /// Ink that goes on down a column for at least so many rows.
  private InkMap runsDown(int least) {
    long[] runs = bits.clone();
    // First where runs begin, twice as long ones each time; then all of them.
    for (int length = 1; length < least; ) {
      int step = Math.min(length, least - length);
      int off = step * words();
      int end = Math.max(0, runs.length - off);
      for (int i = 0; i < end; i++) runs[i] &= runs[i + off];
      for (int i = end; i < runs.length; i++) runs[i] = 0;
      length += step;
    }
    for (int length = 1; length < least; ) {
      int step = Math.min(length, least - length);
      int off = step * words();
      for (int i = runs.length - 1; i >= off; i--) runs[i] |= runs[i - off];
      length += step;
    }
    return new InkMap(width, height, runs);
  }

  /// The same of squares of so many points a side, each of which is ink if anything in it is:
  /// broken strokes join.
  InkMap joined(int factor) {
    InkMap map = blank((width + factor - 1) / factor, (height + factor - 1) / factor);
    for (int y = 0; y < height; y++) {
      for (int left = ink(y, 0); left < width; ) {
        int right = gap(y, left);
        map.fill(y / factor, left / factor, (right - 1) / factor + 1);
        left = ink(y, right);
      }
    }
    return map;
  }

  /// The same without strokes of up to four points, whichever way they go: what holds no octagon of
  /// five is taken out.
  InkMap opened() {
    return inverted().spread().inverted().spread();
  }

  private InkMap inverted() {
    InkMap map = new InkMap(width, height, bits.clone());
    int last = words() - 1;
    for (int i = 0; i < bits.length; i++) {
      map.bits[i] = ~bits[i] & (i % words() == last ? part(last, 0, width) : -1L);
    }
    return map;
  }

  /// What is round ink is ink, as far as an octagon of five reaches.
  private InkMap spread() {
    InkMap square = across().down();
    return square.across().with(square.down());
  }

  /// What is beside ink in its row is ink.
  private InkMap across() {
    InkMap map = new InkMap(width, height, bits.clone());
    int last = words() - 1;
    long end = part(last, 0, width);
    for (int y = 0; y < height; y++) {
      int row = y * words();
      for (int word = 0; word <= last; word++) {
        long here = bits[row + word];
        long more = here | here << 1 | here >>> 1;
        if (word > 0) more |= bits[row + word - 1] >>> 63;
        if (word < last) more |= bits[row + word + 1] << 63;
        map.bits[row + word] = word == last ? more & end : more;
      }
    }
    return map;
  }

  /// What is above or below ink is ink.
  private InkMap down() {
    InkMap map = new InkMap(width, height, bits.clone());
    int off = words();
    for (int i = off; i < bits.length; i++) map.bits[i] |= bits[i - off];
    for (int i = 0; i < bits.length - off; i++) map.bits[i] |= bits[i + off];
    return map;
  }

  /// The same with gaps filled that are no more than so many rows high.
  InkMap closedDown(int rows) {
    InkMap map = new InkMap(width, height, bits.clone());
    for (int apart = 2; apart <= rows + 1; apart++) {
      int off = apart * words();
      for (int i = 0; i < bits.length - off; i++) {
        long both = bits[i] & bits[i + off];
        if (both == 0) continue;
        for (int gap = 1; gap < apart; gap++) map.bits[i + gap * words()] |= both;
      }
    }
    return map;
  }
}
