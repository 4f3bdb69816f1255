package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// A sealed bag that one party has given and another is to take.
///
/// @param id index of the entry that offered it
/// @param seal that the giver saw
/// @param grams that the giver weighed
/// @param due by when the receiver is to have passed it on or opened it at the plant, epoch
///   milliseconds; 0 for no day
/// @param escorted whether two are to take it
/// @param state `open`, `received`, `refused`, `withdrawn` or `lapsed`
/// @param at when it was offered, epoch milliseconds
public record BagHandover(
    String id,
    String bag,
    String giver,
    String receiver,
    String seal,
    long grams,
    long due,
    boolean escorted,
    String state,
    long at)
    implements Kept {
  public static final Shelf<BagHandover> SHELF =
      new Shelf<>("bag_handover", List.of("bag", "giver", "receiver", "state"), BagHandover::read);

  public static final String OPEN = "open";
  public static final String RECEIVED = "received";
  public static final String REFUSED = "refused";
  public static final String WITHDRAWN = "withdrawn";

  /// The giver's key was revoked before anybody had answered.
  public static final String LAPSED = "lapsed";

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  public BagHandover in(String now) {
    return new BagHandover(id, bag, giver, receiver, seal, grams, due, escorted, now, at);
  }

  private static BagHandover read(Fields fields) {
    return new BagHandover(
        fields.text("id"),
        fields.text("bag"),
        fields.text("giver"),
        fields.text("receiver"),
        fields.text("seal"),
        fields.number("grams"),
        fields.number("due"),
        fields.flag("escorted"),
        fields.text("state"),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("bag", bag)
        .text("giver", giver)
        .text("receiver", receiver)
        .text("seal", seal)
        .number("grams", grams)
        .number("due", due)
        .flag("escorted", escorted)
        .text("state", state)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(bag, giver, receiver, state);
  }
}
