package burnbag.ledger.note;

import java.util.Arrays;
import java.util.Base64;

/// Base 64 as RFC 4648 §4 has it, and nothing that merely decodes: padded, and with no stray bits.
public final class Base64Text {
  private static final int GROUP = 4;
  private static final int BYTES_OF_GROUP = 3;

  private Base64Text() {}

  /// @param what it is, for the message
  public static byte[] decode(String text, String what) throws NoteFormatException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (padded(text) && endsAs(text, bytes)) return bytes;
    } catch (IllegalArgumentException _) {
      // Said below, as for every other text that is not the base 64 of anything.
    }
    throw new NoteFormatException(what + " is not base 64");
  }

  private static boolean padded(String text) {
    return text.length() % GROUP == 0;
  }

  /// Only the last group can have bits that stand for nothing.
  private static boolean endsAs(String text, byte[] bytes) {
    int tail = bytes.length % BYTES_OF_GROUP;
    if (tail == 0) return true;
    byte[] last = Arrays.copyOfRange(bytes, bytes.length - tail, bytes.length);
    return text.endsWith(Base64.getEncoder().encodeToString(last));
  }
}
