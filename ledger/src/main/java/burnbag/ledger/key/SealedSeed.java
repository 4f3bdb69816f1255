package burnbag.ledger.key;

import burnbag.ledger.json.CanonicalJson;
import burnbag.ledger.json.Json;
import burnbag.ledger.json.NotCanonicalException;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;

/// The seed of a private key under a passphrase. A file of two lines:
///
/// ```
/// burnbag sealed key v1
/// {"cipher":"AES-256-GCM","iterations":N,"kdf":"PBKDF2-HMAC-SHA256","key":VKEY,"nonce":B64,"salt":B64,"sealed":B64}
/// ```
///
/// `sealed` is the seed of the key in AES-256-GCM; everything that stands before it in the file, in
/// the same form and without `sealed`, is authenticated with it. The public side is readable
/// without the passphrase. What kind of key a seed makes is its owner's to know.
///
/// @param file its bytes
/// @param line the public side, as the file says it; whoever opens it compares
public record SealedSeed(byte[] file, String line) {
  /// What came of opening it.
  public sealed interface Outcome {
    /// The 32 bytes.
    record Opened(byte[] seed) implements Outcome {}

    /// The passphrase is wrong, or the file was altered: by design nobody can tell which.
    record WrongPassphrase() implements Outcome {}

    /// It is no sealed key of a version that is known here.
    ///
    /// @param why where it parts from the format
    record NoSealedKey(String why) implements Outcome {}
  }

  /// Rounds that a guess costs who has the file, where nothing else is asked for.
  public static final int USUAL_ITERATIONS = 600_000;

  /// Fewer are not written and not read.
  public static final int FEWEST_ITERATIONS = 100_000;

  /// More are not read: a file is not to keep a machine busy for an hour.
  public static final int MOST_ITERATIONS = 10_000_000;

  private static final String FIRST_LINE = "burnbag sealed key v1\n";
  private static final String CIPHER = "AES-256-GCM";
  private static final String KDF = "PBKDF2-HMAC-SHA256";
  private static final int SEED_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final int KEY_BITS = 256;
  private static final int LONGEST_FILE = 4_096;
  private static final Set<String> NAMES =
      Set.of("cipher", "iterations", "kdf", "key", "nonce", "salt", "sealed");

  public SealedSeed {
    file = file.clone();
  }

  @Override
  public byte[] file() {
    return file.clone();
  }

