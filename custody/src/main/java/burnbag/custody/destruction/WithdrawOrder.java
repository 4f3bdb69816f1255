package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Who gave an order takes it back before anybody has approved it.
public record WithdrawOrder(String order) implements Act {
  public static final String NAME = "withdraw-order/1";

  public static WithdrawOrder read(Fields fields) {
    return new WithdrawOrder(fields.text("order"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("order", order).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Orders.open(situation, order, refusals)
        .ifPresent(one -> ExtendOrder.mustBeOrderer(situation, one, refusals));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    end(register, order, DestructionOrder.WITHDRAWN);
  }

  /// The order is over; what of it was not destroyed is not to be.
  static void end(Register register, String id, String state) {
    DestructionOrder before = register.find(DestructionOrder.SHELF, id).orElseThrow();
    register.put(DestructionOrder.SHELF, before.in(state));
    for (OrderLine line : Orders.lines(register, id)) {
      if (line.isOpen()) register.put(OrderLine.SHELF, line.withdrawn());
    }
  }
}
