package burnbag.ledger.cosignature;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.SecureRandom;

/// A private key that cosigns checkpoints, with its public side.
public final class Cosigner {
  /// Bytes of a private key, of either kind.
  public static final int SEED_BYTES = MlDsa.SEED_BYTES;

  private final CosignerKey key;
  private final byte[] seed;
  private final Pen pen;

  private interface Pen {
    byte[] sign(byte[] message, SecureRandom random);
  }

  private Cosigner(CosignerKey key, byte[] seed, Pen pen) {
    this.key = key;
    this.seed = seed.clone();
    this.pen = pen;
  }

  public static Cosigner generate(CosignerKey.Kind kind, String name, SecureRandom random) {
    byte[] seed = new byte[SEED_BYTES];
    random.nextBytes(seed);
    return ofSeed(kind, name, seed);
  }

  /// The key that a seed makes; the same seed makes the same key.
  ///
  /// @param seed 32 bytes: of Ed25519 the private key of RFC 8032, of ML-DSA-44 the ξ of FIPS 204
  public static Cosigner ofSeed(CosignerKey.Kind kind, String name, byte[] seed) {
    if (seed.length != SEED_BYTES) {
      throw new IllegalArgumentException("a seed has 32 bytes, not " + seed.length);
    }
    try {
      return switch (kind) {
        case ED25519 -> {
          SignerKey signer = SignerKey.ofSeed(name, seed);
          CosignerKey key = CosignerKey.of(name, kind, signer.verifier().raw());
          yield new Cosigner(key, seed, (message, _) -> signer.sign(message));
        }
        case ML_DSA_44 -> {
          KeyPair pair = MlDsa.ofSeed(seed);
          CosignerKey key = CosignerKey.of(name, kind, MlDsa.raw(pair.getPublic()));
          yield new Cosigner(
              key, seed, (message, random) -> MlDsa.sign(pair.getPrivate(), message, random));
        }
      };
    } catch (NoteFormatException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public CosignerKey key() {
    return key;
  }

  /// The private key itself: for a file that only its owner reads, and for nothing else.
  public byte[] seed() {
    return seed.clone();
  }

  /// A line for below the checkpoint.
  ///
  /// @param time seconds since 1970; 0 for no statement that it is the largest tree seen
  /// @param random for ML-DSA-44, which never makes the same signature twice
  public SignedNote.Signed cosign(Checkpoint checkpoint, long time, SecureRandom random) {
    return line(time, pen.sign(key.message(checkpoint, time), random));
  }

  /// The same for a part of a log.
  ///
  /// @throws IllegalArgumentException for a key of Ed25519, or a message that names another
  ///   cosigner
  public SignedNote.Signed cosign(CosignedMessage subtree, SecureRandom random) {
    boolean own = subtree.cosigner().equals(key.name().name());
    if (key.kind() != CosignerKey.Kind.ML_DSA_44 || !own) {
      throw new IllegalArgumentException(key.name() + " signs no subtree of that name");
    }
    return line(subtree.time(), pen.sign(subtree.bytes(), random));
  }

  private SignedNote.Signed line(long time, byte[] signature) {
    return new SignedNote.Signed(
        key.name(),
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(time).put(signature).array());
  }

  /// Signs bytes as they are, which must begin as no cosignature does.
  public byte[] sign(byte[] message, SecureRandom random) {
    return pen.sign(message, random);
  }
}
