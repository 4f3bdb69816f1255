package burnbag.ledger.key;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.security.SecureRandom;
import java.util.Arrays;

/// A private key of Ed25519 under a passphrase: a `SealedSeed` whose public side is one of Ed25519.
///
/// @param seed as it lies there
/// @param verifier the public side, as the file says it; proved when the key is opened
public record SealedKey(SealedSeed seed, VerifierKey verifier) {
  /// Rounds that a guess costs who has the file, where nothing else is asked for.
  public static final int USUAL_ITERATIONS = SealedSeed.USUAL_ITERATIONS;

  /// Fewer are not written and not read.
  public static final int FEWEST_ITERATIONS = SealedSeed.FEWEST_ITERATIONS;

  /// The bytes of its file.
  public byte[] file() {
    return seed.file();
  }

  /// Seals a key; as `SealedSeed.seal`.
  public static SealedKey seal(
      SignerKey key, char[] passphrase, int iterations, SecureRandom random) {
    byte[] seed = key.seed();
    try {
      return new SealedKey(
          SealedSeed.seal(key.verifier().toString(), seed, passphrase, iterations, random),
          key.verifier());
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /// Reads a sealed key, as far as it can be read without the passphrase.
  ///
  /// @throws NoteFormatException for bytes that are none
  public static SealedKey read(byte[] file) throws NoteFormatException {
    SealedSeed seed = SealedSeed.read(file);
    return new SealedKey(seed, VerifierKey.parse(seed.line()));
  }

  /// Opens it.
  ///
  /// @param passphrase not wiped here
  public Unsealed open(char[] passphrase) {
    return switch (seed.open(passphrase)) {
      case SealedSeed.Outcome.WrongPassphrase() -> new Unsealed.WrongPassphrase();
      case SealedSeed.Outcome.NoSealedKey(String why) -> new Unsealed.NoSealedKey(why);
      case SealedSeed.Outcome.Opened(byte[] bytes) -> {
        SignerKey key = SignerKey.ofSeed(verifier.name().name(), bytes);
        Arrays.fill(bytes, (byte) 0);
        yield key.verifier().equals(verifier)
            ? new Unsealed.Opened(key)
            : new Unsealed.NoSealedKey("the key inside is not the one that is named");
      }
    };
  }
}
