package burnbag.papers;

import java.util.List;

/// A list to carry about: what is issued to whom, what is due this morning, what a muster is to
/// see.
///
/// @param title of the paper
/// @param introduction one or two sentences above the table; may be empty
/// @param columns their heads
/// @param rows each as long as `columns`
/// @param ticks whether each row begins with a box to tick
/// @param notes sentences below the table
public record PrintedList(
    Letterhead letterhead,
    String title,
    String introduction,
    List<String> columns,
    List<List<String>> rows,
    boolean ticks,
    List<String> notes) {
  /// The most rows in one file.
  public static final int MOST = 10_000;

  public PrintedList {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
    notes = List.copyOf(notes);
    if (columns.isEmpty()) throw new IllegalArgumentException("a list has a column");
    if (rows.size() > MOST)
      throw new IllegalArgumentException("a list has at most " + MOST + " rows");
    for (List<String> row : rows) {
      if (row.size() != columns.size())
        throw new IllegalArgumentException(
            row.size() + " values in " + columns.size() + " columns");
    }
  }
}
