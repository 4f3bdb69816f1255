package burnbag.ledger.entry;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.tile.EntryBundle;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/// A statement as the ledger has taken it. Its index is its place in the tree.
///
/// @param recordedAt when it was appended, epoch milliseconds; never before its predecessor's
/// @param signatures at least one
public record Entry(long recordedAt, Statement statement, List<Signature> signatures) {
  private static final int VERSION = 1;
  private static final Set<String> NAMES = Set.of("v", "recorded_at", "statement", "signatures");

  public Entry {
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty()) throw new IllegalArgumentException("an entry that nobody signed");
  }

  /// @throws NoteFormatException for bytes that are no entry of this version
  public static Entry read(byte[] bytes) throws NoteFormatException {
    Members members = Members.read(bytes, "the entry", NAMES);
    if (members.number("v") != VERSION) {
      throw new NoteFormatException("an entry of version " + members.number("v"));
    }
    List<Signature> signatures = new ArrayList<>();
    for (Json one : members.array("signatures").items()) signatures.add(Signature.read(one));
    if (signatures.isEmpty()) throw new NoteFormatException("nobody has signed the entry");
    return new Entry(
        members.number("recorded_at"), Statement.read(members.object("statement")), signatures);
  }

  /// As it is stored, hashed and published.
  ///
  /// @throws IllegalArgumentException where it is longer than a bundle's entry may be
  public byte[] bytes() {
    TreeMap<String, Json> members = new TreeMap<>();
    members.put("v", new Json.Int(VERSION));
    members.put("recorded_at", new Json.Int(recordedAt));
    members.put("statement", statement.json());
    members.put(
        "signatures",
        new Json.Arr(new ArrayList<>(signatures.stream().map(Signature::json).toList())));
    byte[] bytes = CanonicalJson.write(new Json.Obj(members));
    if (bytes.length > EntryBundle.LONGEST_ENTRY) {
      throw new IllegalArgumentException(
          "the entry has " + bytes.length + " bytes; longer lists enter by their digest");
    }
    return bytes;
  }
}
