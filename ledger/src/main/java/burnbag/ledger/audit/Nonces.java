package burnbag.ledger.audit;

import burnbag.ledger.entry.Nonce;
import java.util.HexFormat;

/// The nonces that were seen: some 40 bytes for each. Not safe to share between threads.
///
/// Who resumes an audit hands in the nonces of the entries that were read before; without them a
/// replay is found only among those that are read now.
public final class Nonces {
  private static final int FIRST_CAPACITY = 1 << 10;

  /// Pairs of 8 bytes in open addressing; a pair of zeros is a free place, and the nonce of zeros
  /// is kept beside it.
  private long[] pairs = new long[2 * FIRST_CAPACITY];

  private int count;
  private boolean zeros;

  /// None yet.
  public Nonces() {}

  /// Takes a nonce.
  ///
  /// @return whether it is the first of its kind
  public boolean add(Nonce nonce) {
    long high = HexFormat.fromHexDigitsToLong(nonce.hex(), 0, 16);
    long low = HexFormat.fromHexDigitsToLong(nonce.hex(), 16, 32);
    if (high == 0 && low == 0) {
      boolean first = !zeros;
      zeros = true;
      return first;
    }
    if (4L * count > pairs.length) grow();
    boolean first = put(pairs, high, low);
    if (first) count++;
    return first;
  }

  private void grow() {
    long[] wider = new long[Math.multiplyExact(2, pairs.length)];
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] != 0 || pairs[i + 1] != 0) put(wider, pairs[i], pairs[i + 1]);
    }
    pairs = wider;
  }

  private static boolean put(long[] pairs, long high, long low) {
    int mask = pairs.length / 2 - 1;
    // Signers choose their nonces, so their bits are mixed before they choose a place.
    long mixed = (high ^ Long.rotateLeft(low, 29)) * 0x9E3779B97F4A7C15L;
    for (int at = (int) (mixed >>> 33) & mask; ; at = (at + 1) & mask) {
      if (pairs[2 * at] == high && pairs[2 * at + 1] == low) return false;
      if (pairs[2 * at] == 0 && pairs[2 * at + 1] == 0) {
        pairs[2 * at] = high;
        pairs[2 * at + 1] = low;
        return true;
      }
    }
  }

  /// How many there are.
  public int size() {
    return count + (zeros ? 1 : 0);
  }
}
