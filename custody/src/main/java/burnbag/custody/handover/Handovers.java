package burnbag.custody.handover;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
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

  /// The copy as it was before it was offered.
  static Copy backWithGiver(Register register, Copy copy) {
    String home = register.find(Party.SHELF, copy.holder()).map(Party::registry).orElse("");
    boolean atHome = Registry.covers(register, home, copy.registry()) && copy.dueBack() == 0;
    return copy.in(atHome ? CopyState.IN_STORE : CopyState.ISSUED);
  }
}
