package burnbag.custody.office;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.util.List;

/// Says whose signature stands under a statement, and signs what the ledger says of itself. Safe to
/// share between threads.
public interface Notary {
  /// The log's name.
  String origin();

  /// Whether the key is the one that the signature names, and has signed the statement.
  boolean attests(Statement statement, Signature signature, ActorKey key);

  /// Another of the log's keys, for a rotation.
  void hold(SignerKey key);

  /// Makes sure that it can sign with a key, before anything is entered under it.
  ///
  /// @param logKey as in `sign`
  /// @throws burnbag.custody.Trouble where that key is not here
  void mustHold(String logKey);

  /// Signed by the log.
  ///
  /// @param logKey the key that the charter names, as it is handed to a verifier; empty while there
  ///   is no charter
  /// @throws burnbag.custody.Trouble where that key is not here
  SignedNote sign(Checkpoint checkpoint, String logKey);

  /// What a checkpoint says that the log has signed, with a key that is here or another of its own.
  ///
  /// @param logKeys those that the charter names
  /// @throws NoteFormatException where the log has not
  Checkpoint verified(SignedNote note, List<VerifierKey> logKeys) throws NoteFormatException;
}
