package burnbag.ledger.passkey;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/// A signature of ECDSA as WebAuthn writes it: `SEQUENCE { r INTEGER, s INTEGER }` in DER.
///
/// DER to the letter, though many readers take more: one length byte, whole numbers without
/// padding, nothing behind them, each above 0 and below the order of the curve. That `s` and its
/// negative are both good for one message is ECDSA's own; devices make either.
final class EcdsaSignature {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int HALF = 32;

  private final byte[] der;
  private int at;

  private EcdsaSignature(byte[] der) {
    this.der = der;
  }

  /// `r` and `s` of 32 bytes each (IEEE P1363); empty where it is no such signature.
  static Optional<byte[]> plain(byte[] der, BigInteger order) {
    EcdsaSignature in = new EcdsaSignature(der);
    if (!in.taken(SEQUENCE) || !in.taken(der.length - 2)) return Optional.empty();
    BigInteger r = in.number();
    BigInteger s = in.number();
    boolean both =
        r.signum() > 0
            && s.signum() > 0
            && r.compareTo(order) < 0
            && s.compareTo(order) < 0
            && in.at == der.length;
    if (!both) return Optional.empty();
    byte[] plain = new byte[2 * HALF];
    put(r, plain, HALF);
    put(s, plain, 2 * HALF);
    return Optional.of(plain);
  }

  private boolean taken(int value) {
    boolean there = at < der.length && (der[at] & 0xff) == value && value <= Byte.MAX_VALUE;
    if (there) at++;
    return there;
  }

  /// 0 where none stands here.
  private BigInteger number() {
    if (!taken(INTEGER) || at == der.length) return BigInteger.ZERO;
    int length = der[at++];
    if (length < 1 || at + length > der.length) return BigInteger.ZERO;
    byte[] bytes = Arrays.copyOfRange(der, at, at + length);
    at += length;
    BigInteger number = new BigInteger(bytes);
    boolean shortest = Arrays.equals(number.toByteArray(), bytes);
    return shortest ? number : BigInteger.ZERO;
  }

  private static void put(BigInteger number, byte[] into, int end) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, HALF);
    System.arraycopy(bytes, bytes.length - length, into, end - length, length);
  }
}
