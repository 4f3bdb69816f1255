package burnbag.marking.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A damaged Chinese state secret marking: level, star and term, whatever has become of the star and
/// of the order, and nothing else (schemes §10).
///
/// ```
/// marking = level "★" term          term = N年 | N个月 | 长期 | a condition that ends in 前
/// ```
final class Star {
  /// Glyphs that print makes hard to tell from those of the levels, and their traditional forms.
  private static final Map<Character, Character> TWINS =
      Map.ofEntries(
          Map.entry('蜜', '密'),
          Map.entry('宻', '密'),
          Map.entry('宓', '密'),
          Map.entry('絕', '绝'),
          Map.entry('絶', '绝'),
          Map.entry('绐', '绝'),
          Map.entry('機', '机'),
          Map.entry('杌', '机'),
          Map.entry('祕', '秘'),
          Map.entry('泌', '秘'),
          Map.entry('午', '年'),
          Map.entry('牛', '年'),
          Map.entry('個', '个'),
          Map.entry('長', '长'));

  private static final String LEVEL = "(?<level>[绝机秘]密)";
  private static final String STAR = "[^\\p{L}\\p{N}]*[女大火文]?[^\\p{L}\\p{N}]*";
  private static final String TERM =
      "(?<term>(?<number>[0-9OIL|]{1,4})(?<unit>年|个月)|长期|[\\u4e00-\\u9fff]{1,6}前)";
  private static final List<Pattern> ORDERS =
      List.of(
          Pattern.compile(LEVEL + STAR + TERM + "[^\\p{L}\\p{N}]*"),
          Pattern.compile("[^\\p{L}\\p{N}]*" + TERM + STAR + LEVEL + "[^\\p{L}\\p{N}]*"));
  private static final Pattern ANY_STAR = Pattern.compile("[^\\p{L}\\p{N}\\s]|[女大火文](?=[0-9OIL])");

  private Star() {}

  /// The marking that a folded string in capitals means; empty where it is none.
  static Optional<String> of(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (char c : text.toCharArray()) {
      if (c != ' ') plain.append(TWINS.getOrDefault(c, c));
    }
    for (Pattern order : ORDERS) {
      Matcher matcher = order.matcher(plain);
      if (!matcher.matches()) continue;
      boolean condition = matcher.group("number") == null && !matcher.group("term").equals("长期");
      // Words that end in 前 follow 机密 in prose too.
      if (condition && !ANY_STAR.matcher(plain).find()) return Optional.empty();
      return Optional.of(matcher.group("level") + "★" + term(matcher));
    }
    return Optional.empty();
  }

  private static String term(Matcher matcher) {
    if (matcher.group("number") == null) return matcher.group("term");
    String digits =
        matcher.group("number").replace('O', '0').replace('I', '1').replace('L', '1').replace('|', '1');
    return digits + matcher.group("unit");
  }

  /// What was read otherwise than it stands.
  static List<String> damage(String text, String canonical) {
    List<String> damage = new ArrayList<>();
    damage.add("'" + text.strip() + "' read as '" + canonical + "'");
    return damage;
  }
}
