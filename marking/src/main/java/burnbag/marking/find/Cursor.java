package burnbag.marking.find;

/// The automaton of `Anchors` over bytes of UTF-8, of which it reads only what it is told to look
/// at, and what an anchor there may reach to on either side.
final class Cursor {
  private final Anchors anchors;
  private final int longest;
  private final boolean capitalsOnly;
  private final Anchors.Sink sink;

  private byte[] b;
  private int to;
  private boolean last;

  /// It has read up to here, from wherever it last began, and stands in `state`.
  private int done;

  /// Where it last began.
  private int began;

  /// Whether no anchor that began before `began` can reach to where it will look next.
  private boolean wide;

  private int state;
  private boolean separated;
  private int withoutSmall;
  private boolean plain;

  /// Whether the end of the bytes cut it off in the midst of a look.
  private boolean open;

  private int openThrough;

  /// @param longest how many characters the longest anchor has
  /// @param capitalsOnly whether anchors with a small letter are another's to find
  Cursor(Anchors anchors, int longest, boolean capitalsOnly, Anchors.Sink sink) {
    this.anchors = anchors;
    this.longest = longest;
    this.capitalsOnly = capitalsOnly;
    this.sink = sink;
  }

  /// A text begins.
  void begin(int start) {
    plain = true;
    open = false;
    pageBegins(start);
  }

  /// Begins in the midst of a text; what stands before lies in the buffer.
  void goOnAt(int start) {
    plain = true;
    open = false;
    restart(start);
  }

  /// Whether the end of the bytes cut it off.
  boolean open() {
    return open;
  }

  /// There are bytes up to `to`; a look that was cut off goes on.
  void bytes(byte[] bytes, int to, boolean last) {
    this.b = bytes;
    this.to = to;
    this.last = last;
    if (open) read(openThrough);
  }

  void slide(int by) {
    done -= by;
    began -= by;
    openThrough -= by;
  }

  /// Whether all that was read is UTF-8.
  boolean plain() {
    return plain;
  }

  /// Tells of every anchor in all the bytes there are.
  void readAll() {
    read(Integer.MAX_VALUE);
  }

  /// Tells of every anchor that has a character of `[first, through]` in it; to be called with
  /// rising places.
  void look(int first, int through) {
    look(first, through, longest);
  }

  /// The same of anchors that begin at most so many characters before the first.
  void look(int first, int through, int back) {
    boolean whatever = back >= longest;
    int from = backUp(first, back, whatever && wide ? Math.max(done, 0) : 0);
    if (from > done || from < began) {
      beginAt(from);
      wide |= whatever;
    } else if (whatever) {
      // What contains a place to come and began before contains this one too.
      wide = true;
    }
    read(open ? Math.max(through, openThrough) : through);
  }

  private void beginAt(int from) {
    if (from == 0 || b[from - 1] == '\f') {
      pageBegins(from);
    } else {
      restart(from);
    }
  }

  private void restart(int from) {
    began = from;
    done = from;
    wide = false;
    state = 0;
    separated = false;
    withoutSmall = 0;
  }

  /// Where to begin so as not to miss an anchor that a place is part of.
  private int backUp(int place, int back, int floor) {
    int i = place > floor ? Utf8.before(b, place + 1, floor) : floor;
    int count = 0;
    boolean inGap = false;
    while (i > floor && count < back) {
      int before = Utf8.before(b, i, floor);
      if (capitalsOnly && b[before] >= 'a' && b[before] <= 'z') break;
      short klass = klass(before);
      if (klass == Anchors.OTHER) break;
      i = before;
      if (klass == Anchors.SKIP) continue;
      boolean gap = klass == Anchors.SEPARATOR;
      if (!gap || !inGap) count++;
      inGap = gap;
    }
    return i;
  }

  private short klass(int i) {
    if (b[i] >= 0) return anchors.classes[b[i]];
    int length = Utf8.length(b, i);
    return length == 2 || length == 3 ? anchors.classes[Utf8.unit(b, i, length)] : Anchors.OTHER;
  }

  private void pageBegins(int start) {
    began = start;
    done = start;
    wide = true;
    state = anchors.next[Anchors.SEPARATOR];
    separated = true;
    withoutSmall = 1;
  }

  /// Reads on, until no anchor that began at or before `through` can go on.
  private void read(int through) {
    byte[] b = this.b;
    short[] classes = anchors.classes;
    int[] next = anchors.next;
    int i = done;
    int beyond = 0;
    // Whether an anchor ends with its last character is seen at the next.
    int end = last ? to : to - 1;
    open = false;
    while (i < end) {
      int c = b[i];
      int length = 1;
      boolean small;
      short klass;
      if (c >= 0) {
        klass = classes[c];
        small = c >= 'a' && c <= 'z';
      } else {
        boolean whole = last || i + 4 <= to;
        length = whole ? Utf8.length(b, i) : 0;
        if (length == 0) {
          plain &= !whole;
          break;
        }
        char unit = length == 4 ? '\uFFFF' : Utf8.unit(b, i, length);
        klass = length == 4 ? Anchors.OTHER : classes[unit];
        small = Character.isLowerCase(unit);
      }
      i += length;
      if (c == '\f') {
        pageEnds(i - 1);
        pageBegins(i);
        if (i > through) return;
        continue;
      }
      if (klass == Anchors.SKIP) continue;
      if (klass == Anchors.SEPARATOR) {
        if (separated) continue;
        separated = true;
      } else {
        separated = false;
      }
      withoutSmall = small ? 0 : withoutSmall + 1;
      state = next[state + klass];
      if (state < 0) {
        state = ~state;
        boolean goesOn = c >= 'a' && c <= 'z' && i < to && b[i] >= 'a' && b[i] <= 'z';
        int subjects = anchors.subjects(state, withoutSmall, goesOn);
        if (subjects != 0) sink.at(i, subjects);
      }
      // An anchor that began there has come to be longer than what was read since.
      if (i > through && anchors.depth[state / anchors.width] <= beyond++) {
        done = i;
        return;
      }
    }
    done = i;
    if (last) {
      pageEnds(to);
    } else {
      open = true;
      openThrough = through;
    }
  }

  /// The end of a page counts as a separator.
  private void pageEnds(int end) {
    int move = anchors.next[state + Anchors.SEPARATOR];
    if (separated || move >= 0) return;
    int subjects = anchors.subjects(~move, withoutSmall + 1, false);
    if (subjects != 0) sink.at(end, subjects);
  }
}
