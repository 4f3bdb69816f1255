package burnbag.custody.office;

import burnbag.custody.act.Act;
import burnbag.custody.act.Committed;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Register;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Commitment;
import burnbag.ledger.opening.Opening;
import java.util.HashSet;
import java.util.Set;

/// Whether the openings that come with a statement are those that its act commits to. A commitment
/// without its opening would be erased from its first day on; one that stood in an earlier entry
/// would say of one thing what was said of another.
final class Handed {
  private Handed() {}

  static void decide(Register register, Act act, SignedStatement signed, Refusals refusals) {
    Set<String> handed = new HashSet<>();
    for (Opening opening : signed.openings()) handed.add(opening.commitment().toString());
    for (Committed one : act.commitments()) {
      boolean here = handed.remove(one.commitment());
      if (!isCommitment(one.commitment())) {
        refusals.add(
            "COMMITMENT_FORM",
            "the " + one.kind() + " of " + one.subject() + " is no commitment",
            Rules.PRIVATE,
            "hand the value over as an opening, and its commitment in the statement");
      } else if (register.find(PrivateValue.SHELF, one.commitment()).isPresent()) {
        refusals.add(
            "COMMITMENT_USED",
            "the commitment to the " + one.kind() + " of " + one.subject() + " stood here before",
            Rules.PRIVATE,
            "commit to the value anew, with a salt of its own");
      } else if (!here) {
        refusals.add(
            "OPENING_MISSING",
            "the " + one.kind() + " of " + one.subject() + " was not handed over",
            Rules.PRIVATE,
            "hand its opening over with the statement");
      }
    }
    if (handed.isEmpty()) return;
    refusals.add(
        "OPENING_STRAY",
        "an opening came along that the act does not commit to",
        Rules.PRIVATE,
        "keep it to yourself: nothing is kept that no entry knows of");
  }

  private static boolean isCommitment(String text) {
    try {
      Commitment.parse(text);
      return true;
    } catch (NoteFormatException _) {
      return false;
    }
  }
}
