package burnbag.custody.verify;

import burnbag.ledger.tree.Hash;

/// What came of a verification.
public sealed interface Verdict {
  /// Everything is as it was acknowledged.
  ///
  /// @param signatures that were checked in this run
  /// @param rows of the register that were compared
  record Sound(long entries, Hash root, long signatures, long rows) implements Verdict {}

  /// Something is not.
  ///
  /// @param where the first place: `entry 41`, `tile 0/3`, `copy C-7#1`
  /// @param what is wrong there
  record Parted(String where, String what) implements Verdict {}
}
