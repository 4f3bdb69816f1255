package burnbag.custody.destruction;

import burnbag.custody.act.Actor;
import burnbag.custody.act.Code;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Asked;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What acts ask of burn bags.
final class Bags {
  /// A thousand tonnes: nobody's bag weighs more, and it is counted without loss.
  static final long MOST_GRAMS = 1_000_000_000;

  private static final String RESOLVE = "let two others resolve it";

  private Bags() {}

  static Optional<Bag> found(Situation situation, String id, Refusals refusals) {
    Optional<Bag> bag = situation.register().find(Bag.SHELF, id);
    if (bag.isEmpty()) {
      refusals.add("NO_BAG", "there is no bag " + id, Rules.FORM, "look at its label again");
    }
    return bag;
  }

  /// The bag, if it is in one of these states.
  static Optional<Bag> in(
      Situation situation, String id, Set<Bag.State> states, Refusals refusals) {
    Optional<Bag> bag = found(situation, id, refusals);
    if (bag.isEmpty() || states.contains(bag.get().state())) return bag;
    refusals.add(
        "BAG_STATE",
        "bag " + id + " is " + bag.get().state().word(),
        Rules.COMPLETE,
        "what is to be done next says 'burnbag destroy next'");
    return Optional.empty();
  }

  /// In a run of which nobody has told the end.
  static boolean isUnderTheMachine(Bag bag) {
    return bag.state() == Bag.State.BEGUN || bag.state() == Bag.State.RESIDUE;
  }

  static Container container(Register register, String bag) {
    return register.find(Container.SHELF, bag).orElseThrow();
  }

  static String custodian(Register register, String bag) {
    return container(register, bag).custodian();
  }

  static void mustBeCustodian(Situation situation, String bag, Refusals refusals) {
    String custodian = custodian(situation.register(), bag);
    if (custodian.equals(situation.actor().id())) return;
    notCustodian(situation.actor().id(), bag, custodian, refusals);
  }

  /// One of the two answers for it; as long as there is only one, the other may still do.
  static void oneMustBeCustodian(Situation situation, String bag, Refusals refusals) {
    String custodian = custodian(situation.register(), bag);
    Optional<Actor> second = situation.second();
    boolean first = custodian.equals(situation.actor().id());
    if (first || second.isEmpty() || second.get().id().equals(custodian)) return;
    notCustodian(second.get().id(), bag, custodian, refusals);
  }

  private static void notCustodian(String party, String bag, String custodian, Refusals refusals) {
    refusals.add(
        "NOT_CUSTODIAN",
        party + " does not answer for " + bag + "; " + custodian + " does",
        Rules.ONE_HOLDER,
        "let " + custodian + " do it");
  }

  /// A bag that was offered to somebody is not touched till that one has answered.
  static void mustNotBeOffered(Bag bag, Refusals refusals) {
    if (bag.handover().isEmpty()) return;
    refusals.add(
        "BAG_OFFERED",
        "bag " + bag.id() + " waits for an answer to hand-over " + bag.handover(),
        Rules.ONE_HOLDER,
        "let it be received, or take it back");
  }

  /// Nothing is open about it, nor about a copy that lies in it or is missing from it.
  static void mustBeClean(Situation situation, String bag, Refusals refusals) {
    Discrepancies.mustBeNone(situation, bag, RESOLVE, refusals);
    List<Copy> all = situation.register().where(Copy.SHELF, "place", bag);
    for (Copy copy : all) Discrepancies.mustBeNone(situation, copy.id(), RESOLVE, refusals);
  }

  /// Rule 4, of everything that is in it.
  static void mustBeCleared(Situation situation, Party handler, Bag bag, Refusals refusals) {
    for (Content.Kind kind : Content.kinds(situation.register(), bag)) {
      if (handler.mayHandle(kind.protection())) continue;
      refusals.add(
          "NOT_CLEARED",
          handler.id() + " is not cleared for '" + kind.protection().marking() + "' in " + bag.id(),
          Rules.CLEARED,
          "let somebody do it who is, or have the clearance granted");
    }
  }

