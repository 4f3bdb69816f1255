package burnbag.response.find;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.random.RandomGenerator;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// What is kept of a code's secret: PBKDF2 with HMAC-SHA-256 under a salt of its own. Whoever
/// steals the store has to try 2⁷⁵ secrets, each as slow as this.
///
/// @param locator where to look
/// @param salt 16 bytes
/// @param rounds of the hash
/// @param hash 32 bytes
public record CodeHash(String locator, byte[] salt, int rounds, byte[] hash) {
  /// Of codes that are drawn now.
  static final int ROUNDS = 210_000;

  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;

  public CodeHash {
    salt = salt.clone();
    hash = hash.clone();
  }

  @Override
  public byte[] salt() {
    return salt.clone();
  }

  @Override
  public byte[] hash() {
    return hash.clone();
  }

  static CodeHash of(WayBack code, int rounds, RandomGenerator chance) {
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    return new CodeHash(code.locator(), salt, rounds, hash(code.secret(), salt, rounds));
  }

  /// Of no code at all: bytes by chance, which cost nothing to make. Trying a code on it takes as
  /// long as on any.
  static CodeHash ofNobody(int rounds, RandomGenerator chance) {
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    byte[] hash = new byte[HASH_BITS / Byte.SIZE];
    chance.nextBytes(hash);
    return new CodeHash("", salt, rounds, hash);
  }

  /// Takes as long whatever the answer is.
  boolean opensWith(WayBack code) {
    return MessageDigest.isEqual(hash, hash(code.secret(), salt, rounds));
  }

  private static byte[] hash(String secret, byte[] salt, int rounds) {
    try {
      PBEKeySpec spec = new PBEKeySpec(secret.toCharArray(), salt, rounds, HASH_BITS);
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has PBKDF2", e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeHash code
        && locator.equals(code.locator)
        && rounds == code.rounds
        && Arrays.equals(salt, code.salt)
        && Arrays.equals(hash, code.hash);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(hash);
  }

  @Override
  public String toString() {
    return "CodeHash";
  }
}
