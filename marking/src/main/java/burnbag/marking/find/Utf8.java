package burnbag.marking.find;

/// Characters of several bytes (RFC 3629).
final class Utf8 {
  private Utf8() {}

  /// How many bytes the character has whose first byte is beyond ASCII and lies at `i`; 0 where the
  /// bytes are none.
  static int length(byte[] b, int i) {
    int first = b[i] & 0xFF;
    if (first < 0xE0) {
      return first >= 0xC2 && goesOn(b[i + 1]) ? 2 : 0;
    }
    if (first < 0xF0) {
      int unit = unit(b, i, 3);
      boolean good =
          goesOn(b[i + 1]) && goesOn(b[i + 2]) && unit >= 0x800 && (unit < 0xD800 || unit > 0xDFFF);
      return good ? 3 : 0;
    }
    if (first > 0xF4 || !goesOn(b[i + 1]) || !goesOn(b[i + 2]) || !goesOn(b[i + 3])) return 0;
    int second = b[i + 1] & 0xFF;
    return first == 0xF0 && second < 0x90 || first == 0xF4 && second > 0x8F ? 0 : 4;
  }

  /// The UTF-16 unit of a character of two or three bytes.
  static char unit(byte[] b, int i, int length) {
    return length == 2
        ? (char) ((b[i] & 0x1F) << 6 | b[i + 1] & 0x3F)
        : (char) ((b[i] & 0x0F) << 12 | (b[i + 1] & 0x3F) << 6 | b[i + 2] & 0x3F);
  }

  /// Where the character before a position begins, at or behind `floor`.
  static int before(byte[] b, int i, int floor) {
    int at = i - 1;
    while (at > floor && goesOn(b[at])) at--;
    return at;
  }

  /// Whether the byte is none of a character's first.
  static boolean goesOn(byte b) {
    return b < (byte) 0xC0;
  }
}
