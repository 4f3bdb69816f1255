package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// A hand-over comes to nothing: the receiver does not take the bag, or the giver takes it back. It
/// stays with the giver.
public record EndHandover(String handover) implements Act {
  public static final String NAME = "end-hand-over/1";

  public static EndHandover read(Fields fields) {
    return new EndHandover(fields.text("handover"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("handover", handover).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    BagHandovers.open(situation, handover, refusals)
        .ifPresent(
            one -> {
              String actor = situation.actor().id();
              if (actor.equals(one.giver()) || actor.equals(one.receiver())) return;
              refusals.add(
                  "NOT_IN_HANDOVER",
                  actor + " neither gives nor receives in hand-over " + handover,
                  Rules.ONE_HOLDER,
                  "let " + one.giver() + " or " + one.receiver() + " end it");
            });
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    BagHandover one = register.find(BagHandover.SHELF, handover).orElseThrow();
    boolean giver = one.giver().equals(recorded.party());
    BagHandovers.end(register, one, giver ? BagHandover.WITHDRAWN : BagHandover.REFUSED);
    Bags.step(register, recorded, one.bag(), "end-hand-over", "", 0, handover);
  }
}
