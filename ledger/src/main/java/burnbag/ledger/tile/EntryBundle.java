package burnbag.ledger.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Up to 256 entries as one file: each behind its length in two bytes, the higher first (C2SP
/// `tlog-tiles`, Log entries).
public final class EntryBundle {
  /// Bytes that an entry may have.
  public static final int LONGEST_ENTRY = 0xffff;

  private static final int LENGTH_BYTES = 2;

  private EntryBundle() {}

  /// @throws IllegalArgumentException for an entry that is too long
  public static byte[] write(List<byte[]> entries) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] entry : entries) {
      if (entry.length > LONGEST_ENTRY) {
        throw new IllegalArgumentException(
            "an entry has " + entry.length + " bytes; " + LONGEST_ENTRY + " fit");
      }
      out.write(entry.length >> 8);
      out.write(entry.length);
      out.writeBytes(entry);
    }
    return out.toByteArray();
  }

  /// @throws IllegalArgumentException where the bundle ends within an entry
  public static List<byte[]> read(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    if (read(bundle, entries) < bundle.length) {
      throw new IllegalArgumentException("the bundle ends within entry " + entries.size());
    }
    return entries;
  }

  /// The entries before the place where a torn bundle is torn; all of them, if it is whole.
  public static List<byte[]> readable(byte[] bundle) {
    List<byte[]> entries = new ArrayList<>();
    read(bundle, entries);
    return entries;
  }

  /// @return how many bytes the entries take
  private static int read(byte[] bundle, List<byte[]> entries) {
    int at = 0;
    while (at < bundle.length) {
      int start = at + LENGTH_BYTES;
      int end = start > bundle.length ? -1 : start + length(bundle, at);
      if (end < 0 || end > bundle.length) break;
      entries.add(Arrays.copyOfRange(bundle, start, end));
      at = end;
    }
    return at;
  }

  private static int length(byte[] bundle, int at) {
    return (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
  }
}
