package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The receiver takes a bag, and says what it weighs and which seal it bears. From now on the
/// receiver answers for it and for all that is in it. What differs is no refusal: it is raised.
///
/// Who sealed a bag neither takes it as a carrier nor brings it to the plant.
///
/// @param handover index of the entry that offered it
/// @param escorted whether a second goes with it, and signs this too
public record ReceiveBag(String handover, String seal, long grams, boolean escorted)
    implements Act {
  public static final String NAME = "receive-bag/1";

  public static ReceiveBag read(Fields fields) {
    return new ReceiveBag(
        fields.text("handover"),
        fields.text("seal"),
        fields.number("grams"),
        fields.flag("escorted"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("handover", handover)
        .text("seal", seal)
        .number("grams", grams)
        .flag("escorted", escorted)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of(Role.CARRIER, Role.PLANT_OPERATOR, Role.CUSTODIAN, Role.REGISTRAR, Role.CLERK);
  }

  @Override
  public boolean ofTwo() {
    return escorted;
  }

  @Override
  public List<Facts> questions(Situation situation) {
    Optional<BagHandover> found = situation.register().find(BagHandover.SHELF, handover);
    if (found.isEmpty()) return List.of();
    BagHandover one = found.get();
    int persons = escorted ? 2 : 1;
    List<Facts> questions =
        new ArrayList<>(
            BagHandovers.questions(
                situation, one.bag(), situation.actor().party(), one.at(), one.due(), persons));
    situation
        .second()
        .ifPresent(
            two ->
                questions.addAll(
                    BagHandovers.questions(
                        situation, one.bag(), two.party(), one.at(), one.due(), persons)));
    return questions;
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Bags.mustBeWeight(grams, refusals);
    Bags.mustBeSeal(seal, refusals);
    Optional<BagHandover> found = BagHandovers.open(situation, handover, refusals);
    if (found.isEmpty()) return;
    BagHandover one = found.get();
    if (!one.receiver().equals(situation.actor().id())) {
      refusals.add(
          "NOT_RECEIVER",
          "it was handed over to " + one.receiver() + ", not to " + situation.actor().id(),
          Rules.ONE_HOLDER,
          "let " + one.receiver() + " answer");
    }
    if (one.escorted() && !escorted) {
      refusals.add(
          "ESCORT_MISSING",
          "two are to take bag " + one.bag(),
          Rules.NOBODY_ALONE,
          "let the escort sign too");
    }
    Bag bag = situation.register().find(Bag.SHELF, one.bag()).orElseThrow();
    Bags.bothMustBeCleared(situation, bag, refusals);
    mustNotCarry(bag, situation.actor(), refusals);
    situation.second().ifPresent(two -> mustNotCarry(bag, two, refusals));
    if (situation.actor().role() == Role.PLANT_OPERATOR && bag.sealers().contains(one.giver())) {
      sealerCarries(one.giver(), bag, refusals);
    }
  }

  private static void mustNotCarry(Bag bag, Actor actor, Refusals refusals) {
    boolean carries = actor.role() == Role.CARRIER && bag.sealers().contains(actor.id());
    if (carries) sealerCarries(actor.id(), bag, refusals);
  }

  private static void sealerCarries(String party, Bag bag, Refusals refusals) {
    refusals.add(
        "SEALER_CARRIES",
        party + " sealed bag " + bag.id() + " and does not bring it to the plant",
        Rules.NOBODY_ALONE,
        "let a carrier take it who has not sealed it");
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    BagHandover one = register.find(BagHandover.SHELF, handover).orElseThrow();
    register.put(BagHandover.SHELF, one.in(BagHandover.RECEIVED));
    Bag before = register.find(Bag.SHELF, one.bag()).orElseThrow();
    Discrepancies discrepancies = Discrepancies.of(register, recorded);
    compare(register, before, one, discrepancies);
    Bags.raiseLate(register, before, recorded, discrepancies);
    register.put(Bag.SHELF, before.handedOn(one.due()));
    register.put(Container.SHELF, Bags.container(register, one.bag()).passedTo(recorded.party()));
    for (Copy copy : Content.copies(register, one.bag())) {
      register.put(
          Copy.SHELF,
          copy.restingAt(
                  recorded.party(), copy.registry(), copy.state(), copy.lastSeen(), copy.seenIn())
              .at(one.bag()));
    }
    Bags.step(register, recorded, one.bag(), "receive-bag", seal, grams, handover);
  }

  /// What the giver raised already is not raised twice.
  private void compare(Register register, Bag bag, BagHandover one, Discrepancies discrepancies) {
    boolean same = one.seal().equals(seal) && one.grams() == grams;
    boolean raised =
        register.where(Discrepancy.SHELF, "subject", bag.id()).stream()
            .anyMatch(it -> it.id().startsWith(one.id() + "/"));
    if (same && raised) return;
    Bags.compare(register, bag, seal, grams, one.giver(), discrepancies);
  }
}
