package burnbag.marking.grammar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A day as Taiwan, Japan and Korea write it, by the era's year or the common one.
public final class EasternDay {
  private static final Pattern DAY =
      Pattern.compile(
          "(?<era>令和|平成|昭和|民國)?(?<year>\\d{1,4}|元)[.年년](?<month>\\d{1,2})[.月월](?<day>\\d{1,2})");

  /// The year before the first of each era; years of three digits count from the Republic's.
  private static final Map<String, Integer> ERAS =
      Map.of("令和", 2018, "平成", 1988, "昭和", 1925, "民國", 1911);

  private EasternDay() {}

  /// The first day that is named; empty where there is none.
  ///
  /// @param words folded; blanks in them mean nothing
  public static Optional<LocalDate> in(String words) {
    Matcher matcher = DAY.matcher(words.replace(" ", ""));
    if (!matcher.find()) return Optional.empty();
    String written = matcher.group("year");
    int year = written.equals("元") ? 1 : Integer.parseInt(written);
    String era = matcher.group("era");
    if (era == null && year < 1000) era = "民國";
    try {
      return Optional.of(
          LocalDate.of(
              year + (era == null ? 0 : ERAS.get(era)),
              Integer.parseInt(matcher.group("month")),
              Integer.parseInt(matcher.group("day"))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
