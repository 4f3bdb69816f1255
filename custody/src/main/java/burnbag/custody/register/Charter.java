package burnbag.custody.register;

import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.json.Json;
import burnbag.ledger.key.Companion;
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
/// @param companions keys of ML-DSA-44 that sign beside it, the one of now last; empty for a log
///   that has none
/// @param companionSince the entry from which on there is one
public record Charter(
    String origin,
    boolean trial,
    String logKey,
    List<String> earlierKeys,
    List<String> companions,
    long companionSince)
    implements Kept {
  public static final Shelf<Charter> SHELF = new Shelf<>("charter", List.of(), Charter::read);

  /// The id of the only one.
  public static final String ID = "charter";

  public Charter {
    earlierKeys = List.copyOf(earlierKeys);
    companions = List.copyOf(companions);
  }

  public Charter withLogKey(String line) {
    List<String> earlier = new ArrayList<>(earlierKeys);
    earlier.add(logKey);
    return new Charter(origin, trial, line, earlier, companions, companionSince);
  }

  /// @param entry from which on it signs
  public Charter withCompanion(String line, long entry) {
    List<String> all = new ArrayList<>(companions);
    all.add(line);
    long since = companions.isEmpty() ? entry : companionSince;
    return new Charter(origin, trial, logKey, earlierKeys, all, since);
  }

  /// The line of the companion of now; empty where there is none.
  public String companion() {
    return companions.isEmpty() ? "" : companions.getLast();
  }

  /// All companions that the log has had, the first one first.
  public List<CosignerKey> companionKeys() {
    List<CosignerKey> keys = new ArrayList<>();
    for (String line : companions) {
      try {
        keys.add(Companion.parse(line));
      } catch (NoteFormatException e) {
        throw new MalformedFields("'" + line + "' is no companion: " + e.getMessage());
      }
    }
    return keys;
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
        fields.texts("earlier_keys"),
        fields.texts("companions"),
        fields.number("companion_since", 0));
  }

  @Override
  public String id() {
    return ID;
  }

  @Override
  public Json.Obj json() {
    Fields.Writing writing =
        Fields.write()
            .text("origin", origin)
            .flag("trial", trial)
            .text("log_key", logKey)
            .texts("earlier_keys", earlierKeys)
            .texts("companions", companions);
    if (companionSince > 0) writing.number("companion_since", companionSince);
    return writing.end();
  }

  @Override
  public List<String> marks() {
    return List.of();
  }
}
