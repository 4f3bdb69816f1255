package burnbag.cli.office;

import burnbag.custody.home.Passphrases;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// On which home a command works and for whom. They may stand before or after the command.
public final class OfficeOptions {
  private static final String LOG_PASSPHRASE_FILE = "--log-passphrase-file";
  private static final String VARIABLE = "BURNBAG_LOG_PASSPHRASE_FILE";

  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      scope = ScopeType.INHERIT,
      description =
          "the office's home; default: burnbag in the folder where your programs keep data")
  private Path home;

  @Option(
      names = "--as",
      paramLabel = "PARTY",
      scope = ScopeType.INHERIT,
      description = "who acts; that party's key signs")
  private String party;

  @Option(
      names = LOG_PASSPHRASE_FILE,
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      description =
          "the passphrase of the log's key on its first line; default: the file that"
              + " BURNBAG_LOG_PASSPHRASE_FILE names, or asked at the terminal")
  private Path logPassphraseFile;

  /// Where the passphrase of the log's key comes from.
  ///
  /// @param here the folder that relative paths start from
  Passphrases logPassphrases(Path here) {
    return named()
        .map(file -> Passphrases.inFile(here.resolve(file)))
        .orElseGet(() -> Asked.person(LOG_PASSPHRASE_FILE));
  }

  /// The same, where the passphrase is chosen now.
  Passphrases newLogPassphrases(Path here) {
    return named()
        .map(file -> Passphrases.inFile(here.resolve(file)))
        .orElseGet(() -> Asked.choice(LOG_PASSPHRASE_FILE));
  }

  private Optional<Path> named() {
    return Optional.ofNullable(logPassphraseFile)
        .or(() -> Optional.ofNullable(System.getenv(VARIABLE)).map(Path::of));
  }

  /// Empty for the platform's data folder.
  Optional<Path> home() {
    return Optional.ofNullable(home);
  }

  Optional<String> party() {
    return Optional.ofNullable(party);
  }
}
