package burnbag.marking.find;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Four bytes in a row that tell of an anchor: a table to look text up in, two bytes apart.
///
/// Of each anchor that counts in any case it knows the two neighbouring stretches of four bytes
/// that are rarest in prose; whatever the anchor's offset is, one of the two lies at an even place.
/// Only anchors that can be written in ASCII are in it; one with a character that cannot is met at
/// that character.
final class Grams {
  private static final int LENGTH = 4;
  private static final int SHORTEST_RUN = 3;
  private static final int MULTIPLIER = 0x9E3779B1;
  private static final long SMALL = 0x2020202020202020L;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// 2^17 bits, half of a processor's nearest cache.
  private static final int BITS = 17;

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

  /// Neighbours that come together more often than their letters say.
  private static final String PAIRS =
      "th he in er an re nd on en at ou ed ha to or it is hi es ng nt ti st te ar se me sc ec co on nf";

  /// A bit for each hash of four bytes.
  final long[] table = new long[1 << BITS - 6];

  private static final int SLOT_BITS = 12;

  /// The first of the runs whose four bytes have a hash; 0 for none.
  private final int[] slots = new int[1 << SLOT_BITS];

  private Run[] runs = new Run[256];
  private int[] fours = new int[256];
  private int[] next = new int[256];
  private int count = 1;

  /// A stretch of an anchor without a gap, round four of its bytes.
  ///
  /// @param offset of the four from the stretch's start; -1 where the first is the byte before it
  /// @param spellings what bytes each character may be, bit 5 set
  /// @param bytes the first eight of them
  /// @param known which bits of the eight are always so
  private record Run(int offset, List<byte[]> spellings, long bytes, long known) {
    Run(int offset, List<byte[]> spellings) {
      this(offset, spellings, eight(spellings, false), eight(spellings, true));
    }

    private static long eight(List<byte[]> spellings, boolean mask) {
      long eight = 0;
      for (int i = 0; i < Math.min(8, spellings.size()); i++) {
        long each = spellings.get(i).length > 1 ? 0 : mask ? 0xFF : spellings.get(i)[0];
        eight |= each << 8 * i;
      }
      return eight;
    }

    boolean stands(byte[] b, int at, int to) {
      int start = at - offset;
      if (start < 0) return false;
      if (start + 8 <= to && ((((long) LONGS.get(b, start) | SMALL) ^ bytes) & known) != 0)
        return false;
      for (int i = 0; i < spellings.size() && start + i < to; i++)
        if (!isOne((byte) (b[start + i] | 0x20), spellings.get(i))) return false;
      return true;
    }

    private static boolean isOne(byte b, byte[] spellings) {
      for (byte spelling : spellings) if (b == spelling) return true;
      return false;
    }
  }

  /// Anchors that are in ASCII and have no four bytes to tell of them.
  private final List<Anchors.Anchor> uncovered = new ArrayList<>();

  private final Anchors anchors;

  Grams(Anchors anchors) {
    this.anchors = anchors;
  }

  /// Spreads four bytes.
  ///
  /// @param four bytes as a little-endian integer, bit 5 of each set
  static int hash(int four) {
    return four * MULTIPLIER;
  }

  /// Has bit 0 set where four bytes of that hash may be in the table; the other bits mean nothing.
  static long find(long[] table, int hash) {
    return table[hash >>> 32 - BITS + 6] >>> (hash >>> 32 - BITS);
  }

  /// Whether these four bytes tell of an anchor.
  boolean has(int four) {
    int hash = hash(four);
    if ((find(table, hash) & 1) == 0) return false;
    for (int run = slots[hash >>> 32 - SLOT_BITS]; run != 0; run = next[run])
      if (fours[run] == four) return true;
    return false;
  }

  /// Whether the four bytes at a place stand among others as in an anchor, as far as the bytes go.
  boolean stands(byte[] b, int at, int to, int four) {
    int hash = hash(four);
    if ((find(table, hash) & 1) == 0) return false;
    for (int run = slots[hash >>> 32 - SLOT_BITS]; run != 0; run = next[run])
      if (fours[run] == four && runs[run].stands(b, at, to)) return true;
    return false;
  }

  List<Anchors.Anchor> uncovered() {
    return uncovered;
  }

  /// Takes an anchor in, unless one of its characters is never ASCII.
  void add(Anchors.Anchor anchor) {
    for (char c : anchor.word().toCharArray())
      if (c != ' ' && bytes(anchors.classes[c]).length == 0) return;
    List<byte[]> best = List.of();
    int bestFrom = -1;
    double least = Double.MAX_VALUE;
    // A gap may be any number of separators: no stretch reaches over one.
    for (String run : anchor.word().split(" ")) {
      if (run.length() < SHORTEST_RUN) continue;
      List<byte[]> spellings = new ArrayList<>();
      spellings.add(ANY);
      for (char c : run.toCharArray()) spellings.add(bytes(anchors.classes[c]));
      spellings.add(ANY);
      for (int from = 0; from + LENGTH < spellings.size(); from++) {
        double cost = cost(spellings, from) + cost(spellings, from + 1);
        if (cost >= least) continue;
        least = cost;
        best = spellings;
        bestFrom = from;
      }
    }
    if (best.isEmpty()) {
      uncovered.add(anchor);
    } else {
      put(best, bestFrom, 0, 0);
      put(best, bestFrom + 1, 0, 0);
    }
  }

  private static double cost(List<byte[]> spellings, int from) {
    double cost = 1;
    for (int i = 0; i < LENGTH; i++) {
      int each = 0;
      for (byte b : spellings.get(from + i)) each += b < 0 ? 0 : COMMON[b];
      cost *= each;
    }
    for (int i = 0; i < LENGTH - 1; i++) {
      byte[] one = spellings.get(from + i);
      byte[] two = spellings.get(from + i + 1);
      if (one != ANY && two != ANY && PAIRS.contains("" + (char) one[0] + (char) two[0])) cost *= 3;
    }
    return cost;
  }

  /// @param spellings of a run, with any byte before and behind it
  private void put(List<byte[]> spellings, int from, int length, int four) {
    if (length == LENGTH) {
      int bit = hash(four) >>> 32 - BITS;
      table[bit >>> 6] |= 1L << bit;
      int slot = hash(four) >>> 32 - SLOT_BITS;
      if (count == runs.length) {
        runs = Arrays.copyOf(runs, count * 2);
        fours = Arrays.copyOf(fours, count * 2);
        next = Arrays.copyOf(next, count * 2);
      }
      runs[count] = new Run(from - 1, List.copyOf(spellings.subList(1, spellings.size() - 1)));
      fours[count] = four;
      next[count] = slots[slot];
      slots[slot] = count++;
      return;
    }
    for (byte b : spellings.get(from + length))
      put(spellings, from, length + 1, four | (b & 0xFF) << 8 * length);
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
