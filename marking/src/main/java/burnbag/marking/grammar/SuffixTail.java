package burnbag.marking.grammar;

import burnbag.marking.Parts;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words of a register behind a level, and the law that it rests on (schemes §8–9).
///
/// ```
/// tail  = { sep ( suffix | coded CODE ) } [ law ]         sep = " - " | ", " | "/" | " (" | " "
/// law   = one of the pack's `law` phrases, to the end of the line
/// ```
///
/// `SECRET - SPÉCIAL FRANCE`, `TRÈS SECRET - CLASSIFICATION SPÉCIALE XX`, `BEGRENSET etter
/// sikkerhetsloven § 5-3`, `SALAINEN (TL II)`.
final class SuffixTail implements Tail {
  private static final Pattern SEPARATOR = Pattern.compile(" ?[-/,;(] ?| ");
  private static final Pattern CODE = Pattern.compile(" [A-Z][A-Z0-9]{0,11}(?![\\p{L}0-9])");

  /// So much of a line may name a law and its paragraphs.
  private static final int LONGEST_LAW = 160;

  private final Register suffixes;
  private final Register coded;
  private final List<String> laws;

  /// @param pack with the registers `suffixes`, `coded` (words that a code follows) and `law`
  SuffixTail(Pack pack) {
    suffixes = Register.folded(pack.register("suffixes"));
    coded = Register.folded(pack.register("coded"));
    laws = Register.folds(pack.register("law"));
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    List<String> read = new ArrayList<>();
    StringBuilder canonical = new StringBuilder(rule.canonical());
    int at = end;
    while (at < upper.length()) {
      Matcher separator = SEPARATOR.matcher(upper).region(at, upper.length());
      if (!separator.lookingAt()) break;
      int from = separator.end();
      String word = suffixes.at(upper, from);
      String written = suffixes.written(word);
      if (word.isEmpty()) {
        word = withCode(upper, from);
        written = written(word, upper, from);
      }
      if (word.isEmpty()) break;
      read.add(written);
      canonical.append(" - ").append(written);
      at = from + word.length();
      if (separator.group().contains("(") && upper.startsWith(")", at)) at++;
    }
    int lawful = law(upper, at);
    return new Read(
        lawful, canonical.toString(), Parts.ofDissem(read), List.of(), lawful > end, rule.rank());
  }

  private String withCode(String upper, int from) {
    String word = coded.at(upper, from);
    if (word.isEmpty()) return "";
    Matcher code = CODE.matcher(upper).region(from + word.length(), upper.length());
    return code.lookingAt() ? word + code.group() : word;
  }

  private String written(String withCode, String upper, int from) {
    String word = coded.at(upper, from);
    return coded.written(word) + withCode.substring(word.length());
  }

  /// The end of the line where it goes on with a law, else `at`.
  private int law(String upper, int at) {
    int lineEnd = upper.indexOf('\n', at);
    if (lineEnd < 0) lineEnd = upper.length();
    if (lineEnd - at > LONGEST_LAW) return at;
    int from = at;
    while (from < lineEnd && " ,;(-".indexOf(upper.charAt(from)) >= 0) from++;
    for (String law : laws) if (from > at && upper.startsWith(law, from)) return lineEnd;
    return at;
  }
}
