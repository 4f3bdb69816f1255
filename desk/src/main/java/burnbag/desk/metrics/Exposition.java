package burnbag.desk.metrics;

import java.util.Map;
import java.util.TreeMap;

/// Numbers in the text format that Prometheus reads (version 0.0.4):
///
/// ```
/// family = "# HELP " name " " help LF "# TYPE " name " " type LF *sample
/// sample = name ["{" label "=" quoted *("," label "=" quoted) "}"] " " number LF
/// ```
final class Exposition {
  static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private final StringBuilder text = new StringBuilder();

  /// What is told from here on is of this family.
  ///
  /// @param type `counter`, `gauge`, `histogram`
  void family(String name, String type, String help) {
    text.append("# HELP ").append(name).append(' ').append(help).append('\n');
    text.append("# TYPE ").append(name).append(' ').append(type).append('\n');
  }

  void sample(String name, Map<String, String> labels, double value) {
    text.append(name);
    if (!labels.isEmpty()) {
      text.append('{');
      String between = "";
      for (Map.Entry<String, String> label : new TreeMap<>(labels).entrySet()) {
        text.append(between).append(label.getKey()).append("=\"");
        text.append(escaped(label.getValue())).append('"');
        between = ",";
      }
      text.append('}');
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    text.append(' ').append(whole ? Long.toString((long) value) : Double.toString(value));
    text.append('\n');
  }

  private static String escaped(String value) {
    return value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
