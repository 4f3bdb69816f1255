package burnbag.ledger.opening;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.tree.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/// A private value with the salt that hides it: what has to be shown to prove what an entry commits
/// to, and what is destroyed to erase it. Two openings of equal values share nothing. Immutable.
public final class Opening {
  /// Bytes of a salt.
  public static final int SALT_BYTES = 16;

  private static final int VERSION = 1;
  private static final Set<String> NAMES = Set.of("kind", "salt", "v", "value");

  private final byte[] salt;
  private final Value value;

  private Opening(byte[] salt, Value value) {
    this.salt = salt;
    this.value = value;
  }

  /// Takes a salt of its own for a value.
  ///
  /// @param chance hard to foresee: a `SecureRandom`, but in tests and simulations. Whoever can
  ///   guess the salt can try values
  public static Opening of(Value value, RandomGenerator chance) {
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    return new Opening(salt, value);
  }

  /// @throws NoteFormatException for bytes that are no opening of this version
  public static Opening read(byte[] bytes) throws NoteFormatException {
    try {
      if (CanonicalJson.read(bytes) instanceof Json.Obj object) return read(object);
    } catch (NotCanonicalException e) {
      throw new NoteFormatException("the opening: " + e.getMessage());
    }
    throw new NoteFormatException("the opening is no object");
  }

  private static Opening read(Json.Obj object) throws NoteFormatException {
    if (!object.members().keySet().equals(NAMES)) {
      throw new NoteFormatException("the opening has not the members " + NAMES);
    }
    if (!object.members().get("v").equals(new Json.Int(VERSION))) {
      throw new NoteFormatException("an opening of another version than " + VERSION);
    }
    byte[] salt = Base64Text.decode(text(object, "salt"), "the salt");
    if (salt.length != SALT_BYTES) throw new NoteFormatException("the salt has not 16 bytes");
    String written = text(object, "value");
    String kind = text(object, "kind");
    try {
      return switch (kind) {
        case "text" -> new Opening(salt, new Value.Text(written));
        case "bytes" -> new Opening(salt, new Value.Bytes(Base64Text.decode(written, "the value")));
        default -> throw new NoteFormatException("an opening of the kind '" + kind + "'");
      };
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException("the opening: " + e.getMessage());
    }
  }

  private static String text(Json.Obj object, String name) throws NoteFormatException {
    if (object.members().get(name) instanceof Json.Text text) return text.value();
    throw new NoteFormatException("'" + name + "' of the opening is no text");
  }

  /// What an entry holds in its place: SHA-256 over `burnbag/opening/v1 `, the kind and a newline,
  /// the salt, and the value (text in UTF-8).
  public Commitment commitment() {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      sha.update(("burnbag/opening/v1 " + kind() + "\n").getBytes(StandardCharsets.UTF_8));
      sha.update(salt);
      sha.update(
          switch (value) {
            case Value.Text(String text) -> text.getBytes(StandardCharsets.UTF_8);
            case Value.Bytes bytes -> bytes.bytes();
          });
      return new Commitment(Hash.of(sha.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  private String kind() {
    return switch (value) {
      case Value.Text _ -> "text";
      case Value.Bytes _ -> "bytes";
    };
  }

  public Value value() {
    return value;
  }

  /// 16 bytes.
  public byte[] salt() {
    return salt.clone();
  }

  /// As it is kept and handed over: canonical JSON `{kind, salt, v, value}`.
  public byte[] bytes() {
    String written =
        switch (value) {
          case Value.Text(String text) -> text;
          case Value.Bytes bytes -> Base64.getEncoder().encodeToString(bytes.bytes());
        };
    return CanonicalJson.write(
        Json.Obj.of(
            Map.of(
                "kind", new Json.Text(kind()),
                "salt", new Json.Text(Base64.getEncoder().encodeToString(salt)),
                "v", new Json.Int(VERSION),
                "value", new Json.Text(written))));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Opening opening
        && Arrays.equals(salt, opening.salt)
        && value.equals(opening.value);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(salt);
  }

  /// Its commitment, and nothing that an erasure would have to find.
  @Override
  public String toString() {
    return commitment().toString();
  }
}
