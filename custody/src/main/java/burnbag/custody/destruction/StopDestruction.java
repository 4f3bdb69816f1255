package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Two people say that a run which was begun did not take place, and that everything is still in
/// its bags.
public record StopDestruction(String run) implements Act {
  public static final String NAME = "stop-destruction/1";

  public static StopDestruction read(Fields fields) {
    return new StopDestruction(fields.text("run"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("run", run).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PLANT_OPERATOR, Role.WITNESS);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Runs.begun(situation, run, refusals)
        .ifPresent(
            one -> {
              for (String id : one.bags()) {
                Bag bag = situation.register().find(Bag.SHELF, id).orElseThrow();
                Bags.oneMustBeCustodian(situation, id, refusals);
                Bags.bothMustBeCleared(situation, bag, refusals);
              }
            });
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Run before = register.find(Run.SHELF, run).orElseThrow();
    register.put(Run.SHELF, before.stopped(recorded.index()));
    for (String id : before.bags()) {
      Bag bag = register.find(Bag.SHELF, id).orElseThrow();
      register.put(Bag.SHELF, bag.in(Bag.State.OPENED, ""));
      Bags.step(register, recorded, id, "stop-destruction", "", 0, run);
    }
  }
}
