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
    String name = text.substring(0, Math.max(0, plus));
    if (id.length() == ID_DIGITS && lowerHexadecimal(id) && valid(name)) {
      return new KeyName(name, HexFormat.fromHexDigits(id));
    }
    throw new NoteFormatException("'" + text + "' names no key");
  }

  private static boolean lowerHexadecimal(String id) {
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) return false;
    }
    return true;
  }

  static boolean valid(String name) {
    return !name.isEmpty() && (plain(name) || printable(name));
  }

  /// Of ASCII, as most names are.
  private static boolean plain(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == '+') return false;
    }
    return true;
  }

  private static boolean printable(String name) {
    return name.indexOf('+') < 0
        && name.codePoints()
            .noneMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c < 0x20);
  }

  /// @param publicKey 32 bytes, as RFC 8032 encodes it
  static KeyName ofEd25519(String name, byte[] publicKey) {
    byte[] typed = new byte[publicKey.length + 1];
    typed[0] = ED25519;
    System.arraycopy(publicKey, 0, typed, 1, publicKey.length);
    return of(name, typed);
  }

  /// @param typed a public key behind the byte that says of which type it is
  /// @throws IllegalArgumentException for what is no name of a key
  public static KeyName of(String name, byte[] typed) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(name.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) '\n');
      return new KeyName(name, ByteBuffer.wrap(sha.digest(typed)).getInt());
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
