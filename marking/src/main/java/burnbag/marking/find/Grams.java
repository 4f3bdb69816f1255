package burnbag.marking.find;

import java.util.ArrayList;
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

  /// What the four bytes of a hash are part of: an index to `runs`, 0 for none.
  private final int[] first = new int[1 << BITS];

  private final List<Run> runs = new ArrayList<>();

  /// A stretch of an anchor without a gap, round four of its bytes.
  ///
  /// @param four the bytes
  /// @param offset of the four from the stretch's start; -1 where the first is the byte before it
  /// @param spellings what bytes each character may be, bit 5 set
  /// @param next index of another one with the same hash; 0 for none
  private record Run(int four, int offset, List<byte[]> spellings, int next) {
    boolean stands(byte[] b, int at, int to) {
      int start = at - offset;
      if (start < 0) return false;
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
    runs.add(new Run(0, 0, List.of(), 0));
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
    for (int run = first[hash >>> 32 - BITS]; run != 0; run = runs.get(run).next)
      if (runs.get(run).four == four) return true;
    return false;
  }

  /// Whether the four bytes at a place stand among others as in an anchor, as far as the bytes go.
  boolean stands(byte[] b, int at, int to, int four) {
    int hash = hash(four);
    if ((find(table, hash) & 1) == 0) return false;
    for (int run = first[hash >>> 32 - BITS]; run != 0; run = runs.get(run).next)
      if (runs.get(run).four == four && runs.get(run).stands(b, at, to)) return true;
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
      int slot = hash(four) >>> 32 - BITS;
      List<byte[]> run = spellings.subList(1, spellings.size() - 1);
      runs.add(new Run(four, from - 1, run, first[slot]));
      first[slot] = runs.size() - 1;
      table[slot >>> 6] |= 1L << slot;
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
