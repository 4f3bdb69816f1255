package burnbag.marking.find;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds in the bytes of a UTF-8 text, as they come, the places that `Anchors` and
/// `DamagedWords#places` find in its characters; see `docs/internals/life-of-a-byte.md`.
///
/// Sixty-four bytes at a time become masks, a bit for each byte: capitals, controls, bytes beyond
/// ASCII. What stands out in the masks, or in the table of `Grams`, is looked at by the automaton,
/// for as many characters as an anchor can have; all other bytes are never looked at one by one.
///
/// The bytes lie in a buffer of the caller's, who may move its content down (`slide`). All
/// positions are those of the buffer. For one thread.
public final class Sieving {
  /// The buffer must go on for so many bytes behind the last one of a text; they are overwritten.
  public static final int SLACK_BYTES = 80;

  private static final int BLOCK = Masks.BLOCK;

  /// A block is looked at when so many bytes from its start are there.
  private static final int LOOK_AHEAD = Masks.READS;

  /// The bytes of a character that ends in this many are at most a line's.
  private static final int LONGEST_LINE_BYTES = 3 * DamagedWords.LONGEST_RAW_LINE;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long TOPS = 0x8080808080808080L;
  private static final int SPACED = 8;
  private static final int MOST_WORD = 48;
  private static final byte[] BEGIN = "-----BEGIN ".getBytes(StandardCharsets.US_ASCII);

  private final Sieve sieve;
  private Masks masks;
  private final Anchors anchors;
  private final Grams grams;
  private final byte[] kinds;
  private final byte[] word = new byte[MOST_WORD + 8];

  private byte[] b;
  private int to;
  private int stop;
  private boolean last;

  /// Where the next block begins.
  private int at;

  private boolean plain;
  private boolean hidden;
  private boolean beyondAscii;

  /// Bytes before it are decoded, if they are beyond ASCII.
  private int decodedTo;

  /// 1 where the last byte of the block before is a capital, else 0.
  private long boldBefore;

  /// Capitals of the next block that the last character of this one reaches into.
  private long boldSpill;

  private int lineStart;
  private int capitalsInLine;
  private int wordDone;

  /// Looks for all anchors, and for those in capitals; each goes its own way over the text.
  private final Cursor all;

  private final Cursor capitals;

  /// Bytes of the block that the automaton has to see.
  private long watched;

  /// How many characters before each of them it has to begin.
  private final int[] back = new int[BLOCK];

  private int[] feeds = new int[16];
  private int feedCount;
  private long[] hits = new long[64];
  private int hitCount;
  private int[] lines = new int[16];
  private int lineCount;

  /// @param masks until vectors are worth it
  Sieving(Sieve sieve, Masks masks) {
    this.sieve = sieve;
    this.masks = masks;
    this.anchors = sieve.anchors;
    this.grams = sieve.grams;
    this.kinds = sieve.kinds;
    this.all = new Cursor(anchors, sieve.longest, false, this::hit);
    this.capitals = new Cursor(anchors, sieve.longest, true, this::hit);
  }

  /// A new text begins at a position of the buffer.
  public void begin(int start) {
    clear(start);
    all.begin(start);
    capitals.begin(start);
  }

  /// Takes the part of a text from a position behind a line end on, while another looks at the part
  /// before it in the same buffer.
  public void goOnAt(int start) {
    clear(start);
    all.goOnAt(start);
    capitals.goOnAt(start);
  }

  private void clear(int start) {
    at = start;
    plain = true;
    hidden = false;
    beyondAscii = false;
    decodedTo = start;
    lineBegins(start);
    wordDone = start;
    feedCount = 0;
    hitCount = 0;
    lineCount = 0;
  }

  private void lineBegins(int start) {
    boldBefore = 0;
    boldSpill = 0;
    lineStart = start;
    capitalsInLine = 0;
  }

  /// The text goes on up to `to`.
  ///
  /// @param buffer with all bytes since the start of the page, and `SLACK_BYTES` behind `to`
  /// @param last whether the text ends there
  /// @return false where it is not UTF-8 throughout, or has control characters that text has not,
  ///   or a block that hides a text: it is to be read another way, from the page under way on
  public boolean add(byte[] buffer, int to, boolean last) {
    if (last) Arrays.fill(buffer, to, to + SLACK_BYTES, (byte) ' ');
    look(buffer, to, to, last);
    if (last) {
      if (at > to) at = to;
      lineEnds(to, 0);
    }
    return isText();
  }

