package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// One step in the life of a copy or a document: an entry that touched it, and how it left it. The
/// fold writes one whenever an act changes a copy, a document or a discrepancy about either, so
/// that a history is read without reading the ledger.
///
/// @param subject a copy's id or a control number
/// @param index of the entry
/// @param act what was done, with its version
/// @param party who did it
/// @param second who seconded it; empty for an act of one
/// @param holder of the copy after it; empty for a document
/// @param place of the copy after it
/// @param state of the copy after it; for a document, its marking
/// @param pages after it
/// @param note the discrepancies that were raised or resolved, each as `+kind` or `-kind`
/// @param at when it was recorded, epoch milliseconds
public record Trail(
    String subject,
    long index,
    String act,
    String party,
    String second,
    String holder,
    String place,
    String state,
    int pages,
    List<String> note,
    long at)
    implements Kept {
  public static final Shelf<Trail> SHELF = new Shelf<>("trail", List.of("subject"), Trail::read);

  /// So that ids stand in the order of their entries.
  private static final int DIGITS = 16;

  public Trail {
    note = List.copyOf(note);
  }

  /// By which the steps of one thing lie in their order.
  public static String id(String subject, long index) {
    String digits = Long.toString(index);
    return subject + "@" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
  }

  @Override
  public String id() {
    return id(subject, index);
  }

  private static Trail read(Fields fields) {
    return new Trail(
        fields.text("subject"),
        fields.number("index"),
        fields.text("act"),
        fields.text("party"),
        fields.text("second", ""),
        fields.text("holder", ""),
        fields.text("place", ""),
        fields.text("state", ""),
        fields.count("pages"),
        fields.texts("note"),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("subject", subject)
        .number("index", index)
        .text("act", act)
        .text("party", party)
        .text("second", second)
        .text("holder", holder)
        .text("place", place)
        .text("state", state)
        .number("pages", pages)
        .texts("note", note)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(subject);
  }
}
