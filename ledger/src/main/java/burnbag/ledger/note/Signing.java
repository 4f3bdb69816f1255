package burnbag.ledger.note;

/// Ed25519 by somebody who is faster at it than the JDK, and says the same or nothing. A program
/// that has one offers it as a service; the ledger alone does without.
///
/// Safe to share between threads.
public interface Signing {
  /// What it says of a signature.
  enum Answer {
    SIGNED,
    NOT_SIGNED,
    /// The JDK is to be asked.
    UNDECIDED
  }

  /// Whether the key has signed the message.
  ///
  /// @param key 32 bytes, as RFC 8032 §5.1.2 encodes the point
  /// @param signature as it came, of any length
  Answer check(byte[] key, byte[] message, byte[] signature);

  /// The one signature that RFC 8032 §5.1.6 makes of a private key and a message.
  ///
  /// @param seed 32 bytes, the private key
  byte[] sign(byte[] seed, byte[] message);
}
