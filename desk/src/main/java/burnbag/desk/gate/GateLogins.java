package burnbag.desk.gate;

import burnbag.desk.door.Throttle;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeSet;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// Who works at the gate: names with codes, of which a slow salted hash is kept in
/// `logins.properties`. Codes are drawn here and shown once. Safe to share between threads.
final class GateLogins {
  private static final String FILE = "logins.properties";
  private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int CODE_SIGNS = 12;
  private static final int ROUNDS = 210_000;
  private static final int SALT_BYTES = 16;
  private static final int HASH_BITS = 256;
  private static final int MOST_FAILURES = 20;
  private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,31}";

  private final Path folder;
  private final SecureRandom chance;
  private final Throttle throttle;

  GateLogins(Path folder, SecureRandom chance, InstantSource clock) {
    this.folder = folder;
    this.chance = chance;
    this.throttle = new Throttle(clock, MOST_FAILURES, Duration.ofMinutes(5));
  }

  static boolean isName(String name) {
    return name.matches(NAME);
  }

  synchronized SortedSet<String> names() {
    return new TreeSet<>(read().stringPropertyNames());
  }

  /// Draws a code for a name; whoever had that name comes in with it no more.
  ///
  /// @return the code, to be handed over
  synchronized String draw(String name) {
    if (!isName(name)) throw new IllegalArgumentException("no name of a login");
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < CODE_SIGNS; i++) {
      if (i > 0 && i % 4 == 0) code.append('-');
      code.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
    }
    byte[] salt = new byte[SALT_BYTES];
    chance.nextBytes(salt);
    Properties logins = read();
    HexFormat hex = HexFormat.of();
    logins.setProperty(
        name, hex.formatHex(salt) + ":" + hex.formatHex(hash(code.toString(), salt)));
    write(logins);
    return code.toString();
  }

  synchronized void remove(String name) {
    Properties logins = read();
    logins.remove(name);
    write(logins);
  }

  /// Whether nobody is heard for a while, after many failures.
  boolean isShut() {
    return throttle.isShut();
  }

  /// Whether the code is that name's; takes as long whatever the answer is.
  boolean match(String name, String code) {
    String kept;
    synchronized (this) {
      kept = read().getProperty(name, "00:00");
    }
    int colon = kept.indexOf(':');
    byte[] salt = HexFormat.of().parseHex(kept.substring(0, colon));
    byte[] hash = HexFormat.of().parseHex(kept.substring(colon + 1));
    boolean right = MessageDigest.isEqual(hash, hash(code, salt));
    if (!right) throttle.failed();
    return right;
  }

  private static byte[] hash(String code, byte[] salt) {
    char[] plain = code.toUpperCase(Locale.ROOT).replaceAll("[\\s-]", "").toCharArray();
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(plain, salt, ROUNDS, HASH_BITS))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new AssertionError("every Java platform has PBKDF2", e);
    }
  }

  private Properties read() {
    Properties logins = new Properties();
    Path file = folder.resolve(FILE);
    if (Files.notExists(file)) return logins;
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      logins.load(in);
      return logins;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Properties logins) {
    Path half = folder.resolve(FILE + ".new");
    try {
      try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
        logins.store(out, "logins of the gate: salt and hash");
      }
      Files.move(half, folder.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
