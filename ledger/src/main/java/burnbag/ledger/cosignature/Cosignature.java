package burnbag.ledger.cosignature;

import burnbag.ledger.note.KeyName;

/// A cosignature that was verified.
///
/// @param key whose
/// @param kind how it was made
/// @param time when, in seconds since 1970; by then the checkpoint was the largest that the
///   cosigner had seen. 0 says nothing of the kind
public record Cosignature(KeyName key, CosignerKey.Kind kind, long time) {}
