package burnbag.custody.signature;

import burnbag.ledger.note.Signing;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/// Bouncy Castle's Ed25519, where it says what the JDK says.
///
/// Both ask whether `[S]B = R + [k]A`, but Bouncy Castle multiplies both sides by some number below
/// the order of the base point first, which can hide a difference of small order. There is none
/// where `A` and `R` are both of the order of the base point; so a *yes* counts only for those, and
/// for all else the JDK is asked. A *no* is a no: what differs after multiplying differed before.
///
/// Made by the service loader.
public final class BouncyEd25519 implements Signing {
  private static final int MOST_KEYS = 10_000;
  private static final int SIGNATURE_BYTES = Ed25519.SIGNATURE_SIZE;

  /// Of those keys that are points of the order of the base point.
  private final Map<ByteBuffer, Optional<Ed25519.PublicPoint>> keys = new ConcurrentHashMap<>();

  public BouncyEd25519() {}

  @Override
  public Answer check(byte[] key, byte[] message, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) return Answer.UNDECIDED;
    Optional<Ed25519.PublicPoint> point = point(key);
    if (point.isEmpty()) return Answer.UNDECIDED;
    if (!Ed25519.verify(signature, 0, point.get(), message, 0, message.length)) {
      return Answer.NOT_SIGNED;
    }
    // A signature begins with its R.
    return Ed25519.validatePublicKeyFull(signature, 0) ? Answer.SIGNED : Answer.UNDECIDED;
  }

  @Override
  public byte[] sign(byte[] seed, byte[] message) {
    byte[] signature = new byte[SIGNATURE_BYTES];
    Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
    return signature;
  }

  private Optional<Ed25519.PublicPoint> point(byte[] key) {
    if (keys.size() > MOST_KEYS) keys.clear();
    Optional<Ed25519.PublicPoint> known = keys.get(ByteBuffer.wrap(key));
    if (known != null) return known;
    Optional<Ed25519.PublicPoint> made =
        Optional.ofNullable(Ed25519.validatePublicKeyFullExport(key, 0));
    keys.put(ByteBuffer.wrap(key.clone()), made);
    return made;
  }
}
