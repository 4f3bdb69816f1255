package burnbag.custody.container;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// A safe, a shelf, a vehicle comes into use; whoever opens it answers for it.
///
/// @param within the container that it stands in; empty for none
/// @param shared whether all holders of the registry may put copies into it
/// @param limits up to what may lie in it
public record OpenContainer(
    String container, Container.Kind kind, String within, boolean shared, List<Clearance> limits)
    implements Act {
  public static final String NAME = "open-container/1";

  public OpenContainer {
    limits = List.copyOf(limits);
  }

  public static OpenContainer read(Fields fields) {
    return new OpenContainer(
        fields.text("container"),
        Container.Kind.of(fields.text("kind")),
        fields.text("within", ""),
        fields.flag("shared"),
        fields.objects("limits", Clearance::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("container", container)
        .text("kind", kind.word())
        .text("within", within)
        .flag("shared", shared)
        .objects("limits", limits, Clearance::json)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    if (kind == Container.Kind.BAG) {
      refusals.add("IS_BAG", "a burn bag has a chain of its own", Rules.FORM, "open it as a bag");
    }
    if (!Code.isId(container)) {
      refusals.add(
          "NO_ID",
          "'" + container + "' is no id of a container",
          Rules.FORM,
          "letters and digits, such as safe-3");
    }
    if (register.find(Container.SHELF, container).isPresent()
        || register.find(Party.SHELF, container).isPresent()) {
      refusals.add(
          "ID_TAKEN", container + " is something else's id", Rules.FORM, "choose another id");
    }
    if (register.find(Registry.SHELF, situation.actor().registry()).isEmpty()) {
      refusals.add(
          "NO_REGISTRY",
          "there is no registry " + situation.actor().registry(),
          Rules.FORM,
          "open it first");
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
            container, kind, recorded.registry(), within, recorded.party(), shared, limits, true));
  }
}
