package burnbag.marking.label;

import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import java.time.YearMonth;
import java.util.regex.Pattern;

/// Days on which a label says that it ends or is to be looked at again.
final class Dates {
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private Dates() {}

  /// Whether it begins with a day as ISO 8601 writes it.
  static boolean isDate(String written) {
    if (!DAY.matcher(written).lookingAt()) return false;
    int month = Integer.parseInt(written.substring(5, 7));
    int day = Integer.parseInt(written.substring(8, 10));
    return month >= 1
        && month <= 12
        && day >= 1
        && day <= YearMonth.of(Integer.parseInt(written.substring(0, 4)), month).lengthOfMonth();
  }

  /// The same with that day as its term.
  static Meaning until(Meaning meaning, String date) {
    Parts parts = meaning.parts();
    return new Meaning(
        meaning.scheme(),
        meaning.level(),
        meaning.rank(),
        meaning.canonical(),
        new Parts(
            parts.sci(),
            parts.sap(),
            parts.aea(),
            parts.fgi(),
            parts.dissem(),
            parts.relTo(),
            parts.nonIc(),
            date.substring(0, 10),
            parts.copy()));
  }
}
