package burnbag.sweep.csv;

import burnbag.sweep.Visible;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.StringJoiner;

/// One record of the report; what it has nothing to say of is empty.
///
/// A cell that a spreadsheet would take for a formula is given an apostrophe in front, so that
/// opening the report computes nothing; what cannot be seen (controls, bidi overrides, line breaks)
/// is shown by its number.
final class Row {
  /// In the order of the file; the header bears their names in lower case.
  enum Column {
    RECORD,
    PATH,
    VERDICT,
    EFFECT,
    SCHEME,
    LEVEL,
    RANK,
    CANONICAL,
    KIND,
    STATE,
    SURENESS,
    PAGE,
    START,
    END,
    PLACES,
    READINGS,
    FAULTS,
    REASON,
    RULE,
    TYPE,
    SHA256
  }

  private static final String LINE_END = "\r\n";

  /// ASCII and full-width: a spreadsheet folds width before it looks.
  private static final String BEGINS_FORMULA = "=+-@＝＋－＠";

  private final Map<Column, String> cells = new EnumMap<>(Column.class);

  Row put(Column column, String text) {
    cells.put(column, Visible.of(text));
    return this;
  }

  Row put(Column column, long number) {
    cells.put(column, Long.toString(number));
    return this;
  }

  static byte[] header() {
    StringJoiner names = new StringJoiner(",", "", LINE_END);
    for (Column column : Column.values()) {
      names.add(column.name().toLowerCase(java.util.Locale.ROOT));
    }
    return names.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] bytes() {
    StringJoiner record = new StringJoiner(",", "", LINE_END);
    for (Column column : Column.values()) record.add(cell(cells.getOrDefault(column, "")));
    return record.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String cell(String text) {
    String stripped = text.stripLeading();
    boolean formula = !stripped.isEmpty() && BEGINS_FORMULA.indexOf(stripped.charAt(0)) >= 0;
    String plain = formula ? "'" + text : text;
    boolean quotes =
        plain.chars().anyMatch(c -> c == ',' || c == '"') || !plain.equals(plain.strip());
    return quotes ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
  }
}
