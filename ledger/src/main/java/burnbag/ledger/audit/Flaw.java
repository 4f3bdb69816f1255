package burnbag.ledger.audit;

/// What can be wrong with an entry where it stands.
public enum Flaw {
  /// The checkpoint promises it, and it is not there.
  MISSING,
  /// Its bytes are no entry of a version that is known here.
  MALFORMED,
  /// It was signed for another log.
  OTHER_LOG,
  /// It was recorded before its predecessor.
  EARLIER,
  /// It was recorded when it could no longer be entered.
  EXPIRED,
  /// Its nonce was used before.
  REPLAYED,
  /// Its signer had seen more entries than there were before it: some are gone.
  BASIS_AHEAD,
  /// Its signer had seen another history.
  BASIS_PARTED,
  /// What its signer had seen cannot be compared, since hashes of the tree are missing or damaged.
  BASIS_UNPROVEN,
  /// A key has signed it that nobody may sign with here.
  KEY_UNKNOWN,
  /// A signature is not that of the key it names.
  SIGNATURE_FALSE,
  /// It is not the entry that the tree has at its place.
  ALTERED,
  /// All entries are read, and their root is not that of the checkpoint; which of them is altered
  /// cannot be said, since the hashes of the tree are not there either.
  ROOT_DIFFERS
}
