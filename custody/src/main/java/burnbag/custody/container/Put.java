package burnbag.custody.container;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A holder puts copies into a container, or takes them out. They stay in the same hands.
///
/// @param copies ids or labels
/// @param into empty to take them out
public record Put(List<String> copies, String into) implements Act {
  public static final String NAME = "put/1";

  public Put {
    copies = List.copyOf(copies);
  }

  public static Put read(Fields fields) {
    return new Put(fields.texts("copies"), fields.text("into", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().texts("copies", copies).text("into", into).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Optional<Container> target =
        into.isEmpty() ? Optional.empty() : Containers.open(situation, into, refusals);
    target.ifPresent(container -> Containers.mustBeNoBag(container, refusals));
    target.ifPresent(container -> mayUse(situation, container, refusals));
    for (Copy copy : Copies.listed(situation, copies, refusals)) {
      Copies.mustHold(situation, copy, refusals);
      if (copy.state() != CopyState.COMPROMISED) Copies.mustBeInHand(copy, refusals);
      target.ifPresent(
          container ->
              Containers.mustHold(
                  situation,
                  container,
                  Containers.protection(situation, copy),
                  copy.id(),
                  refusals));
    }
  }

  private static void mayUse(Situation situation, Container container, Refusals refusals) {
    Party party = situation.actor().party();
    if (container.custodian().equals(party.id())) return;
    boolean ofTheRegistry =
        Registry.covers(situation.register(), container.registry(), party.registry());
    if (container.shared() && ofTheRegistry) return;
    refusals.add(
        "NOT_CUSTODIAN",
        container.id() + " is in the hands of " + container.custodian(),
        Rules.ONE_HOLDER,
        "offer the copies to " + container.custodian() + ", or use a container of your own");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    for (String name : copies) {
      register.put(Copy.SHELF, Copies.named(register, name).orElseThrow().at(into));
    }
  }
}
