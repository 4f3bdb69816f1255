package burnbag.cli.office;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Times as a person writes and reads them: `2026-12-01T14:05Z`, with a zone always.
final class When {
  private When() {}

  /// Epoch milliseconds.
  static long time(CommandSpec spec, String text) {
    String whole = text.replaceFirst("(T\\d\\d:\\d\\d)(Z|[+-]\\d\\d:\\d\\d)$", "$1:00$2");
    try {
      return OffsetDateTime.parse(whole).toInstant().toEpochMilli();
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "'" + text + "' is no time; write 2026-12-01T14:05Z");
    }
  }

  /// The end of a day in UTC, epoch milliseconds.
  static long endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /// The end of a day, or a time.
  static long until(CommandSpec spec, String text) {
    if (text.indexOf('T') >= 0) return time(spec, text);
    try {
      return endOf(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      throw new ParameterException(
          spec.commandLine(), "'" + text + "' is no day; write 2026-12-31");
    }
  }

  /// As it stands in tables: `2026-12-01T14:05:00Z`.
  static String shown(long millis) {
    return Instant.ofEpochMilli(millis).truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /// The day in UTC.
  static String day(long millis) {
    return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
  }

  /// The last day of what ends then: the day that `endOf` was told.
  static String lastDay(long end) {
    return day(end - 1);
  }

  /// The same of what may end within a day, too, as `until` reads it.
  static String end(long end) {
    boolean withDay = end % Duration.ofDays(1).toMillis() == 0;
    return withDay ? lastDay(end) : shown(end);
  }
}
