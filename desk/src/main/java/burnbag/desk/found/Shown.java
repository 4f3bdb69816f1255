package burnbag.desk.found;

import java.util.List;
import java.util.Map;

/// How a page is shown to somebody: language and size, handed from page to page in the address, as
/// nothing is kept of anybody.
///
/// @param tag of the language
/// @param large whether in larger print than usual
/// @param w what there is to say
public record Shown(
    String tag, boolean large, Map<String, String> w, List<Words.Language> languages) {
  static final String LARGE = "large";

  public Shown {
    w = Map.copyOf(w);
    languages = List.copyOf(languages);
  }

  /// A saying with its places filled.
  public String say(String key, Object... values) {
    return Words.filled(w.getOrDefault(key, key), values);
  }

  /// As a parameter of an address.
  public String size() {
    return large ? LARGE : "";
  }
}
