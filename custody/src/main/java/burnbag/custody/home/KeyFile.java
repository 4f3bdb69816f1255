package burnbag.custody.home;

import burnbag.custody.Trouble;
import burnbag.ledger.key.SealedKey;
import burnbag.ledger.key.Unsealed;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// A private key in a file that its owner alone can read. It is a `SealedKey`, or lies open, as in
/// a trial:
///
/// ```
/// burnbag private key v1
/// name
/// public key, X.509, base 64
/// private key, PKCS #8, base 64
/// ```
///
/// A file is there whole or not at all.
public final class KeyFile {
  private static final String FIRST_LINE = "burnbag private key v1";
  private static final int LINES = 4;
  private static final String PRIVATE = "rw-------";

  private KeyFile() {}

  /// Makes a key and writes it as it is.
  ///
  /// @throws Trouble where the file exists or cannot be written
  public static SignerKey make(Path file, String name, SecureRandom random) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
      generator.initialize(255, random);
      KeyPair pair = generator.generateKeyPair();
      Base64.Encoder base64 = Base64.getEncoder();
      String lines =
          String.join(
              "\n",
              FIRST_LINE,
              name,
              base64.encodeToString(pair.getPublic().getEncoded()),
              base64.encodeToString(pair.getPrivate().getEncoded()),
              "");
      write(file, lines.getBytes(StandardCharsets.UTF_8));
      return SignerKey.of(name, pair);
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every JDK since 15 has Ed25519", e);
    }
  }

  /// Makes a key and writes it under a passphrase.
  ///
  /// @throws Trouble where the file exists or cannot be written, or no passphrase can be had
  public static SignerKey seal(
      Path file, String name, Passphrases passphrases, SecureRandom random) {
    SignerKey key = SignerKey.generate(name, random);
    char[] passphrase = passphrases.of(file);
    try {
      write(file, SealedKey.seal(key, passphrase, SealedKey.USUAL_ITERATIONS, random).file());
    } finally {
      Arrays.fill(passphrase, '\0');
    }
    return key;
  }

  /// Puts a key under another passphrase; one that lay open comes under one. The key stays the
  /// same.
  ///
  /// @param before asked where it lies under a passphrase
  /// @throws Trouble for a wrong passphrase, or where the file cannot be written: then it is as it
  ///   was
  public static void reseal(Path file, Passphrases before, Passphrases now, SecureRandom random) {
    if (CosignerFile.isOne(file)) {
      CosignerFile.reseal(file, before, now, random);
      return;
    }
    SignerKey key = read(file, before);
    char[] passphrase = now.of(file);
    try {
      byte[] sealed = SealedKey.seal(key, passphrase, SealedKey.USUAL_ITERATIONS, random).file();
      put(file, sealed, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  static void write(Path file, byte[] bytes) {
    if (Files.exists(file)) {
      throw notWritten(file, new FileAlreadyExistsException("it is there already"));
    }
    put(file, bytes);
  }

  private static Trouble notWritten(Path file, IOException why) {
    return new Trouble(
        Trouble.Code.B106_KEY_NOT_USABLE,
        "the key " + file + " could not be written: " + why,
        "look at the folder and its permissions",
        why);
  }

  static void put(Path file, byte[] bytes, CopyOption... options) {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      Files.deleteIfExists(part);
      try (FileChannel channel =
          FileChannel.open(
              part,
              Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(PRIVATE)))) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) channel.write(buffer);
        channel.force(true);
      }
      Set<CopyOption> how = new HashSet<>(List.of(options));
      how.add(StandardCopyOption.ATOMIC_MOVE);
      Files.move(part, file, how.toArray(CopyOption[]::new));
    } catch (IOException e) {
      throw notWritten(file, e);
    }
  }

  /// Reads a key.
  ///
  /// @param passphrases asked where it lies under one
  /// @throws Trouble for a file that is missing or holds no key, and for a wrong passphrase
  public static SignerKey read(Path file, Passphrases passphrases) {
    byte[] bytes = bytes(file);
    if (liesOpen(bytes)) return lyingOpen(file, bytes);
    SealedKey sealed = underPassphrase(file, bytes);
    char[] passphrase = passphrases.of(file);
    try {
      return switch (sealed.open(passphrase)) {
        case Unsealed.Opened(SignerKey key) -> key;
        case Unsealed.WrongPassphrase() ->
            throw new Trouble(
                Trouble.Code.B106_KEY_NOT_USABLE,
                "the passphrase does not open " + file,
                "try again; where it is lost, have the key revoked and replaced");
        case Unsealed.NoSealedKey(String why) -> throw unusable(file, new NoteFormatException(why));
      };
    } finally {
      Arrays.fill(passphrase, '\0');
    }
  }

  /// The public side, for which nobody is asked.
  ///
  /// @throws Trouble for a file that is missing or holds no key
  public static VerifierKey verifier(Path file) {
    byte[] bytes = bytes(file);
    return liesOpen(bytes)
        ? lyingOpen(file, bytes).verifier()
        : underPassphrase(file, bytes).verifier();
  }

  /// Whether it lies under a passphrase.
  public static boolean sealed(Path file) {
    return !liesOpen(bytes(file));
  }

  static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      throw new Trouble(
          Trouble.Code.B106_KEY_NOT_USABLE,
          "there is no key " + file,
          "name the party whose key is here (--as), or the file (--key)",
          e);
    } catch (IOException e) {
      throw unusable(file, e);
    }
  }

  private static boolean liesOpen(byte[] bytes) {
    byte[] first = (FIRST_LINE + "\n").getBytes(StandardCharsets.UTF_8);
    return bytes.length > first.length && Arrays.equals(first, Arrays.copyOf(bytes, first.length));
  }

  private static SignerKey lyingOpen(Path file, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    try {
      if (lines.size() != LINES) throw new IllegalArgumentException("it has not four lines");
      KeyFactory factory = KeyFactory.getInstance("Ed25519");
      Base64.Decoder base64 = Base64.getDecoder();
      return SignerKey.of(
          lines.get(1),
          new KeyPair(
              factory.generatePublic(new X509EncodedKeySpec(base64.decode(lines.get(2)))),
              factory.generatePrivate(new PKCS8EncodedKeySpec(base64.decode(lines.get(3))))));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw unusable(file, e);
    }
  }

  private static SealedKey underPassphrase(Path file, byte[] bytes) {
    try {
      return SealedKey.read(bytes);
    } catch (NoteFormatException e) {
      throw unusable(file, e);
    }
  }

  static Trouble unusable(Path file, Exception why) {
    return new Trouble(
        Trouble.Code.B106_KEY_NOT_USABLE,
        "the key " + file + " cannot be used: " + why.getMessage(),
        "restore it from its paper copy, or have it revoked",
        why);
  }
}
