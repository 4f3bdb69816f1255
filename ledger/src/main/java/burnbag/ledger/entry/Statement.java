package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.CanonicalReader;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.TreeMap;

/// What an actor says and signs. It knows neither its place in the ledger nor when it will be
/// recorded. Its bytes are those that were signed, kept as they came. Immutable.
public final class Statement {
  /// Bytes that `log`, `party`, `role` and `registry` may each have in UTF-8.
  public static final int LONGEST_NAME = 255;

  private static final int VERSION = 1;
  private static final byte[] DOMAIN = "burnbag/statement/v1\n".getBytes(StandardCharsets.UTF_8);
  private static final int LONGEST_WORD = 60;
  private static final int MOST_VERSION_DIGITS = 4;
  private static final int PACK_DIGITS = 64;

  private final String log;
  private final String act;
  private final String party;
  private final String role;
  private final String registry;
  private final String pack;
  private final String nonce;
  private final long claimedAt;
  private final long expiresAt;
  private final Basis basis;
  private final Slice fields;
  private final Slice bytes;

  /// A statement to be signed.
  ///
  /// @param log the origin of the log that it is meant for; in any other it is void
  /// @param act what is done, with its version: `offer/1`
  /// @param fields what the act needs
  /// @param party who says it, by an id that names nobody
  /// @param role in which the party acts
  /// @param registry where
  /// @param pack SHA-256 of the policy pack that the signer saw, in hexadecimal; empty where none
  ///   was in force
  /// @param nonce chosen by the signer, as `Nonce` writes it
  /// @param claimedAt when the signer says that it was, epoch milliseconds
  /// @param expiresAt until when it may be entered, epoch milliseconds
  /// @param basis the last checkpoint that the signer has seen
  /// @throws IllegalArgumentException for what no statement can say; the message says which
  public Statement(
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
    this(
        log,
        act,
        Slice.all(CanonicalJson.write(fields)),
        party,
        role,
        registry,
        pack,
        nonce,
        claimedAt,
        expiresAt,
        basis,
        Slice.all(
            written(
                log, act, fields, party, role, registry, pack, nonce, claimedAt, expiresAt,
                basis)));
  }

  private Statement(
      String log,
      String act,
      Slice fields,
      String party,
      String role,
      String registry,
      String pack,
      String nonce,
      long claimedAt,
      long expiresAt,
      Basis basis,
      Slice bytes) {
    require("log", log);
    require("party", party);
    require("role", role);
    require("registry", registry);
    if (!isAct(act)) {
      throw new IllegalArgumentException("'" + act + "' is no act with its version");
    }
    if (!pack.isEmpty() && !hexadecimal(pack, PACK_DIGITS)) {
      throw new IllegalArgumentException("'pack' is no SHA-256 in hexadecimal");
    }
    if (!hexadecimal(nonce, Nonce.DIGITS)) {
      throw new IllegalArgumentException("'nonce' has not 32 hexadecimal digits in lower case");
    }
    this.log = log;
    this.act = act;
    this.fields = fields;
    this.party = party;
    this.role = role;
    this.registry = registry;
    this.pack = pack;
    this.nonce = nonce;
    this.claimedAt = claimedAt;
    this.expiresAt = expiresAt;
    this.basis = basis;
    this.bytes = bytes;
  }

