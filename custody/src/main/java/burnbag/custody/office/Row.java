package burnbag.custody.office;

import burnbag.custody.register.Kept;
import burnbag.ledger.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A thing on a shelf as it is written there, not yet understood: for those who compare.
///
/// @param marks what it is looked up by, in the order of the shelf's columns
/// @param body canonical JSON
public record Row(String id, List<String> marks, String body) {
  public Row {
    marks = List.copyOf(marks);
  }

  /// As a thing is to be written.
  public static Row of(Kept thing) {
    return new Row(
        thing.id(),
        thing.marks(),
        new String(CanonicalJson.write(thing.json()), StandardCharsets.UTF_8));
  }
}
