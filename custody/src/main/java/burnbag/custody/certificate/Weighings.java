package burnbag.custody.certificate;

import burnbag.custody.discrepancy.Finding;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The seal and the weight of a bag on its way, step by step from the seal on. Each time they are
/// what the bag is known by at that step, or what differs was raised by that very step: that
/// something else was raised about the bag excuses nothing.
///
/// What it is known by changes when two have read its seal again before anybody else had it, and
/// when two others have found that it is as it was seen.
final class Weighings {
  private final Bag bag;
  private final List<BagStep> steps;
  private final List<Discrepancy> raised;
  private final List<Discrepancy> found;
  private final List<String> faults = new ArrayList<>();
  private String seal = "";
  private long grams;

  private Weighings(Register register, Bag bag) {
    this.bag = bag;
    this.steps = new ArrayList<>(register.where(BagStep.SHELF, "bag", bag.id()));
    steps.sort(Comparator.comparingLong(BagStep::index));
    this.raised = register.where(Discrepancy.SHELF, "subject", bag.id());
    this.found =
        new ArrayList<>(
            raised.stream()
                .filter(one -> one.resolution().equals(Finding.AS_SEEN.word()))
                .sorted(Comparator.comparingLong(Discrepancy::resolvedIn))
                .toList());
  }

  /// What does not add up; empty where all does.
  static List<String> faults(Register register, Bag bag) {
    Weighings weighings = new Weighings(register, bag);
    weighings.follow();
    return weighings.faults;
  }

  private void follow() {
    boolean weighed = false;
    for (BagStep step : steps) {
      if (step.index() < bag.sealedIn()) continue;
      if (step.index() == bag.sealedIn()) {
        seal = step.seal();
        grams = step.grams();
        weighed = grams > 0;
        continue;
      }
      foundBefore(step.index());
      if (step.act().equals(BagStep.CORRECTED)) seal = step.seal();
      else if (step.grams() > 0) compare(step);
    }
    foundBefore(Long.MAX_VALUE);
    if (!weighed) faults.add("was not weighed");
    if (!seal.equals(bag.seal()) || grams != bag.grams()) {
      faults.add("is known by another seal or weight than its chain ends with");
    }
  }

  private void foundBefore(long index) {
    while (!found.isEmpty() && found.getFirst().resolvedIn() < index) {
      Discrepancy one = found.removeFirst();
      if (one.kind() == Discrepancy.Kind.OTHER_SEAL) seal = one.reference();
      if (one.kind() == Discrepancy.Kind.OTHER_WEIGHT) grams = one.counted();
    }
  }

  private void compare(BagStep step) {
    boolean light = Math.abs(step.grams() - grams) > bag.toleranceGrams();
    boolean same =
        (step.seal().equals(seal) || isRaised(step, Discrepancy.Kind.OTHER_SEAL))
            && (!light || isRaised(step, Discrepancy.Kind.OTHER_WEIGHT));
    if (!same) faults.add("had another seal or weight in entry " + step.index());
  }

  /// By the entry of that step, as what was seen there.
  private boolean isRaised(BagStep step, Discrepancy.Kind kind) {
    return raised.stream()
        .filter(one -> one.kind() == kind && one.id().startsWith(step.index() + "/"))
        .anyMatch(
            one ->
                kind == Discrepancy.Kind.OTHER_SEAL
                    ? one.reference().equals(step.seal())
                    : one.counted() == step.grams());
  }
}
