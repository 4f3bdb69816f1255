package burnbag.ledger.passkey;

import java.util.Arrays;
import java.util.Optional;

/// With what a passkey signs. Others are not taken: each has to be checked for ever.
public enum Algorithm {
  /// ECDSA on the curve P-256 with SHA-256.
  ES256("ES256", -7),
  /// Ed25519.
  EDDSA("EdDSA", -8),
  /// RSA with SHA-256 and the padding of PKCS #1 v1.5.
  RS256("RS256", -257);

  private final String word;
  private final int cose;

  Algorithm(String word, int cose) {
    this.word = word;
    this.cose = cose;
  }

  /// As a key's line has it.
  public String word() {
    return word;
  }

  /// As WebAuthn numbers it (`getPublicKeyAlgorithm()`).
  public int cose() {
    return cose;
  }

  public static Optional<Algorithm> ofWord(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  public static Optional<Algorithm> ofCose(int number) {
    return Arrays.stream(values()).filter(one -> one.cose == number).findFirst();
  }
}
