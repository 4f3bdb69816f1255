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
import java.util.Optional;
import java.util.Set;

/// Two officers take a role from a third. What the party proposed in it can no longer be seconded.
public record RevokeRole(String party, Grant grant) implements Act {
  public static final String NAME = "revoke-grant/1";

  public static RevokeRole read(Fields fields) {
    return new RevokeRole(fields.text("party"), Grant.read(fields));
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
    Optional<Party> found = Concern.another(situation, party, refusals);
    if (found.isEmpty()) return;
    if (!found.get().grants().contains(grant)) {
      refusals.add(
          "NOT_GRANTED",
          party + " was not made " + grant.role().word() + " in " + grant.registry(),
          Rules.FORM,
          "revoke it in the registry for which it was granted");
    }
    if (grant.role() == Role.OFFICER) {
      Officers.enoughWithout(situation.register(), found.get(), refusals);
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Party before = register.find(Party.SHELF, party).orElseThrow();
    register.put(Party.SHELF, before.without(grant));
  }
}
