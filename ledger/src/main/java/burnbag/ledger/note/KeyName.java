package burnbag.ledger.note;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// What a signature line says of its key: name and number together tell which key, and no more than
/// that; the number is no hash to rely on.
///
/// @param name without blanks and without `+`; a URL without its scheme, say
/// @param id the first four bytes of SHA-256 over name, newline, algorithm and public key
public record KeyName(String name, int id) {
  static final byte ED25519 = 1;

  private static final int ID_DIGITS = 8;

  public KeyName {
    if (!valid(name)) throw new IllegalArgumentException("'" + name + "' is no name of a key");
  }

  /// Reads `name+id` back.
  ///
  /// @throws NoteFormatException for a text that names no key
  public static KeyName parse(String text) throws NoteFormatException {
    int plus = text.indexOf('+');
    String id = text.substring(plus + 1);
    boolean named = plus > 0 && id.length() == ID_DIGITS && valid(text.substring(0, plus));
    if (named && id.chars().allMatch(c -> "0123456789abcdef".indexOf(c) >= 0)) {
      return new KeyName(text.substring(0, plus), HexFormat.fromHexDigits(id));
    }
    throw new NoteFormatException("'" + text + "' names no key");
  }

  static boolean valid(String name) {
    return !name.isEmpty()
        && name.indexOf('+') < 0
        && name.codePoints()
            .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20);
  }

  /// @param publicKey 32 bytes, as RFC 8032 encodes it
  static KeyName of(String name, byte[] publicKey) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(name.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) '\n');
      sha.update(ED25519);
      return new KeyName(name, ByteBuffer.wrap(sha.digest(publicKey)).getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  /// `name+id`, the id in eight hexadecimal digits.
  @Override
  public String toString() {
    return name + "+" + HexFormat.of().toHexDigits(id);
  }
}
