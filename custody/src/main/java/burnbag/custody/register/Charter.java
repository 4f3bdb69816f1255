package burnbag.custody.register;

import burnbag.ledger.json.Json;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;

/// What the ledger's first entry laid down. There is one.
///
/// @param origin the log's name
/// @param trial whether everything that this home prints says TRIAL
/// @param logKey the key that the log signs with now, as it is handed to a verifier
/// @param earlierKeys those it signed with before, the first one first
public record Charter(String origin, boolean trial, String logKey, List<String> earlierKeys)
    implements Kept {
  public static final Shelf<Charter> SHELF = new Shelf<>("charter", List.of(), Charter::read);

  /// The id of the only one.
  public static final String ID = "charter";

  public Charter {
    earlierKeys = List.copyOf(earlierKeys);
  }

  public Charter withLogKey(String line) {
    List<String> earlier = new ArrayList<>(earlierKeys);
    earlier.add(logKey);
    return new Charter(origin, trial, line, earlier);
  }

  /// All keys that the log has signed with, the first one first.
  public List<VerifierKey> logKeys() {
    List<VerifierKey> keys = new ArrayList<>();
    for (String line : earlierKeys) keys.add(verifier(line));
    keys.add(verifier(logKey));
    return keys;
  }

  private static VerifierKey verifier(String line) {
    try {
      return VerifierKey.parse(line);
    } catch (NoteFormatException e) {
      throw new MalformedFields("'" + line + "' is no key of a log: " + e.getMessage());
    }
  }

  private static Charter read(Fields fields) {
    return new Charter(
        fields.text("origin"),
        fields.flag("trial"),
        fields.text("log_key"),
        fields.texts("earlier_keys"));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("origin", origin)
        .flag("trial", trial)
        .text("log_key", logKey)
        .texts("earlier_keys", earlierKeys)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of();
  }
}
