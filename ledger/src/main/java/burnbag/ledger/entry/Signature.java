package burnbag.ledger.entry;

import burnbag.ledger.json.Json;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeMap;

/// A signature under a statement by a key file's Ed25519 key.
///
/// @param key which key
public record Signature(KeyName key, byte[] bytes) {
  private static final String ALGORITHM = "Ed25519";

  public Signature {
    bytes = bytes.clone();
  }

  static Signature read(Json value) throws NoteFormatException {
    Members members = Members.of(value, "the signature", Set.of("alg", "key", "sig"));
    if (!members.text("alg").equals(ALGORITHM)) {
      throw new NoteFormatException("a signature by '" + members.text("alg") + "'");
    }
    String[] key = members.text("key").split("\\+", -1);
    try {
      if (key.length != 2) throw new IllegalArgumentException("no name+id");
      return new Signature(
          new KeyName(key[0], HexFormat.fromHexDigits(key[1])),
          Base64Text.decode(members.text("sig"), "the signature"));
    } catch (IllegalArgumentException _) {
      throw new NoteFormatException("'" + members.text("key") + "' names no key");
    }
  }

  /// Whether the key that it names is among those known and has signed the statement.
  public boolean verifies(Statement statement, Collection<VerifierKey> known) {
    byte[] message = statement.signedBytes();
    return known.stream().anyMatch(k -> k.name().equals(key) && k.verifies(message, bytes));
  }

  @Override
  public byte[] bytes() {
    return bytes.clone();
  }

  Json.Obj json() {
    TreeMap<String, Json> members = new TreeMap<>();
    members.put("alg", new Json.Text(ALGORITHM));
    members.put("key", new Json.Text(key.toString()));
    members.put("sig", new Json.Text(Base64.getEncoder().encodeToString(bytes)));
    return new Json.Obj(members);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Signature signature
        && key.equals(signature.key)
        && Arrays.equals(bytes, signature.bytes);
  }

  @Override
  public int hashCode() {
    return key.hashCode() * 31 + Arrays.hashCode(bytes);
  }
}
