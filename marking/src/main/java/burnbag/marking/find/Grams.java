package burnbag.marking.find;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Four bytes in a row that tell of an anchor: a table to look text up in, two bytes apart.
///
/// Of each anchor that counts in any case it knows two stretches of four bytes, the rarest in prose
/// an even way from the start of a word of it and the rarest an odd way; whatever the word's place
/// is, one of the two lies at an even one. Only anchors that can be written in ASCII are in it; one
/// with a character that cannot is met at that character.
final class Grams {
  private static final int LENGTH = 4;
  private static final int SHORTEST_RUN = 3;
  static final int MULTIPLIER = 0x9E3779B1;
  private static final long SMALL = 0x2020202020202020L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// 2^17 bits, half of a processor's nearest cache.
  private static final int BITS = 18;

  /// How far a hash is shifted to be the number of a bit; a shift of an int by it looks at its
  /// lowest five bits alone.
  static final int BIT_SHIFT = 32 - BITS;

  /// How far it is shifted to be the number of a word of the table.
  static final int WORD_SHIFT = BIT_SHIFT + 5;

  /// Whatever stands beside a short word.
  private static final byte[] ANY = new byte[128];

  static {
    for (int i = 0; i < 128; i++) ANY[i] = (byte) (i << 1 & 0xC0 | 0x20 | i & 0x1F);
  }

  /// How common letters and the commonest other bytes are in prose, in thousandths.
  private static final int[] COMMON = new int[128];

  static {
    String letters = "etaoinshrdlcumwfgypbvkjxqz";
    int[] thousandths = {
      102, 75, 65, 61, 57, 57, 53, 49, 50, 34, 33, 24, 23, 20, 19, 18, 16, 16, 15, 12, 8, 6, 1, 1,
      1, 1
    };
    for (int i = 0; i < letters.length(); i++) COMMON[letters.charAt(i)] = thousandths[i];
    for (int c = 0; c < 128; c++) if (COMMON[c] == 0) COMMON[c] = 2;
    COMMON[' '] = 170;
  }

  /// Four that are none of the commonest are met no more often, of a million places.
  private static final double RARE = 2;

  /// Nor, with a byte on one side that may be any.
  private static final double RARE_BESIDE_ANY = 60;

  /// What each bit of the table costs: so many of a million places that have nothing of it hit it.
  private static final double BIT_COST = 1e6 / (1 << BITS) / 3;

  private final FourLetters common = new FourLetters();

  /// A bit for each hash of four bytes.
  final int[] table = new int[1 << BITS - 5];

  private static final int SLOT_BITS = 13;

  /// The first of the runs whose four bytes have a hash; 0 for none.
  private final int[] slots = new int[1 << SLOT_BITS];

  private Run[] runs = new Run[256];
  private int[] fours = new int[256];
  private int[] next = new int[256];

  /// Of each run, so that most are told without it: its first eight bytes, which of their bits are
  /// always so, and where its four bytes stand in it.
  private long[] eights = new long[256];

  private long[] known = new long[256];
  private int[] offsets = new int[256];
  private int count = 1;

  /// What stands round a run of an anchor.
  ///
  /// @param before what may end the run before it, bit 5 set; empty where it is the first
  /// @param behind what may begin the next; empty where it is the last
  /// @param ends whether no small letter may follow on a small letter at its end
  private record Beside(byte[] before, byte[] behind, boolean ends) {}

  /// A stretch of an anchor without a gap, round four of its bytes.
  ///
  /// @param back how many characters before the four the anchor may begin
  /// @param offset of the four from the stretch's start; -1 where the first is the byte before it
  /// @param spellings what bytes each character may be, bit 5 set
  private record Run(int back, int offset, List<byte[]> spellings, Beside beside) {
    /// The first eight bytes, or which of their bits are always so.
    long eight(boolean mask) {
      long eight = 0;
      for (int i = 0; i < Math.min(8, spellings.size()); i++) {
        long each = spellings.get(i).length > 1 ? 0 : mask ? 0xFF : spellings.get(i)[0];
        eight |= each << 8 * i;
      }
      return eight;
    }

