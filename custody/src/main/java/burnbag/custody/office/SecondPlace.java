package burnbag.custody.office;

import burnbag.ledger.note.SignedNote;
import java.util.Optional;

/// Where the newest checkpoint is kept besides the store, so that an older store is found out.
public interface SecondPlace {
  /// The newest checkpoint that was acknowledged; empty where there was none.
  Optional<SignedNote> newest();

  void keep(SignedNote checkpoint);
}
