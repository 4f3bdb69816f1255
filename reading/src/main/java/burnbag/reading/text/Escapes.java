package burnbag.reading.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/// Seven-bit text that is not ASCII: the escape sequences of ISO-2022.
final class Escapes {
  private static final byte ESC = 0x1B;

  private Escapes() {}

  /// The charset of bytes that are all below 128.
  static Charset charset(byte[] head, int length) {
    for (int i = 0; i + 3 < length; i++) {
      if (head[i] != ESC || head[i + 1] != '$') continue;
      int third = head[i + 2];
      if (third == '@' || third == 'B' || third == '(' && head[i + 3] == 'D') {
        return Charset.forName("ISO-2022-JP");
      }
      if (third == ')' && head[i + 3] == 'C' && Charset.isSupported("ISO-2022-KR")) {
        return Charset.forName("ISO-2022-KR");
      }
      if (third == ')' && head[i + 3] == 'A' && Charset.isSupported("ISO-2022-CN")) {
        return Charset.forName("ISO-2022-CN");
      }
    }
    return StandardCharsets.UTF_8;
  }
}
