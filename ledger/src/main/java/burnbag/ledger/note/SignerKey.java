package burnbag.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPublicKey;

/// A private key of Ed25519 with its public side.
public final class SignerKey {
  private final VerifierKey verifier;
  private final PrivateKey key;

  private SignerKey(VerifierKey verifier, PrivateKey key) {
    this.verifier = verifier;
    this.key = key;
  }

  public static SignerKey generate(String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      return of(name, generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK since 15 has Ed25519", e);
    }
  }

  /// @throws IllegalArgumentException for a pair of another algorithm
  public static SignerKey of(String name, KeyPair pair) {
    if (!(pair.getPublic() instanceof EdECPublicKey open)) {
      throw new IllegalArgumentException(
          "not a key of Ed25519: " + pair.getPublic().getAlgorithm());
    }
    return new SignerKey(VerifierKey.of(name, open), pair.getPrivate());
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /// 64 bytes.
  public byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the key " + verifier.name() + " cannot sign", e);
    }
  }
}
