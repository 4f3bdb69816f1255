package burnbag.marking.us;

import burnbag.marking.scheme.Schemes;
import java.util.List;
import java.util.Set;

/// Abbreviations of the CUI registry, as the pack lists them.
final class CuiCategories {
  private static final class Registry {
    static final Set<String> ABBREVIATIONS =
        Set.copyOf(Schemes.of(List.of("cui")).packs().getFirst().register("categories"));
  }

  private CuiCategories() {}

  /// @param category with or without `SP-`
  static boolean known(String category) {
    String abbreviation = category.startsWith("SP-") ? category.substring(3) : category;
    return Registry.ABBREVIATIONS.contains(abbreviation);
  }
}
