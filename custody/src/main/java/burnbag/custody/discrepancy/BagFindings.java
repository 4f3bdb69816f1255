package burnbag.custody.discrepancy;

import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.act.Witnesses;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Copies;
import burnbag.custody.copy.Disposal;
import burnbag.custody.deed.Deed;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What two who looked into a discrepancy about a bag may find, and what becomes of the bag.
final class BagFindings {
  private static final Set<Discrepancy.Kind> LOOKED_INTO =
      Set.copyOf(
          EnumSet.of(
              Discrepancy.Kind.OTHER_WEIGHT,
              Discrepancy.Kind.OTHER_SEAL,
              Discrepancy.Kind.BAG_OPENED));

  private BagFindings() {}

  /// @param together ids of all that are resolved by the same act
  static void decide(
      Discrepancy one,
      Bag bag,
      Finding finding,
      List<String> together,
      Situation situation,
      Refusals refusals) {
    switch (finding) {
      case PUT_RIGHT -> {
        if (LOOKED_INTO.contains(one.kind())) mustBe(bag, Bag.State.OPEN, refusals);
      }
      case AS_SEEN -> mustBe(bag, Bag.State.SEALED, refusals);
      case CONTENTS_MISSING -> mustBeOutside(bag, refusals);
      case RESIDUE_PASSED -> {
        mustBe(bag, Bag.State.RESIDUE, refusals);
        mustBeAll(bag, together, situation, refusals);
        mayEnd(bag, situation, refusals);
      }
      case RUN_AGAIN -> mustBe(bag, Bag.State.RESIDUE, refusals);
      case MISTAKEN, TAKEN_IN, WRITTEN_OFF, PAGES_RIGHT, PAGES_LOST, KNOWN_OUTSIDE -> {}
    }
  }

  private static void mustBe(Bag bag, Bag.State state, Refusals refusals) {
    if (bag.state() == state) return;
    refusals.add(
        "BAG_STATE",
        "bag " + bag.id() + " is " + bag.state().word() + ", and not " + state.word(),
        Rules.COMPLETE,
        state == Bag.State.OPEN
            ? "open it with a second and look through it, or choose the finding that fits"
            : "choose the finding that fits");
  }

  private static void mustBeOutside(Bag bag, Refusals refusals) {
    boolean there =
        switch (bag.state()) {
          case OPEN, SEALED, OPENED -> true;
          case BEGUN, RESIDUE, DESTROYED, CLOSED, LOST -> false;
        };
    if (there) return;
    refusals.add(
        "BAG_STATE",
        "bag " + bag.id() + " is " + bag.state().word(),
        Rules.COMPLETE,
        "choose the finding that fits");
  }

  /// Nothing else stays open about the bag, or about a copy that was put into it.
  private static void mustBeAll(
      Bag bag, List<String> together, Situation situation, Refusals refusals) {
    Register register = situation.register();
    for (Discrepancy other : Discrepancies.about(register, bag.id())) {
      if (!other.isOpen() || together.contains(other.id())) continue;
      refusals.add(
          "DISCREPANCY_OPEN",
          bag.id() + ": '" + other.kind().word() + "' of entry " + other.id() + " is open",
          Rules.COMPLETE,
          "resolve that first");
    }
    for (Copy copy : register.where(Copy.SHELF, "place", bag.id())) {
      Discrepancies.mustBeNone(situation, copy.id(), "resolve that first", refusals);
    }
  }

  /// The two say by this that everything in the bag is destroyed: as its witnesses would.
  private static void mayEnd(Bag bag, Situation situation, Refusals refusals) {
    Register register = situation.register();
    List<Copy> inside = Content.copies(register, bag.id());
    for (Document document : Content.documents(register, inside)) {
      Disposal.mustBeAllowed(situation, document, refusals);
    }
    Set<String> orderers = new HashSet<>();
    for (Copy copy : inside) {
      Content.line(register, copy.id())
          .flatMap(line -> register.find(DestructionOrder.SHELF, line.order()))
          .ifPresent(order -> orderers.add(order.orderer()));
    }
    Optional<Actor> second = situation.second();
    if (second.isEmpty()) {
      Witnesses.mustNotHaveOrdered(situation.actor().party(), orderers, refusals);
    } else {
      Witnesses.mustBeIndependent(
          situation.actor().party(), second.get().party(), orderers, refusals);
    }
  }

