package burnbag.marking.find;

import burnbag.marking.page.Span;
import burnbag.marking.text.Letters;
import java.util.regex.Pattern;

/// What shares the line with a candidate.
///
/// @param before from the line's start, cut to what a line of a page can hold
/// @param after to the line's end, cut likewise
record Beside(String before, String after) {
  /// So much of a line is looked at on either side; a longer one is no line of a page.
  static final int LOOK_ASIDE = 240;

  private static final int CELL_GAP = 4;
  private static final Pattern FRAME =
      Pattern.compile("\\s*[-–—=*|│┃■□◆【】〔〕\\[\\]()（）<>《》]{1,6}\\s*");

  static Beside of(Sheet sheet, Candidate candidate) {
    Span first = sheet.lines().trimmed(candidate.line());
    Span last = sheet.lines().trimmed(sheet.lines().at(candidate.at().end() - 1));
    int start = Math.max(first.start(), candidate.at().start());
    int end = Math.min(candidate.at().end(), last.end());
    return new Beside(
        sheet.text().substring(Math.max(first.start(), start - LOOK_ASIDE), start),
        sheet.text().substring(end, Math.min(last.end(), end + LOOK_ASIDE)));
  }

  /// Folded to capitals, as residues are read.
  String upperBefore() {
    return fold(before);
  }

  String upperAfter() {
    return fold(after);
  }

  /// Whether a gap as between columns stands right before the candidate.
  boolean cellBefore() {
    return cell(before.substring(Math.max(0, before.length() - CELL_GAP)));
  }

  boolean cellAfter() {
    return cell(after.substring(0, Math.min(CELL_GAP, after.length())));
  }

  private static boolean cell(String gap) {
    return gap.length() == CELL_GAP && gap.isBlank()
        || gap.indexOf('\t') >= 0
        || gap.indexOf('|') >= 0;
  }

  /// Whether a rule of a table stands on either side.
  boolean ruled() {
    return before.contains("|") || after.contains("|");
  }

  boolean ruledOnBothSides() {
    return before.contains("|") && after.contains("|");
  }

  /// At most one letter in six in lower case on either side, as OCR leaves them in a line of
  /// capitals.
  boolean mostlyCapitals() {
    return mostlyCapitals(before) && mostlyCapitals(after);
  }

  static boolean mostlyCapitals(String text) {
    return text.chars().filter(Character::isLowerCase).count() * 6
        <= text.chars().filter(Character::isLetter).count();
  }

  /// Whether dashes, brackets or boxes stand on both sides and nothing else does.
  boolean framed() {
    return FRAME.matcher(before).matches() && FRAME.matcher(after).matches();
  }

  boolean quoted() {
    return !before.isEmpty()
        && !after.isEmpty()
        && "\"'“„‘«‹「『《".indexOf(before.charAt(before.length() - 1)) >= 0
        && "\"'”“’»›」』》".indexOf(after.charAt(0)) >= 0;
  }

  /// Whether a word in lower case stands right before the candidate.
  boolean lowerWordBefore() {
    int end = before.length() - 1;
    return end > 1
        && before.charAt(end) == ' '
        && lower(before.charAt(end - 1))
        && lower(before.charAt(end - 2));
  }

  boolean lowerWordAfter() {
    return after.length() > 2
        && after.charAt(0) == ' '
        && lower(after.charAt(1))
        && lower(after.charAt(2));
  }

  private static boolean lower(char c) {
    return Character.isLowerCase(c);
  }

  private static String fold(String raw) {
    StringBuilder folded = new StringBuilder(raw.length());
    for (char c : raw.toCharArray()) {
      if (!Letters.invisible(c)) folded.append(Letters.upper(Letters.folded(c)));
    }
    return folded.toString();
  }
}
