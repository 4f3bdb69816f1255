package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// One numbered copy of a document.
///
/// @param id `CONTROL-NUMBER#k`
/// @param document control number
/// @param number `3`, or `14/1` for a copy of a copy
/// @param of the count that stands on it: *copy 3 of 12*; copies made later do not change the paper
/// @param label the code that stands on it
/// @param pages that are in it
/// @param holder the party that answers for it; always exactly one. `outside/ID` for one outside
/// @param registry where it is held
/// @param place container; empty for none
/// @param dueBack epoch milliseconds; 0 for never
/// @param offer the open handover, or the dispatch without a receipt, that it is part of; empty for
///   none
/// @param lastSeen when it was last seen by two sides or sighted, epoch milliseconds
/// @param seenIn index of the entry that says so
public record Copy(
    String id,
    String document,
    String number,
    int of,
    String label,
    int pages,
    String holder,
    String registry,
    String place,
    long dueBack,
    CopyState state,
    String offer,
    long lastSeen,
    long seenIn)
    implements Kept {
  public static final Shelf<Copy> SHELF =
      new Shelf<>(
          "copy",
          List.of("document", "holder", "registry", "place", "state", "label", "lent"),
          Copy::read);

  /// In the column `lent`: somebody is to bring it back.
  public static final String LENT = "lent";

  public static String id(String document, String number) {
    return document + "#" + number;
  }

  /// A new one, in store with who made it.
  ///
  /// @param index of the entry that says so
  /// @param at when that was recorded, epoch milliseconds
  public static Copy made(
      String document,
      String number,
      int of,
      String label,
      int pages,
      String holder,
      String registry,
      long index,
      long at) {
    return new Copy(
        id(document, number),
        document,
        number,
        of,
        label,
        pages,
        holder,
        registry,
        "",
        0,
        CopyState.IN_STORE,
        "",
        at,
        index);
  }

  /// In other hands, as acceptances leave it: in no container yet.
  public Copy restingAt(String party, String registry, CopyState state, long seen, long index) {
    return new Copy(
        id, document, number, of, label, pages, party, registry, "", dueBack, state, "", seen,
        index);
  }

  public Copy offeredIn(String handover) {
    return changed(pages, place, dueBack, CopyState.OFFERED, handover, lastSeen, seenIn);
  }

  /// On its way to an office elsewhere.
  ///
  /// @param dispatch its id
  public Copy sentIn(String dispatch) {
    return changed(pages, "", dueBack, CopyState.SENT_OUT, dispatch, lastSeen, seenIn);
  }

  /// In another state, and in no offer.
  public Copy in(CopyState now) {
    return changed(pages, place, dueBack, now, "", lastSeen, seenIn);
  }

  public Copy at(String container) {
    return changed(pages, container, dueBack, state, offer, lastSeen, seenIn);
  }

  public Copy due(long back) {
    return changed(pages, place, back, state, offer, lastSeen, seenIn);
  }

  public Copy seen(long when, long index) {
    return changed(pages, place, dueBack, state, offer, when, index);
  }

  public Copy withPages(int count) {
    return changed(count, place, dueBack, state, offer, lastSeen, seenIn);
  }

  private Copy changed(
      int pages,
      String place,
      long dueBack,
      CopyState state,
      String offer,
      long lastSeen,
      long seenIn) {
    return new Copy(
        id, document, number, of, label, pages, holder, registry, place, dueBack, state, offer,
        lastSeen, seenIn);
  }

  private static Copy read(Fields fields) {
    return new Copy(
        fields.text("id"),
        fields.text("document"),
        fields.text("number"),
        fields.count("of"),
        fields.text("label"),
        fields.count("pages"),
        fields.text("holder"),
        fields.text("registry"),
        fields.text("place", ""),
        fields.number("due_back", 0),
        CopyState.of(fields.text("state")),
        fields.text("offer", ""),
        fields.number("last_seen"),
        fields.number("seen_in", 0));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("document", document)
        .text("number", number)
        .number("of", of)
        .text("label", label)
        .number("pages", pages)
        .text("holder", holder)
        .text("registry", registry)
        .text("place", place)
        .number("due_back", dueBack)
        .text("state", state.word())
        .text("offer", offer)
        .number("last_seen", lastSeen)
        .number("seen_in", seenIn)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(
        document, holder, registry, place, state.word(), label, dueBack == 0 ? "" : LENT);
  }
}
