package burnbag.custody.dispatch;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Outside;
import java.util.Optional;

/// What the acts on dispatches share.
final class Dispatches {
  private Dispatches() {}

  /// An office to which something may be sent.
  static Optional<Outside> outside(Situation situation, String id, Refusals refusals) {
    Optional<Outside> found = situation.register().find(Outside.SHELF, id).filter(Outside::open);
    if (found.isEmpty()) {
      refusals.add(
          "NO_OUTSIDE", "nothing is sent to " + id, Rules.FORM, "let two officers open it first");
    }
    return found;
  }

  /// Whether a copy is still under way in a dispatch.
  static boolean isIn(Copy copy, Dispatch dispatch) {
    return copy.state() == CopyState.SENT_OUT && copy.offer().equals(dispatch.id());
  }
}
