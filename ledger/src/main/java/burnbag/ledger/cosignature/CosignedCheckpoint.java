package burnbag.ledger.cosignature;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// A checkpoint that the log's own key has signed, and who besides. Made by `verified` alone.
///
/// @param cosignatures of keys that the verifier knows, one a key, in the order of the note
public record CosignedCheckpoint(Checkpoint checkpoint, List<Cosignature> cosignatures) {
  public CosignedCheckpoint {
    cosignatures = List.copyOf(cosignatures);
  }

  /// Cosignatures of keys that nobody here knows are passed over; one of a known key that fails
  /// spoils the whole note.
  ///
  /// @param logKey its name is the origin
  /// @param known the log's companion keys, and witnesses
  /// @throws NoteFormatException where the log's key has not signed, or a known key's cosignature
  ///   fails
  public static CosignedCheckpoint verified(
      SignedNote note, VerifierKey logKey, Collection<CosignerKey> known)
      throws NoteFormatException {
    Checkpoint head = Checkpoint.verified(note, logKey, List.of());
    return new CosignedCheckpoint(head, cosignatures(head, note, known));
  }

  /// Of a checkpoint that was verified otherwise.
  ///
  /// @param note whose text is the checkpoint's
  /// @throws NoteFormatException where a known key's cosignature fails
  public static List<Cosignature> cosignatures(
      Checkpoint head, SignedNote note, Collection<CosignerKey> known) throws NoteFormatException {
    List<Cosignature> cosignatures = new ArrayList<>();
    for (SignedNote.Signed signed : note.signatures()) {
      for (CosignerKey key : known) {
        if (!key.name().equals(signed.key())) continue;
        Cosignature one =
            key.check(head, signed.signature())
                .orElseThrow(
                    () -> new NoteFormatException("the cosignature of " + key.name() + " fails"));
        if (cosignatures.stream().noneMatch(other -> other.key().equals(one.key()))) {
          cosignatures.add(one);
        }
      }
    }
    return cosignatures;
  }

  public boolean bears(CosignerKey key) {
    return cosignatures.stream().anyMatch(one -> one.key().equals(key.name()));
  }
}
