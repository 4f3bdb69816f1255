package burnbag.custody.container;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Optional;
import java.util.Set;

/// An empty container goes out of use. 'Empty' is what the register says, not what the clerk says.
public record CloseContainer(String container) implements Act {
  public static final String NAME = "close-container/1";

  public static CloseContainer read(Fields fields) {
    return new CloseContainer(fields.text("container"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("container", container).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Container> found = Containers.open(situation, container, refusals);
    if (found.isEmpty()) return;
    Containers.mustBeCustodian(situation, found.get(), refusals);
    Register register = situation.register();
    long inside =
        register.count(Copy.SHELF, "place", container)
            + register.count(Container.SHELF, "within", container)
            + register.find(Bag.SHELF, container).map(bag -> bag.waste().size()).orElse(0);
    if (inside == 0) return;
    refusals.add(
        "NOT_EMPTY",
        container + " is not empty: " + inside + " in it",
        Rules.COMPLETE,
        "take them out first; what is not there is reported missing");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Container.SHELF, register.find(Container.SHELF, container).orElseThrow().closed());
    register
        .find(Bag.SHELF, container)
        .ifPresent(bag -> register.put(Bag.SHELF, bag.in(Bag.State.CLOSED, "")));
  }
}
