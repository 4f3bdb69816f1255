package burnbag.marking.label;

import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Sensitivity labels as Microsoft's information protection writes them: properties
/// `MSIP_Label_<guid>_Name` of a document, and a mail's field `msip_labels` with pairs parted by
/// semicolons.
final class Msip {
  private static final Pattern NAME = Pattern.compile("msip_label_[0-9a-f-]{36}_name");
  private static final Pattern PAIR =
      Pattern.compile("(?i)(MSIP_Label_[0-9a-f-]{36})_(Name|Enabled)\\s*=\\s*([^;]*)");
  private static final String WHAT = "MSIP label";

  private final OwnWords ownWords = new OwnWords();

  /// @param name in lower case
  static boolean isName(String name) {
    return NAME.matcher(name).matches();
  }

  Optional<StructuredLabel> label(String value) {
    return value.isBlank()
        ? Optional.empty()
        : Optional.of(ownWords.company(value.strip(), WHAT, new Span(0, value.length())));
  }

  /// The labels of a mail's field that are switched on.
  List<StructuredLabel> labels(String value) {
    Map<String, String> names = new HashMap<>();
    Set<String> off = new HashSet<>();
    Matcher pairs = PAIR.matcher(value);
    while (pairs.find()) {
      String label = pairs.group(1).toLowerCase(Locale.ROOT);
      String said = pairs.group(3).strip();
      if (pairs.group(2).equalsIgnoreCase("Name")) names.put(label, said);
      else if (said.equalsIgnoreCase("false")) off.add(label);
    }
    List<StructuredLabel> found = new ArrayList<>();
    names.forEach(
        (label, name) -> {
          if (!off.contains(label)) label(name).ifPresent(found::add);
        });
    return found;
  }
}
