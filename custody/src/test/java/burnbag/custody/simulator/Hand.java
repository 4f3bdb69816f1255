package burnbag.custody.simulator;

import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.function.Function;

/// What somebody signs with.
///
/// @param line the public key, as it is handed to a verifier
public record Hand(KeyName key, String line, Function<Statement, Signature> pen) {
  /// A hand whose signatures a `StandInNotary` takes.
  ///
  /// @param name of the key; each name makes another key
  public static Hand standIn(String name) {
    try {
      byte[] raw =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      raw[raw.length - 1] &= 0x3f;
      VerifierKey key = VerifierKey.of(name, raw);
      return new Hand(
          key.name(), key.toString(), statement -> StandInNotary.sign(statement, key.name()));
    } catch (NoSuchAlgorithmException | NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  /// A hand with a key of Ed25519.
  public static Hand real(String name, SecureRandom random) {
    SignerKey key = SignerKey.generate(name, random);
    return new Hand(
        key.verifier().name(), key.verifier().toString(), statement -> statement.sign(key));
  }
}
