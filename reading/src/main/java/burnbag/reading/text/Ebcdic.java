package burnbag.reading.text;

import java.nio.charset.Charset;

/// Text as IBM mainframes write it.
final class Ebcdic {
  static final Charset CHARSET = Charset.forName("IBM500");

  private static final int SPACE = 0x40;

  private Ebcdic() {}

  /// Whether the bytes are letters, digits, blanks and stops of EBCDIC and hardly anything else.
  ///
  /// ASCII text does not pass: its letters are EBCDIC's controls and rare signs.
  static boolean looksLike(byte[] head, int length) {
    if (length < 16) return false;
    int letters = 0;
    int spaces = 0;
    int others = 0;
    for (int i = 0; i < length; i++) {
      int c = head[i] & 0xFF;
      if (c == SPACE) {
        spaces++;
      } else if (isLetterOrDigit(c)) {
        letters++;
      } else if (!(c == 0x15 || c == 0x25 || c == 0x0D || c == 0x05 || isSign(c))) {
        others++;
      }
    }
    return spaces * 25L >= length && letters * 2L >= length && others * 50L <= length;
  }

  private static boolean isLetterOrDigit(int c) {
    int low = c & 0x0F;
    return switch (c >> 4) {
      case 0x8, 0x9, 0xC, 0xD -> low >= 1 && low <= 9;
      case 0xA, 0xE -> low >= 2 && low <= 9;
      case 0xF -> low <= 9;
      default -> false;
    };
  }

  private static boolean isSign(int c) {
    return c >= 0x4A && c <= 0x50
        || c >= 0x5A && c <= 0x61
        || c >= 0x6B && c <= 0x6F
        || c >= 0x79 && c <= 0x7F;
  }
}
