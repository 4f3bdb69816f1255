package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Optional;
import java.util.Set;

/// Who answers for a sealed bag opens it again with a second, to take something out or to look
/// through it. Seal and weight are compared once more; it is sealed anew before it goes on.
///
/// @param seal that was on it
/// @param grams that it weighed before it was opened
public record UnsealBag(String bag, String seal, long grams) implements Act {
  public static final String NAME = "unseal-bag/1";

  public static UnsealBag read(Fields fields) {
    return new UnsealBag(fields.text("bag"), fields.text("seal"), fields.number("grams"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("bag", bag).text("seal", seal).number("grams", grams).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Bags.mustBeWeight(grams, refusals);
    Bags.mustBeSeal(seal, refusals);
    Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.SEALED), refusals);
    if (found.isEmpty()) return;
    Bags.mustBeCustodian(situation, bag, refusals);
    Bags.mustNotBeOffered(found.get(), refusals);
    Bags.bothMustBeCleared(situation, found.get(), refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Bag before = register.find(Bag.SHELF, bag).orElseThrow();
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    Bags.compare(register, before, seal, grams, Bags.custodian(register, bag), discrepancies);
    Bags.raiseLate(register, before, recorded, discrepancies);
    register.put(Bag.SHELF, before.unsealed());
    Bags.step(register, recorded, bag, "unseal-bag", seal, grams, "");
  }
}
