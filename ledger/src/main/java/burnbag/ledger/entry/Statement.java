package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// What an actor says and signs. It knows neither its place in the ledger nor when it will be
/// recorded.
///
/// @param log the origin of the log that it is meant for; in any other it is void
/// @param act what is done, with its version: `offer/1`
/// @param fields what the act needs
/// @param party who says it, by an id that names nobody
/// @param role in which the party acts
/// @param registry where
/// @param pack hash of the policy pack that the signer saw, in hexadecimal
/// @param nonce chosen by the signer; a statement with one that was seen is a replay
/// @param claimedAt when the signer says that it was, epoch milliseconds
/// @param expiresAt until when it may be entered, epoch milliseconds
public record Statement(
    String log,
    String act,
    Json.Obj fields,
    String party,
    String role,
    String registry,
    String pack,
    String nonce,
    long claimedAt,
    long expiresAt,
    Basis basis) {
  private static final int VERSION = 1;
  private static final byte[] DOMAIN = "burnbag/statement/v1\n".getBytes(StandardCharsets.UTF_8);
  private static final Set<String> NAMES =
      Set.of(
          "v",
          "log",
          "act",
          "fields",
          "party",
          "role",
          "registry",
          "pack",
          "nonce",
          "claimed_at",
          "expires_at",
          "basis");

  /// @throws NoteFormatException for bytes that are no statement of this version
  public static Statement read(byte[] bytes) throws NoteFormatException {
    return of(Members.read(bytes, "the statement", NAMES));
  }

  static Statement read(Json value) throws NoteFormatException {
    return of(Members.of(value, "the statement", NAMES));
  }

  private static Statement of(Members members) throws NoteFormatException {
    if (members.number("v") != VERSION) {
      throw new NoteFormatException("a statement of version " + members.number("v"));
    }
    Members basis = Members.of(members.object("basis"), "the basis", Set.of("size", "root"));
    byte[] root = Base64Text.decode(basis.text("root"), "the basis' root");
    if (root.length != Hash.SIZE) throw new NoteFormatException("the basis' root is no hash");
    return new Statement(
        members.text("log"),
        members.text("act"),
        members.object("fields"),
        members.text("party"),
        members.text("role"),
        members.text("registry"),
        members.text("pack"),
        members.text("nonce"),
        members.number("claimed_at"),
        members.number("expires_at"),
        new Basis(basis.number("size"), Hash.of(root)));
  }

  /// As it is stored and hashed.
  public byte[] bytes() {
    return CanonicalJson.write(json());
  }

  /// What a key signs: a line that says what kind of thing this is, then the statement.
  public byte[] signedBytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(DOMAIN);
    out.writeBytes(bytes());
    return out.toByteArray();
  }

  public Signature sign(SignerKey key) {
    return new Signature(key.verifier().name(), key.sign(signedBytes()));
  }

  /// One statement, signed by one key, as an entry.
  public Entry entry(long recordedAt, List<Signature> signatures) {
    return new Entry(recordedAt, this, signatures);
  }

  Json.Obj json() {
    TreeMap<String, Json> root = new TreeMap<>();
    root.put("size", new Json.Int(basis.size()));
    root.put("root", new Json.Text(basis.root().base64()));
    TreeMap<String, Json> members = new TreeMap<>();
    members.put("v", new Json.Int(VERSION));
    members.put("log", new Json.Text(log));
    members.put("act", new Json.Text(act));
    members.put("fields", fields);
    members.put("party", new Json.Text(party));
    members.put("role", new Json.Text(role));
    members.put("registry", new Json.Text(registry));
    members.put("pack", new Json.Text(pack));
    members.put("nonce", new Json.Text(nonce));
    members.put("claimed_at", new Json.Int(claimedAt));
    members.put("expires_at", new Json.Int(expiresAt));
    members.put("basis", new Json.Obj(root));
    return new Json.Obj(members);
  }
}
