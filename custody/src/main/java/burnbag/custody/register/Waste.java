package burnbag.custody.register;

import burnbag.ledger.json.Json;

/// Unregistered waste in a bag: drafts and spoiled prints that never had a number.
///
/// @param sheets how many; 0 where they were weighed
/// @param grams their weight; 0 where they were counted
/// @param highest the highest marking on them
/// @param entry index of the entry that says so
/// @param at when that was recorded, epoch milliseconds
public record Waste(int sheets, long grams, Protection highest, long entry, long at) {
  /// What is left when some of it was taken out.
  public Waste without(int fewerSheets, long fewerGrams) {
    return new Waste(sheets - fewerSheets, grams - fewerGrams, highest, entry, at);
  }

  /// Whether nothing of it is left.
  public boolean isGone() {
    return sheets == 0 && grams == 0;
  }

  public static Waste read(Fields fields) {
    return new Waste(
        fields.count("sheets"),
        fields.number("grams"),
        Protection.read(Fields.of(fields.object("highest"))),
        fields.number("entry"),
        fields.number("at"));
  }

  public Json.Obj json() {
    return Fields.write()
        .number("sheets", sheets)
        .number("grams", grams)
        .object("highest", highest.json())
        .number("entry", entry)
        .number("at", at)
        .end();
  }
}
