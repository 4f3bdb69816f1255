package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Set;

/// Two others bind a further key to a party: for a second device, or after a key was revoked
/// without one in its place.
///
/// @param key as it is handed to a verifier
public record BindKey(String party, String key) implements Act {
  public static final String NAME = "bind-key/1";

  public static BindKey read(Fields fields) {
    return new BindKey(fields.text("party"), fields.text("key"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("party", party).text("key", key).end();
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
    Keys.decideBinding(situation.register(), party, key, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    List<String> by = List.of(recorded.party(), recorded.second());
    register.put(BoundKey.SHELF, BoundKey.of(party, key, recorded.at(), by));
  }
}
