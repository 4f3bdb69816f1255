package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The operator who answers for a bag opens it at the plant, with a second: seal and weight are
/// compared. Where they differ that is raised, and the bag stays shut.
public record OpenAtPlant(String bag, String plant, String seal, long grams) implements Act {
  public static final String NAME = "open-at-plant/1";

  public static OpenAtPlant read(Fields fields) {
    return new OpenAtPlant(
        fields.text("bag"), fields.text("plant"), fields.text("seal"), fields.number("grams"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("bag", bag)
        .text("plant", plant)
        .text("seal", seal)
        .number("grams", grams)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.PLANT_OPERATOR, Role.WITNESS);
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public List<Facts> questions(Situation situation) {
    return Bags.questions("open", situation, bag);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Bags.mustBeWeight(grams, refusals);
    Bags.mustBeSeal(seal, refusals);
    Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.SEALED), refusals);
    if (found.isEmpty()) {
      Machines.mustBeApproved(situation, plant, Set.of(), refusals);
      return;
    }
    Machines.mustBeApproved(
        situation, plant, Content.kinds(situation.register(), found.get()), refusals);
    Bags.mustBeCustodian(situation, bag, refusals);
    Bags.mustNotBeOffered(found.get(), refusals);
    Bags.bothMustBeCleared(situation, found.get(), refusals);
    Bags.mustBeClean(situation, bag, refusals);
    List<Copy> inside = Content.copies(situation.register(), bag);
    Orders.mustBeOrdered(situation, inside, refusals);
    Orders.mayBeDisposedOf(situation, inside, refusals);
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Bag before = register.find(Bag.SHELF, bag).orElseThrow();
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    String custodian = Bags.custodian(register, bag);
    boolean same = Bags.compare(register, before, seal, grams, custodian, discrepancies);
    Bags.raiseLate(register, before, recorded, discrepancies);
    if (same) register.put(Bag.SHELF, before.openedAt(plant));
    Bags.step(register, recorded, bag, "open-at-plant", seal, grams, plant);
  }
}
