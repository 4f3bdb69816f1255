package burnbag.ledger.audit;

import burnbag.ledger.tree.Edge;

/// How far a log is known to be sound: enough to go on from, later and elsewhere.
///
/// @param edge of the entries that were read
/// @param recordedAt of the last of them, epoch milliseconds; 0 before the first
public record Progress(Edge edge, long recordedAt) {
  /// Nothing has been read.
  public static final Progress NONE = new Progress(Edge.EMPTY, 0);
}
