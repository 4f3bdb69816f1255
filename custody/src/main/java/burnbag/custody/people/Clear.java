package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Two officers say anew up to what a third is cleared: the list takes the place of the one before.
/// What the party holds above it stays on its hands until it is given away.
public record Clear(String party, List<Clearance> clearances) implements Act {
  public static final String NAME = "clear/1";

  public Clear {
    clearances = List.copyOf(clearances);
  }

  public static Clear read(Fields fields) {
    return new Clear(fields.text("party"), fields.objects("clearances", Clearance::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("party", party)
        .objects("clearances", clearances, Clearance::json)
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
    Concern.anotherBelow(situation, party, refusals);
    Clearances.decide(situation.register(), clearances, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Party before = register.find(Party.SHELF, party).orElseThrow();
    register.put(Party.SHELF, before.cleared(clearances));
  }
}
