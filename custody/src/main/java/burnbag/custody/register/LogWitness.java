package burnbag.custody.register;

import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import java.util.List;
import java.util.Optional;

/// A key of somebody outside who cosigns the ledger's checkpoints.
///
/// @param id name and number of the key: `witness.example+0123abcd`
/// @param line the key as it is handed to a verifier
/// @param at when the witness was enrolled, epoch milliseconds
/// @param url where checkpoints are sent to; empty for a witness that nobody can send any
/// @param dismissed when two officers ended it, epoch milliseconds; 0 while it counts
public record LogWitness(String id, String line, long at, String url, long dismissed)
    implements Kept {
  public static final Shelf<LogWitness> SHELF =
      new Shelf<>("log_witness", List.of(), LogWitness::read);

  private static LogWitness read(Fields fields) {
    return new LogWitness(
        fields.text("id"),
        fields.text("line"),
        fields.number("at"),
        fields.text("url", ""),
        fields.number("dismissed", 0));
  }

  public boolean active() {
    return dismissed == 0;
  }

  /// What the witness is called; one witness may have several keys.
  public String witness() {
    return id.substring(0, id.indexOf('+'));
  }

  /// The key; empty for one of an algorithm that cosigns nothing that can be verified here.
  public Optional<CosignerKey> cosigner() {
    try {
      return Optional.of(CosignerKey.parse(line));
    } catch (NoteFormatException _) {
      return Optional.empty();
    }
  }

  @Override
  public Json.Obj json() {
    Fields.Writing writing =
        Fields.write().text("id", id).text("line", line).number("at", at).text("url", url);
    if (dismissed > 0) writing.number("dismissed", dismissed);
    return writing.end();
  }

  @Override
  public List<String> marks() {
    return List.of();
  }
}
