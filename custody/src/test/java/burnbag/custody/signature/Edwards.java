package burnbag.custody.signature;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Points of edwards25519 by plain arithmetic (RFC 8032 §5.1), to forge signatures that no honest
/// signer makes.
record Edwards(BigInteger x, BigInteger y) {
  static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
  static final BigInteger ORDER =
      BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
  private static final BigInteger D =
      BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
  static final Edwards NEUTRAL = new Edwards(BigInteger.ZERO, BigInteger.ONE);
  static final Edwards BASE =
      new Edwards(
          new BigInteger(
              "15112221349535400772501151409588531511454012693041857206046113283949847762202"),
          BigInteger.valueOf(4).multiply(BigInteger.valueOf(5).modInverse(P)).mod(P));

  /// One that comes back to nothing after eight steps and not before.
  static Edwards ofOrderEight() {
    for (BigInteger y = BigInteger.TWO; ; y = y.add(BigInteger.ONE)) {
      BigInteger square = y.multiply(y).mod(P);
      BigInteger ratio =
          square
              .subtract(BigInteger.ONE)
              .multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P))
              .mod(P);
      BigInteger root = root(ratio);
      if (!root.multiply(root).mod(P).equals(ratio)) continue;
      Edwards small = new Edwards(root, y).times(ORDER);
      if (!small.times(BigInteger.valueOf(4)).equals(NEUTRAL)) return small;
    }
  }

  private static BigInteger root(BigInteger of) {
    BigInteger root = of.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
    if (root.multiply(root).mod(P).equals(of)) return root;
    return root.multiply(BigInteger.TWO.modPow(P.shiftRight(2), P)).mod(P);
  }

  Edwards plus(Edwards other) {
    BigInteger cross = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
    BigInteger across = x.multiply(other.y).add(y.multiply(other.x));
    BigInteger along = y.multiply(other.y).add(x.multiply(other.x));
    return new Edwards(
        across.multiply(BigInteger.ONE.add(cross).modInverse(P)).mod(P),
        along.multiply(BigInteger.ONE.subtract(cross).modInverse(P)).mod(P));
  }

  Edwards times(BigInteger scalar) {
    Edwards sum = NEUTRAL;
    for (int bit = scalar.bitLength() - 1; bit >= 0; bit--) {
      sum = sum.plus(sum);
      if (scalar.testBit(bit)) sum = sum.plus(this);
    }
    return sum;
  }

  byte[] encoded() {
    return littleEndian(x.testBit(0) ? y.setBit(255) : y);
  }

  static byte[] littleEndian(BigInteger number) {
    byte[] bytes = new byte[32];
    for (int i = 0; i < 32; i++) bytes[i] = number.shiftRight(8 * i).byteValue();
    return bytes;
  }

  /// `k` of RFC 8032 §5.1.7.
  static BigInteger challenge(byte[] commitment, byte[] key, byte[] message) {
    try {
      MessageDigest sha512 = MessageDigest.getInstance("SHA-512");
      sha512.update(commitment);
      sha512.update(key);
      byte[] hash = sha512.digest(message);
      BigInteger number = BigInteger.ZERO;
      for (int i = hash.length - 1; i >= 0; i--) {
        number = number.shiftLeft(8).add(BigInteger.valueOf(hash[i] & 0xff));
      }
      return number.mod(ORDER);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
