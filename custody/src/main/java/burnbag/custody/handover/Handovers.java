package burnbag.custody.handover;

import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.copy.Copies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import java.util.List;
import java.util.Optional;

/// What the acts on one handover share.
final class Handovers {
  private Handovers() {}

  /// The handover, if it still waits for an answer.
  static Optional<Handover> open(Situation situation, String id, Refusals refusals) {
    Optional<Handover> found = situation.register().find(Handover.SHELF, id);
    if (found.isEmpty()) {
      refusals.add(
          "NO_OFFER", "there is no offer " + id, Rules.FORM, "'burnbag waiting' lists them");
      return Optional.empty();
    }
    if (!found.get().isOpen()) {
      refusals.add(
          "OFFER_CLOSED",
          "offer " + id + " is " + found.get().state(),
          Rules.ONE_HOLDER,
          "let it be offered anew");
      return Optional.empty();
    }
    return found;
  }

  static void mustBeReceiver(Situation situation, Handover handover, Refusals refusals) {
    if (handover.receiver().equals(situation.actor().id())) return;
    refusals.add(
        "NOT_RECEIVER",
        "it was offered to " + handover.receiver() + ", not to " + situation.actor().id(),
        Rules.ONE_HOLDER,
        "let " + handover.receiver() + " answer");
  }

  static void mustBeGiver(Situation situation, Handover handover, Refusals refusals) {
    if (handover.giver().equals(situation.actor().id())) return;
    refusals.add(
        "NOT_GIVER",
        "it was offered by " + handover.giver() + ", not by " + situation.actor().id(),
        Rules.ONE_HOLDER,
        "let " + handover.giver() + " take it back");
  }

  /// Who is to receive.
  static Optional<Party> receiver(Situation situation, String to, Refusals refusals) {
    Optional<Party> receiver = situation.register().find(Party.SHELF, to).filter(Party::active);
    if (receiver.isEmpty()) {
      refusals.add("NO_PARTY", "there is no party " + to, Rules.FORM, "enrol it first");
    }
    if (to.equals(situation.actor().id())) {
      refusals.add("SAME_PERSON", "giver and receiver are one", Rules.ONE_HOLDER, "name another");
    }
    return receiver;
  }

  /// The handover waits for its answer from now on, and its copies are in it.
  static void open(
      Register register,
      Recorded recorded,
      String kind,
      String to,
      List<String> copies,
      long dueBack) {
    String id = Long.toString(recorded.index());
    register.put(
        Handover.SHELF,
        new Handover(
            id,
            kind,
            recorded.party(),
            to,
            recorded.registry(),
            copies,
            dueBack,
            Handover.OPEN,
            recorded.at()));
    for (String copy : copies) {
      register.put(Copy.SHELF, register.find(Copy.SHELF, copy).orElseThrow().offeredIn(id));
    }
  }

  /// Whether a copy is still part of an offer. One that was reported missing, found or compromised
  /// since has left it.
  static boolean isIn(Copy copy, Handover handover) {
    return copy.state() == CopyState.OFFERED && copy.offer().equals(handover.id());
  }

  /// Puts a copy back as it was before it was offered, if it is still in the offer.
  static void giveBack(Register register, Handover handover, String id) {
    Copy copy = register.find(Copy.SHELF, id).orElseThrow();
    if (isIn(copy, handover)) register.put(Copy.SHELF, copy.in(Copies.atRest(register, copy)));
  }
}
