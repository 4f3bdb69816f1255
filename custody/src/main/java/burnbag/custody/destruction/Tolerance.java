package burnbag.custody.destruction;

import burnbag.custody.container.Content;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.Requirement;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Register;
import java.time.LocalDate;

/// By how much two weighings of one bag may differ.
public final class Tolerance {
  private static final long HOUSE_GRAMS = 50;
  private static final long HOUSE_PARTS = 100;

  private Tolerance() {}

  /// The larger of 50 g and one part in a hundred: more is never tolerated.
  public static long ofHouse(long grams) {
    return Math.max(HOUSE_GRAMS, grams / HOUSE_PARTS);
  }

  /// What policy and house allow together, for what is in a bag.
  public static long of(Register register, Policy policy, Bag bag, long grams, LocalDate day) {
    long tolerance = ofHouse(grams);
    for (Content.Kind kind : Content.kinds(register, bag)) {
      Subject subject =
          new Subject(kind.protection().scheme(), kind.protection().rank(), kind.medium());
      for (Policy.Obligation one : policy.requirements("weigh-in", subject, day)) {
        if (one.rule().requirement() instanceof Requirement.WeightWithin within) {
          tolerance = Math.min(tolerance, within.tolerance(grams));
        }
      }
    }
    return tolerance;
  }
}
