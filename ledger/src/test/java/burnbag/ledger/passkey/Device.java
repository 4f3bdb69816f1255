package burnbag.ledger.passkey;

import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.RSAPrivateKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// An authenticator and the browser before it, of a seed: the same seed makes the same key, and the
/// same question the same bytes, on every JDK. It lays its data out as WebAuthn does, and says what
/// it is told to, true or not.
///
/// Signatures of ECDSA are computed here, in plain numbers: what the ledger checks with is not what
/// made them.
public final class Device {
  public static final Site SITE = new Site("example.org", "https://desk.example.org");

  /// The user was there, and the device knew who it was.
  public static final int SURE = 0x05;

  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

  private final Algorithm algorithm;
  private final PublicKey open;
  private final Signer signer;
  private final Passkey key;

  private interface Signer {
    byte[] sign(byte[] message) throws GeneralSecurityException;
  }

  private Device(String name, Algorithm algorithm, byte[] credential, PublicKey open, Signer signer)
      throws NoteFormatException {
    this.algorithm = algorithm;
    this.open = open;
    this.signer = signer;
    this.key = Passkey.of(name, algorithm, SITE, credential, open.getEncoded());
  }

  public static Device of(String name, Algorithm algorithm, int seed) {
    try {
      byte[] chance = sha256(ByteBuffer.allocate(Integer.BYTES).putInt(seed).array());
      byte[] credential = Arrays.copyOf(chance, 16);
      return switch (algorithm) {
        case ES256 -> {
          Curve curve = Curve.p256();
          BigInteger secret = new BigInteger(1, chance).mod(curve.order());
          yield new Device(
              name, algorithm, credential, curve.key(secret), m -> curve.sign(secret, m));
        }
        case EDDSA -> {
          SignerKey one = SignerKey.ofSeed("passkey", chance);
          yield new Device(name, algorithm, credential, edwards(one), one::sign);
        }
        case RS256 -> {
          Rsa rsa = Rsa.of(chance);
          yield new Device(name, algorithm, credential, rsa.open(), rsa::sign);
        }
      };
    } catch (GeneralSecurityException | NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static PublicKey edwards(SignerKey key) throws GeneralSecurityException {
    byte[] spki =
        HexFormat.of()
            .parseHex("302a300506032b6570032100" + HexFormat.of().formatHex(key.verifier().raw()));
    return KeyFactory.getInstance("Ed25519")
        .generatePublic(new java.security.spec.X509EncodedKeySpec(spki));
  }

  public Passkey key() {
    return key;
  }

  public Algorithm algorithm() {
    return algorithm;
  }

  /// As `getPublicKey()` of a registration gives it.
  public byte[] spki() {
    return open.getEncoded();
  }

  /// What a good browser and a good device say.
  public Saying saying(byte[] challenge) {
    return new Saying(
        "{\"type\":\"webauthn.get\",\"challenge\":\""
            + base64(challenge)
            + "\",\"origin\":\"https://desk.example.org\",\"crossOrigin\":false}",
        authenticatorData("example.org", SURE, new byte[0]));
  }

  /// What is said, to be signed as it is.
  public record Saying(String clientData, byte[] authenticatorData) {
    public Saying clientData(String other) {
      return new Saying(other, authenticatorData);
    }

    public Saying authenticatorData(byte[] other) {
      return new Saying(clientData, other);
    }
  }

  public Assertion sign(Saying saying) {
    byte[] client = saying.clientData().getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.writeBytes(saying.authenticatorData());
    message.writeBytes(sha256(client));
    return new Assertion(saying.authenticatorData(), client, sign(message.toByteArray()));
  }

  public byte[] sign(byte[] message) {
    try {
      return signer.sign(message);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  public Assertion confirm(byte[] challenge) {
    return sign(saying(challenge));
  }

  public Signature sign(Statement statement) {
    return new Signature.OfPasskey(key.name(), confirm(statement.challenge()));
  }

  public static byte[] authenticatorData(String site, int flags, byte[] behind) {
    return ByteBuffer.allocate(37 + behind.length)
        .put(sha256(site.getBytes(StandardCharsets.UTF_8)))
        .put((byte) flags)
        .putInt(7)
        .put(behind)
        .array();
  }

  public static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  /// A key of RSA, its primes being the next after numbers of a seed.
  record Rsa(PublicKey open, PrivateKey secret) {
    /// Of each prime.
    private static final int BITS = 1_024;

    static Rsa of(byte[] seed) throws GeneralSecurityException {
      BigInteger p = prime(seed, 0);
      BigInteger q = prime(seed, 100);
      BigInteger n = p.multiply(q);
      BigInteger phi = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
      KeyFactory factory = KeyFactory.getInstance("RSA");
      return new Rsa(
          factory.generatePublic(new RSAPublicKeySpec(n, EXPONENT)),
          factory.generatePrivate(new RSAPrivateKeySpec(n, EXPONENT.modInverse(phi))));
    }

    private static BigInteger prime(byte[] seed, int from) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (int i = from; bytes.size() * Byte.SIZE < BITS; i++) {
        bytes.writeBytes(sha256(ByteBuffer.allocate(36).put(seed).putInt(i).array()));
      }
      BigInteger start =
          new BigInteger(1, Arrays.copyOf(bytes.toByteArray(), BITS / Byte.SIZE))
              .setBit(BITS - 1)
              .setBit(BITS - 2);
      BigInteger prime = start.nextProbablePrime();
      while (!prime.subtract(BigInteger.ONE).gcd(EXPONENT).equals(BigInteger.ONE)) {
        prime = prime.nextProbablePrime();
      }
      return prime;
    }

    byte[] sign(byte[] message) throws GeneralSecurityException {
      java.security.Signature signer = java.security.Signature.getInstance("SHA256withRSA");
      signer.initSign(secret);
      signer.update(message);
      return signer.sign();
    }
  }

  /// ECDSA in plain numbers, slow and not secret: good for tests.
  record Curve(ECParameterSpec parameters, BigInteger p, BigInteger a) {
    static Curve p256() throws GeneralSecurityException {
      AlgorithmParameters named = AlgorithmParameters.getInstance("EC");
      named.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec parameters = named.getParameterSpec(ECParameterSpec.class);
      BigInteger p = ((java.security.spec.ECFieldFp) parameters.getCurve().getField()).getP();
      return new Curve(parameters, p, parameters.getCurve().getA());
    }

    BigInteger order() {
      return parameters.getOrder();
    }

    PublicKey key(BigInteger secret) throws GeneralSecurityException {
      return KeyFactory.getInstance("EC")
          .generatePublic(
              new ECPublicKeySpec(times(secret, parameters.getGenerator()), parameters));
    }

    private ECPoint times(BigInteger factor, ECPoint point) {
      ECPoint sum = ECPoint.POINT_INFINITY;
      for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
        sum = plus(sum, sum);
        if (factor.testBit(bit)) sum = plus(sum, point);
      }
      return sum;
    }

    private ECPoint plus(ECPoint one, ECPoint other) {
      if (one.equals(ECPoint.POINT_INFINITY)) return other;
      if (other.equals(ECPoint.POINT_INFINITY)) return one;
      BigInteger x = one.getAffineX();
      BigInteger y = one.getAffineY();
      BigInteger dx = other.getAffineX().subtract(x).mod(p);
      BigInteger slope;
      if (dx.signum() != 0) {
        slope = other.getAffineY().subtract(y).multiply(dx.modInverse(p)).mod(p);
      } else if (one.equals(other)) {
        BigInteger rise = x.pow(2).multiply(BigInteger.valueOf(3)).add(a);
        slope = rise.multiply(y.shiftLeft(1).modInverse(p)).mod(p);
      } else {
        return ECPoint.POINT_INFINITY;
      }
      BigInteger third = slope.pow(2).subtract(x).subtract(other.getAffineX()).mod(p);
      return new ECPoint(third, slope.multiply(x.subtract(third)).subtract(y).mod(p));
    }

    byte[] sign(BigInteger secret, byte[] message) {
      byte[] hash = sha256(message);
      byte[] seed = Arrays.copyOf(sha256(secret.toByteArray()), 64);
      System.arraycopy(hash, 0, seed, 32, 32);
      BigInteger once = new BigInteger(1, sha256(seed)).mod(order());
      BigInteger r = times(once, parameters.getGenerator()).getAffineX().mod(order());
      BigInteger s =
          once.modInverse(order())
              .multiply(new BigInteger(1, hash).add(r.multiply(secret)))
              .mod(order());
      return der(r.toByteArray(), s.toByteArray());
    }

    static byte[] der(byte[] r, byte[] s) {
      return ByteBuffer.allocate(6 + r.length + s.length)
          .put((byte) 0x30)
          .put((byte) (4 + r.length + s.length))
          .put((byte) 0x02)
          .put((byte) r.length)
          .put(r)
          .put((byte) 0x02)
          .put((byte) s.length)
          .put(s)
          .array();
    }
  }
}
