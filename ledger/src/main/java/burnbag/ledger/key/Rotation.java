package burnbag.ledger.key;

import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A log's key is to give way to another: an entry of the act `rotate/1` whose statement an officer
/// and both keys have signed. It takes effect with the entry by which somebody else seconds it.
/// Checkpoints that have that entry in them are signed by the new key; those before keep the old
/// one's signature.
///
/// @param from the key until then
/// @param to the key from then on; its name is the origin too
public record Rotation(VerifierKey from, VerifierKey to) {
  /// The act's name and version.
  public static final String ACT = "rotate/1";

  private static final Set<String> FIELDS = Set.of("from", "to");

  public Rotation {
    if (!from.name().name().equals(to.name().name())) {
      throw new IllegalArgumentException("the name of a log's key is the log's");
    }
    if (from.toString().equals(to.toString())) {
      throw new IllegalArgumentException("a key does not follow itself");
    }
  }

  /// What the statement says.
  public Json.Obj fields() {
    return Json.Obj.of(
        Map.of("from", new Json.Text(from.toString()), "to", new Json.Text(to.toString())));
  }

  /// Reads what a statement says, whoever has signed it.
  ///
  /// @throws NoteFormatException for another act, or fields that name no two keys
  public static Rotation read(Statement statement) throws NoteFormatException {
    if (!statement.act().equals(ACT)) throw new NoteFormatException("it is no " + ACT);
    Json.Obj fields = statement.fields();
    if (!fields.members().keySet().equals(FIELDS)
        || !(fields.members().get("from") instanceof Json.Text(String from))
        || !(fields.members().get("to") instanceof Json.Text(String to))) {
      throw new NoteFormatException("a rotation names the key that gives way and the one to come");
    }
    try {
      return new Rotation(VerifierKey.parse(from), VerifierKey.parse(to));
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  /// Whether both keys have signed the entry.
  public boolean signedBy(Entry entry) {
    return List.of(from, to).stream()
        .allMatch(
            key ->
                entry.signatures().stream()
                    .anyMatch(signature -> signature.by(ActorKey.of(key), entry.statement())));
  }
}
