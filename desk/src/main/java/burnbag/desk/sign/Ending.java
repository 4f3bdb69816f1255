package burnbag.desk.sign;

import burnbag.custody.act.Refusal;
import burnbag.custody.register.Discrepancy;
import java.util.List;

/// What came of an intent.
public sealed interface Ending {
  /// Nobody has signed it yet.
  record None() implements Ending {}

  /// It is in the ledger.
  ///
  /// @param index of its entry
  /// @param checkpoint the signed note that covers it
  /// @param second whether it waits for a second person
  /// @param raised discrepancies that it raised
  record Entered(long index, String checkpoint, boolean second, List<Discrepancy> raised)
      implements Ending {
    public Entered {
      raised = List.copyOf(raised);
    }
  }

  /// @param reasons all of them
  record Refused(List<Refusal> reasons) implements Ending {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }
}
