package burnbag.custody.copy;

import burnbag.custody.policy.Facts;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Attestation;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import java.time.Duration;

/// What policy wants to know when somebody is to handle a copy.
public final class Asked {
  private Asked() {}

  /// That party's clearance, accesses and attestations, as they are at an instant. A lapsed
  /// attestation is not known.
  ///
  /// @param act without its version
  /// @param at epoch milliseconds
  public static Facts of(String act, Register register, Copy copy, Party handler, long at) {
    Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
    return of(act, document.protection(), document.medium(), handler, at);
  }

  /// The same of anything that bears a marking.
  public static Facts of(String act, Protection protection, String medium, Party handler, long at) {
    Facts facts = Facts.of(act, new Subject(protection.scheme(), protection.rank(), medium));
    int rank = -1;
    for (Clearance clearance : handler.clearances()) {
      boolean fits =
          clearance.scheme().equals(Clearance.ALL)
              || clearance.scheme().equals(protection.scheme());
      if (fits) rank = Math.max(rank, clearance.rank());
    }
    if (rank >= 0) facts = facts.with("clearance", rank);
    facts = facts.with("accesses", handler.mayHandle(protection) ? "met" : "lacking");
    for (Attestation one : handler.attestations()) {
      if (!handler.hasAttested(one.topic(), at)) continue;
      long days = Duration.ofMillis(at - one.at()).toDays();
      facts = facts.with("attested_days:" + one.topic(), days);
    }
    return facts;
  }
}
