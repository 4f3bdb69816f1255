package burnbag.marking.find;

import burnbag.marking.page.Span;
import burnbag.marking.text.Letters;
import java.util.List;
import java.util.regex.Pattern;

/// Markings of a single glyph, `密` and `秘`: everyday glyphs, which count only where a line, a
/// column, brackets or a box are their own (schemes §11).
final class LoneGlyphs {
  private static final String OPEN = "(<[【〔「『《";
  private static final String CLOSE = ")>]】〕」』》";

  /// What a line may end with before the glyph: a gap as between columns, a label's colon, a box.
  private static final List<String> FREE_BEFORE =
      List.of("    ", "\t", "\u3000\u3000", ":", "：", ": ", "：\u3000", "■", "□", "◎", "●");

  /// After it a term, a copy's number or another column, but no shelf number.
  private static final Pattern FREE_AFTER =
      Pattern.compile(
          " ?[■□*-]?\\s*(?:(?: {4}|\\t|\u3000{2}).*|[(（].{2,40}|(?:第|期間|解密|保密).*|[\\d\uFF10-\uFF19]+"
              + " ?部.*)?");

  private LoneGlyphs() {}

  /// What the prefilter must stop at; a blank stands for any separator.
  static List<String> anchors(String glyph) {
    return List.of(
        " " + glyph + " ",
        ":" + glyph + " ",
        " " + glyph + "(",
        "(" + glyph + ")",
        "<" + glyph + ">",
        "[" + glyph + "]",
        "【" + glyph + "】",
        "〔" + glyph + "〕",
        "「" + glyph + "」",
        "『" + glyph + "』",
        "《" + glyph + "》");
  }

  static boolean standsAlone(Sheet sheet, Candidate candidate) {
    if (candidate.compound()) return true;
    Beside beside = Beside.of(sheet, candidate);
    String before = shown(beside.before());
    String after = shown(beside.after());
    String left = before.stripTrailing();
    String right = after.stripLeading();
    if (!left.isEmpty() && !right.isEmpty()) {
      int pair = OPEN.indexOf(Letters.folded(left.charAt(left.length() - 1)));
      if (pair >= 0 && Letters.folded(right.charAt(0)) == CLOSE.charAt(pair)) {
        before = left.substring(0, left.length() - 1);
        after = right.substring(1);
      }
    }
    boolean free = before.isBlank() || FREE_BEFORE.stream().anyMatch(before::endsWith);
    return free && FREE_AFTER.matcher(after).matches() && !vertical(sheet, candidate.line());
  }

  private static String shown(String raw) {
    StringBuilder shown = new StringBuilder(raw.length());
    for (char c : raw.toCharArray()) if (!Letters.invisible(c)) shown.append(c);
    return shown.toString();
  }

  /// Whether the line above or below holds one glyph too, as in type set downwards.
  private static boolean vertical(Sheet sheet, int line) {
    return oneGlyph(sheet, line - 1) || oneGlyph(sheet, line + 1);
  }

  private static boolean oneGlyph(Sheet sheet, int line) {
    if (line < 0 || !sheet.lines().has(line)) return false;
    Span span = sheet.lines().trimmed(line);
    return span.length() == 1 && Letters.ideograph(sheet.text().charAt(span.start()));
  }
}
