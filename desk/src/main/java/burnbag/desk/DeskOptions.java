package burnbag.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// How the desk was asked to run.
///
/// @param home empty for the platform's data folder, or a folder made for the demo
/// @param address to which it binds
/// @param port 0 for any that is free
/// @param demo whether a story is made up, to look around in
/// @param origin as browsers see it: scheme, host and port. Passkeys are bound to its host
/// @param logPassphraseFile holds the passphrase of the log's key; empty in a trial
/// @param tls with what it speaks TLS itself; empty where it does not, or a proxy does
/// @param invited parties who are to hand in a passkey: each gets a code, once
/// @param metricsPort of this machine, where numbers for a watcher are read; 0 for any that is
///   free, empty for nowhere
public record DeskOptions(
    List<Path> home,
    String address,
    int port,
    boolean demo,
    String origin,
    List<Path> logPassphraseFile,
    List<Tls> tls,
    List<String> invited,
    List<Integer> metricsPort) {
  static final int DEFAULT_PORT = 8040;
  static final String LOOPBACK = "127.0.0.1";

  /// A certificate and its private key, in PEM.
  public record Tls(Path certificate, Path key) {}

  public DeskOptions {
    home = List.copyOf(home);
    logPassphraseFile = List.copyOf(logPassphraseFile);
    tls = List.copyOf(tls);
    invited = List.copyOf(invited);
    metricsPort = List.copyOf(metricsPort);
  }

  /// Without metrics.
  public DeskOptions(
      List<Path> home,
      String address,
      int port,
      boolean demo,
      String origin,
      List<Path> logPassphraseFile,
      List<Tls> tls,
      List<String> invited) {
    this(home, address, port, demo, origin, logPassphraseFile, tls, invited, List.of());
  }

  /// A demo at any free port, as tests start it.
  public static DeskOptions ofDemo() {
    return new DeskOptions(List.of(), LOOPBACK, 0, true, "", List.of(), List.of(), List.of());
  }

  /// Whether only this machine can reach it.
  boolean loopback() {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /// What flags say.
  sealed interface Asked {
    record Start(DeskOptions options) implements Asked {}

    /// @param text what is printed
    record Help(String text) implements Asked {}

    /// @param what is wrong
    /// @param remedy what to do
    record Wrong(String what, String remedy) implements Asked {}
  }

  /// @param variable the value of BURNBAG_LOG_PASSPHRASE_FILE; empty for none
  static Asked read(List<String> arguments, Optional<String> variable) {
    DeskFlags flags = new DeskFlags();
    CommandLine line = new CommandLine(flags);
    try {
      line.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      return new Asked.Wrong(String.valueOf(e.getMessage()), "see burnbag desk --help");
    }
    return line.isUsageHelpRequested()
        ? new Asked.Help(line.getUsageMessage())
        : flags.options(variable).asked();
  }

  private Asked asked() {
    if (!origin.isEmpty() && !isOrigin(origin)) {
      return new Asked.Wrong(
          "'" + origin + "' is no origin", "write scheme and host: https://desk.example.org");
    }
    if (demo && !loopback()) {
      return new Asked.Wrong(
          "a demo answers this machine only, and " + address + " is open to others",
          "leave --address away");
    }
    return new Asked.Start(this);
  }

  private static boolean isOrigin(String origin) {
    try {
      URI uri = new URI(origin);
      boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getRawPath().isEmpty();
    } catch (URISyntaxException _) {
      return false;
    }
  }
}
