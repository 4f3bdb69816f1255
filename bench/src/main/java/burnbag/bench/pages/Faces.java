package burnbag.bench.pages;

import burnbag.bench.made.Chance;
import burnbag.bench.made.Tongue;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.font.TextAttribute;
import java.text.AttributedString;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The fonts of the machine that pages are set in, found by family.
///
/// @param families what is there
record Faces(Set<String> families) {
  /// How letters look.
  enum Style {
    SERIF,
    SANS,
    TYPED
  }

  private static final List<String> LATIN_SERIF =
      List.of("Liberation Serif", "Noto Serif", "DejaVu Serif");
  private static final List<String> LATIN_SANS =
      List.of("Liberation Sans", "Noto Sans", "DejaVu Sans");
  private static final List<String> LATIN_TYPED = List.of("Liberation Mono", "DejaVu Sans Mono");

  /// Looked through in turn for a character that the page's own font lacks.
  private static final List<String> FALL_BACK =
      List.of("Noto Sans", "Noto Sans CJK SC", "DejaVu Sans");

  /// A family that stands for its package.
  private static final Map<String, String> PACKAGES = packages();

  private static Map<String, String> packages() {
    Map<String, String> packages = new LinkedHashMap<>();
    packages.put("Noto Serif", "fonts-noto-core");
    packages.put("Noto Sans CJK SC", "fonts-noto-cjk");
    packages.put("Liberation Serif", "fonts-liberation");
    packages.put("DejaVu Serif", "fonts-dejavu");
    return packages;
  }

  static Faces ofMachine() {
    return new Faces(
        Set.of(
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getAvailableFontFamilyNames(Locale.ROOT)));
  }

  /// Debian's packages that are not there; empty where every page can be set.
  Set<String> missing() {
    Set<String> missing = new TreeSet<>();
    PACKAGES.forEach(
        (family, pack) -> {
          if (!families.contains(family)) missing.add(pack);
        });
    return missing;
  }

  /// The family that a page in this language is set in.
  static String family(Tongue tongue, Style style, Chance chance) {
    return chance.of(families(tongue, style));
  }

  private static List<String> families(Tongue tongue, Style style) {
    return switch (tongue) {
      case ZH -> cjk("SC", style);
      case ZH_HANT -> cjk("TC", style);
      case JA -> cjk("JP", style);
      case KO -> cjk("KR", style);
      case HI -> two("Noto Serif Devanagari", "Noto Sans Devanagari", style);
      case HE -> two("Noto Serif Hebrew", "Noto Sans Hebrew", style);
      case AR -> two("Noto Naskh Arabic", "Noto Sans Arabic", style);
      case EN, DE, FR, ES, RU, UK, TR, IT, SV, NO, DA, FI, PL ->
          switch (style) {
            case SERIF -> LATIN_SERIF;
            case SANS -> LATIN_SANS;
            case TYPED -> LATIN_TYPED;
          };
    };
  }

  private static List<String> cjk(String land, Style style) {
    return two("Noto Serif CJK " + land, "Noto Sans CJK " + land, style);
  }

  private static List<String> two(String serif, String sans, Style style) {
    return switch (style) {
      case SERIF -> List.of(serif);
      case SANS, TYPED -> List.of(sans);
    };
  }

  /// The text in a family, with other families where that one lacks a character.
  ///
  /// @param pixels of an em
  /// @param apart how far letters stand from each other, as a share of an em
  static AttributedString set(
      String text, String family, boolean bold, double pixels, double apart) {
    int weight = bold ? Font.BOLD : Font.PLAIN;
    AttributedString set = new AttributedString(text);
    Font own = font(family, weight, pixels, apart);
    set.addAttribute(TextAttribute.FONT, own);
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      int next = i + Character.charCount(point);
      if (!own.canDisplay(point)) {
        set.addAttribute(TextAttribute.FONT, other(point, weight, pixels, apart), i, next);
      }
      i = next;
    }
    return set;
  }

  private static Font other(int point, int weight, double pixels, double apart) {
    for (String family : FALL_BACK) {
      Font font = font(family, weight, pixels, apart);
      if (font.canDisplay(point)) return font;
    }
    throw new IllegalArgumentException("no font has " + Character.getName(point));
  }

  private static Font font(String family, int weight, double pixels, double apart) {
    Font font = new Font(family, weight, 1).deriveFont((float) pixels);
    return apart == 0 ? font : font.deriveFont(Map.of(TextAttribute.TRACKING, (float) apart));
  }
}
