package burnbag.desk;

import burnbag.desk.DeskOptions.Tls;
import burnbag.response.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import org.springframework.boot.ssl.pem.PemSslStore;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/// Looks at certificate and key before anything is opened, so that what is wrong with them is told
/// in a line.
final class TlsFiles {
  private TlsFiles() {}

  /// @throws Trouble unless both can be read and the key is the certificate's
  static void mustFit(Tls tls) {
    PemSslStore pem =
        PemSslStore.load(
            PemSslStoreDetails.forCertificate(text(tls.certificate()))
                .withPrivateKey(text(tls.key())));
    X509Certificate certificate = certificate(tls.certificate(), pem);
    if (fits(key(tls.key(), pem), certificate.getPublicKey())) return;
    throw unusable(
        tls.key() + " is not the key of the certificate in " + tls.certificate(),
        "name the key that the certificate was made for, in --tls-key",
        List.of());
  }

  private static String text(Path file) {
    try {
      // What stands outside the blocks may be in any encoding.
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw unusable(
          file + " cannot be read: " + e.getClass().getSimpleName(),
          "look at its name and permissions; it is to hold PEM",
          List.of(e));
    }
  }

  private static X509Certificate certificate(Path file, PemSslStore pem) {
    try {
      List<X509Certificate> chain = pem.certificates();
      if (chain != null && !chain.isEmpty()) return chain.getFirst();
    } catch (RuntimeException e) {
      throw noCertificate(file, List.of(e));
    }
    throw noCertificate(file, List.of());
  }

  private static Trouble noCertificate(Path file, List<Exception> why) {
    return unusable(
        file + " holds no certificate in PEM",
        "it begins with -----BEGIN CERTIFICATE-----, the desk's own first",
        why);
  }

  private static PrivateKey key(Path file, PemSslStore pem) {
    try {
      PrivateKey key = pem.privateKey();
      if (key != null) return key;
    } catch (RuntimeException e) {
      throw noKey(file, List.of(e));
    }
    throw noKey(file, List.of());
  }

  private static Trouble noKey(Path file, List<Exception> why) {
    return unusable(
        file + " holds no private key in PEM",
        "it begins with -----BEGIN PRIVATE KEY-----, and lies under no passphrase",
        why);
  }

  /// Whether one verifies what the other has signed.
  private static boolean fits(PrivateKey key, PublicKey certified) {
    try {
      Signature signature = Signature.getInstance(algorithm(certified));
      signature.initSign(key);
      signature.update((byte) 1);
      byte[] signed = signature.sign();
      signature.initVerify(certified);
      signature.update((byte) 1);
      return signature.verify(signed);
    } catch (GeneralSecurityException _) {
      return false; // of another kind
    }
  }

  private static String algorithm(PublicKey key) {
    return switch (key.getAlgorithm()) {
      case "RSA" -> "SHA256withRSA";
      case "EC" -> "SHA256withECDSA";
      default -> key.getAlgorithm();
    };
  }

  private static Trouble unusable(String what, String remedy, List<Exception> why) {
    return why.isEmpty()
        ? new Trouble(Trouble.Code.B404_SETTINGS_NOT_USABLE, what, remedy)
        : new Trouble(Trouble.Code.B404_SETTINGS_NOT_USABLE, what, remedy, why.getFirst());
  }
}
