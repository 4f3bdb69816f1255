package burnbag.custody;

import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.passkey.Algorithm;
import burnbag.ledger.passkey.Assertion;
import burnbag.ledger.passkey.Passkey;
import burnbag.ledger.passkey.Site;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An authenticator with a passkey, and the browser before it: it makes a key when it is
/// registered, and lays out what it signs as WebAuthn does.
public final class Device {
  public static final Site SITE = new Site("example.org", "https://desk.example.org");

  /// Somebody was there, and the device knew who.
  public static final int SURE = 0x05;

  private final Passkey key;
  private final PrivateKey secret;

  private Device(Passkey key, PrivateKey secret) {
    this.key = key;
    this.secret = secret;
  }

  public static Device of(String party, Algorithm algorithm) {
    return of(party, algorithm, generated(algorithm));
  }

  /// One with a key that was made elsewhere.
  public static Device of(String party, Algorithm algorithm, KeyPair pair) {
    byte[] spki = pair.getPublic().getEncoded();
    try {
      byte[] credential = Arrays.copyOf(sha256(spki), 16);
      return new Device(Passkey.of(party, algorithm, SITE, credential, spki), pair.getPrivate());
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  /// One of Ed25519; the same seed makes the same key.
  public static Device ofSeed(String party, byte[] seed) {
    byte[] point = SignerKey.ofSeed(party, seed).verifier().raw();
    try {
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      return of(
          party,
          Algorithm.EDDSA,
          new KeyPair(
              factory.generatePublic(
                  new X509EncodedKeySpec(behind("302a300506032b6570032100", point))),
              factory.generatePrivate(
                  new PKCS8EncodedKeySpec(behind("302e020100300506032b657004220420", seed)))));
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private static byte[] behind(String hex, byte[] key) {
    return HexFormat.of().parseHex(hex + HexFormat.of().formatHex(key));
  }

  private static KeyPair generated(Algorithm algorithm) {
    try {
      KeyPairGenerator generator =
          KeyPairGenerator.getInstance(
              switch (algorithm) {
                case ES256 -> "EC";
                case EDDSA -> "Ed25519";
                case RS256 -> "RSA";
              });
      switch (algorithm) {
        case ES256 -> generator.initialize(256);
        case EDDSA -> generator.initialize(255);
        case RS256 -> generator.initialize(2_048);
      }
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public Passkey key() {
    return key;
  }

  /// What its user confirms at the desk.
  public Assertion confirm(byte[] challenge) {
    return confirm("webauthn.get", challenge, SITE.origin(), SITE.name(), SURE);
  }

  /// What its user does anywhere.
  public Assertion confirm(String type, byte[] challenge, String origin, String site, int flags) {
    byte[] client =
        ("{\"type\":\""
                + type
                + "\",\"challenge\":\""
                + Base64.getUrlEncoder().withoutPadding().encodeToString(challenge)
                + "\",\"origin\":\""
                + origin
                + "\",\"crossOrigin\":false}")
            .getBytes(StandardCharsets.UTF_8);
    byte[] said =
        ByteBuffer.allocate(37)
            .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
            .put((byte) flags)
            .putInt(1)
            .array();
    return new Assertion(
        said, client, signed(ByteBuffer.allocate(69).put(said).put(sha256(client)).array()));
  }

  private byte[] signed(byte[] message) {
    try {
      java.security.Signature signer =
          java.security.Signature.getInstance(
              switch (key.algorithm()) {
                case ES256 -> "SHA256withECDSA";
                case EDDSA -> "Ed25519";
                case RS256 -> "SHA256withRSA";
              });
      signer.initSign(secret);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public Signature sign(Statement statement) {
    return new Signature.OfPasskey(key.name(), confirm(statement.challenge()));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
