package burnbag.custody.adoption;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.AdoptedPack;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// Two officers end a policy pack's force without another in its place.
///
/// @param hash SHA-256 of the pack, in hexadecimal
public record DropPolicy(String hash) implements Act {
  public static final String NAME = "drop-policy/1";

  public static DropPolicy read(Fields fields) {
    return new DropPolicy(fields.text("hash"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("hash", hash).end();
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
    boolean inForce =
        situation
            .register()
            .find(AdoptedPack.SHELF, hash)
            .filter(AdoptedPack::isInForce)
            .isPresent();
    if (inForce) return;
    refusals.add(
        "PACK_NOT_IN_FORCE", "no such pack is in force", Rules.FORM, "nothing is to be done");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    AdoptedPack adopted = register.find(AdoptedPack.SHELF, hash).orElseThrow();
    register.put(AdoptedPack.SHELF, adopted.dropped());
  }
}
