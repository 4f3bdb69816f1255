package burnbag.ledger.note;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.interfaces.EdECPublicKey;
import java.util.Arrays;

/// A private key of Ed25519 with its public side.
public final class SignerKey {
  /// Bytes of a private key.
  public static final int SEED_BYTES = 32;

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

  /// The key that a seed makes; the same seed makes the same key.
  ///
  /// @param seed 32 bytes, the private key as RFC 8032 §5.1.5 has it
  public static SignerKey ofSeed(String name, byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
    SignerKey made = generate(name, new Sown(seed.clone()));
    if (!Arrays.equals(seed, made.seed())) {
      throw new AssertionError("this JDK makes a key of Ed25519 otherwise than of its seed");
    }
    return made;
  }

  /// Gives the one answer that makes the key of a seed: the JDK has no other way to compute the
  /// public side of a private key.
  private static final class Sown extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient byte[] seed;

    Sown(byte[] seed) {
      this.seed = seed;
    }

    @Override
    public void nextBytes(byte[] bytes) {
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  /// The private key itself, 32 bytes: for a file that only its owner reads, and for nothing else.
  public byte[] seed() {
    if (key instanceof EdECPrivateKey open) {
      return open.getBytes().orElseThrow(() -> new IllegalStateException("the key stays inside"));
    }
    throw new IllegalStateException("the key stays inside");
  }

  public VerifierKey verifier() {
    return verifier;
  }

  /// 64 bytes. Every way of signing makes the same.
  public byte[] sign(byte[] message) {
    return Bulk.quick()
        .map(other -> other.sign(seed(), message))
        .orElseGet(() -> jdkSigned(message));
  }

  private byte[] jdkSigned(byte[] message) {
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