  static void bothMustBeCleared(Situation situation, Bag bag, Refusals refusals) {
    mustBeCleared(situation, situation.actor().party(), bag, refusals);
    situation.second().ifPresent(two -> mustBeCleared(situation, two.party(), bag, refusals));
  }

  /// The same of waste, which has a marking and no document.
  static void bothMustBeCleared(Situation situation, Protection waste, Refusals refusals) {
    mustBeCleared(situation.actor().party(), waste, refusals);
    situation.second().ifPresent(two -> mustBeCleared(two.party(), waste, refusals));
  }

  private static void mustBeCleared(Party handler, Protection waste, Refusals refusals) {
    if (handler.mayHandle(waste)) return;
    refusals.add(
        "NOT_CLEARED",
        handler.id() + " is not cleared for '" + waste.marking() + "'",
        Rules.CLEARED,
        "let somebody do it who is");
  }

  /// What policy wants to know of everybody who handles it now.
  static List<Facts> questions(String act, Situation situation, String bag) {
    List<Facts> questions = new ArrayList<>();
    Optional<Bag> found = situation.register().find(Bag.SHELF, bag);
    if (found.isEmpty()) return questions;
    for (Content.Kind kind : Content.kinds(situation.register(), found.get())) {
      questions.add(asked(act, kind, situation.actor().party(), situation));
      situation.second().ifPresent(two -> questions.add(asked(act, kind, two.party(), situation)));
    }
    return questions;
  }

  static Facts asked(String act, Content.Kind kind, Party handler, Situation situation) {
    return Asked.of(act, kind.protection(), kind.medium(), handler, situation.at());
  }

  static void mustBeWeight(long grams, Refusals refusals) {
    if (grams >= 1 && grams <= MOST_GRAMS) return;
    refusals.add(
        "NO_WEIGHT",
        grams + " is no weight in grams",
        Rules.FORM,
        "weigh it with all that is in it; 4.29 kg are 4290");
  }

  static void mustBeSeal(String seal, Refusals refusals) {
    if (Code.isReference(seal)) return;
    refusals.add(
        "NO_SEAL",
        "'" + seal + "' is no number of a seal",
        Rules.FORM,
        "give what stands on the seal, without blanks; it has a digit");
  }

  /// Compares what was seen and weighed with what it is known by, and raises what differs.
  ///
  /// @param concerned who answered for it until now
  /// @return whether nothing was raised
  static boolean compare(
      Register register,
      Bag bag,
      String seal,
      long grams,
      String concerned,
      Discrepancies discrepancies) {
    Container container = container(register, bag.id());
    int before = discrepancies.raised();
    if (!bag.seal().equals(seal)) {
      discrepancies.raiseBag(Discrepancy.Kind.OTHER_SEAL, container, concerned, 0, seal);
    }
    if (Math.abs(bag.grams() - grams) > bag.toleranceGrams()) {
      discrepancies.raiseBag(Discrepancy.Kind.OTHER_WEIGHT, container, concerned, grams, "");
    }
    return discrepancies.raised() == before;
  }

  /// It came later than it should have.
  static void raiseLate(
      Register register, Bag bag, Recorded recorded, Discrepancies discrepancies) {
    if (bag.due() == 0 || recorded.at() <= bag.due()) return;
    Container container = container(register, bag.id());
    boolean known =
        register.where(Discrepancy.SHELF, "subject", bag.id()).stream()
            .anyMatch(one -> one.isOpen() && one.kind() == Discrepancy.Kind.OVERDUE);
    if (known) return;
    discrepancies.raiseBag(Discrepancy.Kind.OVERDUE, container, container.custodian(), 0, "");
  }

  /// A link of its chain.
  static void step(
      Register register,
      Recorded recorded,
      String bag,
      String act,
      String seal,
      long grams,
      String note) {
    register.put(
        BagStep.SHELF,
        new BagStep(
            bag,
            recorded.index(),
            act,
            recorded.party(),
            recorded.second(),
            custodian(register, bag),
            seal,
            grams,
            note,
            recorded.at()));
  }
}
