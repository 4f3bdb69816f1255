package burnbag.custody.simulator;

import burnbag.custody.register.Kept;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the last transaction put on shelves.
public final class Changes {
  /// @param before what had its id; empty for a new thing
  record Change(Optional<? extends Kept> before, Kept now) {}

  private final List<Change> changes = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();

  void forget() {
    changes.clear();
    times.clear();
  }

  void add(Optional<? extends Kept> before, Kept now) {
    changes.add(new Change(before, now));
  }

  void entered(long recordedAt) {
    times.add(recordedAt);
  }

  List<Change> all() {
    return changes;
  }

  /// When its entries were recorded.
  List<Long> times() {
    return times;
  }
}
