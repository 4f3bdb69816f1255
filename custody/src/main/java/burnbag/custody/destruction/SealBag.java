package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Committed;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Two people seal a bag: with the number of the seal, its gross weight, and by how much a later
/// weighing may differ. Who sealed it does not carry it.
///
/// @param toleranceGrams at most what policy and house allow
/// @param photo the commitment to the digest of a photograph; empty for none
public record SealBag(String bag, String seal, long grams, long toleranceGrams, String photo)
    implements Act {
  public static final String NAME = "seal-bag/1";

  private static final Set<Role> ROLES =
      Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.CLERK, Role.CARRIER, Role.WITNESS);

  public static SealBag read(Fields fields) {
    return new SealBag(
        fields.text("bag"),
        fields.text("seal"),
        fields.number("grams"),
        fields.number("tolerance_grams"),
        fields.text("photo", ""));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("bag", bag)
        .text("seal", seal)
        .number("grams", grams)
        .number("tolerance_grams", toleranceGrams)
        .text("photo", photo)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return ROLES;
  }

  @Override
  public boolean ofTwo() {
    return true;
  }

  @Override
  public List<Committed> commitments() {
    return photo.isEmpty() ? List.of() : List.of(new Committed(Committed.PHOTO, bag, photo));
  }

  /// Whether policy lets a later weighing differ by as much as is stated here.
  @Override
  public List<Facts> questions(Situation situation) {
    List<Facts> questions = new ArrayList<>(Bags.questions("seal", situation, bag));
    Optional<Bag> found = situation.register().find(Bag.SHELF, bag);
    if (found.isEmpty()) return questions;
    for (Content.Kind kind : Content.kinds(situation.register(), found.get())) {
      questions.add(
          Bags.asked("weigh-in", kind, situation.actor().party(), situation)
              .with("sealed_grams", grams)
              .with("weighed_grams", grams - toleranceGrams));
    }
    return questions;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Bags.mustBeWeight(grams, refusals);
    Bags.mustBeSeal(seal, refusals);
    if (toleranceGrams < 0 || toleranceGrams > Tolerance.ofHouse(grams)) {
      refusals.add(
          "TOLERANCE",
          toleranceGrams
              + " g are more than the house tolerates of "
              + grams
              + " g: "
              + Tolerance.ofHouse(grams),
          Rules.COMPLETE,
          "state a smaller tolerance");
    }
    Register register = situation.register();
    mustBeNew(register, refusals);
    Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.OPEN), refusals);
    if (found.isEmpty()) return;
    Bags.mustBeCustodian(situation, bag, refusals);
    Bags.bothMustBeCleared(situation, found.get(), refusals);
    Bags.mustBeClean(situation, bag, refusals);
    List<Copy> inside = Content.copies(register, bag);
    if (inside.isEmpty() && found.get().waste().isEmpty()) {
      refusals.add("EMPTY_BAG", "nothing is in " + bag, Rules.FORM, "put something into it first");
    }
    Orders.mustBeOrdered(situation, inside, refusals);
    Orders.mayBeDisposedOf(situation, inside, refusals);
  }

  /// A seal is used once.
  private void mustBeNew(Register register, Refusals refusals) {
    if (register.count(BagStep.SHELF, BagStep.SEALED_WITH, seal) == 0) return;
    refusals.add(
        "SEAL_USED",
        "seal " + seal + " was put on a bag before",
        Rules.COMPLETE,
        "take a new seal, or read its number again");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Bag before = register.find(Bag.SHELF, bag).orElseThrow();
    register.put(
        Bag.SHELF,
        before.sealed(
            seal,
            grams,
            toleranceGrams,
            List.of(recorded.party(), recorded.second()),
            recorded.index()));
    Bags.step(register, recorded, bag, BagStep.SEALED, seal, grams, "");
  }
}
