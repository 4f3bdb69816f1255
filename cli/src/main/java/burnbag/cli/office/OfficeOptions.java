package burnbag.cli.office;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// On which home a command works and for whom. They may stand before or after the command.
public final class OfficeOptions {
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

  /// Empty for the platform's data folder.
  Optional<Path> home() {
    return Optional.ofNullable(home);
  }

  Optional<String> party() {
    return Optional.ofNullable(party);
  }
}
