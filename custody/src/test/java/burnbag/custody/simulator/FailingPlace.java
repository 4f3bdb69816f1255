package burnbag.custody.simulator;

import burnbag.custody.office.SecondPlace;
import burnbag.ledger.note.SignedNote;
import java.util.Optional;

/// A second place of which one write fails, before it or behind it.
public record FailingPlace(SecondPlace place, Mishap mishap) implements SecondPlace {
  @Override
  public Optional<SignedNote> newest() {
    return place.newest();
  }

  @Override
  public void keep(SignedNote checkpoint) {
    mishap.step("before the second place was written");
    place.keep(checkpoint);
    mishap.step("when the second place was written");
  }
}
