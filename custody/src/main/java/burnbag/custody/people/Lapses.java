package burnbag.custody.people;

import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;

/// What of a proposer's does not wait for a second any more.
final class Lapses {
  private Lapses() {}

  /// All that the party proposed.
  static void proposalsOf(Register register, String party) {
    for (Proposal one : register.where(Proposal.SHELF, "party", party)) {
      if (one.isOpen()) register.put(Proposal.SHELF, one.in(Proposal.LAPSED));
    }
  }

  /// What was proposed with one of the party's keys.
  static void proposalsBy(Register register, String party, String key) {
    for (Proposal one : register.where(Proposal.SHELF, "party", party)) {
      if (one.isOpen() && one.key().equals(key)) {
        register.put(Proposal.SHELF, one.in(Proposal.LAPSED));
      }
    }
  }
}
