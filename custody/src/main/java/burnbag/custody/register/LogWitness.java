package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// Somebody outside who cosigns the ledger's checkpoints.
///
/// @param id name and number of the key: `witness.example+0123abcd`
/// @param line the key as it is handed to a verifier
/// @param at when the witness was enrolled, epoch milliseconds
public record LogWitness(String id, String line, long at) implements Kept {
  public static final Shelf<LogWitness> SHELF =
      new Shelf<>("log_witness", List.of(), LogWitness::read);

  private static LogWitness read(Fields fields) {
    return new LogWitness(fields.text("id"), fields.text("line"), fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write().text("id", id).text("line", line).number("at", at).end();
  }

  @Override
  public List<String> marks() {
    return List.of();
  }
}
