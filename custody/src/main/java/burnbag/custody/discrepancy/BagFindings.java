package burnbag.custody.discrepancy;

import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.act.Witnesses;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Copies;
import burnbag.custody.copy.Disposal;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Register;
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

  /// Who answers for it now.
  static boolean answersFor(Register register, Discrepancy one, String party) {
    return one.kind().ofBag()
        && register
            .find(Container.SHELF, one.subject())
            .map(bag -> bag.custodian().equals(party))
            .orElse(false);
  }
}
