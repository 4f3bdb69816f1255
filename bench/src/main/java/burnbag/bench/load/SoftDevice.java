package burnbag.bench.load;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.passkey.Algorithm;
import burnbag.ledger.passkey.Assertion;
import burnbag.ledger.passkey.Passkey;
import burnbag.ledger.passkey.Site;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;

/// A passkey in memory, and the browser's part before it: it lays out what it signs as WebAuthn
/// does. Safe to share between threads.
final class SoftDevice {
  private static final int CREDENTIAL_BYTES = 16;

  /// Somebody was there (UP), and the device knew who (UV).
  private static final byte PRESENT_AND_KNOWN = 0x05;

  private final Passkey key;
  private final PrivateKey secret;

  private SoftDevice(Passkey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  /// Of a new key: ES256, which is what phones make.
  static SoftDevice make(String party, Site site, SecureRandom chance) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), chance);
      KeyPair pair = generator.generateKeyPair();
      byte[] credential = new byte[CREDENTIAL_BYTES];
      chance.nextBytes(credential);
      byte[] spki = pair.getPublic().getEncoded();
      return new SoftDevice(
          Passkey.of(party, Algorithm.ES256, site, credential, spki), pair.getPrivate());
    } catch (GeneralSecurityException | NoteFormatException e) {
      throw new AssertionError("every JDK makes keys on P-256", e);
    }
  }

  Passkey key() {
    return key;
  }

  /// What the device answers when its user confirms.
  Assertion confirm(byte[] challenge) {
    byte[] client =
        """
        {"type":"webauthn.get","challenge":"%s","origin":"%s","crossOrigin":false}\
        """
            .formatted(
                Base64.getUrlEncoder().withoutPadding().encodeToString(challenge),
                key.site().origin())
            .getBytes(StandardCharsets.UTF_8);
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      byte[] said =
          ByteBuffer.allocate(Assertion.LEAST_AUTHENTICATOR_DATA)
              .put(sha256.digest(key.site().name().getBytes(StandardCharsets.UTF_8)))
              .put(PRESENT_AND_KNOWN)
              .putInt(0)
              .array();
      Signature signer = Signature.getInstance("SHA256withECDSA");
      signer.initSign(secret);
      signer.update(said);
      signer.update(sha256.digest(client));
      return new Assertion(said, client, signer.sign());
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK signs with P-256", e);
    }
  }
}
