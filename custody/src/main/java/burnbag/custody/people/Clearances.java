package burnbag.custody.people;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Register;
import java.util.List;

/// Which clearances can be granted.
final class Clearances {
  private Clearances() {}

  /// One of all schemes is for a trial only, and each scheme stands once.
  static void decide(Register register, List<Clearance> clearances, Refusals refusals) {
    boolean trial = register.find(Charter.SHELF, Charter.ID).map(Charter::trial).orElse(false);
    for (Clearance clearance : clearances) {
      if (trial || !clearance.scheme().equals(Clearance.ALL)) continue;
      refusals.add(
          "CLEARED_FOR_ALL",
          "nobody is cleared for all schemes outside a trial",
          Rules.CLEARED,
          "name the schemes one by one");
    }
    if (clearances.stream().map(Clearance::scheme).distinct().count() == clearances.size()) return;
    refusals.add(
        "CLEARANCE_TWICE", "a scheme stands twice in the list", Rules.FORM, "name it once");
  }
}