  /// Seals a seed.
  ///
  /// @param line the public side of the key that it makes
  /// @param seed 32 bytes. Not wiped here
  /// @param passphrase not empty; brought into normal form C, so that every keyboard writes the
  ///   same. Not wiped here
  /// @param iterations `FEWEST_ITERATIONS` to `MOST_ITERATIONS`
  public static SealedSeed seal(
      String line, byte[] seed, char[] passphrase, int iterations, SecureRandom random) {
    if (passphrase.length == 0) throw new IllegalArgumentException("an empty passphrase");
    if (iterations < FEWEST_ITERATIONS || iterations > MOST_ITERATIONS) {
      throw new IllegalArgumentException(iterations + " iterations");
    }
    byte[] salt = new byte[SALT_BYTES];
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(salt);
    random.nextBytes(nonce);
    TreeMap<String, Json> members = new TreeMap<>();
    members.put("cipher", new Json.Text(CIPHER));
    members.put("iterations", new Json.Int(iterations));
    members.put("kdf", new Json.Text(KDF));
    members.put("key", new Json.Text(line));
    members.put("nonce", base64(nonce));
    members.put("salt", base64(salt));
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, passphrase, salt, iterations, nonce);
      cipher.updateAAD(written(members));
      members.put("sealed", base64(cipher.doFinal(seed)));
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has " + KDF + " and " + CIPHER, e);
    }
    byte[] file = Arrays.copyOf(written(members), written(members).length + 1);
    file[file.length - 1] = '\n';
    return new SealedSeed(file, line);
  }

  private static Json.Text base64(byte[] bytes) {
    return new Json.Text(Base64.getEncoder().encodeToString(bytes));
  }

  private static byte[] written(SortedMap<String, Json> members) {
    String json = new String(CanonicalJson.write(new Json.Obj(members)), StandardCharsets.UTF_8);
    return (FIRST_LINE + json).getBytes(StandardCharsets.UTF_8);
  }

  /// Reads a sealed key, as far as it can be read without the passphrase.
  ///
  /// @throws NoteFormatException for bytes that are none
  public static SealedSeed read(byte[] file) throws NoteFormatException {
    return new SealedSeed(file, Parts.of(file).key());
  }

  /// Opens it.
  ///
  /// @param passphrase not wiped here
  public Outcome open(char[] passphrase) {
    Parts parts;
    try {
      parts = Parts.of(file);
    } catch (NoteFormatException e) {
      return new Outcome.NoSealedKey(e.getMessage());
    }
    if (passphrase.length == 0) return new Outcome.WrongPassphrase();
    try {
      Cipher cipher =
          cipher(Cipher.DECRYPT_MODE, passphrase, parts.salt, parts.iterations, parts.nonce);
      cipher.updateAAD(parts.authenticated);
      return new Outcome.Opened(cipher.doFinal(parts.sealed));
    } catch (AEADBadTagException _) {
      return new Outcome.WrongPassphrase();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK has " + KDF + " and " + CIPHER, e);
    }
  }

  private static Cipher cipher(
      int mode, char[] passphrase, byte[] salt, int iterations, byte[] nonce)
      throws GeneralSecurityException {
    char[] normal = Normalizer.normalize(new String(passphrase), Normalizer.Form.NFC).toCharArray();
    PBEKeySpec spec = new PBEKeySpec(normal, salt, iterations, KEY_BITS);
    byte[] key =
        SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    spec.clearPassword();
    Arrays.fill(normal, '\0');
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    Arrays.fill(key, (byte) 0);
    return cipher;
  }

  private record Parts(
      String key, int iterations, byte[] salt, byte[] nonce, byte[] sealed, byte[] authenticated) {
    static Parts of(byte[] file) throws NoteFormatException {
      byte[] first = FIRST_LINE.getBytes(StandardCharsets.UTF_8);
      boolean ours =
          file.length > first.length + 1
              && file.length <= LONGEST_FILE
              && Arrays.equals(first, Arrays.copyOf(file, first.length))
              && file[file.length - 1] == '\n';
      if (!ours) throw new NoteFormatException("it is no sealed key of burnbag, version 1");
      Json.Obj object = object(Arrays.copyOfRange(file, first.length, file.length - 1));
      if (!object.members().keySet().equals(NAMES)) {
        throw new NoteFormatException("it has not the members " + NAMES);
      }
      require(object, "cipher", CIPHER);
      require(object, "kdf", KDF);
      if (!(object.members().get("iterations") instanceof Json.Int(long iterations))
          || iterations < FEWEST_ITERATIONS
          || iterations > MOST_ITERATIONS) {
        throw new NoteFormatException(
            "'iterations' is not " + FEWEST_ITERATIONS + " to " + MOST_ITERATIONS);
      }
      TreeMap<String, Json> authenticated = new TreeMap<>(object.members());
      authenticated.remove("sealed");
      return new Parts(
          text(object, "key"),
          (int) iterations,
          bytes(object, "salt", SALT_BYTES),
          bytes(object, "nonce", NONCE_BYTES),
          bytes(object, "sealed", SEED_BYTES + TAG_BITS / Byte.SIZE),
          written(authenticated));
    }

    private static Json.Obj object(byte[] json) throws NoteFormatException {
      try {
        if (CanonicalJson.read(json) instanceof Json.Obj object) return object;
      } catch (NotCanonicalException e) {
        throw new NoteFormatException("the second line: " + e.getMessage());
      }
      throw new NoteFormatException("the second line is no object");
    }

    private static String text(Json.Obj object, String name) throws NoteFormatException {
      if (object.members().get(name) instanceof Json.Text(String text)) return text;
      throw new NoteFormatException("'" + name + "' is no text");
    }

    private static void require(Json.Obj object, String name, String only)
        throws NoteFormatException {
      if (text(object, name).equals(only)) return;
      throw new NoteFormatException("'" + name + "' is not " + only);
    }

    private static byte[] bytes(Json.Obj object, String name, int count)
        throws NoteFormatException {
      byte[] bytes = Base64Text.decode(text(object, name), "'" + name + "'");
      if (bytes.length == count) return bytes;
      throw new NoteFormatException("'" + name + "' has not " + count + " bytes");
    }
  }
}
