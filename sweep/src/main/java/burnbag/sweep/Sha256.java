package burnbag.sweep;

import burnbag.reading.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// The fingerprint by which a reported file can be told from every other.
final class Sha256 {
  private Sha256() {}

  /// Lower-case hex; empty where the file can no longer be read.
  static Optional<String> of(Path file) {
    try {
      return Optional.of(Reader.sha256(file));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// Of bytes that come once.
  static Running running(InputStream in) {
    try {
      return new Running(new DigestInputStream(in, MessageDigest.getInstance("SHA-256")));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /// @param in read from this, and from nothing beneath it
  record Running(DigestInputStream in) {
    /// Reads what is left, so that it is the hash of everything; empty where that fails.
    Optional<String> ofWhole() {
      try {
        in.transferTo(OutputStream.nullOutputStream());
      } catch (IOException _) {
        return Optional.empty();
      }
      return Optional.of(HexFormat.of().formatHex(in.getMessageDigest().digest()));
    }
  }
}
