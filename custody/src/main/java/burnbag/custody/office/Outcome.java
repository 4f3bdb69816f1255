package burnbag.custody.office;

import burnbag.custody.act.Refusal;
import java.util.List;

/// What came of a statement.
public sealed interface Outcome {
  /// It is in the ledger.
  ///
  /// @param entry its bytes there
  record Entered(long index, byte[] entry) implements Outcome {
    public Entered {
      entry = entry.clone();
    }

    @Override
    public byte[] entry() {
      return entry.clone();
    }
  }

  /// @param reasons all of them, at least one
  record Refused(List<Refusal> reasons) implements Outcome {
    public Refused {
      reasons = List.copyOf(reasons);
      if (reasons.isEmpty()) throw new IllegalArgumentException("refused without a reason");
    }
  }
}
