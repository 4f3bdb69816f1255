package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.List;

/// One copy in a destruction order.
///
/// @param pages that were in it when it was ordered
/// @param state `open`, `withdrawn` (the order was taken back) or `destroyed`
/// @param bag in which it is, or in which it was destroyed; empty for none
/// @param run in which it was destroyed; empty before
public record OrderLine(String order, String copy, int pages, String state, String bag, String run)
    implements Kept {
  public static final Shelf<OrderLine> SHELF =
      new Shelf<>("order_line", List.of("destruction_order", "copy", "run"), OrderLine::read);

  public static final String OPEN = "open";
  public static final String WITHDRAWN = "withdrawn";
  public static final String DESTROYED = "destroyed";

  public static String id(String order, String copy) {
    return order + "/" + copy;
  }

  @Override
  public String id() {
    return id(order, copy);
  }

  public boolean isOpen() {
    return state.equals(OPEN);
  }

  public OrderLine bagged(String into) {
    return new OrderLine(order, copy, pages, state, into, run);
  }

  public OrderLine withdrawn() {
    return new OrderLine(order, copy, pages, WITHDRAWN, bag, run);
  }

  public OrderLine destroyedIn(String inBag, String inRun) {
    return new OrderLine(order, copy, pages, DESTROYED, inBag, inRun);
  }

  private static OrderLine read(Fields fields) {
    return new OrderLine(
        fields.text("order"),
        fields.text("copy"),
        fields.count("pages"),
        fields.text("state"),
        fields.text("bag", ""),
        fields.text("run", ""));
  }

  @Override
  public Json.Obj json() {
    return Fields.write()
        .text("order", order)
        .text("copy", copy)
        .number("pages", pages)
        .text("state", state)
        .text("bag", bag)
        .text("run", run)
        .end();
  }

  @Override
  public List<String> marks() {
    return List.of(order, copy, run);
  }
}
