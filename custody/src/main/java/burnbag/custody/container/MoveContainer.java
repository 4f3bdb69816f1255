package burnbag.custody.container;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Container;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A container is put into another, with all that is in it.
///
/// @param into empty to take it out
public record MoveContainer(String container, String into) implements Act {
  public static final String NAME = "move-container/1";

  public static MoveContainer read(Fields fields) {
    return new MoveContainer(fields.text("container"), fields.text("into", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("container", container).text("into", into).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Container> found = Containers.open(situation, container, refusals);
    found.ifPresent(one -> Containers.mustBeCustodian(situation, one, refusals));
    if (into.isEmpty()) return;
    Optional<Container> outer = Containers.open(situation, into, refusals);
    if (found.isEmpty() || outer.isEmpty()) return;
    Containers.mustBeCustodian(situation, outer.get(), refusals);
    Containers.mustBeNoBag(outer.get(), refusals);
    Register register = situation.register();
    List<Container> chain = Containers.upwards(register, outer.get());
    if (chain.stream().anyMatch(one -> one.id().equals(container))) {
      refusals.add(
          "INTO_ITSELF",
          into + " stands in " + container,
          Rules.FORM,
          "name a container that does not stand in it");
      return;
    }
    if (chain.size() + Containers.height(register, found.get()) > Container.DEEPEST) {
      refusals.add(
          "TOO_DEEP",
          "containers nest " + Container.DEEPEST + " deep at most",
          Rules.FORM,
          "put it somewhere nearer to the room");
    }
    Containers.eachCopy(
        register,
        container,
        copy ->
            Containers.mustHold(
                situation,
                outer.get(),
                Containers.protection(situation, copy),
                copy.id(),
                refusals));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(
        Container.SHELF, register.find(Container.SHELF, container).orElseThrow().standingIn(into));
  }
}
