package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// That copies are to be destroyed: who ordered it, by which disposition rule, and who approved it.
/// Its lines lie on a shelf of their own.
///
/// @param id index of the entry that opened it
/// @param basis the disposition rule that all its documents bear
/// @param ordererKey the key that signed it
/// @param copies how many lines it has
/// @param list digest of the lines, in hexadecimal, as it was approved; empty before
/// @param state `open`, `approved`, `withdrawn` or `cancelled`
/// @param approver empty before it is approved
/// @param at when it was opened, epoch milliseconds
/// @param approvedAt epoch milliseconds; 0 before it is approved
public record DestructionOrder(
    String id,
    String registry,
    String basis,
    String orderer,
    String ordererKey,
    long copies,
    String list,
    String state,
    String approver,
    long at,
    long approvedAt)
    implements Kept {
  public static final Shelf<DestructionOrder> SHELF =
      new Shelf<>(
          "destruction_order", List.of("state", "orderer", "registry"), DestructionOrder::read);

  public static final String OPEN = "open";
  public static final String APPROVED = "approved";
  public static final String WITHDRAWN = "withdrawn";
  public static final String CANCELLED = "cancelled";

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  public boolean isApproved() {
    return state.equals(APPROVED);
  }

  public DestructionOrder withCopies(long count) {
    return new DestructionOrder(
        id, registry, basis, orderer, ordererKey, count, list, state, approver, at, approvedAt);
  }

  public DestructionOrder approved(String digest, String by, long when) {
    return new DestructionOrder(
        id, registry, basis, orderer, ordererKey, copies, digest, APPROVED, by, at, when);
  }

  public DestructionOrder in(String now) {
    return new DestructionOrder(
        id, registry, basis, orderer, ordererKey, copies, list, now, approver, at, approvedAt);
  }

  private static DestructionOrder read(Fields fields) {
    return new DestructionOrder(
        fields.text("id"),
        fields.text("registry"),
        fields.text("basis"),
        fields.text("orderer"),
        fields.text("orderer_key"),
        fields.number("copies"),
        fields.text("list", ""),
        fields.text("state"),
        fields.text("approver", ""),
        fields.number("at"),
        fields.number("approved_at", 0));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("id", id)
        .text("registry", registry)
        .text("basis", basis)
        .text("orderer", orderer)
        .text("orderer_key", ordererKey)
        .number("copies", copies)
        .text("list", list)
        .text("state", state)
        .text("approver", approver)
        .number("at", at)
        .number("approved_at", approvedAt)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(state, orderer, registry);
  }
}
