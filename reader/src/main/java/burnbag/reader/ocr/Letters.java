package burnbag.reader.ocr;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The letters of a line with the columns in which they were read.
final class Letters {
  private record Letter(String text, int column) {}

  private final int columns;
  private final List<Letter> letters = new ArrayList<>();

  /// @param columns of the whole line
  Letters(int columns) {
    this.columns = columns;
  }

  void add(String text, int column) {
    letters.add(new Letter(text, column));
  }

  /// The line, with spaces where there are gaps as wide as one.
  String spaced(Gaps gaps) {
    int[] widths = new int[Math.max(0, letters.size() - 1)];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = gaps.widest(place(letters.get(i)), place(letters.get(i + 1)));
    }
    int[] sorted = widths.clone();
    Arrays.sort(sorted);
    double space = gaps.space(sorted.length == 0 ? 0 : sorted[sorted.length / 2]);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < letters.size(); i++) {
      text.append(letters.get(i).text());
      if (i < widths.length && widths[i] >= space && isOfWords(i) && isOfWords(i + 1)) {
        text.append(' ');
      }
    }
    return text.toString().strip();
  }

  private double place(Letter letter) {
    return (letter.column() + 0.5) / columns;
  }

  /// Whether it is of a script that parts words by spaces.
  private boolean isOfWords(int index) {
    String text = letters.get(index).text();
    return !text.isBlank() && UnicodeScript.of(text.codePointAt(0)) != UnicodeScript.HAN;
  }
}
