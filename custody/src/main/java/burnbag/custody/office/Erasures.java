package burnbag.custody.office;

import burnbag.custody.Trouble;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Register;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Disclosure;
import burnbag.ledger.opening.Opening;
import java.util.Optional;

/// What an entry has erased, and what there is left to show.
public final class Erasures {
  private Erasures() {}

  /// Destroys what the entry at an index has erased.
  static void of(Register register, long index, Session session) {
    for (PrivateValue value :
        register.where(PrivateValue.SHELF, "erased_in", Long.toString(index))) {
      session.destroy(commitment(value));
    }
  }

  /// What there is to show of a private value: itself, that it was erased, or that what lies in the
  /// store is not what was committed to.
  public static Disclosure disclose(Session session, PrivateValue value) {
    Commitment commitment = commitment(value);
    Optional<Opening> opening = session.opening(commitment);
    return opening
        .map(one -> Disclosure.of(commitment, one))
        .orElseGet(() -> new Disclosure.Erased(commitment));
  }

  private static Commitment commitment(PrivateValue value) {
    try {
      return Commitment.parse(value.id());
    } catch (NoteFormatException e) {
      throw new Trouble(
          Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
          "a private value is kept under '" + value.id() + "': " + e.getMessage(),
          "run 'burnbag ledger verify', then 'burnbag register reindex'",
          e);
    }
  }
}
