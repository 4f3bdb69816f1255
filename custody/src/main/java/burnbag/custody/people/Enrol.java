package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// A party joins the office with a key of its own. Two officers bind the key; neither is the party.
public record Enrol(
    String party,
    String registry,
    String superior,
    String key,
    List<Grant> grants,
    List<Clearance> clearances)
    implements Act {
  public static final String NAME = "enrol/1";

  public Enrol {
    grants = List.copyOf(grants);
    clearances = List.copyOf(clearances);
  }

  public static Enrol read(Fields fields) {
    return new Enrol(
        fields.text("party"),
        fields.text("registry"),
        fields.text("superior", ""),
        fields.text("key"),
        fields.objects("grants", Grant::read),
        fields.objects("clearances", Clearance::read));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("party", party)
        .text("registry", registry)
        .text("superior", superior)
        .text("key", key)
        .objects("grants", grants, Grant::json)
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
    Register register = situation.register();
    if (register.find(Party.SHELF, party).isPresent()) {
      refusals.add("PARTY_KNOWN", party + " is enrolled already", Rules.FORM, "choose another id");
    }
    if (register.find(Registry.SHELF, registry).isEmpty()) {
      refusals.add("NO_REGISTRY", "there is no registry " + registry, Rules.FORM, "open it first");
    }
    if (!superior.isEmpty() && register.find(Party.SHELF, superior).isEmpty()) {
      refusals.add("NO_PARTY", "there is no party " + superior, Rules.FORM, "enrol it first");
    }
    Keys.decideBinding(register, party, key, refusals);
    for (Grant grant : grants) {
      if (Registry.covers(register, situation.actor().registry(), grant.registry())) continue;
      refusals.add(
          "OUTSIDE_REGISTRY",
          "an officer of "
              + situation.actor().registry()
              + " grants nothing in "
              + grant.registry(),
          Rules.RIGHTS,
          "ask an officer of " + grant.registry());
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(
        Party.SHELF, new Party(party, registry, superior, true, grants, clearances, List.of()));
    register.put(BoundKey.SHELF, BoundKey.of(party, key, recorded.at()));
  }
}
