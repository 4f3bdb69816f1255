package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// An office that holds a register is put below another one. It grants nobody anything.
public record OpenRegistry(String registry, String parent) implements Act {
  public static final String NAME = "open-registry/1";

  public static OpenRegistry read(Fields fields) {
    return new OpenRegistry(fields.text("registry"), fields.text("parent"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("registry", registry).text("parent", parent).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Concern.id(registry, refusals);
    Concern.registry(situation, parent, refusals);
    if (situation.register().find(Registry.SHELF, registry).isPresent()) {
      refusals.add(
          "REGISTRY_KNOWN", registry + " is open already", Rules.FORM, "choose another id");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Registry.SHELF, new Registry(registry, parent));
  }
}
