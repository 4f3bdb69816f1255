package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Optional;
import java.util.Set;

/// The number of a seal was read wrongly when the bag was sealed, and two read it again, before
/// anybody else has had the bag. Later it is a discrepancy.
///
/// @param was the number as it was entered
/// @param seal the number as it is
public record CorrectSeal(String bag, String was, String seal) implements Act {
  public static final String NAME = "correct-seal/1";

  public static CorrectSeal read(Fields fields) {
    return new CorrectSeal(fields.text("bag"), fields.text("was"), fields.text("seal"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("bag", bag).text("was", was).text("seal", seal).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.CLERK, Role.WITNESS);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Bags.mustBeSeal(seal, refusals);
    Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.SEALED), refusals);
    if (situation.register().count(BagStep.SHELF, BagStep.SEALED_WITH, seal) > 0) {
      refusals.add(
          "SEAL_USED",
          "seal " + seal + " was put on a bag before",
          Rules.COMPLETE,
          "read its number again");
    }
    if (found.isEmpty()) return;
    Bags.mustBeCustodian(situation, bag, refusals);
    if (!found.get().seal().equals(was)) {
      refusals.add(
          "OTHER_SEAL",
          "bag " + bag + " was entered with seal " + found.get().seal(),
          Rules.FORM,
          "name the number that is to be corrected");
    }
    if (found.get().carried() || !found.get().handover().isEmpty()) {
      refusals.add(
          "HANDED_OVER",
          "others have had bag " + bag + ", or were offered it, since it was sealed",
          Rules.COMPLETE,
          "hand it over with the number that you see; two others resolve what differs");
    }
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Bag before = register.find(Bag.SHELF, bag).orElseThrow();
    register.put(Bag.SHELF, before.withSeal(seal));
    Bags.step(register, recorded, bag, BagStep.CORRECTED, seal, 0, was);
  }
}