  /// Looks at the bytes before a line's start and no further, while another goes on there.
  ///
  /// @param to where the bytes of the buffer end, some way behind
  public void addPart(byte[] buffer, int lineStart, int to) {
    look(buffer, lineStart, to, false);
    at = lineStart;
    lineBegins(lineStart);
  }

  /// Adds what another found in the part before its own.
  ///
  /// @return false where that has begun with something that it saw no end of: it has to go on
  ///   itself, and this one's part is to be forgotten
  public boolean follows(Sieving before) {
    if (before.all.open() || before.capitals.open()) return false;
    plain &= before.isText();
    beyondAscii |= before.beyondAscii;
    hits = both(before.hits, before.hitCount, hits, hitCount);
    hitCount += before.hitCount;
    feeds = both(before.feeds, before.feedCount, feeds, feedCount);
    feedCount += before.feedCount;
    lines = both(before.lines, before.lineCount, lines, lineCount);
    lineCount += before.lineCount;
    return true;
  }

  private static int[] both(int[] one, int ones, int[] other, int others) {
    int[] both = Arrays.copyOf(one, Math.max(one.length, ones + others));
    System.arraycopy(other, 0, both, ones, others);
    return both;
  }

  private static long[] both(long[] one, int ones, long[] other, int others) {
    long[] both = Arrays.copyOf(one, Math.max(one.length, ones + others));
    System.arraycopy(other, 0, both, ones, others);
    return both;
  }

  /// Whether all that was looked at is text, as `add` says.
  public boolean isText() {
    return plain && !hidden && all.plain() && capitals.plain();
  }

  private void look(byte[] buffer, int stop, int to, boolean last) {
    this.b = buffer;
    this.stop = stop;
    this.to = to;
    this.last = last;
    all.bytes(buffer, to, last);
    capitals.bytes(buffer, to, last);
    if (sieve.automatonOnly) all.readAll();
    if (masks instanceof LongMasks longs) masks = practised(longs);
    while (plain && at < stop && (last || at + LOOK_AHEAD <= to)) {
      block();
      at += BLOCK;
    }
  }

  /// What blocks are looked at with from here on, once some were practised on.
  private Masks practised(LongMasks longs) {
    int blocks = (stop - at) / BLOCK;
    int some = sieve.practice.passed(blocks);
    if (some == 0) return longs;
    VectorMasks vectors = new VectorMasks(grams);
    for (int i = 0; i < some; i++) vectors.look(b, at + i * BLOCK);
    return sieve.practice.perfect() ? vectors : longs;
  }

  /// Everything before it is sieved.
  public int sieved() {
    return at;
  }

  /// Whether a byte beyond ASCII has been seen.
  public boolean beyondAscii() {
    return beyondAscii;
  }

  /// The first form feed at or behind a position; -1 where there is none so far.
  public int feed(int from) {
    for (int i = 0; i < feedCount; i++) if (feeds[i] >= from) return feeds[i];
    return -1;
  }

  /// The caller has moved the buffer's content down, and is done with what lay before.
  public void slide(int by) {
    at -= by;
    decodedTo -= by;
    lineStart -= by;
    wordDone -= by;
    all.slide(by);
    capitals.slide(by);
    int kept = 0;
    for (int i = 0; i < feedCount; i++) if (feeds[i] >= by) feeds[kept++] = feeds[i] - by;
    feedCount = kept;
    kept = 0;
    for (int i = 0; i < hitCount; i++) {
      int end = (int) (hits[i] >>> 8) - by;
      if (end > 0) hits[kept++] = (long) end << 8 | hits[i] & 0xFF;
    }
    hitCount = kept;
    kept = 0;
    for (int i = 0; i < lineCount; i++) if (lines[i] >= by) lines[kept++] = lines[i] - by;
    lineCount = kept;
  }

  /// The places found in a stretch of the buffer, in UTF-16 units from its start.
  public Hits hits(int from, int to) {
    Hits found = new Hits();
    Arrays.sort(hits, 0, hitCount);
    int bytes = from;
    int units = 0;
    for (int i = 0; i < hitCount; i++) {
      int end = (int) (hits[i] >>> 8);
      if (end <= from || end > to) continue;
      units += units(bytes, end);
      bytes = end;
      found.at(units, (int) hits[i] & 0xFF);
    }
    bytes = from;
    units = 0;
    for (int i = 0; i < lineCount; i++) {
      if (lines[i] < from || lines[i] >= to) continue;
      units += units(bytes, lines[i]);
      bytes = lines[i];
      found.shouted(units);
    }
    return found;
  }

