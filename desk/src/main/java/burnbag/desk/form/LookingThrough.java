package burnbag.desk.form;

import burnbag.reading.Limits;
import burnbag.response.screening.Screening;
import burnbag.sweep.Installation;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/// Workers that look through what is handed in. The first is started when the first file comes.
@Configuration(proxyBeanMethods = false)
class LookingThrough {
  private static final int WORKERS = 2;
  private static final Duration PER_FILE = Duration.ofSeconds(45);

  @Bean(destroyMethod = "close")
  @Lazy
  Screening screening(InstantSource clock) {
    Limits usual = Limits.USUAL;
    Limits limits =
        new Limits(
            usual.fileBytes(),
            PER_FILE,
            usual.perPage(),
            usual.depth(),
            usual.children(),
            usual.unpackedBytes(),
            usual.pages(),
            usual.pageChars(),
            usual.workerHeapMegabytes(),
            usual.workerRssMegabytes());
    return new Screening(
        limits,
        Installation.ofLauncher().workers(),
        WORKERS,
        Path.of(System.getProperty("java.io.tmpdir")),
        () -> LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }
}
