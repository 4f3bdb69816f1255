package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.page.Page;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Weighs the candidates of a page: where each stands, how it looks, what stands near.
final class Weighing {
  private static final int EDGE_LINES = 3;
  private static final int NEAR_LINES = 8;
  private static final int MOST_REFERENCES = 8;
  private static final int LONG_LINE = 30;

  /// Two letters in parentheses.
  private static final int SHORT_PORTION = 4;

  private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}\\S*(?:\\s+\\S+){1,}");

  /// So much of a line is looked at on either side; a longer one is no line of a page.
  private static final int LOOK_ASIDE = 240;

  private static final Pattern DELIMITER = Pattern.compile("[/∕／★☆*＊﹡]");

  private static final String MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*";
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\d{5,7}Z?(?: "
              + MONTH
              + "\\.?(?: \\d{2,4})?)?(?: STAFF)?(?: CITE [A-Z]+ \\d+)?"
              + "|\\d{1,2}\\.? "
              + MONTH
              + "\\.? \\d{2,4}|"
              + MONTH
              + "\\.? \\d{1,2}, ?\\d{4}|\\b(?:PAGE|SEITE|S\\.|P\\.|COPY|NO|NR|REG|REF|TS)\\b[.:#]?"
              + " ?(?:NO\\.? ?)?\\d+(?:-\\d+)?(?: ?(?:OF|VON|/) ?\\d+)?|SECTION \\d+ OF"
              + " \\d+|\\b\\d+\\. AUSFERTIGUNG|AUSFERTIGUNG"
              + " \\d+|\\b[A-Z]{1,4}-?\\d+(?:[-/.]\\d+)*\\b|第 ?\\d+ ?份|共 ?\\d+ ?份|份号 ?[:：]?"
              + " ?\\d*|编号 ?[:：]? ?\\d+|特急|加急|特提|平急|密级|紧急程度|\\d+ ?页");

  /// A cable's date-time group directly behind the level.
  private static final Pattern DATE_TIME =
      Pattern.compile(
          " {1,3}\\d{6,7}Z?\\b| {1,3}(?:SECTION \\d+ OF \\d+ )?[A-Z]{3,}(?: [A-Z]{2,})?"
              + " \\d{5,6}\\b");

  private static final Pattern UNTICKED = Pattern.compile("(?:☐|□|\\[ ?\\]|○)\\s*$");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?i)(?:subject|subj|betreff|betr|objet|asunto|主题|标题)\\s*[.:：]\\s*(?:(?:re|fw|fwd|aw|wg)\\s*:\\s*)*\\[?");
  private static final Pattern REPLY = Pattern.compile("(?i)(?:(?:re|fw|fwd|aw|wg)\\s*:\\s*)*\\[?");
  private static final Pattern PARTING = Pattern.compile("\\]?\\s*[-–—:|,].*|\\]?\\s*");
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:CLASSIFICATION|CLASS|SECURITY MARKING|SECURITY CLASSIFICATION|MARKING|PROTECTIVE"
              + " MARKING|GEHEIMHALTUNGSGRAD|EINSTUFUNG|VS-EINSTUFUNG|BETREFF|SUBJECT|密"
              + " ?级|秘密等级|CLASIFICACION|☒|☑|\\[X\\]) ?[:：]?[ .*_|-]*$");
  private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]\\.[A-Z]\\.");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}'’]*");
  private static final Pattern COMMENT = Pattern.compile("//+(?:\\s|$)|/\\*|#include|--\\s\\w");
  private static final int CODE_LINES = 4;
  private static final int SOME_CODE = 2;
  private static final int ALL_CODE = 5;
  private static final Pattern CODE_LINE =
      Pattern.compile(
          ".*(?:[{};]|\\*/|\\),?)|/\\*.*|//.*|\\*.*|[A-Z][A-Z0-9]*_[A-Z0-9_]+,?|[A-Z][A-Z0-9_]{2,},");
  private static final Pattern CODE =
      Pattern.compile(
          "\\w\\s*:?=\\s*[\\w\"']|[{}`\\\\]|</?\\w+|\\w>|\\(\\)|://|->|::|\\|\\||&&|\\+=|\\w\\(\\w*\\)|;\\s*(?://|/\\*|#)");

  private final Sheet sheet;
  private final List<Candidate> candidates;
  private final List<Integer> blockLines;
  private final List<Integer> copyLines;

  /// @param blockLines lines with an authority block
  /// @param copyLines lines with a copy mark
  Weighing(
      Sheet sheet, List<Candidate> candidates, List<Integer> blockLines, List<Integer> copyLines) {
    this.sheet = sheet;
    this.candidates = candidates;
    this.blockLines = blockLines;
    this.copyLines = copyLines;
  }

  List<Sighting> weigh() {
    List<Sighting> alone = new ArrayList<>();
    for (Candidate candidate : candidates) {
      alone.add(new Sighting(candidate, alone(candidate)));
    }
    List<Sighting> weighed = new ArrayList<>();
    Company company = new Company(alone);
    for (Sighting sighting : alone) weighed.add(together(sighting, company));
    return weighed;
  }

  private Set<Sign> alone(Candidate candidate) {
    return switch (candidate.kind()) {
      case PORTION -> portionSigns(candidate);
      case RECORD, AUTHORITY_BLOCK, NOTICE, CANCELLATION -> formulaSigns(candidate);
      case BANNER, STAMP, COVER, METADATA, SUBJECT, COPY_MARK -> signs(candidate);
    };
  }

  /// Fixed wordings prove themselves wherever they stand, but for code.
  private Set<Sign> formulaSigns(Candidate candidate) {
    return sheet.fenced(candidate.line())
        ? EnumSet.of(Sign.FORMULA, Sign.IN_CODE)
        : EnumSet.of(Sign.FORMULA);
  }

  private Set<Sign> signs(Candidate candidate) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    switch (candidate.form()) {
      case DISTINCT -> signs.add(Sign.DISTINCT_WORDS);
      case PLAIN -> signs.add(Sign.LEVEL_WORD);
      case COMMON -> signs.add(candidate.compound() ? Sign.LEVEL_WORD : Sign.COMMON_WORD);
    }
    String written = sheet.text().substring(candidate.at().start(), candidate.at().end());
    boolean ideographs = Letters.ideograph(written.charAt(0));
    if (candidate.compound()) signs.add(Sign.COMPOUND);
    if (candidate.spaced()) signs.add(Sign.LETTER_SPACED);
    if (candidate.guessed()) signs.add(Sign.MENDED);
    if (!ideographs) {
      if (candidate.capitals()) signs.add(Sign.CAPITALS);
      else if (Character.isLowerCase(firstLetter(written))) signs.add(Sign.LOWER_CASE);
      else if (candidate.form() != Form.DISTINCT) signs.add(Sign.TITLE_CASE);
    }
    place(candidate, signs);
    standing(candidate, written, signs);
    return signs;
  }

  private void place(Candidate candidate, Set<Sign> signs) {
    Part part = sheet.part(candidate.at());
    if (part == Part.HEADER || part == Part.FOOTER) {
      signs.add(Sign.RUNNING_HEAD);
    } else if (atEdge(candidate)) {
      signs.add(Sign.EDGE);
    }
    if (near(blockLines, candidate.line())) signs.add(Sign.NEAR_BLOCK);
    if (near(copyLines, candidate.line())) signs.add(Sign.NEAR_COPY_MARK);
  }

  private boolean atEdge(Candidate candidate) {
    boolean piece = sheet.page().shape() == Page.Shape.PIECE;
    boolean top = sheet.writtenAbove(candidate.line()) < EDGE_LINES;
    if (piece) return top && sheet.page().firstOffset() == 0;
    return top || sheet.writtenBelow(lastLine(candidate)) < EDGE_LINES;
  }

  private int lastLine(Candidate candidate) {
    return sheet.lines().at(candidate.at().end() - 1);
  }

  private static boolean near(List<Integer> lines, int line) {
    return lines.stream().anyMatch(other -> Math.abs(other - line) <= NEAR_LINES);
  }

  /// What shares the line with it.
  private void standing(Candidate candidate, String written, Set<Sign> signs) {
    Span first = sheet.lines().trimmed(candidate.line());
    Span last = sheet.lines().trimmed(lastLine(candidate));
    int start = Math.max(first.start(), candidate.at().start());
    int end = Math.min(candidate.at().end(), last.end());
    String before = sheet.text().substring(Math.max(first.start(), start - LOOK_ASIDE), start);
    String after = sheet.text().substring(end, Math.min(last.end(), end + LOOK_ASIDE));
    if (plainlyProse(candidate, before, after)) {
      signs.add(Sign.IN_SENTENCE);
      return;
    }
    if (inCode(candidate, before, after)) {
      signs.add(Sign.IN_CODE);
      return;
    }
    if (quoted(before, after)) signs.add(Sign.QUOTED);
    if (UNTICKED.matcher(before).find()) signs.add(Sign.UNTICKED);
    if (startsSubject(candidate, before, after)) {
      signs.add(Sign.SUBJECT_START);
      return;
    }
    String upperBefore = fold(before);
    if (LABEL.matcher(upperBefore).find() && significant(fold(after)).isEmpty()) {
      signs.add(Sign.FIELD_LABEL);
      return;
    }
    List<String> wordsBefore = significant(upperBefore);
    List<String> wordsAfter = significant(fold(after));
    if (wordsBefore.isEmpty() && wordsAfter.isEmpty()) {
      boolean table = before.contains("|") && after.contains("|");
      if (table) signs.add(Sign.IN_TABLE);
      signs.add(before.length() + after.length() > 24 ? Sign.BESIDE_REFERENCE : Sign.OWN_LINE);
      return;
    }
    boolean leftFree = wordsBefore.isEmpty() || wideGap(before, true);
    boolean rightFree = wordsAfter.isEmpty() || wideGap(after, false);
    if (leftFree && rightFree) {
      boolean heading =
          mostlyCapitals(before)
              && mostlyCapitals(after)
              && !ideographic(wordsBefore)
              && !ideographic(wordsAfter);
      boolean header =
          signs.contains(Sign.RUNNING_HEAD)
              || signs.contains(Sign.EDGE) && candidate.form() == Form.DISTINCT;
      signs.add(Sign.OWN_CELL);
      if (!heading && !header || before.contains("|") || after.contains("|"))
        signs.add(Sign.IN_TABLE);
      return;
    }
    if (leftFree && candidate.spaced() && mostlyCapitals(after)) {
      signs.add(Sign.BESIDE_REFERENCE);
      return;
    }
    if (leftFree && DATE_TIME.matcher(fold(after)).lookingAt()) {
      signs.add(Sign.BESIDE_REFERENCE);
      return;
    }
    boolean capitals = mostlyCapitals(before) && mostlyCapitals(after);
    boolean ideographs = Letters.ideograph(written.charAt(0));
    if (capitals && !ideographs && wordsBefore.size() + wordsAfter.size() <= MOST_REFERENCES) {
      signs.add(Sign.IN_CAPITAL_PHRASE);
    } else {
      signs.add(Sign.IN_SENTENCE);
    }
  }

  /// Whether words in lower case stand right beside it: on either side of a word that is no
  /// capitals itself, else on both. Most wordings are such, and nothing more need be asked of them.
  private static boolean plainlyProse(Candidate candidate, String before, String after) {
    boolean left =
        before.length() > 2 && before.endsWith(" ") && lowerWordEnds(before, before.length() - 1);
    boolean right =
        after.length() > 2
            && after.charAt(0) == ' '
            && lower(after.charAt(1))
            && lower(after.charAt(2));
    return candidate.capitals() || candidate.compound() ? left && right : left || right;
  }

  private static boolean lowerWordEnds(String text, int end) {
    return lower(text.charAt(end - 1)) && lower(text.charAt(end - 2));
  }

  private static boolean lower(char c) {
    return c >= 'a' && c <= 'z';
  }

  /// `Subject: SECRET//NOFORN depot holdings`; a plain level word must be parted from what follows.
  private boolean startsSubject(Candidate candidate, String before, String after) {
    boolean leads =
        SUBJECT.matcher(before).matches()
            || sheet.part(candidate.at()) == Part.SUBJECT && REPLY.matcher(before).matches();
    boolean apart =
        candidate.form() == Form.DISTINCT
            || candidate.compound()
            || PARTING.matcher(after).matches();
    return leads && apart && candidate.form() != Form.COMMON;
  }

  private static String fold(String raw) {
    StringBuilder folded = new StringBuilder(raw.length());
    for (char c : raw.toCharArray()) {
      if (!Letters.invisible(c)) folded.append(Letters.upper(Letters.folded(c)));
    }
    return folded.toString();
  }

  /// Words that are no reference and no speck of dirt: three letters or more, or any ideograph.
  private static List<String> significant(String upper) {
    Matcher words =
        WORD.matcher(
            REFERENCE.matcher(Life.CONDITION.matcher(upper).replaceAll(" ")).replaceAll(" "));
    List<String> found = new ArrayList<>();
    while (words.find()) {
      String word = words.group();
      if (word.length() > 2 || Letters.ideograph(word.charAt(0))) found.add(word);
    }
    Matcher abbreviation = ABBREVIATION.matcher(upper);
    if (abbreviation.find()) found.add(abbreviation.group());
    return found;
  }

  private static boolean wideGap(String beside, boolean before) {
    String edge =
        before
            ? beside.substring(Math.max(0, beside.length() - 4))
            : beside.substring(0, Math.min(4, beside.length()));
    return edge.length() == 4 && edge.isBlank()
        || edge.indexOf('\t') >= 0
        || edge.indexOf('|') >= 0;
  }

  /// At most one letter in six in lower case, as OCR leaves them in a line of capitals.
  private static boolean mostlyCapitals(String text) {
    return text.chars().filter(Character::isLowerCase).count() * 6
        <= text.chars().filter(Character::isLetter).count();
  }

  private static boolean ideographic(List<String> words) {
    return words.stream().anyMatch(word -> Letters.ideograph(word.charAt(0)));
  }

  private static char firstLetter(String text) {
    for (char c : text.toCharArray()) if (Character.isLetter(c)) return c;
    return ' ';
  }

  private static boolean quoted(String before, String after) {
    return !before.isEmpty()
        && !after.isEmpty()
        && "\"'“„‘«‹「『《".indexOf(before.charAt(before.length() - 1)) >= 0
        && "\"'”“’»›」』》".indexOf(after.charAt(0)) >= 0;
  }

  private boolean inCode(Candidate candidate, String before, String after) {
    if (CODE.matcher(before).find() || CODE.matcher(after).find()) return true;
    if (COMMENT.matcher(before).lookingAt()
        || before.endsWith("@")
        || enumMember(candidate, before, after)) return true;
    if (!before.isEmpty()) {
      char left = before.charAt(before.length() - 1);
      if ("_.@$&/".indexOf(left) >= 0
          && before.length() > 1
          && !Character.isWhitespace(before.charAt(before.length() - 2))
          && Character.isLetterOrDigit(before.charAt(before.length() - 2))) return true;
    }
    if (!after.isEmpty()) {
      char right = after.charAt(0);
      boolean continues = after.length() > 1 && Character.isLetterOrDigit(after.charAt(1));
      if ("_".indexOf(right) >= 0 && continues
          || "([/".indexOf(right) >= 0 && continues && !candidate.spaced()) return true;
    }
    return sheet.fenced(candidate.line());
  }

  /// A constant of a program: alone with a comma or semicolon, near lines of code.
  private boolean enumMember(Candidate candidate, String before, String after) {
    boolean comma = before.isEmpty() && (after.equals(",") || after.equals(";") || after.isEmpty());
    if (!comma || candidate.form() == Form.DISTINCT || candidate.compound()) return false;
    int near = sheet.writtenAbove(candidate.line());
    int code = 0;
    for (int i = Math.max(0, near - CODE_LINES);
        i <= Math.min(sheet.written().size() - 1, near + CODE_LINES);
        i++) {
      Span line = sheet.lines().trimmed(sheet.written().get(i));
      if (i != near
          && CODE_LINE
              .matcher(sheet.text())
              .region(line.start(), Math.min(line.end(), line.start() + LOOK_ASIDE))
              .matches()) code++;
    }
    return code >= (after.isEmpty() ? ALL_CODE : SOME_CODE);
  }

  private Set<Sign> portionSigns(Candidate candidate) {
    Set<Sign> signs = EnumSet.noneOf(Sign.class);
    if (candidate.compound()) signs.add(Sign.COMPOUND);
    Span line = sheet.lines().trimmed(candidate.line());
    String before =
        sheet
            .text()
            .substring(
                Math.max(line.start(), candidate.at().start() - LOOK_ASIDE),
                candidate.at().start());
    String after =
        sheet
            .text()
            .substring(
                candidate.at().end(), Math.min(line.end(), candidate.at().end() + LOOK_ASIDE));
    signs.add(portionForm(candidate, after));
    if (CODE.matcher(before).find() || sheet.fenced(candidate.line())) {
      signs.add(Sign.IN_CODE);
      return signs;
    }
    if (!after.isEmpty()
        && !Character.isWhitespace(after.charAt(0))
        && !Character.isLetterOrDigit(after.charAt(0))
        && after.charAt(0) != '.') {
      signs.add(Sign.IN_CODE);
      return signs;
    }
    if (paragraphStart(before) && !goesOn(candidate.line(), before)) {
      signs.add(Sign.PARAGRAPH_START);
      if (enumerated(candidate) || copyright(candidate, after) || expanded(candidate, after)) {
        signs.add(Sign.ENUMERATION);
      }
    } else if (after.isBlank() && titleLine(before)) {
      signs.add(Sign.SUBJECT_END);
    } else {
      signs.add(Sign.IN_SENTENCE);
    }
    return signs;
  }

  private static final Pattern LIST_MARK =
      Pattern.compile(
          "[\\s•·*>#|–—-]*(?:\\(?(?:\\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)])*[\\s•·*–—-]*");
  private static final Pattern TITLE =
      Pattern.compile(
          "(?i)(?:subject|subj|re|fw|fwd|betreff|title|tel|cable)(?:\\s*[.:]|\\s{2,}).*");

  private static boolean paragraphStart(String before) {
    return LIST_MARK.matcher(before).matches();
  }

  /// Whether the line goes on with a sentence of the line above.
  private boolean goesOn(int line, String before) {
    if (!before.isBlank() || line == 0) return false;
    Span above = sheet.lines().trimmed(line - 1);
    if (above.length() < LONG_LINE) return false;
    char last = sheet.text().charAt(above.end() - 1);
    return Character.isLowerCase(last) || last == ',';
  }

  private static boolean titleLine(String before) {
    return TITLE.matcher(before.strip()).matches();
  }

  private static final Pattern YEAR =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d\\s*[.,]?\\s*(?:$|-|–|,|by\\b)|(?i:all rights"
              + " reserved)|@\\w|\\b(?:Inc|Ltd|GmbH|Corp)\\b");

  private boolean copyright(Candidate candidate, String after) {
    if (!candidate.meaning().canonical().equals("(C)")) return false;
    String rest = after.strip();
    return rest.isEmpty()
        || YEAR.matcher(rest).find()
        || Character.isDigit(rest.charAt(0))
        || rest.regionMatches(true, 0, "copyright", 0, 9);
  }

  /// A short abbreviation says more before a sentence than before a word or two.
  private static Sign portionForm(Candidate candidate, String after) {
    if (candidate.form() != Form.DISTINCT) return Sign.COMMON_WORD;
    boolean shortForm = candidate.at().length() <= SHORT_PORTION && !candidate.compound();
    boolean sentence = SENTENCE.matcher(after.strip()).lookingAt();
    return shortForm && !sentence ? Sign.COMMON_WORD : Sign.DISTINCT_WORDS;
  }

  /// Whether the words behind it are what it abbreviates: `(NS) naval staff`.
  private boolean expanded(Candidate candidate, String after) {
    String letters = sheet.text().substring(candidate.at().start() + 1, candidate.at().end() - 1);
    if (letters.length() < 2) return false;
    Matcher words = WORD.matcher(after.length() > 80 ? after.substring(0, 80) : after);
    for (int i = 0; i < letters.length(); i++) {
      if (!words.find() || Letters.upper(words.group().charAt(0)) != letters.charAt(i))
        return false;
    }
    return true;
  }

  /// Whether single letters in parentheses run through the alphabet near here: (A), (B), (C).
  private boolean enumerated(Candidate candidate) {
    String mark = sheet.text().substring(candidate.at().start(), candidate.at().end());
    if (mark.length() != 3) return false;
    char letter = mark.charAt(1);
    return sheet.text().contains("(" + (char) (letter - 1) + ")")
        || sheet.text().contains("(" + (char) (letter + 1) + ")");
  }

  /// What the other candidates of the page say about this one.
  private Sighting together(Sighting sighting, Company company) {
    Candidate candidate = sighting.candidate();
    if (candidate.kind() == Kind.PORTION) {
      Sighting result = sighting;
      if (company.otherPortion(sighting)) result = result.with(Sign.OTHER_PORTIONS);
      return company.banner(candidate.meaning().scheme())
          ? result.with(Sign.BANNER_ON_PAGE)
          : result;
    }
    Sighting result = company.repeated(sighting) ? sighting.with(Sign.REPEATED) : sighting;
    String written = sheet.text().substring(candidate.at().start(), candidate.at().end());
    boolean delimited = candidate.compound() && DELIMITER.matcher(written).find();
    boolean chosen =
        sighting.signs().contains(Sign.FIELD_LABEL) || sighting.signs().contains(Sign.FORMULA);
    return !delimited && !chosen && company.listsLevels(candidate.line())
        ? result.with(Sign.LIST_OF_LEVELS)
        : result;
  }
}
