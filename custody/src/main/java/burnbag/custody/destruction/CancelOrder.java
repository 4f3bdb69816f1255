package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Bag;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Two people take back an order that was approved. What lies in a bag by it is taken out again by
/// two; what was destroyed by it stays so.
public record CancelOrder(String order) implements Act {
  public static final String NAME = "cancel-order/1";

  public static CancelOrder read(Fields fields) {
    return new CancelOrder(fields.text("order"));
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
    return Set.of(Role.REGISTRAR, Role.CUSTODIAN, Role.APPROVER, Role.OFFICER, Role.CASE_OFFICER);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<DestructionOrder> found = Orders.approved(situation, order, refusals);
    if (found.isEmpty()) return;
    Register register = situation.register();
    Orders.mustCover(situation, found.get(), "somebody", refusals);
    Set<String> begun = new TreeSet<>();
    for (OrderLine line : Orders.lines(register, order)) {
      Optional<Bag> bag = register.find(Bag.SHELF, line.bag());
      if (line.isOpen() && bag.isPresent() && Bags.isUnderTheMachine(bag.get())) {
        begun.add(bag.get().id());
      }
    }
    for (String bag : begun) {
      refusals.add(
          "RUN_BEGUN",
          "bag " + bag + " is in a run that was begun",
          Rules.CHECKED,
          "tell first what came of the run");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    WithdrawOrder.end(register, order, DestructionOrder.CANCELLED);
  }
}
