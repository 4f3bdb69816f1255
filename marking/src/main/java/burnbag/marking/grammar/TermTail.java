package burnbag.marking.grammar;

import burnbag.marking.Parts;
import burnbag.marking.scheme.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How long a marking holds, as Taiwan, Japan and Korea write it behind the level (schemes §11).
///
/// ```
/// tw   = ["("] [("解密條件" | "保密期限") ":"] term [")"]     term = "本件於…解密" | "附件抽存後解密" | …
/// jp   = ["("] [label "期間" ":"] term "まで" [")"]
/// kr   = ["("] ["예고문" ":"] date ("일반문서로 재분류" | "일반문서로 조정" | "파기") [")"]
/// ```
///
/// A term that ends on a day is that day by ISO 8601, whatever the era; any other is kept as it is
/// written, without blanks.
final class TermTail implements Tail {
  static final Tail TAIWAN =
      new TermTail(
          "(?:(?:解密條件|保密期限|解密時間)(?:或保密期限)? ?:? ?(?<label>[^()\\n]{2,40})|(?<term>(?:本件|附件)[^()\\n]{0,30}解密))");

  static final Tail JAPAN =
      new TermTail(
          "(?:(?:指定|秘密|秘密保持|取扱)?(?:の?期間|期限) ?:? ?(?<label>[^()\\n]{2,30}?)(?:まで)?(?=[) \\n]|$)"
              + "|(?<term>(?:令和|平成|昭和)? ?(?:\\d{1,4}|元) ?年[^()\\n]{0,16}まで))");

  static final Tail KOREA =
      new TermTail(
          "(?:예고문 ?:? ?)?(?<term>\\d{4}[.년] ?\\d{1,2}[.월] ?\\d{1,2}[.일]?) ?(?:에 ?)?"
              + "(?:일반문서로 ?(?:재분류|조정)|파기)(?<label>)");

  private static final List<String> GROUPS = List.of("label", "term");

  private final Pattern tail;

  /// @param term a pattern over folded capitals with groups `label` and `term`
  private TermTail(String term) {
    this.tail = Pattern.compile(" ?(?<open>\\( ?)?" + term + " ?(?<close>\\))?");
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    Matcher matcher = tail.matcher(upper).region(end, upper.length());
    if (!matcher.lookingAt()) return Read.bare(rule, end);
    boolean bracketed = matcher.group("open") != null;
    if (bracketed != (matcher.group("close") != null)) return Read.bare(rule, end);
    String term = "";
    for (String group : GROUPS) {
      String found = matcher.group(group);
      if (found != null && !found.isBlank()) term = found.replace(" ", "");
    }
    if (term.isEmpty()) return Read.bare(rule, end);
    String written = matcher.group().strip().replace(" ", "");
    String canonical =
        rule.canonical()
            + (bracketed ? "（" + written.substring(1, written.length() - 1) + "）" : " " + written);
    return new Read(
        matcher.end(),
        canonical,
        Parts.ofTerm(EasternDay.in(term).map(LocalDate::toString).orElse(term)),
        List.of(),
        true,
        rule.rank());
  }
}
