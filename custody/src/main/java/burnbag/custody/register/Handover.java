package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// Copies that one party has given and another is to accept.
///
/// @param id the index of the entry that offered them
/// @param copies ids, in the order of the list
/// @param dueBack epoch milliseconds; 0 for never
/// @param kind `offer`, or `return` for one to the copies' own registry, with which a loan ends
/// @param state `open`, `accepted`, `refused`, `withdrawn`, `lapsed`
/// @param at when it was offered, epoch milliseconds
public record Handover(
    String id,
    String kind,
    String giver,
    String receiver,
    String registry,
    List<String> copies,
    long dueBack,
    String state,
    long at)
    implements Kept {
  public static final Shelf<Handover> SHELF =
      new Shelf<>("handover", List.of("giver", "receiver", "state"), Handover::read);

  public static final String OFFER = "offer";
  public static final String RETURN = "return";
  public static final String OPEN = "open";
  public static final String ACCEPTED = "accepted";
  public static final String REFUSED = "refused";
  public static final String WITHDRAWN = "withdrawn";

  /// The giver's key was revoked before anybody had answered.
  public static final String LAPSED = "lapsed";

  public Handover {
    copies = List.copyOf(copies);
  }

  public boolean isReturn() {
    return kind.equals(RETURN);
  }

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  public Handover in(String now) {
    return new Handover(id, kind, giver, receiver, registry, copies, dueBack, now, at);
  }

  private static Handover read(Fields fields) {
    return new Handover(
        fields.text("id"),
        fields.text("kind", OFFER),
        fields.text("giver"),
        fields.text("receiver"),
        fields.text("registry"),
        fields.texts("copies"),
        fields.number("due_back", 0),
        fields.text("state"),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("kind", kind)
        .text("giver", giver)
        .text("receiver", receiver)
        .text("registry", registry)
        .texts("copies", copies)
        .number("due_back", dueBack)
        .text("state", state)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(giver, receiver, state);
  }
}
