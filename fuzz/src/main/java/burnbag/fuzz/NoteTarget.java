package burnbag.fuzz;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import java.util.Arrays;
import java.util.List;

/// Bytes that may be a signed note: what is read writes the same bytes, and the log's signature
/// holds for nothing but the checkpoint that the log has signed.
public final class NoteTarget {
  private NoteTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      SignedNote note = SignedNote.parse(bytes);
      if (!Arrays.equals(bytes, note.bytes())) throw new AssertionError("two texts of one note");
      Checkpoint head = Checkpoint.verified(note, LedgerSeeds.LOG.verifier(), List.of());
      if (!head.equals(LedgerSeeds.head())) throw new AssertionError("a forged checkpoint");
    } catch (NoteFormatException refused) {
      if (refused.getMessage().isBlank()) throw new AssertionError("refused without a word");
    }
  }
}
