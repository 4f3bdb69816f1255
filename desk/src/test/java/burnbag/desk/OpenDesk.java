package burnbag.desk;

import burnbag.custody.act.Act;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.home.Home;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Outcome;
import burnbag.custody.people.Second;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.Grant;
import burnbag.desk.door.PrintedLogins;
import burnbag.desk.gate.PrintedGateLogin;
import burnbag.desk.metrics.MetricsPort;
import burnbag.desk.sign.Standing;
import burnbag.desk.story.FourBooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// A desk of the four books that listens on some port of this machine, with a clock that can be put
/// forward.
final class OpenDesk implements AutoCloseable {
  private final AtomicLong ahead = new AtomicLong();
  private final Home home;
  private final Desk.Running running;

  /// @param folder in which its home is made
  OpenDesk(Path folder) {
    this(folder, DeskOptions.ofDemo());
  }

  /// @param folder in which its home is made
  OpenDesk(Path folder, DeskOptions options) {
    this(folder, options, _ -> {});
  }

  /// @param folder in which its home is made
  /// @param settle what is written into the home before the desk opens
  OpenDesk(Path folder, DeskOptions options, Consumer<Path> settle) {
    InstantSource real = new Main.RealClock();
    InstantSource clock = () -> real.instant().plusMillis(ahead.get());
    SecureRandom chance = new SecureRandom();
    this.home = FourBooks.tell(folder.resolve("home"), clock, chance);
    settle.accept(folder.resolve("home"));
    this.running = Desk.start(options, home, clock, chance);
  }

  Home home() {
    return home;
  }

  String url() {
    return "http://localhost:" + running.port();
  }

  String code(String party) {
    return running.context().getBean(PrintedLogins.class).all().get(party);
  }

  /// As its clock says, epoch milliseconds.
  long now() {
    return new Main.RealClock().millis() + ahead.get();
  }

  /// Enters what a party signs with its trial key, and fails where it is refused.
  ///
  /// @return the index of the entry
  long act(String party, Act act) {
    Grant as =
        home.office()
            .store()
            .read(session -> Standing.of(session.register(), party, act).getFirst());
    Pen pen = home.pen(party);
    Outcome outcome =
        home.enter(
                pen,
                List.of(
                    pen.sign(
                        act, as.role(), as.registry(), home.pack(), home.office().checkpoint())))
            .outcomes()
            .getFirst();
    return switch (outcome) {
      case Outcome.Entered entered -> entered.index();
      case Outcome.Refused refused -> throw new AssertionError(refused.reasons().toString());
    };
  }

  /// Puts a pack that ships into force, by two officers.
  void adopt(String pack) {
    byte[] text = PolicyPack.shippedText(pack).orElseThrow();
    PolicyPack read = PolicyPack.read(pack, text);
    long proposal =
        act(
            "chief",
            new AdoptPolicy(read.id(), read.hash(), new String(text, StandardCharsets.UTF_8)));
    act("registrar", new Second(Long.toString(proposal), home.office().acts()));
  }

  /// Everything that can be asked of it, as `GET /copy`.
  SortedSet<String> routes() {
    SortedSet<String> routes = new TreeSet<>();
    running
        .context()
        .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .keySet()
        .forEach(
            one -> {
              for (String path : one.getPatternValues()) {
                if (one.getMethodsCondition().getMethods().isEmpty()) routes.add("GET " + path);
                one.getMethodsCondition()
                    .getMethods()
                    .forEach(method -> routes.add(method + " " + path));
              }
            });
    return routes;
  }

  /// Where its numbers are read.
  int metricsPort() {
    return running.context().getBean(MetricsPort.class).port().getFirst();
  }

  int port() {
    return running.port();
  }

  /// The login that was printed for the gate.
  PrintedGateLogin gate() {
    return running.context().getBean(PrintedGateLogin.class);
  }

  void putForward(Duration by) {
    ahead.addAndGet(by.toMillis());
  }

  @Override
  public void close() {
    running.close();
  }
}