  /// How many UTF-16 units a stretch of the buffer makes.
  public int units(int from, int to) {
    return beyondAscii ? units(b, from, to) : to - from;
  }

  private static int units(byte[] b, int from, int to) {
    int units = 0;
    for (int i = from; i < to; i++) {
      units += b[i] < (byte) 0xC0 ? 0 : 1;
      units += (b[i] & 0xF8) == 0xF0 ? 1 : 0;
    }
    return units;
  }

  private void block() {
    Masks masks = this.masks;
    masks.look(b, at);
    long bold = masks.bold;
    long control = masks.control;
    if (stop - at < BLOCK) {
      long mask = (1L << stop - at) - 1;
      bold &= mask;
      control &= mask;
    }
    beyondAscii |= masks.beyond;
    if (masks.delete) refuseDelete();
    find(bold, control, masks.small, masks.beyond, masks.grams);
  }

  /// The character 0x7F is none of a text.
  private void refuseDelete() {
    for (int i = at; i < Math.min(at + BLOCK, to); i++) plain &= b[i] != 0x7F;
  }

  private long boldBits;
  private long countedCapitals;

  /// @param bold capitals, and the six signs among which they stand in ASCII
  private void find(long bold, long control, long small, boolean beyond, int fours) {
    boldBits = bold | boldSpill;
    countedCapitals = bold;
    boldSpill = 0;
    watched = 0;
    if (beyond) decode();
    if (fours != 0) grams(fours);
    // Of four bytes of the table the first may be any byte beside an anchor's.
    for (long left = watched; left != 0; left &= left - 1) {
      int place = at + Long.numberOfTrailingZeros(left);
      all.look(place, place + 1, back[place - at]);
    }
    bold = boldBits;
    long shouted = bold & (bold << 1 | boldBefore);
    for (long left = bold & ~shouted & ~(shouted >>> 1) & ~(small >>> 1);
        left != 0;
        left &= left - 1) shouted |= single(Long.numberOfTrailingZeros(left));
    if (shouted != 0) shouted(shouted);
    boldBefore = bold >>> 63;
    if (control != 0) controls(control);
    capitalsInLine += Long.bitCount(countedCapitals);
  }

  /// A capital with none beside it: letter-spaced, or between parentheses.
  ///
  /// @return its bit where the automaton has to see it
  private long single(int bit) {
    int p = at + bit;
    if (b[p] > 'Z' || b[p] == '@') return 0;
    int next = b[p + 1];
    if (next >= 'a' && next <= 'z') return 0;
    if (p > 0 && b[p - 1] == '(') return 1L << bit;
    // The next letter of a letter-spaced word is a capital too.
    for (int i = p + 1; i < p + SPACED; i++) {
      next = b[i];
      if (next >= 'a' && next <= 'z') return 0;
      if (next < 0 || next >= 'A' && next <= 'Z') break;
    }
    return 1L << bit;
  }

  /// @param fours of which the first or the third byte begins four of the table
  private void grams(int fours) {
    for (int left = fours; left != 0; left &= left - 1) {
      int bit = 4 * Integer.numberOfTrailingZeros(left);
      for (int k = bit; k < bit + 4; k += 2) {
        int far = grams.stands(b, at + k, to, (int) INTS.get(b, at + k) | 0x20202020);
        if (far < 0) continue;
        if ((watched & 1L << k) == 0) back[k] = far;
        watched |= 1L << k;
      }
    }
  }

  /// Runs of capitals, and what stands behind a parenthesis.
  private void shouted(long bold) {
    while (bold != 0) {
      int first = Long.numberOfTrailingZeros(bold);
      int length = Long.numberOfTrailingZeros(~(bold >>> first));
      capitals.look(at + first - 1, at + first + length - 1);
      bold = first + length >= BLOCK ? 0 : bold & -1L << first + length;
    }
  }

  private void controls(long control) {
    for (long left = control; left != 0; left &= left - 1) {
      int bit = Long.numberOfTrailingZeros(left);
      int p = at + bit;
      switch (b[p]) {
        case '\t' -> {}
        case '\n', '\r' -> lineEnds(p, 1L << bit);
        case '\f' -> {
          lineEnds(p, 1L << bit);
          if (feedCount == feeds.length) feeds = Arrays.copyOf(feeds, feedCount * 2);
          feeds[feedCount++] = p;
        }
        default -> plain = false;
      }
    }
  }

