package burnbag.marking.find;

import burnbag.marking.page.Page;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import java.util.List;
import java.util.regex.Pattern;

/// Whether a page is the text of a program, or of data or settings for one, by the share of its
/// lines that no prose has.
final class SourceText {
  /// So many lines of a page are looked at, evenly spread.
  private static final int MOST_LINES = 400;

  private static final int LONGEST_LOOK = 160;
  private static final int FEWEST = 4;
  private static final double SHARE = 0.4;

  /// Where a banner may stand above a program: behind its licence too.
  private static final int HEAD_LINES = 12;

  private static final int EDGE_LINES = 3;

  /// Lines that end as statements, blocks and lists of arguments do, or are a call, an assignment,
  /// an import, a literal, a key with its value, a tag.
  private static final Pattern CODE =
      Pattern.compile(
          String.join(
              "|",
              ".*(?:[;{}]|\\)\\s*\\{|\\);|\\),|\\(|\\[|\\\\|=>|->|\\|\\||&&|\\+|[\"'`][,)\\]]+;?)",
              "//.*|/\\*.*|\\*/.*|#!.*|#(?:include|define|ifdef|ifndef|if|endif|pragma)\\b.*|--\\s.*|@[A-Za-z_]\\w*(?:\\(.*)?",
              "(?:import|package|using|from|export|require|use) [\\w.*:/{}\"']+(?: import .*)?",
              "(?:if|elif|else|for|while|def|class|try|except|finally|with|async|switch|case|default)\\b.*:",
              "(?:return|raise|throw|assert|yield|echo|local|export|set|fi|done|esac|end|then|else|do)\\b\\s*(?:[\\w.$\"'(\\[-]\\S*)?",
              "[\\w.$\\[\\]\"'*&:-]+\\s?(?:[-+*/|&:?]?=)\\s?\\S.*",
              "(?:await |new )?[\\w.$]+\\(.*\\)",
              "(?:[\\w.]+\\()?[rbuf]?([\"'`]).*\\1\\)?",
              "[\\])}]+[,;]?",
              "\"[^\"]*\"\\s*:.*",
              "(?:- )?[a-z_][\\w./-]*:(?: .*)?|- [\\w./\"'-]+",
              "\\[\\[?[\\w.\"' -]+\\]\\]?",
              "</?[A-Za-z!?].*"));

  /// Four plain words in a row, outside of comments and literals: an enumeration of a treaty ends
  /// its lines with semicolons too.
  private static final Pattern PROSE =
      Pattern.compile("(?![/\"'`@<]).*\\b[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}\\b");

  /// What prose does not begin with, and nobody counts: the inside of a comment, a fence.
  private static final Pattern NEUTRAL = Pattern.compile("\\*(?:\\s.*)?|#.*|[-=*#~`]{3,}.*");

  private static final String PUNCTUATION = ";={}[]\"'`/\\#@:";

  private static final boolean[] PUNCTUATES = new boolean[128];

  static {
    for (char c : PUNCTUATION.toCharArray()) PUNCTUATES[c] = true;
  }

  private static final Pattern MARKUP = Pattern.compile("[\\s\\uFEFF]*<(?!\\?php)[A-Za-z!?]");

  private static final Pattern COMMENT_BEGINS =
      Pattern.compile("(?:/{2,3}|/\\*{1,2}|\\*{1,2}|#+|--|;{1,3}|%+|<!--|\"\"\"|(?i:rem)|!)\\s*");
  private static final Pattern COMMENT_ENDS =
      Pattern.compile("\\s*(?:\\*/|-->|/{2,3}|#+|--|;{1,3}|%+|\\*|\"\"\")?");
  private static final Pattern NOTHING = Pattern.compile("[\\s,;\\t]*");

  private SourceText() {}

  static boolean is(Sheet sheet) {
    // What stands between tags is a document's text, and a line of it may be its banner.
    if (MARKUP.matcher(sheet.text()).lookingAt()) return false;
    List<Integer> written = sheet.written();
    int step = Math.max(1, written.size() / MOST_LINES);
    if (!punctuated(sheet, written, step)) return false;
    int code = 0;
    int counted = 0;
    for (int i = 0; i < written.size(); i += step) {
      CharSequence text = text(sheet, written.get(i));
      if (NEUTRAL.matcher(text).matches()) continue;
      counted++;
      if (!PROSE.matcher(text).lookingAt() && CODE.matcher(text).matches()) code++;
    }
    return code >= FEWEST && code >= SHARE * counted;
  }

  /// Whether enough lines have a character that programs need, so that it is worth a closer look.
  private static boolean punctuated(Sheet sheet, List<Integer> written, int step) {
    int looked = 0;
    int found = 0;
    String text = sheet.text();
    for (int i = 0; i < written.size(); i += step) {
      looked++;
      Span line = looked(sheet, written.get(i));
      int end = line.end();
      int at = line.start();
      while (at < end && !punctuation(text.charAt(at))) at++;
      if (at < end) found++;
    }
    return found >= FEWEST && found >= SHARE / 2 * looked;
  }

  private static boolean punctuation(char c) {
    return c < 128 && PUNCTUATES[c];
  }

  private static CharSequence text(Sheet sheet, int number) {
    Span line = looked(sheet, number);
    return sheet.text().subSequence(line.start(), line.end());
  }

  private static Span looked(Sheet sheet, int number) {
    Span line = sheet.lines().trimmed(number);
    return new Span(line.start(), Math.min(line.end(), line.start() + LONGEST_LOOK));
  }

  /// Whether the candidate stands alone in a comment that heads or ends a program, as its author
  /// would mark it: `// SECRET//NOFORN`.
  static boolean headComment(Sheet sheet, Candidate candidate, Beside beside) {
    // Two slashes before a level are taken for the sign of a foreign marking.
    boolean slashed =
        beside.before().isBlank() && sheet.text().startsWith("//", candidate.at().start());
    boolean comment =
        (slashed || COMMENT_BEGINS.matcher(beside.before()).matches())
            && COMMENT_ENDS.matcher(beside.after()).matches();
    if (!comment || !candidate.capitals()) return false;
    boolean telling = candidate.compound() || candidate.form() == Form.DISTINCT;
    return atEdge(sheet, candidate, telling ? HEAD_LINES : EDGE_LINES);
  }

  /// Whether it stands above or below a program or a table as no program and no table can hold it:
  /// alone, neither quoted nor commented.
  static boolean overIt(Sheet sheet, Candidate candidate, Beside beside) {
    return beside.before().isBlank()
        && NOTHING.matcher(beside.after()).matches()
        && atEdge(sheet, candidate, EDGE_LINES);
  }

  private static boolean atEdge(Sheet sheet, Candidate candidate, int headLines) {
    boolean piece = sheet.page().shape() == Page.Shape.PIECE;
    boolean top = sheet.nearTop(candidate.line(), headLines);
    if (piece) return top && sheet.page().firstOffset() <= 1;
    return top || sheet.nearBottom(candidate.line(), EDGE_LINES);
  }
}
