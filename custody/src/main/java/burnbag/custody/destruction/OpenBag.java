package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Containers;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// A burn bag comes into use; whoever opens it answers for it.
///
/// @param within the container that it stands in; empty for none
/// @param limits up to what may lie in it
public record OpenBag(String bag, String within, List<Clearance> limits) implements Act {
  public static final String NAME = "open-bag/1";

  public OpenBag {
    limits = List.copyOf(limits);
  }

  public static OpenBag read(Fields fields) {
    return new OpenBag(
        fields.text("bag"), fields.text("within", ""), fields.objects("limits", Clearance::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("bag", bag)
        .text("within", within)
        .objects("limits", limits, Clearance::json)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.CLERK);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    if (!Code.isId(bag)) {
      refusals.add(
          "NO_ID", "'" + bag + "' is no id of a bag", Rules.FORM, "letters and digits, as bag-3");
    }
    if (register.find(Container.SHELF, bag).isPresent()
        || register.find(Party.SHELF, bag).isPresent()) {
      refusals.add("ID_TAKEN", bag + " is something else's id", Rules.FORM, "choose another id");
    }
    if (within.isEmpty()) return;
    Containers.open(situation, within, refusals)
        .ifPresent(outer -> Containers.mustBePlaceFor(situation, outer, refusals));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(
        Container.SHELF,
        new Container(
            bag,
            Container.Kind.BAG,
            recorded.registry(),
            within,
            recorded.party(),
            false,
            limits,
            true));
    register.put(Bag.SHELF, Bag.opened(bag));
    Bags.step(register, recorded, bag, "open-bag", "", 0, within);
  }
}
