package burnbag.ledger.note;

import java.util.Base64;

/// Base 64 as RFC 4648 §4 has it, and nothing that merely decodes: padded, and with no stray bits.
public final class Base64Text {
  private Base64Text() {}

  /// @param what it is, for the message
  public static byte[] decode(String text, String what) throws NoteFormatException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
    } catch (IllegalArgumentException _) {
      // Said below, as for every other text that is not the base 64 of anything.
    }
    throw new NoteFormatException(what + " is not base 64");
  }
}
