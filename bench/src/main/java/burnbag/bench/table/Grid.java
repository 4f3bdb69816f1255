package burnbag.bench.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A table of text: the first column to the left, the others to the right, all aligned.
public final class Grid {
  private final List<List<String>> rows = new ArrayList<>();

  public Grid(String... heads) {
    rows.add(List.of(heads));
  }

  /// Adds a row; numbers are written as `0.973` and `12`.
  public Grid row(Object... cells) {
    List<String> row = new ArrayList<>();
    for (Object cell : cells) {
      row.add(
          switch (cell) {
            case Double number when number.isNaN() -> "-";
            case Double number -> String.format(Locale.ROOT, "%.4f", number);
            case Object other -> other.toString();
          });
    }
    rows.add(row);
    return this;
  }

  /// The rows as lines of text.
  public List<String> lines() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) widths[i] = Math.max(widths[i], row.get(i).length());
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < row.size(); i++) {
        String padding = " ".repeat(widths[i] - row.get(i).length());
        line.append(i == 0 ? row.get(i) + padding : "  " + padding + row.get(i));
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }
}
