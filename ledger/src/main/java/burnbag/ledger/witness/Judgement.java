package burnbag.ledger.witness;

import burnbag.ledger.checkpoint.Checkpoint;

/// What a witness says to a checkpoint that it is to sign.
public sealed interface Judgement {
  /// It follows from what was seen: to be signed, once it is kept that it was seen.
  ///
  /// @param next the witness that has seen it
  record Follows(Checkpoint checkpoint, Witness next) implements Judgement {}

  /// Nobody here knows a log of that name.
  record UnknownLog(String origin) implements Judgement {}

  /// The log's key has not signed it, or the signature fails.
  record FalseSignature(String why) implements Judgement {}

  /// The request starts from another size than was seen here, or shows another tree of the same
  /// size.
  ///
  /// @param seen the size from which it has to start
  record Conflict(long seen) implements Judgement {}

  /// It says to have grown, and starts from more than it has.
  record Shrunk(long old, long size) implements Judgement {}

  /// The proof does not lead from what was seen to this.
  record Unproven() implements Judgement {}
}
