package burnbag.ledger.cosignature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// ML-DSA-44 (FIPS 204, pure, with an empty context) by the JDK.
final class MlDsa {
  static final int SEED_BYTES = 32;
  static final int KEY_BYTES = 1_312;
  static final int SIGNATURE_BYTES = 2_420;

  private static final String NAME = "ML-DSA-44";

  /// What stands before the key in a `SubjectPublicKeyInfo` (RFC 9881).
  private static final byte[] HEAD =
      HexFormat.of().parseHex("30820532300b06096086480165030403110382052100");

  private MlDsa() {}

  /// The pair that a seed makes; the same seed makes the same pair (FIPS 204, algorithm 6).
  static KeyPair ofSeed(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(NAME);
      generator.initialize(NamedParameterSpec.ML_DSA_44, new Sown(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK since 24 has " + NAME, e);
    }
  }

  /// Gives the one answer that makes the pair of a seed: the JDK takes a seed in no other way.
  private static final class Sown extends SecureRandom {
    private static final long serialVersionUID = 1L;

    private final transient byte[] seed;

    Sown(byte[] seed) {
      this.seed = seed.clone();
    }

    @Override
    public void nextBytes(byte[] bytes) {
      if (bytes.length != SEED_BYTES) {
        throw new AssertionError("this JDK makes a key of " + NAME + " otherwise than of its seed");
      }
      System.arraycopy(seed, 0, bytes, 0, bytes.length);
    }
  }

  static byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    boolean known =
        encoded.length == HEAD.length + KEY_BYTES
            && Arrays.equals(HEAD, Arrays.copyOf(encoded, HEAD.length));
    if (!known) throw new AssertionError("this JDK writes a key of " + NAME + " in another form");
    return Arrays.copyOfRange(encoded, HEAD.length, encoded.length);
  }

  static PublicKey key(byte[] raw) {
    byte[] encoded = Arrays.copyOf(HEAD, HEAD.length + KEY_BYTES);
    System.arraycopy(raw, 0, encoded, HEAD.length, KEY_BYTES);
    try {
      return KeyFactory.getInstance(NAME).generatePublic(new X509EncodedKeySpec(encoded));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("any " + KEY_BYTES + " bytes are a key of " + NAME, e);
    }
  }

  static byte[] sign(PrivateKey key, byte[] message, SecureRandom random) {
    try {
      Signature signer = Signature.getInstance(NAME);
      signer.initSign(key, random);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("a key of " + NAME + " cannot sign", e);
    }
  }

  static boolean verifies(PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance(NAME);
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException _) {
      return false;
    } catch (InvalidKeyException | NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK since 24 has " + NAME, e);
    }
  }
}
