package burnbag.custody.sighting;

import burnbag.custody.register.Fields;
import burnbag.custody.register.MalformedFields;
import burnbag.ledger.json.Json;

/// A copy that somebody saw, with the instant as their device told it: off line perhaps, and by a
/// clock that nobody has looked at. It is shown as told, and decides nothing.
///
/// @param copy id or label
/// @param at as the device told it, epoch milliseconds, from 1
/// @param pages that were counted; 0 where nobody counted
/// @param place the container in which it lay; empty where nobody looked
public record ToldSighting(String copy, long at, int pages, String place) {
  public ToldSighting {
    if (at < 1) throw new IllegalArgumentException("no instant " + at);
  }

  /// @throws MalformedFields for an instant before the epoch's first millisecond
  public static ToldSighting read(Fields fields) {
    long at = fields.number("at");
    if (at < 1) throw new MalformedFields("'at' is no instant: " + at);
    int pages = fields.has("pages") ? fields.count("pages") : 0;
    return new ToldSighting(fields.text("copy"), at, pages, fields.text("place", ""));
  }

  public Json.Obj json() {
    Fields.Writing writing = Fields.write().text("copy", copy).number("at", at);
    if (pages != 0) writing.number("pages", pages);
    return writing.text("place", place).end();
  }
}
