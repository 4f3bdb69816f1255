package burnbag.reader.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Between which numbers lies what the steps of a network give for lines of real writing.
///
/// @param byName by the names of what they give
public record Ranges(Map<String, Range> byName) {
  /// @param lowest that is told from lower ones
  /// @param highest that is told from higher ones
  public record Range(double lowest, double highest) {}

  public Ranges {
    byName = Map.copyOf(byName);
  }

  /// @param lines name, lowest and highest, tabs between; what begins with `#` is a remark
  public static Ranges of(List<String> lines) {
    Map<String, Range> byName = new HashMap<>();
    for (String line : lines) {
      if (line.startsWith("#")) continue;
      String[] cells = line.split("\t");
      byName.put(cells[0], new Range(Double.parseDouble(cells[1]), Double.parseDouble(cells[2])));
    }
    return new Ranges(byName);
  }

  Range of(String name) {
    Range range = byName.get(name);
    if (range == null) throw new IllegalArgumentException("no range of " + name);
    return range;
  }
}
