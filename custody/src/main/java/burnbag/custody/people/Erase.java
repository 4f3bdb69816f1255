package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Optional;
import java.util.Set;

/// Two officers have a private value destroyed. With the second, the opening is gone from the
/// store; the commitment stays, and all that was folded from it stays equal.
///
/// @param commitment as `opening:sha256:…`
public record Erase(String commitment) implements Act {
  public static final String NAME = "erase/1";

  public static Erase read(Fields fields) {
    return new Erase(fields.text("commitment"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("commitment", commitment).end();
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
    Optional<PrivateValue> found = situation.register().find(PrivateValue.SHELF, commitment);
    if (found.isEmpty()) {
      refusals.add(
          "NOT_COMMITTED",
          "no entry commits to " + commitment,
          Rules.FORM,
          "look at the commitment again");
      return;
    }
    if (found.get().isErased()) {
      refusals.add(
          "ERASED_ALREADY",
          "entry " + found.get().erasedIn() + " has erased it",
          Rules.FORM,
          "nothing is to be done");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    PrivateValue value = register.find(PrivateValue.SHELF, commitment).orElseThrow();
    register.put(
        PrivateValue.SHELF,
        value.erased(Long.toString(recorded.index()), recorded.party(), recorded.second()));
  }
}
