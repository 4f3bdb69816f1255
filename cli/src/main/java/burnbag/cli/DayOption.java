package burnbag.cli;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/// The day on which everything is judged.
final class DayOption {
  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description =
          "the day whose rules hold and on which terms and dates are judged (2026-12-31); default:"
              + " today in UTC")
  private LocalDate asOf;

  LocalDate asOf(InstantSource clock) {
    return asOf == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : asOf;
  }
}
