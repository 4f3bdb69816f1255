package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who answers for a sealed bag gives it to somebody, and says what it weighs and which seal it
/// bears now. Nothing moves until that one receives it.
///
/// @param due by when the receiver is to have passed it on or opened it at the plant, epoch
///   milliseconds; 0 for no day
/// @param escorted whether two are to take it
public record HandOverBag(
    String bag, String to, String seal, long grams, long due, boolean escorted) implements Act {
  public static final String NAME = "hand-over-bag/1";

  public static HandOverBag read(Fields fields) {
    return new HandOverBag(
        fields.text("bag"),
        fields.text("to"),
        fields.text("seal"),
        fields.number("grams"),
        fields.number("due"),
        fields.flag("escorted"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write()
        .text("bag", bag)
        .text("to", to)
        .text("seal", seal)
        .number("grams", grams)
        .number("due", due)
        .flag("escorted", escorted)
        .end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public List<Facts> questions(Situation situation) {
    Optional<Party> receiver = situation.register().find(Party.SHELF, to);
    if (receiver.isEmpty()) return List.of();
    return BagHandovers.questions(
        situation, bag, receiver.get(), situation.at(), due, escorted ? 2 : 1);
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Bags.mustBeWeight(grams, refusals);
    Bags.mustBeSeal(seal, refusals);
    if (due != 0 && due <= situation.at()) {
      refusals.add("DUE_PAST", "that time has passed", Rules.FORM, "name a later one");
    }
    Optional<Party> receiver = situation.register().find(Party.SHELF, to).filter(Party::active);
    if (receiver.isEmpty()) {
      refusals.add("NO_PARTY", "there is no party " + to, Rules.FORM, "enrol it first");
    }
    if (to.equals(situation.actor().id())) {
      refusals.add("SAME_PERSON", "giver and receiver are one", Rules.ONE_HOLDER, "name another");
    }
    Optional<Bag> found = Bags.in(situation, bag, Set.of(Bag.State.SEALED), refusals);
    if (found.isEmpty()) return;
    Bags.mustBeCustodian(situation, bag, refusals);
    Bags.mustNotBeOffered(found.get(), refusals);
    receiver.ifPresent(one -> Bags.mustBeCleared(situation, one, found.get(), refusals));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Bag before = register.find(Bag.SHELF, bag).orElseThrow();
    String id = Long.toString(recorded.index());
    Bags.compare(
        register, before, seal, grams, recorded.party(), Discrepancies.of(register, recorded));
    register.put(Bag.SHELF, before.offeredIn(id));
    register.put(
        BagHandover.SHELF,
        new BagHandover(
            id,
            bag,
            recorded.party(),
            to,
            seal,
            grams,
            due,
            escorted,
            BagHandover.OPEN,
            recorded.at()));
    Bags.step(register, recorded, bag, "hand-over-bag", seal, grams, to);
  }
}
