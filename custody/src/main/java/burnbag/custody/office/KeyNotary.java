package burnbag.custody.office;

import burnbag.custody.Trouble;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/// A notary with the log's own key; in the midst of a rotation with two of them.
public final class KeyNotary implements Notary {
  private final List<SignerKey> keys = new CopyOnWriteArrayList<>();

  /// @param logKey in the midst of a rotation any of the two, and `hold` the other
  public KeyNotary(SignerKey logKey) {
    keys.add(logKey);
  }

  @Override
  public String origin() {
    return keys.getFirst().verifier().name().name();
  }

  @Override
  public boolean attests(Statement statement, Signature signature, VerifierKey key) {
    return signature.verifies(statement, List.of(key));
  }

  @Override
  public void hold(SignerKey key) {
    keys.add(key);
  }

  @Override
  public SignedNote sign(Checkpoint checkpoint, String logKey) {
    if (logKey.isEmpty()) return checkpoint.sign(keys.getFirst());
    for (SignerKey key : keys) {
      if (key.verifier().toString().equals(logKey)) return checkpoint.sign(key);
    }
    throw new Trouble(
        Trouble.Code.B106_KEY_NOT_USABLE,
        "the log's key is not here: the charter names " + logKey,
        "bring the key file that the last rotation made");
  }

  @Override
  public Checkpoint verified(SignedNote note, List<VerifierKey> logKeys)
      throws NoteFormatException {
    List<VerifierKey> known = new ArrayList<>(keys.stream().map(SignerKey::verifier).toList());
    known.addAll(logKeys);
    for (VerifierKey key : known.subList(1, known.size())) {
      try {
        return Checkpoint.verified(note, key, List.of());
      } catch (NoteFormatException _) {
        // Another of them may have signed; what the first one says is told.
        continue;
      }
    }
    return Checkpoint.verified(note, known.getFirst(), List.of());
  }
}
