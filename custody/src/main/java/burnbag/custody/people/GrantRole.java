package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Two officers give a third a role in a registry and all below it.
public record GrantRole(String party, Grant grant) implements Act {
  public static final String NAME = "grant/1";

  public static GrantRole read(Fields fields) {
    return new GrantRole(fields.text("party"), Grant.read(fields));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("party", party)
        .text("role", grant.role().word())
        .text("registry", grant.registry())
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
    Concern.registry(situation, grant.registry(), refusals);
    Concern.another(situation, party, refusals)
        .filter(found -> found.grants().contains(grant))
        .ifPresent(
            _ ->
                refusals.add(
                    "GRANTED_ALREADY",
                    party + " is " + grant.role().word() + " in " + grant.registry() + " already",
                    Rules.FORM,
                    "nothing is to be done"));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Party before = register.find(Party.SHELF, party).orElseThrow();
    register.put(Party.SHELF, before.with(grant));
  }
}
