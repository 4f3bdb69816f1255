package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// One numbered copy of a document.
///
/// @param id `CONTROL-NUMBER#k`
/// @param document control number
/// @param number `3`, or `14/1` for a copy of a copy
/// @param of how many copies of its kind were made
/// @param label the code that stands on it
/// @param pages that are in it
/// @param holder the party that answers for it; always exactly one
/// @param registry where it is held
/// @param place container; empty for none
/// @param dueBack epoch milliseconds; 0 for never
/// @param offer the open handover it is part of; empty for none
/// @param lastSeen when it was last seen by two sides or sighted, epoch milliseconds
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
    long lastSeen)
    implements Kept {
  public static final Shelf<Copy> SHELF =
      new Shelf<>(
          "copy", List.of("document", "holder", "registry", "place", "state", "label"), Copy::read);

  public static String id(String document, String number) {
    return document + "#" + number;
  }

  /// At its holder's, as `init` and acceptances leave it.
  public Copy restingAt(String party, String registry, CopyState state, long seen) {
    return new Copy(
        id, document, number, of, label, pages, party, registry, "", dueBack, state, "", seen);
  }

  public Copy offeredIn(String handover) {
    return new Copy(
        id,
        document,
        number,
        of,
        label,
        pages,
        holder,
        registry,
        place,
        dueBack,
        CopyState.OFFERED,
        handover,
        lastSeen);
  }

  public Copy in(CopyState now) {
    return new Copy(
        id, document, number, of, label, pages, holder, registry, place, dueBack, now, "",
        lastSeen);
  }

  public Copy at(String container) {
    return new Copy(
        id, document, number, of, label, pages, holder, registry, container, dueBack, state, offer,
        lastSeen);
  }

  public Copy due(long back) {
    return new Copy(
        id, document, number, of, label, pages, holder, registry, place, back, state, offer,
        lastSeen);
  }

  public Copy seen(long when) {
    return new Copy(
        id, document, number, of, label, pages, holder, registry, place, dueBack, state, offer,
        when);
  }

  public Copy withPages(int count) {
    return new Copy(
        id, document, number, of, label, count, holder, registry, place, dueBack, state, offer,
        lastSeen);
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
        fields.number("last_seen"));
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
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(document, holder, registry, place, state.word(), label);
  }
}
