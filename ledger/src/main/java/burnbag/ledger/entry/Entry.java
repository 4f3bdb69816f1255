package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.CanonicalReader;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.tile.EntryBundle;
import burnbag.ledger.tree.Hash;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A statement as the ledger has taken it. Its index is its place in the tree. Its bytes are those
/// that were hashed, kept as they came. Immutable.
public final class Entry {
  /// Signatures under one statement: that of its party, and of those whose key it binds or ends.
  public static final int MOST_SIGNATURES = 8;

  private static final int VERSION = 1;

  private final long recordedAt;
  private final Statement statement;
  private final List<Signature> signatures;
  private final byte[] bytes;

  /// An entry to be appended. The statement goes into it byte for byte.
  ///
  /// @param recordedAt when it is appended, epoch milliseconds; never before its predecessor's
  /// @param signatures at least one, each by another key
  /// @throws IllegalArgumentException where it would be longer than `EntryBundle.LONGEST_ENTRY`;
  ///   longer lists enter by their digest
  public Entry(long recordedAt, Statement statement, List<Signature> signatures) {
    this(recordedAt, statement, signatures, written(recordedAt, statement, signatures));
  }

  private Entry(long recordedAt, Statement statement, List<Signature> signatures, byte[] bytes) {
    if (recordedAt < 0) throw new IllegalArgumentException("a time before 1970");
    if (bytes.length > EntryBundle.LONGEST_ENTRY) {
      throw new IllegalArgumentException(
          "the entry has " + bytes.length + " bytes; longer lists enter by their digest");
    }
    if (signatures.isEmpty()) throw new IllegalArgumentException("nobody has signed the entry");
    if (signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException("more than " + MOST_SIGNATURES + " signatures");
    }
    for (int i = 1; i < signatures.size(); i++) {
      KeyName key = signatures.get(i).key();
      if (signatures.subList(0, i).stream().anyMatch(one -> one.key().equals(key))) {
        throw new IllegalArgumentException("the key " + key + " has signed twice");
      }
    }
    this.recordedAt = recordedAt;
    this.statement = statement;
    this.signatures = List.copyOf(signatures);
    this.bytes = bytes;
  }

  /// @throws NoteFormatException for bytes that are no entry of this version
  public static Entry read(byte[] bytes) throws NoteFormatException {
    if (bytes.length > EntryBundle.LONGEST_ENTRY) {
      throw new NoteFormatException("an entry of " + bytes.length + " bytes");
    }
    byte[] own = bytes.clone();
    CanonicalReader in = new CanonicalReader(own);
    Members members = new Members(in, "the entry");
    long recordedAt = members.number("recorded_at");
    List<Signature> signatures = members.list("signatures", MOST_SIGNATURES, SignatureForm::read);
    members.goTo("statement");
    Statement statement = Statement.read(in, own);
    long version = members.number("v");
    members.close();
    if (version != VERSION) throw new NoteFormatException("an entry of version " + version);
    if (in.at() < own.length) {
      throw new NoteFormatException("something stands behind the entry");
    }
    try {
      return new Entry(recordedAt, statement, signatures, own);
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  private static byte[] written(long recordedAt, Statement statement, List<Signature> signatures) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ascii("{\"recorded_at\":" + recordedAt + ",\"signatures\":"));
    List<Json> signed = new ArrayList<>();
    for (Signature signature : signatures) signed.add(SignatureForm.write(signature));
    out.writeBytes(CanonicalJson.write(new Json.Arr(signed)));
    out.writeBytes(ascii(",\"statement\":"));
    statement.writeTo(out);
    out.writeBytes(ascii(",\"v\":" + VERSION + "}"));
    return out.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /// When it was appended, epoch milliseconds.
  public long recordedAt() {
    return recordedAt;
  }

  public Statement statement() {
    return statement;
  }

  public List<Signature> signatures() {
    return signatures;
  }

  /// As it is stored, hashed and published.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The leaf that it is in the tree.
  public Hash leaf() {
    return Hash.ofLeaf(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Entry entry && Arrays.equals(bytes, entry.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /// The canonical JSON.
  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
