package burnbag.custody.simulator;

import burnbag.custody.office.SecondPlace;
import burnbag.ledger.note.SignedNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A second place without a disk.
public final class MemoryPlace implements SecondPlace {
  private final List<SignedNote> kept = new ArrayList<>();

  @Override
  public synchronized Optional<SignedNote> newest() {
    return kept.isEmpty() ? Optional.empty() : Optional.of(kept.getLast());
  }

  @Override
  public synchronized void keep(SignedNote checkpoint) {
    kept.clear();
    kept.add(checkpoint);
  }
}
