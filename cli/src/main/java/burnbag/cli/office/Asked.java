package burnbag.cli.office;

import burnbag.custody.Trouble;
import burnbag.custody.home.Passphrases;
import java.io.Console;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Passphrases of whoever runs the command, typed where nobody sees them.
final class Asked {
  private Asked() {}

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
