package burnbag.desk;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
public record DeskOptions(
    List<Path> home,
    String address,
    int port,
    boolean demo,
    String origin,
    List<Path> logPassphraseFile,
    List<Tls> tls,
    List<String> invited) {
  static final int DEFAULT_PORT = 8040;
  private static final String LOOPBACK = "127.0.0.1";
  private static final int HIGHEST_PORT = 65_535;

  /// A certificate and its private key, in PEM.
  public record Tls(Path certificate, Path key) {}

  /// What is printed for `--help`.
  static final String HELP =
      """
      Usage: burnbag desk [--home FOLDER] [--port N] [--demo] [--address ADDRESS]
                          [--origin URL] [--tls-certificate FILE --tls-key FILE]
                          [--log-passphrase-file FILE] [--invite PARTY]…
             burnbag desk check URL|FILE…
      The office in a browser. It answers this machine only, unless told otherwise.

            --home FOLDER   the office's home; default: burnbag in the folder where your
                              programs keep data
            --port N        where it listens; default 8040; 0 for any that is free
            --demo          the story of four books, made up in a folder that is removed
                              afterwards (or in an empty --home); logins are printed here
            --address ADDRESS
                            to which it binds; default 127.0.0.1; a trial stays there
            --origin URL    what browsers call it: https://desk.example.org; passkeys hang
                              on it; default http://localhost:PORT
            --log-passphrase-file FILE
                            the passphrase of the log's key on its first line; default: the
                              file that BURNBAG_LOG_PASSPHRASE_FILE names
            --tls-certificate FILE, --tls-key FILE
                            speaks TLS itself, with these (PEM); without them a proxy does,
                              or nobody leaves this machine
            --invite PARTY  prints a code with which that party hands in a passkey; two
                              officers then bind it
            --help          say this

      Exit codes: 0 stopped; 3 trouble.""";

  public DeskOptions {
    home = List.copyOf(home);
    logPassphraseFile = List.copyOf(logPassphraseFile);
    tls = List.copyOf(tls);
    invited = List.copyOf(invited);
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

    record Help() implements Asked {}

    /// @param what is wrong
    /// @param remedy what to do
    record Wrong(String what, String remedy) implements Asked {}
  }

  private static final Set<String> WITH_VALUE =
      Set.of(
          "--home",
          "--port",
          "--address",
          "--origin",
          "--log-passphrase-file",
          "--tls-certificate",
          "--tls-key",
          "--invite");

  /// @param variable the value of BURNBAG_LOG_PASSPHRASE_FILE; empty for none
  static Asked read(List<String> arguments, Optional<String> variable) {
    Deque<String> left = new ArrayDeque<>(arguments);
    List<Path> home = List.of();
    List<Path> passphrase = variable.map(Path::of).stream().toList();
    List<String> invited = new ArrayList<>();
    List<Path> certificate = List.of();
    List<Path> key = List.of();
    String address = LOOPBACK;
    String origin = "";
    int port = DEFAULT_PORT;
    boolean demo = false;
    while (!left.isEmpty()) {
      String flag = left.pop();
      String value = "";
      int equals = flag.indexOf('=');
      if (flag.startsWith("--") && equals > 0) {
        value = flag.substring(equals + 1);
        flag = flag.substring(0, equals);
      } else if (WITH_VALUE.contains(flag)) {
        if (left.isEmpty()) return new Asked.Wrong(flag + " wants a value", "see --help");
        value = left.pop();
      }
      switch (flag) {
        case "--help" -> {
          return new Asked.Help();
        }
        // The command itself, where it stands behind flags.
        case "desk" -> {}
        case "--demo" -> demo = true;
        case "--home" -> home = List.of(Path.of(value));
        case "--tls-certificate" -> certificate = List.of(Path.of(value));
        case "--tls-key" -> key = List.of(Path.of(value));
        case "--address" -> address = value;
        case "--origin" -> origin = value;
        case "--invite" -> invited.add(value);
        case "--log-passphrase-file" -> passphrase = List.of(Path.of(value));
        case "--port" -> {
          if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > HIGHEST_PORT) {
            return new Asked.Wrong("'" + value + "' is no port", "give a number up to 65535");
          }
          port = Integer.parseInt(value);
        }
        default -> {
          return new Asked.Wrong("the desk knows no '" + flag + "'", "see burnbag desk --help");
        }
      }
    }
    if (certificate.size() != key.size()) {
      return new Asked.Wrong(
          "TLS wants a certificate and its key", "give both --tls-certificate and --tls-key");
    }
    List<Tls> tls =
        certificate.isEmpty()
            ? List.of()
            : List.of(new Tls(certificate.getFirst(), key.getFirst()));
    DeskOptions options =
        new DeskOptions(home, address, port, demo, origin, passphrase, tls, invited);
    if (!origin.isEmpty() && !isOrigin(origin)) {
      return new Asked.Wrong(
          "'" + origin + "' is no origin", "write scheme and host: https://desk.example.org");
    }
    if (demo && !options.loopback()) {
      return new Asked.Wrong(
          "a demo answers this machine only, and " + address + " is open to others",
          "leave --address away");
    }
    return new Asked.Start(options);
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
