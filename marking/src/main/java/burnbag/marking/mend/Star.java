package burnbag.marking.mend;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A damaged Chinese state secret marking: level, star and term, whatever has become of the star,
/// of a glyph and of the order, and nothing else beside them (schemes §10).
///
/// ```
/// marking = level "★" term          term = N年 | N个月 | 长期 | a condition that ends in 前
/// ```
final class Star {
  /// Glyphs that print makes hard to tell from those of a marking, and their traditional forms.
  private static final Map<Character, Character> TWINS =
      Map.ofEntries(
          Map.entry('蜜', '密'),
          Map.entry('宻', '密'),
          Map.entry('宓', '密'),
          Map.entry('絕', '绝'),
          Map.entry('絶', '绝'),
          Map.entry('機', '机'),
          Map.entry('杌', '机'),
          Map.entry('祕', '秘'),
          Map.entry('泌', '秘'),
          Map.entry('午', '年'),
          Map.entry('牛', '年'),
          Map.entry('個', '个'),
          Map.entry('長', '长'),
          Map.entry('啓', '启'),
          Map.entry('啟', '启'));

  private static final List<String> LEVELS = List.of("绝密", "机密", "秘密");

  /// Whole, with its glyphs swapped or doubled, or one of the two.
  private static final String LEVEL =
      "(?:(?<first>[绝机秘])\\k<first>?密{0,2}|密(?<second>[绝机秘])|(?<any>\\S?)密)";

  /// Anything but a letter, and the glyphs that OCR takes a star for before a number.
  private static final String STAR =
      "(?<star>[^\\p{L}\\p{N}]*(?:[女大火文](?=[0-9OIL|]))?[^\\p{L}\\p{N}]*)";

  private static final String TERM =
      "(?:(?<years>[0-9OIL|]{1,3})年{1,2}|(?<months>[0-9OIL|]{1,2})(?:个月|月个|个|月)"
          + "|(?<always>长{1,2}期{1,2}|期长)|(?<until>启用前|[\\u4e00-\\u9fff]{1,5}前|启用|用启前))";
  private static final String EDGE = "[^\\p{L}\\p{N}]*";
  private static final List<Pattern> ORDERS =
      List.of(
          Pattern.compile(EDGE + LEVEL + STAR + TERM + EDGE),
          Pattern.compile(EDGE + TERM + STAR + LEVEL + EDGE));

  private Star() {}

  /// What a folded string in capitals may have been: one marking, or where the level has lost the
  /// glyph that tells it, each; empty where it is none.
  static List<String> of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : text.toCharArray()) if (c != ' ') plain.append(TWINS.getOrDefault(c, c));
    for (Pattern order : ORDERS) {
      Matcher matcher = order.matcher(plain);
      if (matcher.matches() && starred(matcher)) return markings(matcher);
    }
    return List.of();
  }

  /// Words that end in 前 follow a level in prose too, and half a level is no level without more.
  private static boolean starred(Matcher matcher) {
    boolean star = !matcher.group("star").isEmpty();
    boolean whole = matcher.group("first") != null;
    return star || whole && matcher.group("until") == null;
  }

  private static List<String> markings(Matcher matcher) {
    String term = term(matcher);
    String glyph =
        Optional.ofNullable(matcher.group("first"))
            .or(() -> Optional.ofNullable(matcher.group("second")))
            .orElse("");
    return LEVELS.stream()
        .filter(level -> level.startsWith(glyph))
        .map(level -> level + "★" + term)
        .toList();
  }

  private static String term(Matcher matcher) {
    if (matcher.group("years") != null) return number(matcher.group("years")) + "年";
    if (matcher.group("months") != null) return number(matcher.group("months")) + "个月";
    if (matcher.group("always") != null) return "长期";
    String until = matcher.group("until");
    return until.startsWith("启用") || until.startsWith("用启") ? "启用前" : until;
  }

  private static String number(String digits) {
    return digits.replace('O', '0').replace('I', '1').replace('L', '1').replace('|', '1');
  }
}
