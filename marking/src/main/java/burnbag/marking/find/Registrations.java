package burnbag.marking.find;

import burnbag.marking.Meaning;
import burnbag.marking.page.Span;
import burnbag.marking.text.FoldedText;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the numbers under which a registry keeps a classified paper, which bear the letters of its
/// level: `№ 12/345сс`, `Tgb.-Nr. 12/24 geh.`, `Pf-12/24` (schemes §9, §14). They are evidence for
/// a level word beside them, and none by themselves.
final class Registrations {
  private static final int NEAR_LINES = 8;

  /// A line with such a number is no longer.
  private static final int LONGEST_LINE = 200;

  private static final String NUMBER = "(?:№|N[°O]?\\.?) ?(?:\\p{L}{1,3}[-/])?\\d[\\d/-]{0,20}";
  private static final String ENDS = "(?![\\p{L}\\d])";

  /// By scheme. Words all of whose letters look Latin are Latin ones once they are folded; a single
  /// letter is joined to its number, since `№ 12 с` may go on with what it says.
  private static final Map<String, Pattern> PATTERNS =
      Map.of(
          "ru",
          Pattern.compile(NUMBER + "(?: ?(?:[СC]{2}|[ОO][ВB]|ДСП)|[/-]?[СC])" + ENDS),
          "ua",
          Pattern.compile(NUMBER + "(?: ?(?:[ОO][ВB]|Ц[ТT]|ДСК)|[/-]?[ТT])" + ENDS),
          "de",
          Pattern.compile(
              "(?:TGB|TAGEBUCH|REG|VS)[.-]{0,2} ?(?:NR\\.?|NUMMER) ?:? ?\\d[\\d/-]{0,20}"
                  + " ?(?:-|–)? ?(?:(?:STR(?:ENG|\\.)? ?)?GEH(?:EIM)?|VS-VERTR(?:AULICH)?|VS-NFD)"
                  + ENDS),
          "pl",
          Pattern.compile("(?<![\\p{L}\\d-])(?:ST|T|PF|Z)-\\d{1,6}/\\d{2,4}" + ENDS));

  private final Sheet sheet;

  /// What was looked for on a line, by scheme and line; where there is none, a span without length.
  private final Map<String, Map<Integer, Span>> seen = new HashMap<>();

  Registrations(Sheet sheet) {
    this.sheet = sheet;
  }

  /// Whether a number with the letters of one of its schemes stands within a few lines, and is not
  /// what it stands in itself.
  boolean near(Candidate candidate) {
    for (Meaning meaning : candidate.meanings()) {
      Pattern pattern = PATTERNS.get(meaning.scheme());
      if (pattern != null && near(candidate, meaning.scheme(), pattern)) return true;
    }
    return false;
  }

  private boolean near(Candidate candidate, String scheme, Pattern pattern) {
    Map<Integer, Span> lines = seen.computeIfAbsent(scheme, _ -> new HashMap<>());
    int first = Math.max(0, candidate.line() - NEAR_LINES);
    for (int line = first; line <= candidate.line() + NEAR_LINES; line++) {
      if (!sheet.lines().has(line)) return false;
      Span number = lines.computeIfAbsent(line, each -> find(each, pattern));
      if (number.length() > 0 && !number.overlaps(candidate.at())) return true;
    }
    return false;
  }

  private Span find(int line, Pattern pattern) {
    Span written = sheet.lines().trimmed(line);
    Span nothing = new Span(written.start(), written.start());
    if (written.length() == 0 || written.length() > LONGEST_LINE) return nothing;
    FoldedText text = sheet.fold(line);
    Matcher matcher = pattern.matcher(text.upper());
    return matcher.find() ? text.span(matcher.start(), matcher.end()) : nothing;
  }
}
