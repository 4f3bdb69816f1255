package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// Copies that were sent to an office elsewhere. Until its receipt has come the sender answers for
/// them.
///
/// @param id the index of the entry that sent them
/// @param sender the party
/// @param to the office's id
/// @param copies ids
/// @param dueBack epoch milliseconds; 0 for never
/// @param state `underway` or `receipted`
/// @param receipt SHA-256 of the paper that came back, in hexadecimal; empty while underway
/// @param at when they were sent, epoch milliseconds
public record Dispatch(
    String id,
    String sender,
    String to,
    String registry,
    List<String> copies,
    long dueBack,
    String state,
    String receipt,
    long at)
    implements Kept {
  public static final Shelf<Dispatch> SHELF =
      new Shelf<>("dispatch", List.of("sender", "to_office", "state"), Dispatch::read);

  public static final String UNDERWAY = "underway";
  public static final String RECEIPTED = "receipted";

  public Dispatch {
    copies = List.copyOf(copies);
  }

  public boolean isUnderway() {
    return state.equals(UNDERWAY);
  }

  public Dispatch receipted(String paper) {
    return new Dispatch(id, sender, to, registry, copies, dueBack, RECEIPTED, paper, at);
  }

  private static Dispatch read(Fields fields) {
    return new Dispatch(
        fields.text("id"),
        fields.text("sender"),
        fields.text("to"),
        fields.text("registry"),
        fields.texts("copies"),
        fields.number("due_back"),
        fields.text("state"),
        fields.text("receipt", ""),
        fields.number("at"));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("sender", sender)
        .text("to", to)
        .text("registry", registry)
        .texts("copies", copies)
        .number("due_back", dueBack)
        .text("state", state)
        .text("receipt", receipt)
        .number("at", at)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(sender, to, state);
  }
}
