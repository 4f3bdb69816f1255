package burnbag.custody.office;

import burnbag.custody.Trouble;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;

/// A notary with the log's own key; in the midst of a rotation with two of them.
public final class KeyNotary implements Notary {
  private final List<LogKey> keys = new CopyOnWriteArrayList<>();

  /// What was signed last: a tree head is asked for more often than the tree grows, and the same
  /// key would say the same again.
  private final AtomicReference<Optional<Said>> last = new AtomicReference<>(Optional.empty());

  private record Said(Checkpoint checkpoint, SignerKey key, SignedNote note) {}

  /// @param logKey in the midst of a rotation any of the two, and `hold` the other
  public KeyNotary(SignerKey logKey) {
    this(LogKey.of(logKey));
  }

  /// @param logKey opened when it is first to sign
  public KeyNotary(LogKey logKey) {
    keys.add(logKey);
  }

  @Override
  public String origin() {
    return keys.getFirst().verifier().name().name();
  }

  @Override
  public boolean attests(Statement statement, Signature signature, ActorKey key) {
    return signature.by(key, statement);
  }

  @Override
  public void hold(SignerKey key) {
    hold(LogKey.of(key));
  }

  /// Another of the log's keys, opened when it is first to sign.
  public void hold(LogKey key) {
    keys.add(key);
  }

  /// Those that are here, in the order in which they came.
  public List<LogKey> held() {
    return List.copyOf(keys);
  }

  @Override
  public void mustHold(String logKey) {
    opened(logKey);
  }

  @Override
  public SignedNote sign(Checkpoint checkpoint, String logKey) {
    SignerKey key = opened(logKey);
    Optional<Said> said =
        last.get().filter(one -> one.key() == key && one.checkpoint().equals(checkpoint));
    if (said.isPresent()) return said.get().note();
    SignedNote note = checkpoint.sign(key);
    last.set(Optional.of(new Said(checkpoint, key, note)));
    return note;
  }

  private SignerKey opened(String logKey) {
    if (logKey.isEmpty()) return keys.getFirst().opened();
    for (LogKey key : keys) {
      if (key.verifier().toString().equals(logKey)) return key.opened();
    }
    throw new Trouble(
        Trouble.Code.B106_KEY_NOT_USABLE,
        "the log's key is not here: the charter names " + logKey,
        "bring the key file that the last rotation made");
  }

  @Override
  public Checkpoint verified(SignedNote note, List<VerifierKey> logKeys)
      throws NoteFormatException {
    List<VerifierKey> known = new ArrayList<>(keys.stream().map(LogKey::verifier).toList());
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
