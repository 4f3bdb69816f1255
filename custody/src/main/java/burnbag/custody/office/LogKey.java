package burnbag.custody.office;

import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;

/// One of the log's own keys. Its public side is known before anybody opens it.
public interface LogKey {
  VerifierKey verifier();

  /// The private side; asks for a passphrase where it lies under one and was not opened yet.
  ///
  /// @throws burnbag.custody.Trouble where it cannot be opened
  SignerKey opened();

  /// A key that lies open.
  static LogKey of(SignerKey key) {
    return new LogKey() {
      @Override
      public VerifierKey verifier() {
        return key.verifier();
      }

      @Override
      public SignerKey opened() {
        return key;
      }
    };
  }
}
