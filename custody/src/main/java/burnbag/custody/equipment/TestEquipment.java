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

/// Somebody has measured what a machine leaves, and signs for the result.
///
/// @param due when the next test is due, epoch milliseconds
public record TestEquipment(String equipment, ResidueTest.Result result, long due) implements Act {
  public static final String NAME = "test-equipment/1";

  public static TestEquipment read(Fields fields) {
    return new TestEquipment(
        fields.text("equipment"),
        ResidueTest.Result.of(fields.text("result")),
        fields.number("due", 0));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("equipment", equipment)
        .text("result", result.word())
        .number("due", due)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PLANT_OPERATOR, Role.OFFICER, Role.AUDITOR);
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
                  Rules.FINE_ENOUGH,
                  "enter the machine anew under another id");
            });
    if (result == ResidueTest.Result.NONE) {
      refusals.add(
          "NO_RESULT", "a test ends with pass or failed", Rules.FORM, "say which of the two");
    }
    if (result == ResidueTest.Result.PASS && due <= situation.at()) {
      refusals.add(
          "DUE_PAST", "the next test would have been due already", Rules.FORM, "name a later day");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    ResidueTest test =
        new ResidueTest(result, recorded.party(), recorded.at(), due, recorded.index());
    register
        .find(Equipment.SHELF, equipment)
        .ifPresent(machine -> register.put(Equipment.SHELF, machine.tested(test)));
  }
}
