package burnbag.custody.home;

import burnbag.custody.Trouble;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// A file with a passphrase on its first line.
final class PassphraseFile {
  private static final int MOST_BYTES = 4_096;

  private PassphraseFile() {}

  /// @throws Trouble where it holds none
  static char[] read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) throw notUsable(file, "it is too long");
      String line = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
      if (line.isEmpty()) throw notUsable(file, "its first line is empty");
      return line.toCharArray();
    } catch (IOException e) {
      throw notUsable(file, String.valueOf(e.getMessage()));
    }
  }

  private static Trouble notUsable(Path file, String why) {
    return new Trouble(
        Trouble.Code.B106_KEY_NOT_USABLE,
        file + " holds no passphrase: " + why,
        "put the passphrase on its first line, and let nobody else read it");
  }
}