  /// @param bit of the line end in the block; 0 where the text ends
  private void lineEnds(int end, long bit) {
    long before = bit == 0 ? 0 : countedCapitals & bit - 1;
    int capitals = capitalsInLine + Long.bitCount(before);
    if (capitals >= DamagedWords.LEAST_CAPITALS
        && end - lineStart <= LONGEST_LINE_BYTES
        && DamagedWords.isShouted(b, lineStart, end, capitals)) {
      if (lineCount == lines.length) lines = Arrays.copyOf(lines, lineCount * 2);
      lines[lineCount++] = lineStart;
    }
    countedCapitals &= ~before;
    capitalsInLine = 0;
    lineStart = end + 1;
  }

  /// Decodes the characters beyond ASCII that begin in the block.
  private void decode() {
    int end = Math.min(at + BLOCK, to);
    int i = Math.max(at, decodedTo);
    while (i < end && plain) {
      if (b[i] >= 0) {
        long tops = (long) LONGS.get(b, i) & TOPS;
        i += tops == 0 ? 8 : Long.numberOfTrailingZeros(tops) >>> 3;
        continue;
      }
      int length = Utf8.length(b, i);
      if (length == 0) {
        plain = false;
        return;
      }
      if (length < 4) {
        char c = Utf8.unit(b, i, length);
        int kind = kinds[c];
        if (kind != 0) meet(c, kind, i, length);
      }
      i += length;
    }
    decodedTo = Math.max(decodedTo, i);
  }

  private void meet(char c, int kind, int i, int length) {
    int bit = i - at;
    boolean capital = (kind & Sieve.CAPITAL) != 0;
    if (capital) countedCapitals |= 1L << bit;
    switch (kind & 3) {
      case Sieve.LATIN -> {
        if (capital) {
          long bytes = (1L << length) - 1;
          boldBits |= bytes << bit;
          if (bit + length > BLOCK) boldSpill |= bytes >>> BLOCK - bit;
        }
        if (i >= wordDone && wordHasGram(i)) watch(bit);
      }
      case Sieve.WATCHED -> watch(bit);
      default -> {}
    }
  }

  /// Whatever anchor the character may be part of.
  private void watch(int bit) {
    watched |= 1L << bit;
    back[bit] = sieve.longest;
  }

  /// Whether the word round a Latin letter beyond ASCII has four letters of the table.
  private boolean wordHasGram(int p) {
    int start = p;
    int floor = Math.max(wordDone, 0);
    while (start > floor && p - start < MOST_WORD / 2) {
      int before = Utf8.before(b, start, floor);
      if (!inWord(before)) break;
      start = before;
    }
    int count = 0;
    word[count++] = ' ';
    int i = start;
    while (i < to && count < MOST_WORD) {
      if (!inWord(i)) break;
      if (b[i] >= 0) {
        word[count++] = (byte) (b[i] | 0x20);
        i++;
      } else {
        int length = Utf8.length(b, i);
        word[count++] = sieve.latin[Utf8.unit(b, i, length)];
        i += length;
      }
    }
    // A word that goes on, into bytes to come or beyond what is kept here, is the automaton's.
    if (count >= MOST_WORD || i + 4 > to && !last || p - start >= MOST_WORD / 2) return true;
    word[count++] = ' ';
    // Each letter of a word with an anchor is asked for: the anchor may begin behind this one.
    for (int k = 0; k + 4 <= count; k++)
      if (grams.has((int) INTS.get(word, k) | 0x20202020)) return true;
    wordDone = i;
    return false;
  }

  /// Whether the character at a position goes on with a word that a run of bytes of an anchor can
  /// be.
  private boolean inWord(int p) {
    if (b[p] >= 0) return anchors.classes[b[p]] > Anchors.SKIP;
    int length = p + 3 < to || last ? Utf8.length(b, p) : 0;
    return length > 0 && length < 4 && (kinds[Utf8.unit(b, p, length)] & 3) == Sieve.LATIN;
  }

  private void hit(int end, int subjects) {
    if (subjects == 0) return;
    if ((subjects & Hits.HIDING) != 0) {
      hidden |= hides(end);
      if (subjects == Hits.HIDING) return;
    }
    if (hitCount == hits.length) hits = Arrays.copyOf(hits, hitCount * 2);
    hits[hitCount++] = (long) end << 8 | subjects;
  }

  private boolean hides(int end) {
    int from = end - BEGIN.length;
    return from >= 0 && Arrays.equals(b, from, end, BEGIN, 0, BEGIN.length);
  }
}
