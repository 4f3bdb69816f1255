package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.ledger.note.SignerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/// A private key in a file that its owner alone can read. Trial homes keep them so; elsewhere a key
/// lies under a passphrase.
///
/// ```
/// burnbag private key v1
/// name
/// public key, X.509, base 64
/// private key, PKCS #8, base 64
/// ```
public final class KeyFile {
  private static final String FIRST_LINE = "burnbag private key v1";
  private static final int LINES = 4;

  private KeyFile() {}

  /// Makes a key and writes it.
  ///
  /// @throws Trouble where the file exists or cannot be written
  public static SignerKey make(Path file, String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(
          file,
          List.of(
              FIRST_LINE,
              name,
              base64.encodeToString(pair.getPublic().getEncoded()),
              base64.encodeToString(pair.getPrivate().getEncoded())));
      return SignerKey.of(name, pair);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK since 15 has Ed25519", e);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B106_KEY_NOT_USABLE,
          "the key " + file + " could not be written: " + e,
          "look at the folder and its permissions",
          e);
    }
  }

  /// @throws Trouble for a file that is missing or holds no key
  public static SignerKey read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file);
      if (lines.size() != LINES || !lines.getFirst().equals(FIRST_LINE)) {
        throw new IllegalArgumentException("it is no private key of burnbag");
      }
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      Base64.Decoder base64 = Base64.getDecoder();
      return SignerKey.of(
          lines.get(1),
          new KeyPair(
              factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(2)))),
              factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(3))))));
    } catch (NoSuchFileException e) {
      throw new Trouble(
          Trouble.Code.B106_KEY_NOT_USABLE,
          "there is no key " + file,
          "name the party whose key is here (--as), or the file (--key)",
          e);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
      throw new Trouble(
          Trouble.Code.B106_KEY_NOT_USABLE,
          "the key " + file + " cannot be used: " + e.getMessage(),
          "restore it from its paper copy, or have it revoked",
          e);
    }
  }
}