  private static void require(String what, String name) {
    boolean printable = true;
    boolean ascii = true;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      printable &= c >= ' ' && c != 0x7f;
      ascii &= c < 0x80;
    }
    int units = ascii ? name.length() : name.getBytes(StandardCharsets.UTF_8).length;
    if (units == 0 || units > LONGEST_NAME || !printable) {
      throw new IllegalArgumentException(
          "'" + what + "' is empty, longer than " + LONGEST_NAME + " bytes or not printable");
    }
  }

  static boolean hexadecimal(String text, int digits) {
    if (text.length() != digits) return false;
    for (int i = 0; i < digits; i++) {
      char c = text.charAt(i);
      if (!(digit(c) || c >= 'a' && c <= 'f')) return false;
    }
    return true;
  }

  /// `[a-z][a-z0-9.-]{0,59}/[1-9][0-9]{0,3}`
  private static boolean isAct(String act) {
    int slash = act.indexOf('/');
    if (slash < 1 || slash > LONGEST_WORD || !letter(act.charAt(0))) return false;
    for (int i = 1; i < slash; i++) {
      char c = act.charAt(i);
      if (!(letter(c) || digit(c) || c == '.' || c == '-')) return false;
    }
    int digits = act.length() - slash - 1;
    if (digits < 1 || digits > MOST_VERSION_DIGITS || act.charAt(slash + 1) == '0') return false;
    for (int i = slash + 1; i < act.length(); i++) if (!digit(act.charAt(i))) return false;
    return true;
  }

  private static boolean letter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }

  /// @throws NoteFormatException for bytes that are no statement of this version
  public static Statement read(byte[] bytes) throws NoteFormatException {
    byte[] own = bytes.clone();
    CanonicalReader in = new CanonicalReader(own);
    Statement statement = read(in, own);
    if (in.at() < own.length) {
      throw new NoteFormatException("something stands behind the statement");
    }
    return statement;
  }

  /// Reads a statement where the reader stands.
  ///
  /// @param within the bytes that the reader goes over; kept, and nobody's to change
  static Statement read(CanonicalReader in, byte[] within) throws NoteFormatException {
    int start = in.at();
    Members members = new Members(in, "the statement");
    String act = members.text("act");
    Members seen = members.nested("basis");
    byte[] root = Base64Text.decode(seen.text("root"), "the basis' root");
    long size = seen.number("size");
    seen.close();
    long claimedAt = members.number("claimed_at");
    long expiresAt = members.number("expires_at");
    int fieldsStart = members.object("fields");
    Slice fields = new Slice(within, fieldsStart, in.at());
    String log = members.text("log");
    String nonce = members.text("nonce");
    String pack = members.text("pack");
    String party = members.text("party");
    String registry = members.text("registry");
    String role = members.text("role");
    long version = members.number("v");
    members.close();
    if (version != VERSION) throw new NoteFormatException("a statement of version " + version);
    Slice bytes = new Slice(within, start, in.at());
    try {
      Basis basis = new Basis(size, Hash.of(root));
      return new Statement(
          log, act, fields, party, role, registry, pack, nonce, claimedAt, expiresAt, basis, bytes);
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException("the statement: " + e.getMessage());
    }
  }

  private static byte[] written(
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
    if (claimedAt < 0 || expiresAt < 0) throw new IllegalArgumentException("a time before 1970");
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
    TreeMap<String, Json> seen = new TreeMap<>();
    seen.put("size", new Json.Int(basis.size()));
    seen.put("root", new Json.Text(basis.root().base64()));
    members.put("basis", new Json.Obj(seen));
    return CanonicalJson.write(new Json.Obj(members));
  }

  /// As it came, as it is stored and hashed: 32 levels deep at most.
  public byte[] bytes() {
    return bytes.copy();
  }

  /// How many bytes it has.
  public int length() {
    return bytes.length();
  }

  /// Puts its bytes behind those of an entry that are before it.
  void writeTo(ByteArrayOutputStream out) {
    bytes.writeTo(out);
  }

  /// What a key signs: a line that says what kind of thing this is, then the statement.
  public byte[] signedBytes() {
    return bytes.behind(DOMAIN);
  }

  /// What a passkey is asked to sign: SHA-256 of the bytes that a key file's key signs.
  public byte[] challenge() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(signedBytes());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }

  public Signature sign(SignerKey key) {
    return new Signature.OfKeyFile(key.verifier().name(), key.sign(signedBytes()));
  }

  /// This statement and who signed it, as an entry.
  public Entry entry(long recordedAt, List<Signature> signatures) {
    return new Entry(recordedAt, this, signatures);
  }

  public String log() {
    return log;
  }

  public String act() {
    return act;
  }

  /// What the act needs, read anew each time.
  public Json.Obj fields() {
    try {
      return (Json.Obj) CanonicalJson.read(fields.copy());
    } catch (NotCanonicalException e) {
      throw new AssertionError("walked over when the statement was read", e);
    }
  }

  public String party() {
    return party;
  }

  public String role() {
    return role;
  }

  public String registry() {
    return registry;
  }

  /// In hexadecimal; empty where none was in force.
  public String pack() {
    return pack;
  }

  /// As `Nonce` writes it.
  public String nonce() {
    return nonce;
  }

  /// Epoch milliseconds.
  public long claimedAt() {
    return claimedAt;
  }

  /// Epoch milliseconds.
  public long expiresAt() {
    return expiresAt;
  }

  public Basis basis() {
    return basis;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Statement statement && bytes.equals(statement.bytes);
  }

  @Override
  public int hashCode() {
    return bytes.hashCode();
  }

  /// The canonical JSON.
  @Override
  public String toString() {
    return bytes.toString();
  }
}
