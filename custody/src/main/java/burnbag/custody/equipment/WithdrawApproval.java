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

/// A plant's approval ends at once. One may do so, since it makes nothing less safe.
public record WithdrawApproval(String plant) implements Act {
  public static final String NAME = "withdraw-approval/1";

  public static WithdrawApproval read(Fields fields) {
    return new WithdrawApproval(fields.text("plant"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("plant", plant).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.OFFICER, Role.APPROVER);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Plants.known(situation, plant, refusals)
        .ifPresent(
            known -> {
              Plants.mustCover(situation, known, refusals);
              if (known.isApproved(situation.at())) return;
              refusals.add(
                  "NOT_APPROVED",
                  plant + " has no approval that could end",
                  Rules.FORM,
                  "nothing is to be done");
            });
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register
        .find(Plant.SHELF, plant)
        .ifPresent(
            known ->
                register.put(
                    Plant.SHELF,
                    known.approved(
                        known.reference(),
                        known.limits(),
                        known.levels(),
                        known.approvedFrom(),
                        recorded.at())));
  }
}
