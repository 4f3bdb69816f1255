package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Committed;
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
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// A party joins the office with a key of its own. Two officers bind the key; neither is the party.
///
/// @param name the commitment to the party's name, `opening:sha256:…`; empty for none
/// @param superior whose direct subordinate the party is; empty for nobody's
/// @param key as it is handed to a verifier
public record Enrol(
    String party,
    String name,
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
        fields.text("name", ""),
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
        .text("name", name)
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
  public List<Committed> commitments() {
    return name.isEmpty() ? List.of() : List.of(new Committed(Committed.NAME, party, name));
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Register register = situation.register();
    Concern.id(party, refusals);
    if (register.find(Party.SHELF, party).isPresent()) {
      refusals.add("PARTY_KNOWN", party + " is enrolled already", Rules.FORM, "choose another id");
    }
    Concern.registry(situation, registry, refusals);
    if (!superior.isEmpty()) Concern.active(situation, superior, refusals);
    Keys.decideBinding(register, party, key, refusals);
    for (Grant grant : grants) Concern.registry(situation, grant.registry(), refusals);
    Clearances.decide(register, clearances, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    register.put(
        Party.SHELF,
        new Party(party, name, registry, superior, true, false, grants, clearances, List.of()));
    List<String> by = List.of(recorded.party(), recorded.second());
    register.put(BoundKey.SHELF, BoundKey.of(party, key, recorded.at(), by));
  }
}
