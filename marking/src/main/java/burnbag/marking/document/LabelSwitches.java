package burnbag.marking.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The MSIP labels of a document's properties until its end: whether one is switched on stands in a
/// property of its own, before or after its name.
final class LabelSwitches {
  private static final int MOST_LABELS = 200;
  private static final Pattern PART =
      Pattern.compile("(?i)(?:.*:)?(MSIP_Label_[0-9a-f-]{36})_(Name|Enabled)");

  private final Map<String, Map.Entry<String, String>> names = new LinkedHashMap<>();
  private final Set<String> off = new HashSet<>();

  /// @return whether the property was kept until the end
  boolean take(String name, String value) {
    Matcher part = PART.matcher(name);
    if (!part.matches() || names.size() + off.size() >= MOST_LABELS) return false;
    if (part.group(2).equalsIgnoreCase("Name")) {
      names.put(part.group(1), Map.entry(name, value));
    } else if (value.strip().equalsIgnoreCase("false")) {
      off.add(part.group(1));
    }
    return true;
  }

  /// Names and values of the labels that are not switched off.
  Map<String, String> on() {
    Map<String, String> on = new LinkedHashMap<>();
    names.forEach(
        (label, property) -> {
          if (!off.contains(label)) on.put(property.getKey(), property.getValue());
        });
    return on;
  }
}
