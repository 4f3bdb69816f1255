package burnbag.custody.equipment;

import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.ledger.json.Json;
import java.util.Arrays;
import java.util.Locale;

/// That somebody measured the pieces that a machine makes.
///
/// @param by the party who tested; empty for none yet
/// @param at when it was entered, epoch milliseconds
/// @param due when the next one is due
/// @param index of the entry that says so
public record ResidueTest(Result result, String by, long at, long due, long index) {
  /// What came of it.
  public enum Result {
    NONE,
    PASS,
    FAILED;

    /// `pass`.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// @throws MalformedFields for a word that is none of them
    public static Result of(String word) {
      return Arrays.stream(values())
          .filter(result -> result.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("no residue test ends as '" + word + "'"));
    }
  }

  /// Nobody has tested it.
  public static final ResidueTest NEVER = new ResidueTest(Result.NONE, "", 0, 0, 0);

  /// Whether it was good and the next one is not due yet.
  public boolean holds(long when) {
    return result == Result.PASS && when < due;
  }

  static ResidueTest read(Fields fields) {
    return new ResidueTest(
        Result.of(fields.text("result")),
        fields.text("by", ""),
        fields.number("at"),
        fields.number("due"),
        fields.number("entry"));
  }

  public Json.Obj json() {
    return Fields.write()
        .text("result", result.word())
        .text("by", by)
        .number("at", at)
        .number("due", due)
        .number("entry", index)
        .end();
  }
}
