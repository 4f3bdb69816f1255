package burnbag.custody.home;

import burnbag.custody.Trouble;
import java.nio.file.Path;

/// Where the passphrases come from under which private keys lie: a file, or a person.
@FunctionalInterface
public interface Passphrases {
  /// For where no key is expected to lie under one.
  Passphrases NONE =
      key -> {
        throw new Trouble(
            Trouble.Code.B106_KEY_NOT_USABLE,
            "the key " + key + " lies under a passphrase, and none was given",
            "name the file that holds it");
      };

  /// The passphrase of a key. Whoever asks wipes what is returned.
  ///
  /// @param key the file, for a person's eyes
  /// @throws Trouble where none can be had
  char[] of(Path key);

  /// The same for every key: the first line of a file, read when it is asked for.
  static Passphrases inFile(Path file) {
    return _ -> PassphraseFile.read(file);
  }
}
