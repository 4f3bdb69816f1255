package burnbag.custody.equipment;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// A machine goes out of use, for good.
public record RetireEquipment(String equipment) implements Act {
  public static final String NAME = "retire-equipment/1";

  public static RetireEquipment read(Fields fields) {
    return new RetireEquipment(fields.text("equipment"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("equipment", equipment).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PLANT_OPERATOR, Role.OFFICER);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Plants.machine(situation, equipment, refusals)
        .ifPresent(
            machine -> {
              situation
                  .register()
                  .find(Plant.SHELF, machine.plant())
                  .ifPresent(plant -> Plants.mustCover(situation, plant, refusals));
              if (machine.inUse()) return;
              refusals.add(
                  "EQUIPMENT_RETIRED",
                  equipment + " is out of use",
                  Rules.FORM,
                  "nothing is to be done");
            });
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register
        .find(Equipment.SHELF, equipment)
        .ifPresent(machine -> register.put(Equipment.SHELF, machine.retired()));
  }
}
