package burnbag.cli.office;

import burnbag.sweep.Visible;
import java.util.ArrayList;
import java.util.List;

/// Rows in columns, each as wide as its widest cell. A cell is shown with what may not be shown
/// made visible; a wide (East Asian) character takes two places.
final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  Table(String... head) {
    rows.add(List.of(head));
  }

  void row(String... cells) {
    List<String> shown = new ArrayList<>();
    for (String cell : cells) shown.add(Visible.of(cell));
    rows.add(shown);
  }

  boolean isEmpty() {
    return rows.size() == 1;
  }

  List<String> lines() {
    int[] widths = new int[rows.getFirst().size()];
    for (List<String> row : rows) {
      for (int i = 0; i < row.size(); i++) widths[i] = Math.max(widths[i], width(row.get(i)));
    }
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        line.append(row.get(i));
        if (i + 1 < row.size()) line.repeat(' ', widths[i] - width(row.get(i))).append(GAP);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  private static int width(String cell) {
    return cell.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
  }

  private static boolean isWide(int c) {
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
      default -> c >= 0xFF01 && c <= 0xFF60;
    };
  }
}
