package burnbag.custody.simulator;

import burnbag.custody.Device;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.function.Function;

/// What somebody signs with.
///
/// @param line the public key, as it is handed to a verifier
public record Hand(KeyName key, String line, Function<Statement, Signature> pen) {
  /// A hand whose signatures a `StandInNotary` takes.
  ///
  /// @param salt each makes another key of that name
  public static Hand standIn(String name, long salt) {
    byte[] raw = seed(salt);
    raw[raw.length - 1] &= 0x3f;
    try {
      VerifierKey key = VerifierKey.of(name, raw);
      return new Hand(
          key.name(), key.toString(), statement -> StandInNotary.sign(statement, key.name()));
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  /// A hand with a key of Ed25519.
  ///
  /// @param salt each makes another key of that name
  public static Hand real(String name, long salt) {
    return of(key(name, salt));
  }

  /// The key of such a hand.
  static SignerKey key(String name, long salt) {
    return SignerKey.ofSeed(name, seed(salt));
  }

  /// A hand with a passkey of Ed25519, which signs what a device does.
  ///
  /// @param salt each makes another key of that name
  public static Hand passkey(String name, long salt) {
    Device device = Device.ofSeed(name, seed(salt));
    return new Hand(device.key().name(), device.key().toString(), device::sign);
  }

  /// Whether the holder of such a key has a passkey rather than a key file: few do.
  public static boolean drawsPasskey(long salt) {
    return Math.floorMod(salt, 32) == 3;
  }

  public static Hand of(SignerKey key) {
    return new Hand(
        key.verifier().name(), key.verifier().toString(), statement -> statement.sign(key));
  }

  private static byte[] seed(long salt) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest(ByteBuffer.allocate(Long.BYTES).putLong(salt).array());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every Java platform has SHA-256", e);
    }
  }
}
