package burnbag.custody.handover;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// The giver takes an offer back before anybody has answered it.
public record Withdraw(String offer) implements Act {
  public static final String NAME = "withdraw/1";

  public static Withdraw read(Fields fields) {
    return new Withdraw(fields.text("offer"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("offer", offer).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Handovers.open(situation, offer, refusals)
        .ifPresent(handover -> Handovers.mustBeGiver(situation, handover, refusals));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Handover handover = register.find(Handover.SHELF, offer).orElseThrow();
    register.put(Handover.SHELF, handover.in(Handover.WITHDRAWN));
    for (String id : handover.copies()) Handovers.giveBack(register, handover, id);
  }
}
