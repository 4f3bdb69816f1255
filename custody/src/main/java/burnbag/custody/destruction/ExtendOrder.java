package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// A further page of an order that nobody has approved yet, by who gave it.
///
/// @param copies ids or labels
/// @param documents control numbers: of each all copies that there are at this entry
public record ExtendOrder(String order, List<String> copies, List<String> documents)
    implements Act {
  public static final String NAME = "extend-order/1";

  public ExtendOrder {
    copies = List.copyOf(copies);
    documents = List.copyOf(documents);
  }

  public static ExtendOrder read(Fields fields) {
    return new ExtendOrder(fields.text("order"), fields.texts("copies"), fields.texts("documents"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("order", order)
        .texts("copies", copies)
        .texts("documents", documents)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.REGISTRAR, Role.CUSTODIAN, Role.OFFICER);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Orders.open(situation, order, refusals)
        .ifPresent(
            one -> {
              mustBeOrderer(situation, one, refusals);
              Orders.mustBePage(situation, copies, documents, one.basis(), one.copies(), refusals);
            });
  }

  static void mustBeOrderer(Situation situation, DestructionOrder order, Refusals refusals) {
    if (order.orderer().equals(situation.actor().id())) return;
    refusals.add(
        "NOT_ORDERER",
        order.orderer() + " gave order " + order.id(),
        Rules.NOBODY_ALONE,
        "let " + order.orderer() + " do it");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    DestructionOrder before = register.find(DestructionOrder.SHELF, order).orElseThrow();
    List<Copy> page = Orders.page(register, copies, documents);
    register.put(DestructionOrder.SHELF, before.withCopies(before.copies() + page.size()));
    OrderDestruction.enter(register, order, page);
  }
}
