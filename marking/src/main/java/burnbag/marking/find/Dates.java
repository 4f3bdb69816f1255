package burnbag.marking.find;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates that stand beside markings. A date that can be read two ways (3/4/2020) is read
/// the later way, so that nothing ends too early.
final class Dates {
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4}) ?[-/.年] ?(\\d{1,2}) ?[-/.月] ?(\\d{1,2}) ?日?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[./-](\\d{1,2})[./-](\\d{2,4})");
  private static final Pattern DAY_MONTH =
      Pattern.compile("(\\d{1,2})\\.? ?([A-Z]{3})[A-Z]*\\.?,? ?(\\d{2,4})");
  private static final Pattern MONTH_DAY =
      Pattern.compile("([A-Z]{3})[A-Z]*\\.? ?(\\d{1,2}),? ?(\\d{4})");
  private static final List<String> MONTHS =
      List.of("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC");

  private Dates() {}

  /// @param text folded capitals
  static Optional<LocalDate> read(String text) {
    String trimmed = text.strip();
    Matcher matcher = COMPACT.matcher(trimmed);
    if (matcher.matches()) return date(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    matcher = YEAR_FIRST.matcher(trimmed);
    if (matcher.matches()) return date(number(matcher, 1), number(matcher, 2), number(matcher, 3));
    matcher = YEAR_LAST.matcher(trimmed);
    if (matcher.matches()) {
      int year = year(number(matcher, 3));
      Optional<LocalDate> dayFirst = date(year, number(matcher, 2), number(matcher, 1));
      Optional<LocalDate> monthFirst = date(year, number(matcher, 1), number(matcher, 2));
      if (dayFirst.isEmpty()) return monthFirst;
      return monthFirst.filter(other -> other.isAfter(dayFirst.get())).or(() -> dayFirst);
    }
    matcher = DAY_MONTH.matcher(trimmed);
    if (matcher.matches())
      return date(year(number(matcher, 3)), month(matcher.group(2)), number(matcher, 1));
    matcher = MONTH_DAY.matcher(trimmed);
    if (matcher.matches())
      return date(number(matcher, 3), month(matcher.group(1)), number(matcher, 2));
    return Optional.empty();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String name) {
    return switch (name) {
      case "MAI" -> 5;
      case "OKT" -> 10;
      case "DEZ" -> 12;
      default -> MONTHS.indexOf(name) + 1;
    };
  }

  private static int year(int written) {
    return written >= 100 ? written : written < 50 ? 2000 + written : 1900 + written;
  }

  private static Optional<LocalDate> date(int year, int month, int day) {
    try {
      return Optional.of(LocalDate.of(year, month, day));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