    boolean stands(byte[] b, int at, int to, boolean[] gaps) {
      int start = at - offset;
      if (start < 0) return false;
      for (int i = 0; i < spellings.size() && start + i < to; i++)
        if (!isOne((byte) (b[start + i] | 0x20), spellings.get(i))) return false;
      int end = start + spellings.size();
      if (end >= to) return true;
      if (beside.ends && small(b[end - 1]) && small(b[end])) return false;
      return follows(beside.behind, b, end, 1, to, gaps)
          && follows(beside.before, b, start - 1, -1, to, gaps);
    }

    /// Whether a gap stands there and then one of some bytes, as far as it can be seen.
    private static boolean follows(
        byte[] spellings, byte[] b, int from, int step, int to, boolean[] gaps) {
      if (spellings.length == 0) return true;
      int i = from;
      while (i >= 0 && i < to && b[i] >= 0 && gaps[b[i]]) i += step;
      if (i < 0 || i >= to || b[i] < 0) return true;
      return i != from && isOne((byte) (b[i] | 0x20), spellings);
    }

    private static boolean small(byte b) {
      return b >= 'a' && b <= 'z';
    }

    private static boolean isOne(byte b, byte[] spellings) {
      for (byte spelling : spellings) if (b == spelling) return true;
      return false;
    }
  }

  /// Anchors that are in ASCII and have no four bytes to tell of them.
  private final List<Anchors.Anchor> uncovered = new ArrayList<>();

  private final Anchors anchors;

  /// The bytes of ASCII that may be part of a gap.
  private final boolean[] gaps = new boolean[128];

  Grams(Anchors anchors) {
    this.anchors = anchors;
    for (int c = 0; c < 128; c++)
      gaps[c] = anchors.classes[c] == Anchors.SEPARATOR || anchors.classes[c] == Anchors.SKIP;
  }

  /// Spreads four bytes.
  ///
  /// @param four bytes as a little-endian integer, bit 5 of each set
  static int hash(int four) {
    return four * MULTIPLIER;
  }

  /// Has bit 0 set where four bytes of that hash may be in the table; the other bits mean nothing.
  static int find(int[] table, int hash) {
    return table[hash >>> WORD_SHIFT] >>> (hash >>> BIT_SHIFT);
  }

  /// Whether these four bytes tell of an anchor.
  boolean has(int four) {
    int hash = hash(four);
    if ((find(table, hash) & 1) == 0) return false;
    for (int run = slots[hash >>> 32 - SLOT_BITS]; run != 0; run = next[run])
      if (fours[run] == four) return true;
    return false;
  }

  /// How many characters before a place an anchor may begin of which the four bytes there tell, and
  /// which has its others round them as far as the bytes go; -1 where there is none.
  int stands(byte[] b, int at, int to, int four) {
    int hash = hash(four);
    if ((find(table, hash) & 1) == 0) return -1;
    int back = -1;
    for (int run = slots[hash >>> 32 - SLOT_BITS]; run != 0; run = next[run])
      if (fours[run] == four
          && begins(run, b, at, to)
          && runs[run].back > back
          && runs[run].stands(b, at, to, gaps)) back = runs[run].back;
    return back;
  }

  /// Whether the run's first eight bytes stand round its four, as far as the bytes go.
  private boolean begins(int run, byte[] b, int at, int to) {
    int start = at - offsets[run];
    if (start < 0 || start + 8 > to) return true;
    return ((((long) LONGS.get(b, start) | SMALL) ^ eights[run]) & known[run]) == 0;
  }

  List<Anchors.Anchor> uncovered() {
    return uncovered;
  }

  /// Takes an anchor in, unless one of its characters is never ASCII.
  void add(Anchors.Anchor anchor) {
    for (char c : anchor.word().toCharArray())
      if (c != ' ' && bytes(anchors.classes[c]).length == 0) return;
    List<byte[]> best = List.of();
    int[] bestFrom = {};
    int bestStart = 0;
    int bestEnd = 0;
    int start = 0;
    double least = Double.MAX_VALUE;
    // A gap may be any number of separators: no stretch reaches over one.
    for (String run : anchor.word().split(" ")) {
      int at = start;
      start += run.length() + 1;
      if (run.length() < SHORTEST_RUN) continue;
      List<byte[]> spellings = new ArrayList<>();
      spellings.add(ANY);
      for (char c : run.toCharArray()) spellings.add(bytes(anchors.classes[c]));
      spellings.add(ANY);
      int even = rarest(spellings, 0);
      int odd = rarest(spellings, 1);
      double cost = cost(spellings, even) + cost(spellings, odd);
      if (cost >= least) continue;
      least = cost;
      best = spellings;
      bestFrom = new int[] {even, odd};
      bestStart = at;
      bestEnd = at + run.length();
    }
    if (best.isEmpty()) {
      uncovered.add(anchor);
    } else {
      Beside beside = beside(anchor, bestStart, bestEnd);
      for (int from : bestFrom) put(best, beside, from, bestStart, 0, 0);
    }
  }

