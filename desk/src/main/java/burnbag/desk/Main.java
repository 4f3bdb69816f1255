package burnbag.desk;

import burnbag.custody.Trouble;
import burnbag.custody.home.DataFolder;
import burnbag.custody.home.Home;
import burnbag.custody.home.Passphrases;
import burnbag.desk.DeskOptions.Asked;
import burnbag.desk.check.Check;
import burnbag.desk.door.Invitations;
import burnbag.desk.door.PrintedLogins;
import burnbag.desk.gate.PrintedGateLogin;
import burnbag.desk.metrics.MetricsPort;
import burnbag.desk.story.FourBooks;
import burnbag.sweep.Visible;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;

/// Where the desk's process begins and ends; the only class that names the real clock and the real
/// streams.
public final class Main {
  private static final int TROUBLE = 3;

  private Main() {}

  /// Starts the desk, which then runs until the process is told to end.
  public static void main(String[] args) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    List<String> asked = List.of(args);
    if (asked.size() > 1 && asked.subList(0, 2).equals(List.of("desk", "check"))) {
      Path here = Path.of("").toAbsolutePath();
      System.exit(Check.run(asked.subList(2, asked.size()), here, out, err));
    }
    Optional<String> variable = Optional.ofNullable(System.getenv("BURNBAG_LOG_PASSPHRASE_FILE"));
    switch (DeskOptions.read(asked, variable)) {
      case Asked.Help(String text) -> out.print(text);
      case Asked.Wrong(String what, String remedy) -> {
        err.println("burnbag: B201: " + Visible.of(what) + "\n  help: " + remedy);
        System.exit(TROUBLE);
      }
      case Asked.Start(DeskOptions options) -> {
        try {
          start(options, out);
        } catch (RuntimeException e) {
          err.println("burnbag: " + notStarted(options, e));
          System.exit(TROUBLE);
        }
      }
    }
  }

  private static String notStarted(DeskOptions options, Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof Trouble || cause instanceof burnbag.response.Trouble) {
        return cause.getMessage();
      }
      if (cause instanceof java.net.BindException
          || cause.getClass().getSimpleName().equals("PortInUseException")) {
        return "B209: port "
            + options.port()
            + " of "
            + options.address()
            + " cannot be had: "
            + cause.getMessage()
            + "\n  help: stop what listens there, or give another by --port";
      }
    }
    return "B299: burnbag made a mistake: "
        + Visible.cut(e.toString(), 300)
        + "\n  help: please report this line";
  }

  /// The clock of this machine.
  static final class RealClock implements InstantSource {
    private final Clock clock = Clock.systemUTC();

    @Override
    public java.time.Instant instant() {
      return clock.instant();
    }
  }

  private static void start(DeskOptions options, PrintStream out) {
    options.tls().forEach(TlsFiles::mustFit);
    InstantSource clock = new RealClock();
    SecureRandom chance = new SecureRandom();
    Home home = home(options, clock, chance);
    Desk.Running desk = Desk.start(options, home, clock, chance);
    String scheme = options.tls().isEmpty() ? "http" : "https";
    String url =
        options.origin().isEmpty() ? scheme + "://localhost:" + desk.port() : options.origin();
    out.println("the desk of " + home.folder() + ": " + url);
    PrintedLogins logins = desk.context().getBean(PrintedLogins.class);
    if (logins.any()) {
      out.println("TRIAL. Whoever has one of these codes signs as that party:");
      logins.all().forEach((party, code) -> out.println("  " + party + "  " + code));
    }
    desk.context()
        .getBean(Invitations.class)
        .printed()
        .forEach(
            (party, code) ->
                out.println("set-up code of " + party + ", good once and for an hour: " + code));
    PrintedGateLogin gate = desk.context().getBean(PrintedGateLogin.class);
    if (gate.any())
      out.println("at the gate, " + url + "/gate:  " + gate.name() + "  " + gate.code());
    desk.context()
        .getBean(MetricsPort.class)
        .port()
        .forEach(port -> out.println("for Prometheus: http://127.0.0.1:" + port + "/metrics"));
    out.println("for finders: " + url + "/found");
    out.println("stop it with Ctrl-C");
  }

  private static Home home(DeskOptions options, InstantSource clock, SecureRandom chance) {
    if (!options.demo()) {
      Passphrases passphrases =
          options.logPassphraseFile().isEmpty()
              ? Passphrases.NONE
              : Passphrases.inFile(options.logPassphraseFile().getFirst());
      Path folder = options.home().isEmpty() ? dataFolder() : options.home().getFirst();
      Home home = Home.open(folder.toAbsolutePath(), passphrases, clock, chance);
      if (home.charter().orElseThrow().trial() && !options.loopback()) {
        home.close();
        throw new Trouble(
            Trouble.Code.B103_NO_HOME,
            folder + " is a trial, and a trial answers this machine only",
            "leave --address away");
      }
      return home;
    }
    if (!options.home().isEmpty()) {
      Path folder = options.home().getFirst().toAbsolutePath();
      return Home.isThere(folder)
          ? Home.open(folder, clock, chance)
          : FourBooks.tell(folder, clock, chance);
    }
    try {
      Path made = Files.createTempDirectory("burnbag-demo-");
      // After the home is closed.
      SpringApplication.getShutdownHandlers().add(() -> discard(made));
      return FourBooks.tell(made.resolve("home"), clock, chance);
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B109_PLACE_NOT_WRITABLE,
          "no folder can be made for the demo: " + e.getMessage(),
          "give one by --home",
          e);
    }
  }

  private static Path dataFolder() {
    return DataFolder.ofBurnbag(
        Objects.requireNonNullElse(System.getenv("XDG_DATA_HOME"), ""),
        Path.of(System.getProperty("user.home")));
  }

  /// What a demo leaves is nobody's.
  private static void discard(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(one);
    } catch (IOException e) {
      System.err.println("burnbag: " + folder + " could not be removed: " + e.getMessage());
    }
  }
}
