package burnbag.ledger.witness;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import burnbag.ledger.tree.ConsistencyProof;
import burnbag.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A witness's judgement of what logs hand to it (C2SP `tlog-witness`): it has seen a log up to
/// some size, and goes along only with what grew from there. Signing, and keeping what was seen on
/// a disk before that, is its owner's. Immutable.
///
/// @param logs the keys of the logs that it knows, by their origin; a log that has changed its key
///   has several
/// @param seen what it saw last of each
public record Witness(Map<String, List<VerifierKey>> logs, Map<String, Basis> seen) {
  public Witness {
    logs = Map.copyOf(logs);
    seen = Map.copyOf(seen);
  }

  /// One that has seen nothing yet.
  ///
  /// @param keys of the logs; their names are the origins
  public static Witness of(List<VerifierKey> keys) {
    Map<String, List<VerifierKey>> logs = new HashMap<>();
    for (VerifierKey key : keys) {
      logs.computeIfAbsent(key.name().name(), _ -> new ArrayList<>()).add(key);
    }
    return new Witness(logs, Map.of());
  }

  /// The same one, which has seen these already.
  public Witness having(Map<String, Basis> before) {
    return new Witness(logs, before);
  }

  /// In the order in which the protocol asks: log, signature, sizes, proof.
  ///
  /// @throws NoteFormatException where the note that is handed over is no checkpoint
  public Judgement judge(AddCheckpoint asked) throws NoteFormatException {
    Checkpoint claimed = Checkpoint.parse(asked.checkpoint().text());
    List<VerifierKey> keys = logs.getOrDefault(claimed.origin(), List.of());
    if (keys.isEmpty()) return new Judgement.UnknownLog(claimed.origin());
    Checkpoint checkpoint;
    try {
      checkpoint = Checkpoint.verified(asked.checkpoint(), signer(asked, keys), List.of());
    } catch (NoteFormatException e) {
      return new Judgement.FalseSignature(e.getMessage());
    }
    if (asked.old() > checkpoint.size()) {
      return new Judgement.Shrunk(asked.old(), checkpoint.size());
    }
    Basis last = seen.getOrDefault(checkpoint.origin(), Basis.NONE);
    boolean another = last.size() == checkpoint.size() && !last.root().equals(checkpoint.root());
    if (asked.old() != last.size() || another) return new Judgement.Conflict(last.size());
    if (!grown(last, asked.proof(), checkpoint)) return new Judgement.Unproven();
    Map<String, Basis> now = new HashMap<>(seen);
    now.put(checkpoint.origin(), new Basis(checkpoint.size(), checkpoint.root()));
    return new Judgement.Follows(checkpoint, new Witness(logs, now));
  }

  /// The one of a log's keys that has signed; the last where none has, so that it is told.
  private static VerifierKey signer(AddCheckpoint asked, List<VerifierKey> keys) {
    for (VerifierKey key : keys) {
      if (asked.checkpoint().signatures().stream().anyMatch(by -> by.key().equals(key.name()))) {
        return key;
      }
    }
    return keys.getLast();
  }

  private static boolean grown(Basis from, List<Hash> proof, Checkpoint to) {
    if (from.size() == 0) {
      return proof.isEmpty() && (to.size() > 0 || to.root().equals(Hash.OF_NOTHING));
    }
    return new ConsistencyProof(from.size(), to.size(), proof).proves(from.root(), to.root());
  }
}
