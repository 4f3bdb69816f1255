package burnbag.custody.office;

import burnbag.ledger.note.SignedNote;
import java.util.List;

/// What came of statements that were handed in together, and the checkpoint that covers them.
///
/// @param outcomes one a statement, in their order
public record Answer(List<Outcome> outcomes, SignedNote checkpoint) {
  public Answer {
    outcomes = List.copyOf(outcomes);
  }

  public boolean allEntered() {
    return outcomes.stream().allMatch(Outcome.Entered.class::isInstance);
  }
}
