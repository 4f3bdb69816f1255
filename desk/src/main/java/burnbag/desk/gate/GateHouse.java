package burnbag.desk.gate;

import burnbag.custody.home.Home;
import burnbag.desk.DeskOptions;
import burnbag.desk.settings.Settings;
import burnbag.response.gate.Gate;
import burnbag.response.store.SqliteGate;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the gate stands on. Of the home it knows the folder, and no more.
@Configuration(proxyBeanMethods = false)
class GateHouse {
  private static final String DEMO = "yard";

  private static Path folder(Home home) {
    return home.folder().resolve("gate");
  }

  /// What the gate says of itself: `gate.properties`, with `name`, `call` (whom to call on a hold),
  /// `place` (where a lot is put aside), `erase-after-days`, `zone`.
  ///
  /// @param call whom to call on a hold
  /// @param place where lots are put aside as a rule
  /// @param eraseAfterDays how long persons are kept
  /// @param trial whether the office is for learning, which each paper says
  record Sign(
      String name, String call, String place, int eraseAfterDays, ZoneId zone, boolean trial) {
    static Sign read(Path folder, boolean trial) {
      Settings said = Settings.read(folder.resolve("gate.properties"));
      return new Sign(
          said.text("name", "The gate"),
          said.text(
              "call",
              "the security officer of the office that the papers come from; if you do not know whose they are, the police"),
          said.text("place", ""),
          said.number("erase-after-days", 90),
          said.zone("zone", ZoneOffset.UTC),
          trial);
    }
  }

  @Bean
  Sign sign(Home home) {
    return Sign.read(folder(home), home.isTrial());
  }

  @Bean(destroyMethod = "close")
  SqliteGate gateStore(Home home) {
    return SqliteGate.in(folder(home));
  }

  @Bean
  Gate gate(SqliteGate store, Sign sign, InstantSource clock) {
    Gate gate = new Gate(store, clock, sign.zone());
    gate.mustBeWhole();
    gate.eraseOlderThan(Duration.ofDays(sign.eraseAfterDays()));
    return gate;
  }

  /// The store is opened first: it makes the folder.
  @Bean
  GateLogins gateLogins(Home home, SqliteGate store, SecureRandom chance, InstantSource clock) {
    return new GateLogins(folder(home), chance, clock);
  }

  @Bean
  PrintedGateLogin printedGateLogin(GateLogins logins, DeskOptions options) {
    return options.demo() ? new PrintedGateLogin(DEMO, logins.draw(DEMO)) : PrintedGateLogin.NONE;
  }
}
