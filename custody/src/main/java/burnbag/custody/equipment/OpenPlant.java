package burnbag.custody.equipment;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Container;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Two officers enter a plant. Nothing may be destroyed there until it is approved.
///
/// @param keeper the party that runs it, or `outside/ID`
public record OpenPlant(String plant, String keeper) implements Act {
  public static final String NAME = "open-plant/1";

  public static OpenPlant read(Fields fields) {
    return new OpenPlant(fields.text("plant"), fields.text("keeper"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("plant", plant).text("keeper", keeper).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    if (!Code.isId(plant)) {
      refusals.add(
          "NO_ID",
          "'" + plant + "' is no id of a plant",
          Rules.FORM,
          "letters and digits, such as cellar-1");
    }
    if (register.find(Plant.SHELF, plant).isPresent()
        || register.find(Party.SHELF, plant).isPresent()
        || register.find(Container.SHELF, plant).isPresent()) {
      refusals.add("ID_TAKEN", plant + " is something else's id", Rules.FORM, "choose another id");
    }
    if (register.find(Registry.SHELF, situation.actor().registry()).isEmpty()) {
      refusals.add(
          "NO_REGISTRY",
          "there is no registry " + situation.actor().registry(),
          Rules.FORM,
          "open it first");
    }
    if (isKnown(register)) return;
    refusals.add(
        "NO_KEEPER",
        "nobody here is called " + keeper,
        Rules.FORM,
        "name a party, or outside/ID of an office that was opened");
  }

  private boolean isKnown(Register register) {
    String prefix = Outside.holder("");
    return keeper.startsWith(prefix)
        ? register
            .find(Outside.SHELF, keeper.substring(prefix.length()))
            .filter(Outside::open)
            .isPresent()
        : register.find(Party.SHELF, keeper).filter(Party::active).isPresent();
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(Plant.SHELF, Plant.opened(plant, recorded.registry(), keeper));
  }
}
