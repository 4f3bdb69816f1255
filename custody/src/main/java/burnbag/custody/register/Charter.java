package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// What the ledger's first entry laid down. There is one.
///
/// @param origin the log's name
/// @param trial whether everything that this home prints says TRIAL
/// @param logKey the log's key, as it is handed to a verifier
public record Charter(String origin, boolean trial, String logKey) implements Kept {
  public static final Shelf<Charter> SHELF = new Shelf<>("charter", List.of(), Charter::read);

  /// The id of the only one.
  public static final String ID = "charter";

  private static Charter read(Fields fields) {
    return new Charter(fields.text("origin"), fields.flag("trial"), fields.text("log_key"));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Json.Obj json() {
    return Fields.write().text("origin", origin).flag("trial", trial).text("log_key", logKey).end();
  }

  @Override
  public List<String> marks() {
    return List.of();
  }
}
