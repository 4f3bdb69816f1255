package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Somebody orders that copies be destroyed. Nothing happens to them until another approves it. A
/// list that is longer than an entry goes on in further pages.
///
/// @param basis the disposition rule that all the documents bear
/// @param copies ids or labels
/// @param documents control numbers: of each all copies that there are at this entry
public record OrderDestruction(String basis, List<String> copies, List<String> documents)
    implements Act {
  public static final String NAME = "order-destruction/1";

  public OrderDestruction {
    copies = List.copyOf(copies);
    documents = List.copyOf(documents);
  }

  public static OrderDestruction read(Fields fields) {
    return new OrderDestruction(
        fields.text("basis"), fields.texts("copies"), fields.texts("documents"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("basis", basis)
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
    Orders.mustBePage(situation, copies, documents, basis, 0, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    String id = Long.toString(recorded.index());
    List<Copy> page = Orders.page(register, copies, documents);
    register.put(
        DestructionOrder.SHELF,
        new DestructionOrder(
            id,
            recorded.registry(),
            basis,
            recorded.party(),
            recorded.key(),
            page.size(),
            "",
            DestructionOrder.OPEN,
            "",
            recorded.at(),
            0));
    enter(register, id, page);
  }

  /// Puts the lines of a page on their shelf.
  static void enter(Register register, String order, List<Copy> page) {
    for (Copy copy : page) {
      register.put(
          OrderLine.SHELF, new OrderLine(order, copy.id(), copy.pages(), OrderLine.OPEN, "", ""));
    }
  }
}
