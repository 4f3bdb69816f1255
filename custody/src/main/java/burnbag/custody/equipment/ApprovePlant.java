package burnbag.custody.equipment;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Two approve a plant: up to which marking, how fine, and till when. It takes the place of an
/// earlier approval.
///
/// @param reference number of the paper that approves it
/// @param limits up to what it may destroy
/// @param levels one for each material
/// @param till when the approval ends, epoch milliseconds
public record ApprovePlant(
    String plant, String reference, List<Clearance> limits, List<String> levels, long till)
    implements Act {
  public static final String NAME = "approve-plant/1";

  public ApprovePlant {
    limits = List.copyOf(limits);
    levels = List.copyOf(levels);
  }

  public static ApprovePlant read(Fields fields) {
    return new ApprovePlant(
        fields.text("plant"),
        fields.text("reference"),
        fields.objects("limits", Clearance::read),
        fields.texts("levels"),
        fields.number("till"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("plant", plant)
        .text("reference", reference)
        .objects("limits", limits, Clearance::json)
        .texts("levels", levels)
        .number("till", till)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER, Role.APPROVER);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Plants.known(situation, plant, refusals)
        .ifPresent(
            known -> {
              Plants.mustCover(situation, known, refusals);
              List<Actor> two = new ArrayList<>(List.of(situation.actor()));
              situation.second().ifPresent(two::add);
              if (two.stream().noneMatch(one -> one.id().equals(known.keeper()))) return;
              refusals.add(
                  "OWN_CAUSE",
                  known.keeper() + " runs " + plant + " and does not approve it",
                  Rules.NOBODY_ALONE,
                  "let two others do it");
            });
    Levels.decide(levels, refusals);
    if (!Code.isReference(reference)) {
      refusals.add(
          "NO_REFERENCE",
          "'" + reference + "' is no number of a paper",
          Rules.FORM,
          "the number of the approval, without blanks");
    }
    if (till > situation.at()) return;
    refusals.add(
        "APPROVED_TILL_PAST", "that approval has ended already", Rules.FORM, "name a later day");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register
        .find(Plant.SHELF, plant)
        .ifPresent(
            known ->
                register.put(
                    Plant.SHELF,
                    known.approved(reference, limits, Levels.known(levels), recorded.at(), till)));
  }
}
