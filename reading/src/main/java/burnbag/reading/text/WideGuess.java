package burnbag.reading.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// UTF-16 without a byte order mark, and whether bytes decoded as UTF-16 or UTF-32 read like
/// writing.
final class WideGuess {
  private static final int SAMPLE_BYTES = 1 << 14;

  private WideGuess() {}

  /// UTF-16 of a script without zero bytes, Chinese for one.
  ///
  /// Any two bytes are a character of UTF-16, a third of them Chinese: so nearly all have to be of
  /// living scripts, and there have to be characters that every text has (blanks, stops, line
  /// ends), which chance gives once in thousands.
  static Optional<Charset> of(byte[] head, int length) {
    if (length < 12 || (length & 1) == 1 && length < SAMPLE_BYTES) return Optional.empty();
    boolean big = isWriting(StandardCharsets.UTF_16BE, head, length);
    boolean little = isWriting(StandardCharsets.UTF_16LE, head, length);
    if (big == little) return Optional.empty();
    return Optional.of(big ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
  }

  private static boolean isWriting(Charset charset, byte[] head, int length) {
    String text = new String(head, 0, Math.min(length, SAMPLE_BYTES) & ~1, charset);
    long usual = text.chars().filter(WideGuess::isUsual).count();
    long stops = text.chars().filter(WideGuess::isStop).count();
    return usual >= text.length() * 0.99 && stops * 100 >= text.length();
  }

  /// Whether at least this share of the characters are of living scripts.
  static boolean plausible(Charset charset, byte[] bytes, int from, int to, double share) {
    int unit =
        charset.name().startsWith("UTF-32") ? 4 : charset.name().startsWith("UTF-16") ? 2 : 1;
    int end = from + Math.min(to - from, SAMPLE_BYTES) / unit * unit;
    String text = new String(bytes, from, end - from, charset);
    long usual =
        text.chars().filter(c -> isUsual(c) || Character.isSurrogate((char) c) || c == 0).count();
    long zeros = text.chars().filter(c -> c == 0).count();
    return usual >= text.length() * share && zeros * 20 <= text.length();
  }

  private static boolean isStop(int c) {
    return c == '\n'
        || c == '\r'
        || c == ' '
        || c == 0x3000
        || c == 0x3001
        || c == 0x3002
        || c == 0xFF0C;
  }

  private static boolean isUsual(int c) {
    return c >= 0x20 && c < 0x7F
        || c >= 7 && c <= 13
        || c == 0x1B
        || c == 0xFEFF
        || c >= 0xA0 && c < 0x0590
        || c >= 0x0590 && c < 0x0700
        || c >= 0x0E00 && c < 0x0E80
        || c >= 0x10A0 && c < 0x1100
        || c >= 0x1E00 && c < 0x2000
        || c >= 0x2000 && c < 0x2070
        || c >= 0x20A0 && c < 0x20C0
        || c >= 0x2100 && c < 0x2700
        || c >= 0x3000 && c < 0x3200
        || c >= 0x4E00 && c < 0x9FF0
        || c >= 0xAC00 && c < 0xD7A4
        || c >= 0xFF00 && c < 0xFFF0;
  }
}
