package burnbag.reading;

import java.util.List;

/// What is to stand on every page of one copy of a document.
///
/// @param lines of text, the first one in bold; none has a control character
/// @param modules of a QR code, a row a text of `0` and `1`, all as long as there are rows
public record Stamp(List<String> lines, List<String> modules) {
  public Stamp {
    lines = List.copyOf(lines);
    modules = List.copyOf(modules);
    if (lines.isEmpty()
        || lines.stream().flatMapToInt(String::chars).anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("a stamp has lines, each without a control character");
    }
    for (String row : modules) {
      if (row.length() != modules.size() || !row.matches("[01]+")) {
        throw new IllegalArgumentException("a QR code is a square of 0 and 1");
      }
    }
  }
}
