package burnbag.custody.sighting;

import burnbag.custody.act.Recorded;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Register;

/// What it does to a copy that somebody has seen it, wherever that is said.
public final class Sightings {
  private Sightings() {}

  /// A copy that is where it may be was seen; one that should not be there to be seen has turned
  /// up.
  ///
  /// @return the copy as it is now
  public static Copy seen(
      Register register, Copy copy, Recorded recorded, Discrepancies discrepancies) {
    Copy seen = copy.seen(recorded.at(), recorded.index());
    switch (copy.state()) {
      case IN_STORE, ISSUED, OFFERED, COMPROMISED, FOUND -> register.put(Copy.SHELF, seen);
      case IN_BAG -> {
        register.put(Copy.SHELF, seen);
        discrepancies.raiseOnce(Discrepancy.Kind.WRONG_PLACE, seen);
      }
      case MISSING, SENT_OUT -> {
        return discrepancies.raise(Discrepancy.Kind.FOUND, seen, CopyState.FOUND);
      }
      case DESTROYED -> {
        return discrepancies.raise(Discrepancy.Kind.SEEN_AGAIN, seen, CopyState.FOUND);
      }
    }
    return seen;
  }

  /// Pages of a copy were counted.
  public static void counted(Copy copy, int pages, Discrepancies discrepancies) {
    if (pages == copy.pages()) return;
    discrepancies.raiseCounted(Discrepancy.Kind.WRONG_PAGES, copy, pages);
  }
}
