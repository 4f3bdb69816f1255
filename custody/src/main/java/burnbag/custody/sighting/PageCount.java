package burnbag.custody.sighting;

import burnbag.custody.register.Fields;
import burnbag.ledger.json.Json;

/// How many pages somebody counted in a copy.
///
/// @param copy id or label
public record PageCount(String copy, int pages) {
  public static PageCount read(Fields fields) {
    return new PageCount(fields.text("copy"), fields.count("pages"));
  }

  public Json.Obj json() {
    return Fields.write().text("copy", copy).number("pages", pages).end();
  }
}
