package burnbag.papers;

/// Where the ledger bears witness to what a paper says.
///
/// @param log the log's name, the origin of its checkpoints
/// @param entry 0-based index of the entry
/// @param size of the checkpoint that was current when the paper was made
/// @param root its root hash, in base64 as a checkpoint writes it
/// @param verifyWith the command with which anybody checks this paper
public record LedgerPlace(String log, long entry, long size, String root, String verifyWith) {
  public LedgerPlace {
    if (entry < 0 || entry >= size)
      throw new IllegalArgumentException("entry " + entry + " outside a tree of " + size);
  }

  /// The beginning of the root, for eyes to compare.
  String shortRoot() {
    return root.length() <= 12 ? root : root.substring(0, 12) + "…";
  }

  /// What the paper's QR code holds: one line each for kind, log, entry, size and root.
  ///
  /// @param kind of paper, with a version: `burnbag-receipt/v1`
  String verificationData(String kind) {
    return String.join("\n", kind, log, Long.toString(entry), Long.toString(size), root);
  }
}
