package burnbag.desk.found;

import burnbag.custody.home.Home;
import burnbag.desk.DeskOptions;
import burnbag.response.find.FindersDesk;
import burnbag.response.office.FindsInLedger;
import burnbag.response.store.SqliteFinds;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What the pages about finds stand on. Finds lie in the home, apart from the register.
@Configuration(proxyBeanMethods = false)
class FindRoom {
  private static Path folder(Home home) {
    return home.folder().resolve("finds");
  }

  @Bean
  Operator operator(Home home, DeskOptions options) {
    Operator said = Operator.read(folder(home), home.isTrial());
    return options.demo() && said.name().isEmpty() ? said.ofDemo() : said;
  }

  @Bean
  SentOnce sentOnce(InstantSource clock, SecureRandom chance) {
    return new SentOnce(clock, chance);
  }

  @Bean
  Words words() {
    return Words.read();
  }

  @Bean(destroyMethod = "close")
  SqliteFinds finds(Home home) {
    return SqliteFinds.in(folder(home));
  }

  @Bean
  FindersDesk findersDesk(
      SqliteFinds finds, Operator operator, InstantSource clock, SecureRandom chance) {
    FindersDesk desk = new FindersDesk(finds, operator.bounds(), clock, chance);
    desk.eraseOlderThan(operator.eraseAfterDays());
    return desk;
  }

  @Bean
  FindsInLedger findsInLedger(Home home, FindersDesk desk) {
    return new FindsInLedger(home.office(), desk);
  }
}
