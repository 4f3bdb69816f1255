package burnbag.ledger.passkey;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.VerifierKey;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.EllipticCurve;
import java.security.spec.RSAPublicKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The public key of a passkey, ready to check with. Read from an X.509 `SubjectPublicKeyInfo` in
/// DER that is written as the JDK writes it and in no other way, so that one key has one form.
sealed interface PublicSide {
  /// The key itself, by which it is known whatever it is called: the SPKI; of Ed25519 the 32 bytes
  /// of the point, as for a key in a file.
  byte[] raw();

  boolean signed(byte[] message, byte[] signature);

  static PublicSide read(Algorithm algorithm, byte[] spki) throws NoteFormatException {
    try {
      return switch (algorithm) {
        case ES256 -> P256.read(spki);
        case EDDSA -> Edwards.read(spki);
        case RS256 -> Rsa.read(spki);
      };
    } catch (GeneralSecurityException | ClassCastException e) {
      throw new NoteFormatException("the key is none of " + algorithm.word());
    }
  }

  /// What follows the bytes with which every key of its algorithm begins.
  private static byte[] behind(byte[] first, int length, byte[] spki) throws NoteFormatException {
    if (spki.length == first.length + length
        && Arrays.equals(spki, 0, first.length, first, 0, first.length)) {
      return Arrays.copyOfRange(spki, first.length, spki.length);
    }
    throw new NoteFormatException("the key is none of its algorithm, in DER");
  }

  private static boolean jdkSigned(String how, PublicKey key, byte[] message, byte[] signature) {
    try {
      Signature check = Signature.getInstance(how);
      check.initVerify(key);
      check.update(message);
      return check.verify(signature);
    } catch (SignatureException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has " + how + ", and this key was read", e);
    }
  }

  /// A point of the curve P-256.
  record P256(ECPublicKey key) implements PublicSide {
    private static final String CURVE = "secp256r1";

    /// What stands before the point: a sequence of the numbers of EC and of the curve, a bit
    /// string, and that both coordinates follow.
    private static final byte[] BEFORE =
        HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private static final int HALF = 32;

    static P256 read(byte[] spki) throws GeneralSecurityException, NoteFormatException {
      byte[] point = behind(BEFORE, 2 * HALF, spki);
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec(CURVE));
      ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
      ECPoint read =
          new ECPoint(new BigInteger(1, point, 0, HALF), new BigInteger(1, point, HALF, HALF));
      if (!isOn(read, curve.getCurve())) {
        throw new NoteFormatException("the key is no point of its curve");
      }
      return new P256(
          (ECPublicKey)
              KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(read, curve)));
    }

    /// y² = x³ + ax + b, which the JDK asks only when it checks.
    private static boolean isOn(ECPoint point, EllipticCurve curve) {
      BigInteger p = ((ECFieldFp) curve.getField()).getP();
      BigInteger x = point.getAffineX();
      BigInteger y = point.getAffineY();
      BigInteger right = x.pow(2).add(curve.getA()).multiply(x).add(curve.getB()).mod(p);
      return x.compareTo(p) < 0 && y.compareTo(p) < 0 && y.pow(2).mod(p).equals(right);
    }

    @Override
    public byte[] raw() {
      return key.getEncoded();
    }

    @Override
    public boolean signed(byte[] message, byte[] signature) {
      return EcdsaSignature.plain(signature, key.getParams().getOrder())
          .map(plain -> jdkSigned("SHA256withECDSAinP1363Format", key, message, plain))
          .orElse(false);
    }
  }

  /// A key of Ed25519.
  record Edwards(VerifierKey key) implements PublicSide {
    /// What stands before the point: a sequence of the algorithm's number and a bit string.
    private static final byte[] BEFORE = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final int POINT = 32;

    static Edwards read(byte[] spki) throws NoteFormatException {
      return new Edwards(VerifierKey.of("passkey", behind(BEFORE, POINT, spki)));
    }

    @Override
    public byte[] raw() {
      return key.raw();
    }

    @Override
    public boolean signed(byte[] message, byte[] signature) {
      return key.verifies(message, signature);
    }
  }

  /// A key of RSA.
  record Rsa(RSAPublicKey key) implements PublicSide {
    private static final int LEAST_BITS = 2_048;
    private static final int MOST_BITS = 4_096;

    /// The only exponent that devices use, so that one modulus makes one key.
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    static Rsa read(byte[] spki) throws GeneralSecurityException, NoteFormatException {
      KeyFactory factory = KeyFactory.getInstance("RSA");
      RSAPublicKey read = (RSAPublicKey) factory.generatePublic(new X509EncodedKeySpec(spki));
      RSAPublicKey key =
          (RSAPublicKey)
              factory.generatePublic(
                  new RSAPublicKeySpec(read.getModulus(), read.getPublicExponent()));
      if (!Arrays.equals(key.getEncoded(), spki)) {
        throw new NoteFormatException("the key is written otherwise than it should be");
      }
      int bits = key.getModulus().bitLength();
      if (bits < LEAST_BITS || bits > MOST_BITS || !key.getPublicExponent().equals(EXPONENT)) {
        throw new NoteFormatException(
            "a key of RSA has 2048 to 4096 bits and the exponent 65537, and this has "
                + bits
                + " and "
                + key.getPublicExponent());
      }
      return new Rsa(key);
    }

    @Override
    public byte[] raw() {
      return key.getEncoded();
    }

    @Override
    public boolean signed(byte[] message, byte[] signature) {
      return jdkSigned("SHA256withRSA", key, message, signature);
    }
  }
}
