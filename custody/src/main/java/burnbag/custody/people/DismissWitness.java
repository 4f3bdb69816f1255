package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.LogWitness;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Two officers end that a key outside counts as a witness of checkpoints.
///
/// @param key name and number: `witness.example+0123abcd`
public record DismissWitness(String key) implements Act {
  public static final String NAME = "dismiss-witness/1";

  public static DismissWitness read(Fields fields) {
    return new DismissWitness(fields.text("key"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("key", key).end();
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
    boolean there =
        situation.register().find(LogWitness.SHELF, key).map(LogWitness::active).orElse(false);
    if (there) return;
    refusals.add(
        "NO_LOG_WITNESS",
        "no witness has the key " + key,
        Rules.KEYS,
        "'ledger cosign --json' tells them");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    LogWitness one = register.find(LogWitness.SHELF, key).orElseThrow();
    register.put(
        LogWitness.SHELF, new LogWitness(one.id(), one.line(), one.at(), one.url(), recorded.at()));
  }
}