  /// Where the four begin that are met least often, of those at every other place.
  private int rarest(List<byte[]> spellings, int first) {
    int rarest = first;
    double least = Double.MAX_VALUE;
    for (int from = first; from + LENGTH <= spellings.size(); from += 2) {
      double cost = cost(spellings, from);
      if (cost >= least) continue;
      least = cost;
      rarest = from;
    }
    return rarest;
  }

  private Beside beside(Anchors.Anchor anchor, int start, int end) {
    String word = anchor.word();
    return new Beside(
        start < 2 ? new byte[0] : bytes(anchors.classes[word.charAt(start - 2)]),
        end + 2 > word.length() ? new byte[0] : bytes(anchors.classes[word.charAt(end + 1)]),
        anchor.ends() && !anchor.shouted() && end == word.length());
  }

  /// How often the four are met in prose, and by chance, of a million places: as counted, or as
  /// their bytes are common.
  private double cost(List<byte[]> spellings, int from) {
    StringBuilder letters = new StringBuilder();
    long bits = 1;
    double product = 1e6;
    for (byte[] each : spellings.subList(from, from + LENGTH)) {
      letters.append(each == ANY ? FourLetters.ANY : (char) each[0]);
      bits *= each.length;
      int thousandths = 0;
      for (byte b : each) thousandths += b < 0 ? 0 : COMMON[b];
      product *= Math.min(1000, thousandths) / 1000.0;
    }
    double rate = common.perMillion(letters);
    boolean any = letters.indexOf(String.valueOf(FourLetters.ANY)) >= 0;
    if (rate == 0)
      rate = any ? Math.max(RARE, Math.min(RARE_BESIDE_ANY, product)) : Math.min(RARE, product);
    return rate + bits * BIT_COST;
  }

  /// @param spellings of a run, with any byte before and behind it
  /// @param start of the run in its anchor
  private void put(
      List<byte[]> spellings, Beside beside, int from, int start, int length, int four) {
    if (length == LENGTH) {
      int hash = hash(four);
      table[hash >>> WORD_SHIFT] |= 1 << (hash >>> BIT_SHIFT);
      int slot = hash >>> 32 - SLOT_BITS;
      if (count == runs.length) {
        runs = Arrays.copyOf(runs, count * 2);
        fours = Arrays.copyOf(fours, count * 2);
        next = Arrays.copyOf(next, count * 2);
        eights = Arrays.copyOf(eights, count * 2);
        known = Arrays.copyOf(known, count * 2);
        offsets = Arrays.copyOf(offsets, count * 2);
      }
      Run run =
          new Run(
              start + from + 2,
              from - 1,
              List.copyOf(spellings.subList(1, spellings.size() - 1)),
              beside);
      runs[count] = run;
      eights[count] = run.eight(false);
      known[count] = run.eight(true);
      offsets[count] = run.offset();
      fours[count] = four;
      next[count] = slots[slot];
      slots[slot] = count++;
      return;
    }
    for (byte b : spellings.get(from + length))
      put(spellings, beside, from, start, length + 1, four | (b & 0xFF) << 8 * length);
  }

  /// The ASCII bytes of a class, with bit 5 set, as the text is looked up.
  private byte[] bytes(short klass) {
    boolean[] there = new boolean[128];
    for (int c = 0; c < 128; c++) if (anchors.classes[c] == klass) there[c | 0x20] = true;
    int count = 0;
    for (boolean is : there) if (is) count++;
    byte[] bytes = new byte[count];
    for (int c = 127; c >= 0; c--) if (there[c]) bytes[--count] = (byte) c;
    return bytes;
  }
}
