package burnbag.custody.handover;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// The receiver takes nothing of an offer; all of it stays with the giver.
///
/// @param reason one of `REASONS`; entries from before that was asked for may say anything
public record Refuse(String offer, String reason) implements Act {
  public static final String NAME = "refuse/1";

  /// Free words would stand in the ledger for ever, about whomever.
  public static final List<String> REASONS = List.of("not-mine", "not-ready", "damaged");

  public static Refuse read(Fields fields) {
    return new Refuse(fields.text("offer"), fields.text("reason", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("offer", offer).text("reason", reason).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    if (!REASONS.contains(reason)) {
      refusals.add(
          "REASON_UNKNOWN",
          "'" + reason + "' is none of the reasons for which an offer is refused",
          Rules.FORM,
          "say one of " + String.join(", ", REASONS));
    }
    Handovers.open(situation, offer, refusals)
        .ifPresent(handover -> Handovers.mustBeReceiver(situation, handover, refusals));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Handover handover = register.find(Handover.SHELF, offer).orElseThrow();
    register.put(Handover.SHELF, handover.in(Handover.REFUSED));
    for (String id : handover.copies()) Handovers.giveBack(register, handover, id);
  }
}
