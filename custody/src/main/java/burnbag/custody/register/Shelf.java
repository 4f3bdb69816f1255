package burnbag.custody.register;

import java.util.List;
import java.util.function.Function;

/// Where the office keeps one kind of thing; a table of the store.
///
/// @param name of the table, in small letters
/// @param columns by which things are looked up besides their id
/// @param worded whether its things are looked for by the beginnings of words, too
/// @param reader makes a thing of what `Kept.json` wrote
public record Shelf<T extends Kept>(
    String name, List<String> columns, boolean worded, Function<Fields, T> reader) {
  public Shelf {
    columns = List.copyOf(columns);
  }

  /// One without words.
  public Shelf(String name, List<String> columns, Function<Fields, T> reader) {
    this(name, columns, false, reader);
  }

  /// The place of a column.
  ///
  /// @throws IllegalArgumentException where there is none of that name
  public int column(String column) {
    int at = columns.indexOf(column);
    if (at < 0) throw new IllegalArgumentException(name + " has no column " + column);
    return at;
  }
}
