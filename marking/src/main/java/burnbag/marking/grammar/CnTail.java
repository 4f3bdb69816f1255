package burnbag.marking.grammar;

import burnbag.marking.Fault;
import burnbag.marking.Parts;
import burnbag.marking.scheme.Rule;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Star and term behind a Chinese level (保守国家秘密法 and GB/T 9704-2012; schemes §10).
///
/// ```
/// tail = [star] [term]       term = N年 | N个月 | 长期 | YYYY年M月D日 | condition ending in 前
/// ```
///
/// A term longer than the level's cap is a fault; the star belongs to state secrets alone.
final class CnTail implements Tail {
  private static final Pattern TAIL =
      Pattern.compile(
          " ?(?<star>[★*▲✩✪✭✮✯⭐✰]|[女大火文](?= ?[\\dOIL]{1,3} ?[年午]))?"
              + " ?(?:(?<years>[\\dOIL]{1,3}|[一二三四五六七八九十]{1,3}) ?[年午](?! ?\\d{1,2}"
              + " ?月)|(?<months>\\d{1,2}) ?个月|(?<always>长期|永久)|(?<date>\\d{4} ?年 ?\\d{1,2} ?月"
              + " ?\\d{1,2} ?日)|(?<until>[\\u4e00-\\u9fff]{1,8}前))?");
  private static final Map<String, Integer> MOST_YEARS = Map.of("绝密", 30, "机密", 20, "秘密", 10);
  private static final String DIGITS = "一二三四五六七八九";

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    boolean stateSecret = MOST_YEARS.containsKey(rule.level());
    boolean company = rule.level().equals("商密");
    if (!stateSecret && !company) return Read.bare(rule, end);
    Matcher matcher = TAIL.matcher(upper).region(end, upper.length());
    if (!matcher.lookingAt() || matcher.group().isBlank()) return Read.bare(rule, end);
    boolean star = matcher.group("star") != null;
    String term = term(matcher);
    if (!star && (term.isEmpty() || matcher.group("until") != null)) return Read.bare(rule, end);
    String canonical = rule.canonical() + (stateSecret ? "★" : "") + written(matcher);
    return new Read(
        matcher.end(),
        canonical,
        Parts.ofTerm(term),
        faults(rule, matcher, star, company),
        true,
        rule.rank());
  }

  private static List<Fault> faults(Rule rule, Matcher matcher, boolean star, boolean company) {
    if (company && star && !matcher.group("star").equals("▲")) {
      return List.of(new Fault("the star is reserved to state secrets", "GB/T 9704-2012, 7.2.2"));
    }
    if (matcher.group("months") != null && Integer.parseInt(matcher.group("months")) >= 12) {
      return List.of(new Fault("a term of a year or more is written in years", "国家秘密定密管理暂行规定"));
    }
    int most = MOST_YEARS.getOrDefault(rule.level(), Integer.MAX_VALUE);
    if (matcher.group("years") != null && number(matcher.group("years")) > most) {
      return List.of(
          new Fault(rule.level() + " holds for " + most + " years at most", "保守国家秘密法（2024）第二十条"));
    }
    return List.of();
  }

  private static String term(Matcher matcher) {
    if (matcher.group("years") != null) return "P" + number(matcher.group("years")) + "Y";
    if (matcher.group("months") != null) return "P" + matcher.group("months") + "M";
    return written(matcher);
  }

  private static String written(Matcher matcher) {
    if (matcher.group("years") != null) return number(matcher.group("years")) + "年";
    if (matcher.group("months") != null) return matcher.group("months") + "个月";
    for (String name : List.of("always", "date", "until")) {
      if (matcher.group(name) != null) return matcher.group(name).replace(" ", "");
    }
    return "";
  }

  private static int number(String written) {
    String digits = written.replace('O', '0').replace('I', '1').replace('L', '1');
    if (Character.isDigit(digits.charAt(0))) return Integer.parseInt(digits);
    int ten = written.indexOf('十');
    if (ten < 0) return DIGITS.indexOf(written.charAt(0)) + 1;
    int tens = ten == 0 ? 1 : DIGITS.indexOf(written.charAt(0)) + 1;
    int ones = ten == written.length() - 1 ? 0 : DIGITS.indexOf(written.charAt(ten + 1)) + 1;
    return tens * 10 + ones;
  }
}
