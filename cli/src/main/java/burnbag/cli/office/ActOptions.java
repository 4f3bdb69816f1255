package burnbag.cli.office;

import burnbag.custody.home.Passphrases;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// How an act is signed and its answer told.
final class ActOptions {
  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "in which role; default: the first that the act asks for and the party has")
  private String role;

  @Option(
      names = "--registry",
      paramLabel = "REGISTRY",
      description = "where; default: where the role was granted")
  private String registry;

  @Option(
      names = "--key",
      paramLabel = "FILE",
      description = "the private key; default: PARTY.key in the home's folder keys")
  private Path key;

  @Option(
      names = "--passphrase-file",
      paramLabel = "FILE",
      description =
          "the private key's passphrase on its first line; default: asked at the terminal")
  private Path passphraseFile;

  @Option(names = "--json", description = "answer with one JSON object")
  private boolean json;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  Optional<String> role() {
    return Optional.ofNullable(role);
  }

  Optional<String> registry() {
    return Optional.ofNullable(registry);
  }

  Optional<Path> key() {
    return Optional.ofNullable(key);
  }

  /// Where the passphrase of the private key comes from.
  ///
  /// @param here the folder that relative paths start from
  Passphrases passphrases(Path here) {
    return passphraseFile == null
        ? Asked.person("--passphrase-file")
        : Passphrases.inFile(here.resolve(passphraseFile));
  }

  boolean json() {
    return json;
  }
}
