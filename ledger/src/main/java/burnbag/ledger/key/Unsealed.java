package burnbag.ledger.key;

import burnbag.ledger.note.SignerKey;

/// What came of opening a sealed key.
public sealed interface Unsealed {
  /// The key.
  record Opened(SignerKey key) implements Unsealed {}

  /// The passphrase is wrong, or the file was altered: by design nobody can tell which.
  record WrongPassphrase() implements Unsealed {}

  /// It is no sealed key of a version that is known here.
  ///
  /// @param why where it parts from the format
  record NoSealedKey(String why) implements Unsealed {}
}
