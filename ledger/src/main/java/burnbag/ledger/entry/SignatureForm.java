package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalReader;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.passkey.Assertion;
import java.util.Base64;
import java.util.TreeMap;

/// How a signature stands in its entry: `alg` tells the kind, and each kind has its own members.
final class SignatureForm {
  private static final String KEY_FILE = "Ed25519";
  private static final String PASSKEY = "WebAuthn";
  private static final String ALGORITHM = "alg";
  private static final String SIGNATURE = "sig";
  private static final String KEY = "key";
  private static final String AUTHENTICATOR_DATA = "authenticator_data";
  private static final String CLIENT_DATA = "client_data";

  private SignatureForm() {}

  static Json.Obj write(Signature signature) {
    TreeMap<String, Json> members = new TreeMap<>();
    members.put(KEY, new Json.Text(signature.key().toString()));
    switch (signature) {
      case Signature.OfKeyFile(_, byte[] bytes) -> {
        members.put(ALGORITHM, new Json.Text(KEY_FILE));
        members.put(SIGNATURE, base64(bytes));
      }
      case Signature.OfPasskey(_, Assertion assertion) -> {
        members.put(ALGORITHM, new Json.Text(PASSKEY));
        members.put(AUTHENTICATOR_DATA, base64(assertion.authenticatorData()));
        members.put(CLIENT_DATA, base64(assertion.clientData()));
        members.put(SIGNATURE, base64(assertion.signature()));
      }
    }
    return new Json.Obj(members);
  }

  private static Json base64(byte[] bytes) {
    return new Json.Text(Base64.getEncoder().encodeToString(bytes));
  }

  static Signature read(CanonicalReader in) throws NoteFormatException {
    Members members = new Members(in, "the signature");
    String algorithm = members.text(ALGORITHM);
    try {
      return switch (algorithm) {
        case KEY_FILE -> ofKeyFile(members);
        case PASSKEY -> ofPasskey(members);
        default -> throw new NoteFormatException("a signature by '" + algorithm + "'");
      };
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  private static Signature ofKeyFile(Members members) throws NoteFormatException {
    KeyName key = KeyName.parse(members.text(KEY));
    byte[] bytes = bytes(members, SIGNATURE);
    members.close();
    return new Signature.OfKeyFile(key, bytes);
  }

  private static Signature ofPasskey(Members members) throws NoteFormatException {
    byte[] authenticatorData = bytes(members, AUTHENTICATOR_DATA);
    byte[] clientData = bytes(members, CLIENT_DATA);
    KeyName key = KeyName.parse(members.text(KEY));
    byte[] bytes = bytes(members, SIGNATURE);
    members.close();
    return new Signature.OfPasskey(key, new Assertion(authenticatorData, clientData, bytes));
  }

  private static byte[] bytes(Members members, String name) throws NoteFormatException {
    return Base64Text.decode(members.text(name), "'" + name + "' of the signature");
  }
}
