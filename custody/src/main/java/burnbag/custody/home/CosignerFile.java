package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.key.SealedSeed;
import burnbag.ledger.note.Base64Text;
import burnbag.ledger.note.NoteFormatException;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// A key that cosigns, in a file that its owner alone can read: a log's companion, or a witness's.
/// It is a `SealedSeed`, or lies open, as in a trial:
///
/// ```
/// burnbag cosigner key v1
/// name+id+key
/// seed, base 64
/// ```
public final class CosignerFile {
  private static final String FIRST_LINE = "burnbag cosigner key v1";
  private static final int LINES = 3;

  private CosignerFile() {}

  /// Makes a key and writes it as it is.
  ///
  /// @throws Trouble where the file exists or cannot be written
  public static Cosigner make(Path file, CosignerKey.Kind kind, String name, SecureRandom random) {
    Cosigner key = Cosigner.generate(kind, name, random);
    String seed = Base64.getEncoder().encodeToString(key.seed());
    String lines = String.join("\n", FIRST_LINE, key.key().toString(), seed, "");
    KeyFile.write(file, lines.getBytes(StandardCharsets.UTF_8));
    return key;
  }

  /// Makes a key and writes it under a passphrase.
  ///
  /// @throws Trouble where the file exists or cannot be written, or no passphrase can be had
  public static Cosigner seal(
      Path file, CosignerKey.Kind kind, String name, Passphrases passphrases, SecureRandom random) {
    Cosigner key = Cosigner.generate(kind, name, random);
    char[] passphrase = passphrases.of(file);
    try {
      KeyFile.write(file, sealed(key, passphrase, random));
    } finally {
      Arrays.fill(passphrase, '\0');
    }
    return key;
  }

  private static byte[] sealed(Cosigner key, char[] passphrase, SecureRandom random) {
    byte[] seed = key.seed();
    try {
      return SealedSeed.seal(
              key.key().toString(), seed, passphrase, SealedSeed.USUAL_ITERATIONS, random)
          .file();
    } finally {
      Arrays.fill(seed, (byte) 0);
    }
  }

  /// Whether a file holds a key that cosigns, open or sealed.
  static boolean isOne(Path file) {
    try {
      key(file);
      return true;
    } catch (Trouble _) {
      return false;
    }
  }

  /// As `KeyFile.reseal`.
  static void reseal(Path file, Passphrases before, Passphrases now, SecureRandom random) {
    Cosigner key = read(file, before);
    char[] passphrase = now.of(file);
    try {
      CopyOption replacing = StandardCopyOption.REPLACE_EXISTING;
      KeyFile.put(file, sealed(key, passphrase, random), replacing);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// The public side, for which nobody is asked.
  ///
  /// @throws Trouble for a file that is missing or holds no such key
  public static CosignerKey key(Path file) {
    byte[] bytes = KeyFile.bytes(file);
    if (liesOpen(bytes)) return lyingOpen(file, bytes).key();
    return named(file, underPassphrase(file, bytes));
  }

  /// @param passphrases asked where it lies under one
  /// @throws Trouble for a file that is missing or holds no such key, and for a wrong passphrase
  public static Cosigner read(Path file, Passphrases passphrases) {
    byte[] bytes = KeyFile.bytes(file);
    if (liesOpen(bytes)) return lyingOpen(file, bytes);
    SealedSeed sealed = underPassphrase(file, bytes);
    CosignerKey key = named(file, sealed);
    char[] passphrase = passphrases.of(file);
    try {
      return switch (sealed.open(passphrase)) {
        case SealedSeed.Outcome.Opened(byte[] seed) -> opened(file, key, seed);
        case SealedSeed.Outcome.WrongPassphrase() ->
            throw new Trouble(
                Trouble.Code.B106_KEY_NOT_USABLE,
                "the passphrase does not open " + file,
                "try again; a log's companion was made under the passphrase that the log's key had"
                    + " then");
        case SealedSeed.Outcome.NoSealedKey(String why) ->
            throw KeyFile.unusable(file, new NoteFormatException(why));
      };
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  private static SealedSeed underPassphrase(Path file, byte[] bytes) {
    try {
      return SealedSeed.read(bytes);
    } catch (NoteFormatException e) {
      throw KeyFile.unusable(file, e);
    }
  }

  private static CosignerKey named(Path file, SealedSeed sealed) {
    try {
      return CosignerKey.parse(sealed.line());
    } catch (NoteFormatException e) {
      throw KeyFile.unusable(file, e);
    }
  }

  private static Cosigner opened(Path file, CosignerKey key, byte[] seed) {
    Cosigner made = Cosigner.ofSeed(key.kind(), key.name().name(), seed);
    Arrays.fill(seed, (byte) 0);
    if (made.key().equals(key)) return made;
    throw KeyFile.unusable(
        file, new NoteFormatException("the key inside is not the one that is named"));
  }

  private static boolean liesOpen(byte[] bytes) {
    byte[] first = (FIRST_LINE + "\n").getBytes(StandardCharsets.UTF_8);
    return bytes.length > first.length && Arrays.equals(first, Arrays.copyOf(bytes, first.length));
  }

  private static Cosigner lyingOpen(Path file, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    try {
      if (lines.size() != LINES) throw new NoteFormatException("it has not three lines");
      CosignerKey key = CosignerKey.parse(lines.get(1));
      byte[] seed = Base64Text.decode(lines.get(2), "the seed");
      if (seed.length != Cosigner.SEED_BYTES) throw new NoteFormatException("the seed is none");
      return opened(file, key, seed);
    } catch (NoteFormatException e) {
      throw KeyFile.unusable(file, e);
    }
  }
}
