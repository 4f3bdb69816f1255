package burnbag.custody.destruction;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.policy.Facts;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the acts on one hand-over of a bag share.
final class BagHandovers {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  private BagHandovers() {}

  /// The hand-over, if it waits for an answer.
  static Optional<BagHandover> open(Situation situation, String id, Refusals refusals) {
    Optional<BagHandover> found = situation.register().find(BagHandover.SHELF, id);
    if (found.isEmpty()) {
      refusals.add(
          "NO_HANDOVER", "there is no hand-over " + id, Rules.FORM, "'burnbag waiting' lists them");
      return found;
    }
    if (found.get().isOpen()) return found;
    refusals.add(
        "HANDOVER_CLOSED",
        "hand-over " + id + " is " + found.get().state(),
        Rules.ONE_HOLDER,
        "let it be handed over anew");
    return Optional.empty();
  }

  /// What policy wants to know before somebody takes a bag.
  ///
  /// @param from when it is handed over, epoch milliseconds
  /// @param due by when it is to be passed on or opened; 0 for no day
  /// @param persons how many take it
  static List<Facts> questions(
      Situation situation, String bag, Party receiver, long from, long due, int persons) {
    List<Facts> questions = new ArrayList<>();
    Optional<Bag> found = situation.register().find(Bag.SHELF, bag);
    if (found.isEmpty()) return questions;
    for (Content.Kind kind : Content.kinds(situation.register(), found.get())) {
      Facts facts = Bags.asked("hand-over", kind, receiver, situation).with("persons", persons);
      if (due != 0) facts = facts.with("dwell_hours", Math.ceilDiv(due - from, HOUR));
      questions.add(facts);
    }
    return questions;
  }

  /// The hand-over is over, and the bag stays with its giver.
  static void end(Register register, BagHandover handover, String state) {
    register.put(BagHandover.SHELF, handover.in(state));
    register
        .find(Bag.SHELF, handover.bag())
        .filter(bag -> bag.handover().equals(handover.id()))
        .ifPresent(bag -> register.put(Bag.SHELF, bag.offeredIn("")));
  }
}
