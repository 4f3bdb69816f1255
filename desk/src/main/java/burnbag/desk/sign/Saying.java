package burnbag.desk.sign;

import burnbag.desk.sign.PlainWords.Line;
import java.util.List;

/// A saying line by line; what is empty is left out.
///
/// @param lines grow
record Saying(String title, List<Line> lines) {
  Saying with(String name, String value) {
    if (!value.isEmpty()) lines.add(new Line(name, value));
    return this;
  }

  PlainWords end() {
    return new PlainWords(title, lines);
  }
}
