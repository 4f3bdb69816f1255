package burnbag.custody.equipment;

import burnbag.custody.act.Act;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Two officers enter a machine with the levels that its papers state. It is not used before its
/// residue was tested.
///
/// @param standard by which the levels are stated: `ISO/IEC-21964`
/// @param levels one for each material that it takes
public record EnterEquipment(
    String equipment, Equipment.Kind kind, String plant, String standard, List<String> levels)
    implements Act {
  public static final String NAME = "enter-equipment/1";

  public EnterEquipment {
    levels = List.copyOf(levels);
  }

  public static EnterEquipment read(Fields fields) {
    return new EnterEquipment(
        fields.text("equipment"),
        Equipment.Kind.of(fields.text("kind")),
        fields.text("plant"),
        fields.text("standard"),
        fields.texts("levels"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("equipment", equipment)
        .text("kind", kind.word())
        .text("plant", plant)
        .text("standard", standard)
        .texts("levels", levels)
        .end();
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
    if (!Code.isId(equipment)) {
      refusals.add(
          "NO_ID",
          "'" + equipment + "' is no id of a machine",
          Rules.FORM,
          "letters and digits, such as shredder-1");
    }
    if (situation.register().find(Equipment.SHELF, equipment).isPresent()) {
      refusals.add(
          "ID_TAKEN", equipment + " is another machine's id", Rules.FORM, "choose another id");
    }
    Plants.known(situation, plant, refusals)
        .ifPresent(known -> Plants.mustCover(situation, known, refusals));
    Levels.decide(levels, refusals);
    if (standard.equals(Equipment.ISO_21964)) return;
    refusals.add(
        "STANDARD_UNKNOWN",
        "levels of '" + standard + "' are not known here",
        Rules.FINE_ENOUGH,
        "state them by " + Equipment.ISO_21964);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(
        Equipment.SHELF,
        new Equipment(
            equipment, kind, plant, standard, Levels.known(levels), ResidueTest.NEVER, true));
  }
}
