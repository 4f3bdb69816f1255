package burnbag.desk;

import burnbag.desk.DeskOptions.Tls;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/// The flags of `burnbag desk`. They may stand before or behind the command's name.
@Command(
    name = "burnbag desk",
    description = {
      "The office in a browser. It answers this machine only, unless told otherwise.",
      ""
    },
    sortOptions = false,
    footer = {
      "",
      "burnbag desk check URL|FILE… looks whether the page for finders, or the proxy before it, tells"
          + " of who came.",
      "",
      "Exit codes: 143 or 130 stopped, by SIGTERM or Ctrl-C; 3 trouble."
    })
final class DeskFlags {
  @Option(
      names = "--home",
      paramLabel = "FOLDER",
      description =
          "the office's home; default: burnbag in the folder where your programs keep data")
  private Path home;

  @Option(
      names = "--port",
      paramLabel = "N",
      converter = Port.class,
      description = "where it listens; default 8040; 0 for any that is free")
  private int port = DeskOptions.DEFAULT_PORT;

  @Option(
      names = "--demo",
      description =
          "the story of four books, made up in a folder that is removed afterwards (or in an empty"
              + " --home); logins are printed here")
  private boolean demo;

  @Option(
      names = "--address",
      paramLabel = "ADDRESS",
      description = "to which it binds; default 127.0.0.1; a trial stays there")
  private String address = DeskOptions.LOOPBACK;

  @Option(
      names = "--origin",
      paramLabel = "URL",
      description =
          "what browsers call it: https://desk.example.org; passkeys hang on it; default"
              + " http://localhost:PORT")
  private String origin = "";

  @Option(
      names = "--log-passphrase-file",
      paramLabel = "FILE",
      description =
          "the passphrase of the log's key on its first line; default: the file that"
              + " BURNBAG_LOG_PASSPHRASE_FILE names")
  private Path logPassphraseFile;

  @ArgGroup(exclusive = false)
  private TlsFlags tls;

  @Option(
      names = "--invite",
      paramLabel = "PARTY",
      description =
          "prints a code with which that party hands in a passkey; two officers then bind it")
  private List<String> invited = new ArrayList<>();

  @Option(
      names = "--metrics-port",
      paramLabel = "N",
      converter = Port.class,
      description =
          "numbers for Prometheus, at http://127.0.0.1:N/metrics, for this machine alone; without it"
              + " nowhere")
  private Integer metricsPort;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  @Parameters(hidden = true, arity = "0..1")
  private Name name;

  private static final class Port implements ITypeConverter<Integer> {
    private static final int HIGHEST = 65_535;

    @Override
    public Integer convert(String said) {
      if (said.matches("\\d{1,5}") && Integer.parseInt(said) <= HIGHEST) {
        return Integer.valueOf(said);
      }
      throw new TypeConversionException("'" + said + "' is no port from 0 to " + HIGHEST);
    }
  }

  /// The command's own name.
  private enum Name {
    desk
  }

  /// Both, or neither.
  private static final class TlsFlags {
    @Option(
        names = "--tls-certificate",
        required = true,
        paramLabel = "FILE",
        description =
            "speaks TLS itself, with this certificate (PEM); without it a proxy does, or nobody"
                + " leaves this machine")
    private Path certificate;

    @Option(
        names = "--tls-key",
        required = true,
        paramLabel = "FILE",
        description = "the certificate's private key (PEM)")
    private Path key;
  }

  /// @param variable the value of BURNBAG_LOG_PASSPHRASE_FILE; empty for none
  DeskOptions options(Optional<String> variable) {
    return new DeskOptions(
        Stream.ofNullable(home).toList(),
        address,
        port,
        demo,
        origin,
        Optional.ofNullable(logPassphraseFile).or(() -> variable.map(Path::of)).stream().toList(),
        Stream.ofNullable(tls).map(both -> new Tls(both.certificate, both.key)).toList(),
        invited,
        Stream.ofNullable(metricsPort).toList());
  }
}