  /// What policy is asked where two end a run whose residue was in doubt: the same as of its
  /// witnesses.
  static List<Facts> questions(List<String> discrepancies, Situation situation, Actor second) {
    Register register = situation.register();
    List<Party> both = List.of(situation.actor().party(), second.party());
    List<Facts> questions = new ArrayList<>();
    for (String id : discrepancies) {
      Optional<Run> run =
          register
              .find(Discrepancy.SHELF, id)
              .flatMap(one -> register.find(Bag.SHELF, one.subject()))
              .flatMap(bag -> register.find(Run.SHELF, bag.run()));
      if (run.isEmpty()) continue;
      Run one = run.get();
      questions.addAll(
          new Deed(one.equipment(), one.levels(), one.at(), both)
              .questions(situation, one.bags(), both.stream().map(Party::id).toList()));
    }
    return questions;
  }

  static void apply(
      Register register, Discrepancy one, Bag bag, Finding finding, Discrepancies further) {
    switch (finding) {
      case AS_SEEN ->
          register.put(
              Bag.SHELF,
              one.kind() == Discrepancy.Kind.OTHER_SEAL
                  ? bag.withSeal(one.reference())
                  : bag.withGrams(one.counted()));
      case CONTENTS_MISSING -> lost(register, bag, further);
      case RESIDUE_PASSED -> Content.destroyed(register, bag);
      case RUN_AGAIN -> register.put(Bag.SHELF, bag.in(Bag.State.OPENED, ""));
      case MISTAKEN, PUT_RIGHT, TAKEN_IN, WRITTEN_OFF, PAGES_RIGHT, PAGES_LOST, KNOWN_OUTSIDE -> {}
    }
  }

  /// Each copy that was in it is missing from now on, and is looked for by itself.
  private static void lost(Register register, Bag bag, Discrepancies further) {
    for (Copy copy : Content.copies(register, bag.id())) {
      CopyState rest = Copies.atRest(register, copy);
      further.raise(Discrepancy.Kind.MISSING, copy.in(rest).at(""), CopyState.MISSING);
    }
    register
        .find(BagHandover.SHELF, bag.handover())
        .ifPresent(open -> register.put(BagHandover.SHELF, open.in(BagHandover.LAPSED)));
    register.put(Bag.SHELF, bag.offeredIn("").in(Bag.State.LOST, ""));
    Content.outOfUse(register, bag.id());
  }

  /// A copy was in a bag after all: that bag must be there still.
  static void mustBeThereFor(Discrepancy one, Copy copy, Situation situation, Refusals refusals) {
    if (!one.before().equals(CopyState.IN_BAG.word())) return;
    situation
        .register()
        .find(Bag.SHELF, copy.place())
        .ifPresent(bag -> mustBeOutside(bag, refusals));
  }

  /// Who ordered or witnessed its destruction does not say that whoever saw it again was mistaken.
  static void mustNotHaveVouched(
      Discrepancy one, Copy copy, Situation situation, Refusals refusals) {
    Register register = situation.register();
    Set<String> vouched = new HashSet<>();
    for (OrderLine line : register.where(OrderLine.SHELF, "copy", copy.id())) {
      register.find(Run.SHELF, line.run()).ifPresent(run -> vouched.addAll(run.witnesses()));
      register
          .find(DestructionOrder.SHELF, line.order())
          .ifPresent(order -> vouched.add(order.orderer()));
    }
    List<Actor> both = new ArrayList<>(List.of(situation.actor()));
    situation.second().ifPresent(both::add);
    for (Actor actor : both) {
      if (!vouched.contains(actor.id())) continue;
      refusals.add(
          "CONCERNED",
          actor.id() + " ordered or witnessed that " + copy.id() + " was destroyed",
          Rules.NOBODY_ALONE,
          "let two others look into " + one.id() + ", or take the copy in");
    }
  }

  /// It is whoever's the bag is by now: they took all that was in it.
  static Copy backIn(Register register, Copy copy) {
    String custodian =
        register.find(Container.SHELF, copy.place()).map(Container::custodian).orElseThrow();
    return copy.restingAt(
            custodian, copy.registry(), CopyState.IN_BAG, copy.lastSeen(), copy.seenIn())
        .at(copy.place());
  }

  /// Who answers for it now.
  static boolean answersFor(Register register, Discrepancy one, String party) {
    return one.kind().ofBag()
        && register
            .find(Container.SHELF, one.subject())
            .map(bag -> bag.custodian().equals(party))
            .orElse(false);
  }
}
