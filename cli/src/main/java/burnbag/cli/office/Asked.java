package burnbag.cli.office;

import burnbag.custody.Trouble;
import burnbag.custody.home.Passphrases;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Passphrases of whoever runs the command: in a file, or typed where nobody sees them.
final class Asked {
  private static final int MOST_BYTES = 4_096;

  private Asked() {}

  /// The first line of a file.
  static Passphrases file(Path file) {
    return _ -> firstLine(file);
  }

  private static char[] firstLine(Path file) {
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

  /// The person at the terminal, who is asked once for all keys of a kind.
  ///
  /// @param flag what to give instead where there is no terminal
  static Passphrases person(String flag) {
    List<char[]> said = new ArrayList<>();
    return key -> {
      if (said.isEmpty()) said.add(typed(key, "passphrase of " + key.getFileName(), flag));
      return said.getFirst().clone();
    };
  }

  /// The person at the terminal, who chooses a passphrase and types it twice.
  ///
  /// @param flag what to give instead where there is no terminal
  static Passphrases choice(String flag) {
    List<char[]> said = new ArrayList<>();
    return key -> {
      if (said.isEmpty()) {
        char[] once = typed(key, "new passphrase of " + key.getFileName(), flag);
        char[] again = typed(key, "once more", flag);
        if (!Arrays.equals(once, again)) {
          throw new Trouble(
              Trouble.Code.B106_KEY_NOT_USABLE,
              "the two passphrases differ; no key was made",
              "run the command again");
        }
        said.add(once);
      }
      return said.getFirst().clone();
    };
  }

  private static char[] typed(Path key, String what, String flag) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) {
      throw new Trouble(
          Trouble.Code.B106_KEY_NOT_USABLE,
          "the key " + key + " asks for a passphrase, and there is no terminal to type it at",
          "name a file with the passphrase on its first line: " + flag + " FILE");
    }
    char[] typed = console.readPassword("%s: ", what);
    if (typed == null || typed.length == 0) {
      throw new Trouble(
          Trouble.Code.B106_KEY_NOT_USABLE, "no passphrase was typed", "run the command again");
    }
    return typed;
  }
}
