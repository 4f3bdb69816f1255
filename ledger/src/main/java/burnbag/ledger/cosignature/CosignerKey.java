package burnbag.ledger.cosignature;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A public key that cosigns checkpoints, written `name+id+base64` in one line. The byte before the
/// key says how it signs, and is part of the id, so a cosignature is never taken for a signature.
public final class CosignerKey {
  /// How a key signs.
  public enum Kind {
    /// Ed25519 over the lines `cosignature/v1` and `time`, and the checkpoint.
    ED25519(4, 32, 64, "Ed25519"),
    /// ML-DSA-44 over a `CosignedMessage`.
    ML_DSA_44(6, MlDsa.KEY_BYTES, MlDsa.SIGNATURE_BYTES, "ML-DSA-44");

    private final byte type;
    private final int keyBytes;
    private final int signatureBytes;
    private final String word;

    Kind(int type, int keyBytes, int signatureBytes, String word) {
      this.type = (byte) type;
      this.keyBytes = keyBytes;
      this.signatureBytes = signatureBytes;
      this.word = word;
    }

    /// As a reader knows it: `ML-DSA-44`.
    public String word() {
      return word;
    }
  }

  private final KeyName name;
  private final Kind kind;
  private final byte[] raw;
  private final Check check;

  private interface Check {
    boolean holds(byte[] message, byte[] signature);
  }

  private CosignerKey(String name, Kind kind, byte[] raw, Check check) {
    this.kind = kind;
    this.raw = raw.clone();
    this.name = KeyName.of(name, typed());
    this.check = check;
  }

  /// @throws NoteFormatException for a line that is no key, or whose id is not that of its key
  public static CosignerKey parse(String line) throws NoteFormatException {
    String[] parts = line.split("\\+", 3);
    if (parts.length < 3) throw new NoteFormatException("a key is written name+id+base64");
    byte[] typed = Base64Text.decode(parts[2], "the key");
    for (Kind kind : Kind.values()) {
      if (typed.length != kind.keyBytes + 1 || typed[0] != kind.type) continue;
      CosignerKey key = of(parts[0], kind, Arrays.copyOfRange(typed, 1, typed.length));
      if (!key.toString().equals(line)) {
        throw new NoteFormatException("the id does not fit the key");
      }
      return key;
    }
    throw new NoteFormatException("the key is none that cosigns by Ed25519 or ML-DSA-44");
  }

  /// @param raw 32 bytes of Ed25519, 1,312 of ML-DSA-44
  static CosignerKey of(String name, Kind kind, byte[] raw) throws NoteFormatException {
    try {
      return switch (kind) {
        case ED25519 -> {
          VerifierKey key = VerifierKey.of(name, raw);
          yield new CosignerKey(name, kind, raw, key::verifies);
        }
        case ML_DSA_44 -> {
          PublicKey key = MlDsa.key(raw);
          yield new CosignerKey(name, kind, raw, (what, by) -> MlDsa.verifies(key, what, by));
        }
      };
    } catch (IllegalArgumentException e) {
      throw new NoteFormatException(e.getMessage());
    }
  }

  private byte[] typed() {
    byte[] typed = new byte[raw.length + 1];
    typed[0] = kind.type;
    System.arraycopy(raw, 0, typed, 1, raw.length);
    return typed;
  }

  public KeyName name() {
    return name;
  }

  public Kind kind() {
    return kind;
  }

  /// What the signature of a note says by this key of a checkpoint; empty where it is not by this
  /// key over that.
  ///
  /// @param signed the bytes of a signature line behind the key's id: a time, and the signature
  public Optional<Cosignature> check(Checkpoint checkpoint, byte[] signed) {
    if (signed.length != Long.BYTES + kind.signatureBytes) return Optional.empty();
    long time = ByteBuffer.wrap(signed).getLong();
    byte[] signature = Arrays.copyOfRange(signed, Long.BYTES, signed.length);
    if (time < 0) return Optional.empty();
    byte[] message;
    try {
      message = message(checkpoint, time);
    } catch (IllegalArgumentException _) {
      // A name longer than the form has room for: nobody can have signed that.
      return Optional.empty();
    }
    return check.holds(message, signature)
        ? Optional.of(new Cosignature(name, kind, time))
        : Optional.empty();
  }

  byte[] message(Checkpoint checkpoint, long time) {
    return switch (kind) {
      case ED25519 ->
          ("cosignature/v1\ntime " + time + "\n" + checkpoint.text())
              .getBytes(StandardCharsets.UTF_8);
      case ML_DSA_44 -> CosignedMessage.of(name.name(), time, checkpoint).bytes();
    };
  }

  /// Whether it has signed a subtree; only a key of ML-DSA-44 signs such.
  ///
  /// @param signed a time, and the signature
  public boolean hasSigned(CosignedMessage subtree, byte[] signed) {
    return kind == Kind.ML_DSA_44
        && subtree.cosigner().equals(name.name())
        && signed.length == Long.BYTES + kind.signatureBytes
        && ByteBuffer.wrap(signed).getLong() == subtree.time()
        && check.holds(subtree.bytes(), Arrays.copyOfRange(signed, Long.BYTES, signed.length));
  }

  /// Whether it has signed bytes as they are, which no cosignature is.
  public boolean hasSigned(byte[] message, byte[] signature) {
    return check.holds(message, signature);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CosignerKey same
        && name.equals(same.name)
        && kind == same.kind
        && Arrays.equals(raw, same.raw);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /// As it is handed to a verifier.
  @Override
  public String toString() {
    return name + "+" + Base64.getEncoder().encodeToString(typed());
  }
}
