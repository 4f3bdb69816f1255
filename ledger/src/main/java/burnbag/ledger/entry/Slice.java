package burnbag.ledger.entry;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A part of bytes that nobody changes any more: a statement within its entry is not copied out of
/// it to be kept.
///
/// @param from inclusive
/// @param to exclusive
record Slice(byte[] within, int from, int to) {
  static Slice all(byte[] bytes) {
    return new Slice(bytes, 0, bytes.length);
  }

  int length() {
    return to - from;
  }

  byte[] copy() {
    return Arrays.copyOfRange(within, from, to);
  }

  /// Its bytes behind others.
  byte[] behind(byte[] first) {
    byte[] both = Arrays.copyOf(first, first.length + length());
    System.arraycopy(within, from, both, first.length, length());
    return both;
  }

  void writeTo(ByteArrayOutputStream out) {
    out.write(within, from, length());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slice slice
        && Arrays.equals(within, from, to, slice.within, slice.from, slice.to);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(copy());
  }

  /// As UTF-8.
  @Override
  public String toString() {
    return new String(within, from, length(), StandardCharsets.UTF_8);
  }
}
