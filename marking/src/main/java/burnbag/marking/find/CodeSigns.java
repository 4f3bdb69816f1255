package burnbag.marking.find;

import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import java.util.regex.Pattern;

/// Whether a candidate stands in code, a path, an identifier or a regex.
final class CodeSigns {
  private static final Pattern CODE =
      Pattern.compile(
          "\\w\\s*:?=\\s*[\\w\"']|[{}`\\\\]|</?\\w+|\\w>|\\(\\)|://|->|::|\\|\\||&&|\\+=|\\w\\(\\w*\\)|;\\s*(?://|/\\*|#)");
  private static final Pattern COMMENT = Pattern.compile("//+(?:\\s|$)|/\\*|#include|--\\s\\w");
  private static final Pattern CODE_LINE =
      Pattern.compile(
          ".*(?:[{};]|\\*/|\\),?)|/\\*.*|//.*|\\*.*|[A-Z][A-Z0-9]*_[A-Z0-9_]+,?|[A-Z][A-Z0-9_]{2,},");

  /// A line of a program's log: the time of day to the second, and how grave it is or which part of
  /// the program says so.
  private static final Pattern LOGGED =
      Pattern.compile(
          "\\[?(?:\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d\\S*\\s+(?:\\S+\\s+)?(?:TRACE|DEBUG|INFO|WARN|WARNING|ERROR|FATAL|NOTICE|\\[)");

  private static final Pattern LITERAL_BEGINS = Pattern.compile("[\\[({\\s]*[\"'`]/{0,2}");
  private static final Pattern LITERAL_ENDS =
      Pattern.compile("[\"'`]\\s*(?:[)\\]};+][)\\]};+,\\s]*|,)");

  private static final int CODE_LINES = 4;
  private static final int SOME_CODE = 2;
  private static final int ALL_CODE = 5;

  private CodeSigns() {}

  static boolean in(String text) {
    return CODE.matcher(text).find();
  }

  static boolean inCode(Sheet sheet, Candidate candidate, Beside beside) {
    if (sheet.fenced(candidate.line())) return true;
    if (SourceText.headComment(sheet, candidate, beside)) return false;
    if (sheet.source()) return !SourceText.overIt(sheet, candidate, beside);
    return LOGGED.matcher(beside.before()).lookingAt()
        || in(beside.before())
        || in(beside.after())
        || COMMENT.matcher(beside.before()).lookingAt()
        || beside.before().endsWith("@")
        || joinedBefore(beside.before())
        || joinedAfter(candidate, beside)
        || literal(beside)
        || enumMember(sheet, candidate, beside);
  }

  /// `"SECRET//NOFORN",` alone on its line: an argument, or a member of a list.
  private static boolean literal(Beside beside) {
    return LITERAL_BEGINS.matcher(beside.before()).matches()
        && LITERAL_ENDS.matcher(beside.after()).matches();
  }

  private static boolean joinedBefore(String before) {
    int last = before.length() - 1;
    return last > 0
        && "_.@$&/".indexOf(before.charAt(last)) >= 0
        && Character.isLetterOrDigit(before.charAt(last - 1));
  }

  private static boolean joinedAfter(Candidate candidate, Beside beside) {
    String after = beside.after();
    if (Residue.beginsWithChange(beside.upperAfter())) return false;
    if (after.length() < 2 || !Character.isLetterOrDigit(after.charAt(1))) return false;
    char joint = after.charAt(0);
    return joint == '_' || "([/".indexOf(joint) >= 0 && !candidate.spaced();
  }

  /// A constant of a program: alone with a comma or semicolon, near lines of code.
  private static boolean enumMember(Sheet sheet, Candidate candidate, Beside beside) {
    String after = beside.after();
    boolean alone =
        beside.before().isEmpty() && (after.equals(",") || after.equals(";") || after.isEmpty());
    if (!alone || candidate.form() == Form.DISTINCT || candidate.compound()) return false;
    int near = sheet.writtenAbove(candidate.line());
    int code = 0;
    int last = Math.min(sheet.written().size() - 1, near + CODE_LINES);
    for (int i = Math.max(0, near - CODE_LINES); i <= last; i++) {
      Span line = sheet.lines().trimmed(sheet.written().get(i));
      int end = Math.min(line.end(), line.start() + Beside.LOOK_ASIDE);
      if (i != near && CODE_LINE.matcher(sheet.text()).region(line.start(), end).matches()) code++;
    }
    return code >= (after.isEmpty() ? ALL_CODE : SOME_CODE);
  }
}
