package burnbag.marking.find;

import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.text.Letters;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Weighs a portion mark: whether a paragraph begins or a title ends with it, and what else letters
/// in parentheses may be (marking-vs-mention P7 and N13).
final class PortionWeighing {
  private static final int LONG_LINE = 30;

  /// Two letters in parentheses.
  private static final int SHORT_PORTION = 4;

  private static final int EXPANSION = 80;
  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\S*(?:\\s+\\S+){1,}");
  private static final Pattern LIST_MARK =
      Pattern.compile(
          "[\\s•·*>#|–—-]*(?:\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])*[\\s•·*–—-]*");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:subject|subj|re|fw|fwd|betreff|title|tel|cable)(?:\\s*[.:]|\\s{2,}).*");

  /// What a title or a caption begins with, before its portion.
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)(?:subject|subj|re|fw|fwd|title|topic|headline|summary|comment|source comment|analyst comment|caption|note"
              + "|(?:figure|fig\\.?|table|map|chart|photo|annex|appendix|tab|enclosure|attachment)(?: ?[\\dA-Z.-]{1,6})?)\\s*[.:–—-]");

  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d\\s*[.,]?\\s*(?:$|-|–|,|by\\b)|(?i:all rights"
              + " reserved|^copyright)|@\\w|\\b(?:Inc|Ltd|GmbH|Corp)\\b|^$|^\\d");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");

  private final Sheet sheet;

  /// Whether a letter in parentheses stands on the page.
  private final Map<Character, Boolean> lettered = new HashMap<>();

  PortionWeighing(Sheet sheet) {
    this.sheet = sheet;
  }

  Set<Sign> signs(Candidate candidate) {
    Beside beside = Beside.of(sheet, candidate);
    Set<Sign> signs = EnumSet.of(form(candidate, beside.after()));
    if (candidate.compound()) signs.add(Sign.COMPOUND);
    if (CodeSigns.in(beside.before())
        || sheet.fenced(candidate.line())
        || sheet.source()
        || !followedByText(beside.after())) {
      signs.add(Sign.IN_CODE);
    } else if (LIST_MARK.matcher(beside.before()).matches()
        && !goesOn(candidate.line(), beside.before())) {
      signs.add(Sign.PARAGRAPH_START);
      if (enumerated(candidate)
          || copyright(candidate, beside.after())
          || expanded(candidate, beside.after())) {
        signs.add(Sign.ENUMERATION);
      }
    } else if (labelled(beside.before())) {
      signs.add(Sign.SUBJECT_START);
    } else if (beside.after().isBlank() && TITLE.matcher(beside.before().strip()).matches()) {
      signs.add(Sign.SUBJECT_END);
    } else {
      signs.add(Sign.IN_SENTENCE);
    }
    return signs;
  }

  /// Whether nothing but a list mark and a label stands before the portion.
  private static boolean labelled(String before) {
    String words = before.strip();
    if (words.length() > LONG_LINE) return false;
    return LABEL.matcher(LIST_MARK.matcher(words).replaceFirst("")).matches();
  }

  /// A short abbreviation says more before a sentence than before a word or two.
  private static Sign form(Candidate candidate, String after) {
    if (candidate.form() != Form.DISTINCT) return Sign.COMMON_WORD;
    boolean shortForm = candidate.at().length() <= SHORT_PORTION && !candidate.compound();
    boolean sentence = SENTENCE.matcher(after.strip()).lookingAt();
    return shortForm && !sentence ? Sign.COMMON_WORD : Sign.DISTINCT_WORDS;
  }

  private static boolean followedByText(String after) {
    if (after.isEmpty()) return true;
    char next = after.charAt(0);
    return Character.isWhitespace(next) || Character.isLetterOrDigit(next) || next == '.';
  }

  /// Whether the line goes on with a sentence of the line above.
  private boolean goesOn(int line, String before) {
    if (!before.isBlank() || line == 0) return false;
    Span above = sheet.lines().trimmed(line - 1);
    if (above.length() < LONG_LINE) return false;
    char last = sheet.text().charAt(above.end() - 1);
    return Character.isLowerCase(last) || last == ',';
  }

  private static boolean copyright(Candidate candidate, String after) {
    return candidate.meaning().canonical().equals("(C)") && COPYRIGHT.matcher(after.strip()).find();
  }

  /// Whether the words behind it are what it abbreviates: `(NS) naval staff`.
  private boolean expanded(Candidate candidate, String after) {
    String letters = sheet.text().substring(candidate.at().start() + 1, candidate.at().end() - 1);
    if (letters.length() < 2) return false;
    Matcher words = WORD.matcher(after.substring(0, Math.min(EXPANSION, after.length())));
    for (int i = 0; i < letters.length(); i++) {
      if (!words.find() || Letters.upper(words.group().charAt(0)) != letters.charAt(i))
        return false;
    }
    return true;
  }

  /// Whether single letters in parentheses run through the alphabet near here: (A), (B), (C).
  private boolean enumerated(Candidate candidate) {
    if (candidate.at().length() != 3) return false;
    char letter = sheet.text().charAt(candidate.at().start() + 1);
    return lettered((char) (letter - 1)) || lettered((char) (letter + 1));
  }

  private boolean lettered(char letter) {
    return lettered.computeIfAbsent(letter, c -> sheet.text().contains("(" + c + ")"));
  }
}
