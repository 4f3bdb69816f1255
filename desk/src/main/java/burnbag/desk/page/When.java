package burnbag.desk.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/// Times as pages show them, in UTC.
public final class When {
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

  private When() {}

  /// To the minute; empty for 0.
  public static String shown(long millis) {
    return millis == 0 ? "" : MINUTE.format(Instant.ofEpochMilli(millis));
  }

  /// The day; empty for 0.
  public static String day(long millis) {
    return millis == 0 ? "" : DAY.format(Instant.ofEpochMilli(millis));
  }

  /// The last day before something is due; empty for 0.
  public static String lastDay(long due) {
    return due == 0 ? "" : day(due - 1);
  }

  /// The first instant after a day, epoch milliseconds.
  public static long endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
  }

  /// The first instant after a day as somebody writes it, 2026-12-31; 0 where nothing is written.
  ///
  /// @throws DateTimeParseException for what is no day
  public static long endOf(String written) {
    return written.isBlank() ? 0 : endOf(LocalDate.parse(written.strip()));
  }
}
