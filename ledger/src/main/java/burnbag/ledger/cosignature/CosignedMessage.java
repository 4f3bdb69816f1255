package burnbag.ledger.cosignature;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.tree.Hash;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What a key of ML-DSA-44 signs: a subtree of a log, or the whole of it (C2SP `tlog-cosignature`,
/// `cosigned_message`). Numbers are big-endian; a name has one byte for its length.
///
/// ```
/// message = "subtree/v1\n\0" name(cosigner) u64(time) name(origin) u64(start) u64(end) hash
/// ```
///
/// @param cosigner name of the key, 1 to 255 bytes
/// @param time seconds since 1970, or 0 for no statement that it is the largest tree seen; 0 where
///   `start` is not
/// @param origin the log, 1 to 255 bytes
/// @param start index of the first leaf; a multiple of the least power of two that is not below
///   `end - start`
/// @param end index behind the last leaf
/// @param hash root of the subtree
public record CosignedMessage(
    String cosigner, long time, String origin, long start, long end, Hash hash) {
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(StandardCharsets.US_ASCII);
  private static final int LONGEST_NAME = 255;

  public CosignedMessage {
    name(cosigner);
    name(origin);
    boolean whole = start == 0 && end >= 0;
    boolean part = start > 0 && end > start && start % aligned(end - start) == 0;
    if (!whole && !part) {
      throw new IllegalArgumentException("no subtree from " + start + " to " + end);
    }
    if (time < 0 || start != 0 && time != 0) {
      throw new IllegalArgumentException("the time " + time + " from leaf " + start + " on");
    }
  }

  /// Of a whole log.
  static CosignedMessage of(String cosigner, long time, Checkpoint head) {
    return new CosignedMessage(cosigner, time, head.origin(), 0, head.size(), head.root());
  }

  /// The least power of two that is not below a count of leaves.
  private static long aligned(long leaves) {
    long highest = Long.highestOneBit(leaves);
    return highest == leaves ? leaves : highest << 1;
  }

  private static byte[] name(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (bytes.length >= 1 && bytes.length <= LONGEST_NAME) return bytes;
    throw new IllegalArgumentException("a name of " + bytes.length + " bytes");
  }

  /// As it is signed.
  public byte[] bytes() {
    byte[] by = name(cosigner);
    byte[] log = name(origin);
    int length = LABEL.length + 1 + by.length + 1 + log.length + 3 * Long.BYTES + Hash.SIZE;
    return ByteBuffer.allocate(length)
        .put(LABEL)
        .put((byte) by.length)
        .put(by)
        .putLong(time)
        .put((byte) log.length)
        .put(log)
        .putLong(start)
        .putLong(end)
        .put(hash.bytes())
        .array();
  }
}
