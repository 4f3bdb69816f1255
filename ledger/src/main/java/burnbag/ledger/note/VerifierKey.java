package burnbag.ledger.note;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.EdECPublicKey;
import java.security.spec.EdECPoint;
import java.security.spec.EdECPublicKeySpec;
import java.security.spec.NamedParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/// A public key with its name, written `name+id+base64` in one line (the *vkey* of C2SP
/// `signed-note`). Ed25519 only.
public final class VerifierKey {
  private static final int KEY_BYTES = 32;

  private final KeyName name;
  private final byte[] raw;
  private final PublicKey key;

  private VerifierKey(KeyName name, byte[] raw, PublicKey key) {
    this.name = name;
    this.raw = raw;
    this.key = key;
  }

  /// @throws NoteFormatException for a line that is no key, or whose id is not that of its key
  public static VerifierKey parse(String line) throws NoteFormatException {
    String[] parts = line.split("\\+", 3);
    if (parts.length < 3 || !KeyName.valid(parts[0])) {
      throw new NoteFormatException("a key is written name+id+base64");
    }
    byte[] typed = Base64Text.decode(parts[2], "the key");
    if (typed.length != KEY_BYTES + 1 || typed[0] != KeyName.ED25519) {
      throw new NoteFormatException("the key is not one of Ed25519");
    }
    byte[] raw = Arrays.copyOfRange(typed, 1, typed.length);
    VerifierKey key = of(parts[0], raw);
    if (!key.toString().equals(line)) {
      throw new NoteFormatException("the id does not fit the key");
    }
    return key;
  }

  /// @param raw 32 bytes, as RFC 8032 §5.1.2 encodes the point
  public static VerifierKey of(String name, byte[] raw) throws NoteFormatException {
    byte[] y = raw.clone();
    boolean odd = (y[KEY_BYTES - 1] & 0x80) != 0;
    y[KEY_BYTES - 1] &= 0x7f;
    for (int i = 0; i < KEY_BYTES / 2; i++) {
      byte low = y[i];
      y[i] = y[KEY_BYTES - 1 - i];
      y[KEY_BYTES - 1 - i] = low;
    }
    try {
      PublicKey key =
          KeyFactory.getInstance("Ed25519")
              .generatePublic(
                  new EdECPublicKeySpec(
                      NamedParameterSpec.ED25519, new EdECPoint(odd, new BigInteger(1, y))));
      return new VerifierKey(KeyName.ofEd25519(name, raw), raw.clone(), key);
    } catch (GeneralSecurityException e) {
      throw new NoteFormatException("the key is no point of Ed25519: " + e.getMessage());
    }
  }

  static VerifierKey of(String name, EdECPublicKey key) {
    byte[] raw = new byte[KEY_BYTES];
    byte[] y = key.getPoint().getY().toByteArray();
    for (int i = 0; i < Math.min(KEY_BYTES, y.length); i++) raw[i] = y[y.length - 1 - i];
    if (key.getPoint().isXOdd()) raw[KEY_BYTES - 1] |= (byte) 0x80;
    return new VerifierKey(KeyName.ofEd25519(name, raw), raw, key);
  }

  public KeyName name() {
    return name;
  }

  /// 32 bytes.
  public byte[] raw() {
    return raw.clone();
  }

  /// Whether this key has signed the bytes. Every way of checking says the same.
  public boolean verifies(byte[] message, byte[] signature) {
    Signing.Answer answer =
        Bulk.quick()
            .map(other -> other.check(raw, message, signature))
            .orElse(Signing.Answer.UNDECIDED);
    return switch (answer) {
      case SIGNED -> true;
      case NOT_SIGNED -> false;
      case UNDECIDED -> jdkVerifies(message, signature);
    };
  }

  /// As `verifies`, by the JDK's own provider, beside which others are measured.
  public boolean jdkVerifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException | InvalidKeyException _) {
      // Also where 32 bytes are no point of the curve: with such a key nobody has signed anything.
      return false;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK since 15 has Ed25519", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey same
        && name.equals(same.name)
        && Arrays.equals(raw, same.raw);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  /// As it is handed to a verifier.
  @Override
  public String toString() {
    byte[] typed = new byte[KEY_BYTES + 1];
    typed[0] = KeyName.ED25519;
    System.arraycopy(raw, 0, typed, 1, KEY_BYTES);
    return name.name()
        + "+"
        + HexFormat.of().toHexDigits(name.id())
        + "+"
        + Base64.getEncoder().encodeToString(typed);
  }
}
