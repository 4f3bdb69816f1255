package burnbag.ledger.key;

import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A log's key gives way to another: an entry of the act `rotate-key/1` whose statement both keys
/// have signed. Checkpoints that have the entry in them are signed by the new key; those before
/// keep the old one's signature.
///
/// @param old the key until then
/// @param next the key from then on; its name is the origin too
public record Rotation(VerifierKey old, VerifierKey next) {
  /// The act's name and version.
  public static final String ACT = "rotate-key/1";

  private static final Set<String> FIELDS = Set.of("new", "old");

  public Rotation {
    if (!old.name().name().equals(next.name().name())) {
      throw new IllegalArgumentException("the name of a log's key is the log's");
    }
    if (old.toString().equals(next.toString())) {
      throw new IllegalArgumentException("a key does not follow itself");
    }
  }

  /// What the statement says.
  public Json.Obj fields() {
    return Json.Obj.of(
        Map.of("new", new Json.Text(next.toString()), "old", new Json.Text(old.toString())));
  }

  /// Reads what a statement says, whoever has signed it.
  ///
  /// @throws NoteFormatException for another act, or fields that name no two keys
  public static Rotation read(Statement statement) throws NoteFormatException {
    if (!statement.act().equals(ACT)) throw new NoteFormatException("it is no " + ACT);
    Json.Obj fields = statement.fields();
    if (!fields.members().keySet().equals(FIELDS)
        || !(fields.members().get("old") instanceof Json.Text(String old))
        || !(fields.members().get("new") instanceof Json.Text(String next))) {
      throw new NoteFormatException("a rotation names an old and a new key");
    }
    try {
      return new Rotation(VerifierKey.parse(old), VerifierKey.parse(next));
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  /// Whether both keys have signed the entry.
  public boolean signedBy(Entry entry) {
    return List.of(old, next).stream()
        .allMatch(
            key ->
                entry.signatures().stream()
                    .anyMatch(signature -> signature.verifies(entry.statement(), List.of(key))));
  }
}
