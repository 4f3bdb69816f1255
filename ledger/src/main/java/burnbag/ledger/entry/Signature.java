package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalReader;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.TreeMap;

/// A signature under a statement by a key file's Ed25519 key.
///
/// @param key which key
public record Signature(KeyName key, byte[] bytes) {
  /// Bytes of a signature of Ed25519.
  public static final int SIZE = 64;

  private static final String ALGORITHM = "Ed25519";

  /// @throws IllegalArgumentException unless there are 64 bytes
  public Signature {
    bytes = bytes.clone();
    if (bytes.length != SIZE) {
      throw new IllegalArgumentException("a signature of " + bytes.length + " bytes");
    }
  }

  static Signature read(CanonicalReader in) throws NoteFormatException {
    Members members = new Members(in, "the signature");
    String algorithm = members.text("alg");
    if (!algorithm.equals(ALGORITHM)) {
      throw new NoteFormatException("a signature by '" + algorithm + "'");
    }
    KeyName key = KeyName.parse(members.text("key"));
    byte[] bytes = Base64Text.decode(members.text("sig"), "the signature");
    members.close();
    if (bytes.length != SIZE) {
      throw new NoteFormatException("a signature of " + bytes.length + " bytes");
    }
    return new Signature(key, bytes);
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
