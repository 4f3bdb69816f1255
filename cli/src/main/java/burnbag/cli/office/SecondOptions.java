package burnbag.cli.office;

import burnbag.custody.home.Passphrases;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/// The second person of an act of two, where both stand before the same machine. Each signs with
/// their own key.
final class SecondOptions {
  @Option(
      names = "--second",
      paramLabel = "PARTY",
      description = "who signs as the second, here and now; default: it waits for 'burnbag second'")
  private String second;

  @Option(
      names = "--second-role",
      paramLabel = "ROLE",
      description = "in which role; default: the first that the act asks for and the party has")
  private String role;

  @Option(
      names = "--second-key",
      paramLabel = "FILE",
      description = "the second's private key; default: PARTY.key in the home's folder keys")
  private Path key;

  @Option(
      names = "--second-passphrase-file",
      paramLabel = "FILE",
      description = "the passphrase of that key on its first line; default: asked at the terminal")
  private Path passphraseFile;

  Optional<String> party() {
    return Optional.ofNullable(second);
  }

  Optional<String> role() {
    return Optional.ofNullable(role);
  }

  Optional<Path> key() {
    return Optional.ofNullable(key);
  }

  /// @param here the folder that relative paths start from
  Passphrases passphrases(Path here) {
    return passphraseFile == null
        ? Asked.person("--second-passphrase-file")
        : Passphrases.inFile(here.resolve(passphraseFile));
  }
}
