package burnbag.cli.office;

import burnbag.custody.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A public key in a file: one line, as it is handed to a verifier.
final class PublicKeyFile {
  private static final int MOST_BYTES = 4_096;

  private PublicKeyFile() {}

  static String read(Path file) {
    try {
      if (Files.size(file) > MOST_BYTES) throw notAKey(file, "it is too long");
      String line = Files.readString(file).strip();
      if (line.lines().count() != 1) throw notAKey(file, "it has more than one line");
      return line;
    } catch (IOException e) {
      throw notAKey(file, String.valueOf(e.getMessage()));
    }
  }

  private static Trouble notAKey(Path file, String why) {
    return new Trouble(
        Trouble.Code.B106_KEY_NOT_USABLE,
        file + " is no public key: " + why,
        "'burnbag key new' makes one and prints where it is");
  }
}
