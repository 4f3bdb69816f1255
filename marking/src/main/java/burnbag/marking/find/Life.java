package burnbag.marking.find;

import burnbag.marking.State;
import burnbag.marking.grammar.EasternDay;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Ladders;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.Letters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a page says about whether its markings still hold (schemes §15; marking-vs-mention §3).
///
/// A cancellation is complete only with authority (or a name) and a date; anything less is claimed,
/// and the marking stays at full severity.
final class Life {
  private static final String DATE = WrittenDates.ANY;

  private static final String TRAINING =
      "(?m)FOR TRAINING PURPOSES ONLY|MARKED FOR TRAINING PURPOSES|FOR ILLUSTRATION PURPOSES"
          + " ONLY|FOR ILLUSTRATIVE PURPOSES ONLY|TRAINING SPECIMEN|FOR INSTRUCTION(?:AL)?"
          + " PURPOSES ONLY|EXERCISE[ ,/-]+EXERCISE[ ,/-]+EXERCISE|NUR FUR"
          + " (?:AUSBILDUNGSZWECKE|UBUNGSZWECKE)|NUR ZU"
          + " (?:AUSBILDUNGS|UBUNGS)ZWECKEN|CLASSIFIED FOR TRAINING|NOTIONAL"
          + " (?:DOCUMENT|CLASSIFICATION|MARKING)|^[ \\t*=_#–-]*(?:SPECIMEN|SPECIMEN"
          + " ONLY|SAMPLE|MUSTER|MUSTERDOKUMENT|BEISPIEL|SPECIMEN DOCUMENT|SAMPLE"
          + " DOCUMENT|UBUNG|样 ?本|样 ?张|范 ?本|示"
          + " ?例|MUESTRA|EJEMPLO)[ \\t*=_!–-]*$|仅供(?:培训|教学|训练)|保密培训(?:样本|示例)|SOLO PARA"
          + " (?:INSTRUCCION|ADIESTRAMIENTO)|EXEMPLE DE FORMATION";

  private static final Saying EXAM =
      Keyword.EXAM.in(() -> "试卷|试题|考试|考生|准考证|满分|答题卡|选择题|本卷|姓名[:：_＿ ]|座位号");
  private static final int EXAM_WORDS = 2;

  private static final String CANCEL =
      "\\bDECLASSIFIED\\b(?! ?(?:IN PART|AFTER \\d+ YEARS))|\\bDECLASSIFIE\\b|\\bREGRADED"
          + " UNCLASSIFIED\\b|\\bCLASSIFICATION"
          + " CANCELL?ED\\b|(?m:^[ \\t*#]*CANCELL?ED\\b)|\\bUNCLASSIFIED BY AUTHORITY"
          + " OF\\b|EINSTUFUNG (?:IST )?AUFGEHOBEN|VS-EINSTUFUNG AUFGEHOBEN|\\bOFFEN(?:GELEGT)?"
          + " ab\\b|(?:已|予以)?解密(?!时间|条件|日期|期限|审查|時間|條件|:|：)|DESCLASIFICADO|DECLASSIFIED/DECLASSIFIE|APPROVED"
          + " FOR RELEASE|RELEASE(?:D)? UNDER THE [A-Z .]{0,80}ACT OF \\d{4}|ALL INFORMATION"
          + " CONTAINED HEREIN IS UNCLASSIFIED(?!\\s+EXCEPT)";
  private static final Pattern NOT_CANCELLED =
      Pattern.compile(
          "(?:NOT|NEVER|NICHT|KEINE|BE|TO BE|UNTIL|WHEN|IF|AUTOMATICALLY|\\b(?:NON|NO|PAS|IKKE|INTE|EJ|EI|NIE"
              + "|HE|НІ|לא|לם|لم|لا|लिए|нет)\\b|LESS THAN [^\\n"
              + "]{0,30}|SOURCE TEXT|未|不予|尚未|不得|(?:本件[於于至自]?|附件)(?![^\\n]{0,30}(?:已|業|經核))[^\\n"
              + "]{1,30}|(?:예고문|(?:解密[條条]件|解密[時时][間间]|保密期限)(?![^\\n]{0,30}(?:已[于於由經经]|業|經核)))[^\\n"
              + "]{0,30}) ?(?:YET )?$");

  private static final String TOLD = " (?:WAS|WERE|IS|ARE|HAS BEEN|HAVE BEEN|HAD BEEN) $";

  /// A sentence that tells of a paper, and one in which the paper speaks of itself.
  private static final Pattern TOLD_OF = Pattern.compile("[\\p{L}\\d)\\]\"’”]" + TOLD);

  private static final Pattern OF_ITSELF =
      Pattern.compile(
          "(?:\\bTHIS [A-Z]+|\\b(?:DOCUMENT|PAPER|FILE|REPORT|TELEGRAM|MESSAGE|MARKING|CLASSIFICATION|CONTENTS?|INFORMATION|PAGE|PORTION)S?)"
              + TOLD);

  /// A day before Korean words of a change announces it, unless they are those of the note that is
  /// made when it is done (`조정`, schemes §11), or the day has passed and somebody signed.
  private static final Pattern ANNOUNCED =
      Pattern.compile("(\\d{4})[.년] ?(\\d{1,2})[.월] ?(\\d{1,2})[.일]?(?:에)? ?$");

  private static final String DONE = "조정";

  /// A stamp that begins so is no condition, whatever label stands before it.
  private static final String ALREADY = "已";

  private static final LatePattern AUTHORITY =
      new LatePattern(
          () ->
              "\\bAUTHORITY\\b|\\bAUTH\\b\\.?|\\bBY\\b ?[:A-Z]|\\bPER\\b|\\bE\\.?O\\.? ?\\d{5}|\\bNND"
                  + " ?\\d|\\bGEZ\\.|\\bI\\.A\\.|\\bVERFUGUNG|\\bAZ\\.?:? ?\\d|CIA-RDP|\\bREF\\b|\\bACT"
                  + " OF \\d{4}|\\bDECISION\\b|\\bDMR\\b|\\b[A-Z]{1,5}(?:-[A-Z]{1,3})?\\(\\d{4}\\)\\d+|\\b\\d{3,5}/\\d{2,4}\\b|\\bDOCUMENT"
                  + " [A-Z]*\\d|POR ORDEN|\\bORDEN\\b|\\bVIDE\\b|\\bSIGN(?:ED|E|ERAT)?\\b\\.?|\\b(?:DURCH|PAR|AF|AV|PRZEZ) (?!DEN\\b)\\p{L}{3,}|AUTORIDAD|RESOLUCION|ACUERDO|\\bPAR"
                  + " DECISION|\\S+\\(\\d{4}\\)\\S*\\d|\\b[A-Z]{1,4}[-/]\\d{2,}|批准|〔\\d{4}〕|决定|保密(?:办|委)|审核|签|盖章|号");

  /// A stamp as China's offices write it.
  private static final Pattern OF_CHINA =
      Pattern.compile("(?s)(?:已|予以)?解密|(?:变更|调整|改|降)(?:密级)?(?:低)?为.*");

  private static final Pattern A_DATE = Pattern.compile(DATE + "|\\b20\\d{2} RELEASE\\b");
  private static final Saying CHINESE_DATE =
      Keyword.CHINESE_DATE.in(() -> "\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日");
  private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");
  private static final Pattern GOES_ON =
      Pattern.compile(
          "AUTHORITY|AUTH\\b|BY\\b|DATE|DATED|E\\.?O\\b|PER\\b|NND|GEZ|AM"
              + " \\d|DATUM|REF|批准|日期|\\d{4}年|审核");
  private static final int NEAR = 220;

  /// Levels of rank 0 that are still not for everybody.
  private static final Set<String> OF_DUTY = Set.of("OFFICIAL", "INTERNAL", "INTERNAL USE ONLY");

  /// `民國`, with a blank.
  private static final int ERA = 3;

  /// So many characters of a line before a stamp's words are read for a negation.
  private static final int LOOK_BACK = 40;

  /// Words behind more of a line are a sentence's.
  private static final int LONGEST_LEAD = 60;

  /// The longest word before a change from one level to another.
  private static final int LONGEST_CHANGE = 64;

  /// What a level is changed from stands behind one of these.
  private static final List<String> FROM =
      List.of("FROM", "VON", "DE", "DA", "FRA", "FRAN", "Z", "ZE", "C", "З", "ИЗ");

  private static final List<String> ARROWS = List.of("→", "->", "=>");

  /// So many letters of a level tell that it may be one.
  private static final int BEGINNING = 3;

  /// On a page that is no longer it is not worth it to look for keywords first.
  private static final int SHORT_PAGE = 2000;

  /// So many stamps of a page are asked for their authority and date.
  private static final int MOST_STAMPS = 400;

  /// Between a level and the words of its lowering.
  private static final int BEHIND_LEVEL = 7;

  /// What announces a lower level; the level's own words follow.
  private static final String DOWNGRADED =
      "DOWNGRADED TO|REGRADED(?: TO)?|RECLASSIFIED (?:AS|TO)|HERABGESTUFT AUF|CHANGED"
          + " TO|(?:变更|调整|改|降)(?:密级)?(?:低)?为|RECLASIFICADO COMO";

  private static final Saying ENDS =
      Keyword.ENDS.in(
          () ->
              "DECLASSIF[YI](?:CATION)?(?: ON)?:?\\s+(?:ON:?\\s+)?(?<us>\\d{8}|"
                  + DATE
                  + ")|EINSTUFUNG ENDET MIT ABLAUF DES JAHRES (?<year>\\d{4})|DECL(?: ON)?:?"
                  + " (?<old>\\d{1,2}/\\d{1,2}/\\d{2,4})|(?:解密时间|解密日期) ?[:：] ?(?<cn>\\d{4} ?年 ?\\d{1,2}"
                  + " ?月 ?\\d{1,2} ?日)");

  private static final Saying CONDITION = Keyword.CONDITION.in(Conditions.PATTERN::spelled);

  private static final Saying PAGE_OF = Keyword.PAGE_OF.in(() -> CopyMarks.PAGE_OF);

  private final LocalDate asOf;
  private final LifeWords training;
  private final LifeWords cancelled;
  private final LifeWords downgraded;
  private final LifeWords downgradedBehind;
  private final LifeWords ends;
  private final List<Saying> fromTo;
  private final Ladders ladders;
  private final LifeWords authority;
  private final List<Saying> sayings;

  /// Made when a long page asks for them.
  private volatile Keywords keywords;

  /// Joined when a page first names a change.
  private volatile String levels;

  /// @param schemes with what each says in its `[life]`
  Life(LocalDate asOf, Schemes schemes, Ladders ladders) {
    this.asOf = asOf;
    this.ladders = ladders;
    this.training =
        new LifeWords(
            Keyword.TRAINING.in(() -> TRAINING), LifeWords.Frame.NONE, schemes, "training");
    this.cancelled =
        new LifeWords(
            Keyword.CANCELLED.in(() -> CANCEL), LifeWords.Frame.NONE, schemes, "cancelled");
    this.authority = new LifeWords(LifeWords.Frame.NONE, schemes, "authority");
    UnaryOperator<String> announced =
        words -> "(?:" + words + ")[ :«»\"“”„'「]*(?<level>" + levels() + ")(?!\\p{L})";
    this.downgraded =
        new LifeWords(
            Keyword.DOWNGRADED.in(() -> announced.apply(DOWNGRADED)),
            new LifeWords.Frame(announced, () -> 0),
            schemes,
            "downgraded");
    this.downgradedBehind =
        new LifeWords(
            new LifeWords.Frame(
                words ->
                    "(?<![\\p{L}\\p{M}])(?<level>"
                        + levels()
                        + ")(?:['’]\\p{L}{1,4})?[ »\"”'」)]{0,2}(?:"
                        + words
                        + ")",
                () -> longestLevel() + BEHIND_LEVEL),
            schemes,
            "downgraded_behind");
    this.fromTo = List.of(fromWord(), fromArrow());
    this.ends =
        new LifeWords(
            new LifeWords.Frame(
                words -> "(?:" + words + ")[^\\n]{0,40}?(?<day>" + DATE + ")", () -> 0),
            schemes,
            "ends");
    this.sayings = new ArrayList<>(List.of(EXAM, CHINESE_DATE, PAGE_OF, CONDITION, ENDS));
    for (LifeWords words : List.of(training, cancelled, downgraded, downgradedBehind, ends))
      sayings.addAll(words.sayings());
    sayings.addAll(fromTo);
  }

  /// Every way of naming a level, as alternatives.
  private String levels() {
    if (levels == null)
      levels = String.join("|", ladders.words().stream().map(LifeWords::spelled).toList());
    return levels;
  }

  private int longestLevel() {
    return ladders.words().stream().mapToInt(LifeWords::length).max().orElse(0);
  }

  /// A change from a level to another in words.
  private Saying fromWord() {
    return new Saying(
        new LatePattern(
            () ->
                "\\p{L}{4,"
                    + LONGEST_CHANGE
                    + "} (?:"
                    + String.join("|", FROM)
                    + ") (?:"
                    + levels()
                    + ") (?:TO|AUF|ZU|IN|A|AU|EN|TIL|TILL|NA|DO|ДО|HA|НА|B) ?(?<level>"
                    + levels()
                    + ")(?!\\p{L})"),
        FROM.stream().map(word -> " " + word + " ").collect(Collectors.toSet()),
        () -> beforeLevels(FROM, word -> " " + word + " "),
        () -> LONGEST_CHANGE,
        false);
  }

  /// The same by an arrow.
  private Saying fromArrow() {
    return new Saying(
        new LatePattern(
            () ->
                "(?:"
                    + levels()
                    + ") ?(?:"
                    + String.join("|", ARROWS)
                    + ") ?(?<level>"
                    + levels()
                    + ")(?!\\p{L})"),
        Set.copyOf(ARROWS),
        () -> {
          Set<String> keywords = beforeLevels(ARROWS, arrow -> arrow);
          keywords.addAll(beforeLevels(ARROWS, arrow -> arrow + " "));
          return keywords;
        },
        () -> longestLevel() + 1,
        false);
  }

  /// Words with what any level begins with behind them.
  private Set<String> beforeLevels(List<String> words, UnaryOperator<String> spaced) {
    Set<String> keywords = new HashSet<>();
    for (String level : ladders.words()) {
      int end = 0;
      while (end < Math.min(level.length(), BEGINNING) && Letters.wordPart(level.charAt(end)))
        end++;
      for (String word : words) keywords.add(spaced.apply(word) + level.substring(0, end));
    }
    return keywords;
  }

  /// What a page says.
  ///
  /// @param sign of all its markings
  /// @param exam whether it is an exam paper: `绝密★启用前` heads mock exams too
  /// @param pageOf `x of y` as the page counts itself; empty where it does not
  /// @param issued the day on which a Chinese paper was issued: the last full date that it bears
  record Said(LifeSign sign, boolean exam, List<int[]> pageOf, Optional<LocalDate> issued) {
    static final Said NOTHING = new Said(LifeSign.LIVE, false, List.of(), Optional.empty());
  }

  /// @param upper the whole page, folded capitals
  Said of(String upper) {
    return of(upper, upper.length() > SHORT_PAGE ? near(upper) : everywhere(upper));
  }

  /// A page of which only the places near keywords are tried.
  Searched near(String upper) {
    Keywords made = keywords;
    if (made == null) {
      made = new Keywords(sayings);
      keywords = made;
    }
    Function<Saying, int[]> places = made.in(upper);
    return told -> new Sayings(upper, told, places);
  }

  /// A page of which every place is tried.
  static Searched everywhere(String upper) {
    return told -> new Sayings(upper, told);
  }

  Said of(String upper, Searched page) {
    return new Said(
        sign(upper, page),
        examPaper(page),
        CopyMarks.pageOf(page.of(List.of(PAGE_OF))),
        issued(page));
  }

  /// Everything that a page can say, each for itself.
  List<Saying> sayings() {
    return sayings;
  }

  /// A page that is gone through for sayings.
  @FunctionalInterface
  interface Searched {
    Sayings of(List<Saying> sayings);
  }

  private LifeSign sign(String upper, Searched page) {
    Sayings specimen = page.of(training.sayings());
    if (specimen.find())
      return LifeSign.of(State.TRAINING, "the page says: " + specimen.match().group().strip());
    LifeSign lowered = lowered(upper, page);
    if (lowered.state() != State.LIVE) return lowered;
    LifeSign cancelled = cancelled(upper, page);
    if (cancelled.state() != State.LIVE) return cancelled;
    Sayings conditional = page.of(List.of(CONDITION));
    if (conditional.find())
      return LifeSign.of(
          State.CONDITIONAL, "the page says: " + conditional.match().group().strip());
    return ended(upper, page)
        .map(date -> LifeSign.of(State.REVIEW_DUE, "its date has passed: " + date))
        .orElse(LifeSign.LIVE);
  }

  private static boolean examPaper(Searched page) {
    Sayings words = page.of(List.of(EXAM));
    Set<String> seen = new HashSet<>();
    while (words.find()) seen.add(words.match().group());
    return seen.size() >= EXAM_WORDS;
  }

  /// A note of a lower level: the words before it, or behind it.
  private LifeSign lowered(String upper, Searched page) {
    LifeSign claimed = LifeSign.LIVE;
    for (List<Saying> notes : List.of(downgraded.sayings(), downgradedBehind.sayings(), fromTo)) {
      Sayings told = page.of(notes);
      for (int seen = 0; seen < MOST_STAMPS && told.find(); seen++) {
        Matcher note = told.match();
        if (untrue(upper, note.start(), note.group())) continue;
        String level = note.group("level");
        Span at = new Span(note.start("level"), note.end("level"));
        if (!complete(note.group(), near(upper, note.start(), note.end()))) {
          claimed =
              new LifeSign(State.CANCEL_CLAIMED, "", "a downgrading without authority or date", at);
        } else if (open(level)) {
          return new LifeSign(
              State.CANCELLED, "", "regraded to " + level + " with authority and date", at);
        } else {
          return new LifeSign(State.DOWNGRADED, level, "downgraded with authority and date", at);
        }
      }
    }
    return claimed;
  }

  /// Whether nothing of a marking is left at this level.
  private boolean open(String level) {
    return !OF_DUTY.contains(level)
        && ladders.all(level).stream().allMatch(rule -> rule.rank() == 0);
  }

  private LifeSign cancelled(String upper, Searched page) {
    Sayings told = page.of(cancelled.sayings());
    LifeSign claimed = LifeSign.LIVE;
    for (int seen = 0; seen < MOST_STAMPS && told.find(); seen++) {
      Matcher cancel = told.match();
      if (untrue(upper, cancel.start(), cancel.group())) continue;
      String near = near(upper, cancel.start(), cancel.end());
      if (complete(cancel.group(), near)) {
        return LifeSign.of(
            State.CANCELLED, "'" + cancel.group().strip() + "' with authority and date");
      }
      claimed =
          LifeSign.of(
              State.CANCEL_CLAIMED, "'" + cancel.group().strip() + "' without authority or date");
    }
    return claimed;
  }

  /// Authority and date; a stamp of China needs one of the two (schemes §15).
  private boolean complete(String words, String near) {
    boolean dated = A_DATE.matcher(near).find();
    boolean authorised = (AUTHORITY.matcher(near).find() || authority.in(near));
    boolean chinese = OF_CHINA.matcher(words.strip()).matches();
    return chinese ? dated || authorised : dated && authorised;
  }

  /// Whether a negation stands before the words, or so much of a line that they are no stamp's, or
  /// the line tells of another paper.
  private boolean untrue(String upper, int start, String words) {
    int lineStart = upper.lastIndexOf('\n', start) + 1;
    if (start - lineStart > LONGEST_LEAD) return true;
    String before = upper.substring(Math.max(lineStart, start - LOOK_BACK), start);
    return NOT_CANCELLED.matcher(before).find() && !words.startsWith(ALREADY)
        || TOLD_OF.matcher(before).find() && !OF_ITSELF.matcher(before).find()
        || !words.contains(DONE) && announced(before, restOfLine(upper, start + words.length()));
  }

  private boolean announced(String before, String rest) {
    Matcher day = ANNOUNCED.matcher(before);
    if (!day.find()) return false;
    boolean passed =
        Dates.read(day.group(1) + "-" + day.group(2) + "-" + day.group(3))
            .filter(date -> date.isBefore(asOf))
            .isPresent();
    return !passed || !(AUTHORITY.matcher(rest).find() || authority.in(rest));
  }

  private static String restOfLine(String upper, int from) {
    int end = upper.indexOf('\n', from);
    return upper.substring(from, Math.min(end < 0 ? upper.length() : end, from + NEAR));
  }

  /// The paragraph round a stamp's words, and the next one where that goes on with the stamp.
  private static String near(String upper, int start, int end) {
    int first = Math.max(0, start - NEAR);
    String window = upper.substring(first, Math.min(upper.length(), end + 3 * NEAR));
    int at = start - first;
    int from = Math.max(0, window.lastIndexOf("\n\n", at));
    int to = paragraphEnd(window, end - first);
    int next = to;
    while (next < window.length() && window.charAt(next) <= ' ') next++;
    if (GOES_ON.matcher(window).region(next, window.length()).lookingAt()) {
      to = paragraphEnd(window, Math.min(window.length(), paragraphEnd(window, next) + 2));
    }
    return window.substring(from, Math.min(to, end - first + 2 * NEAR));
  }

  private static int paragraphEnd(String text, int from) {
    Matcher blank = BLANK_LINE.matcher(text);
    return from < text.length() && blank.find(from) ? blank.start() : text.length();
  }

  private Optional<LocalDate> ended(String upper, Searched page) {
    Sayings ends = page.of(List.of(ENDS));
    while (ends.find()) {
      Matcher end = ends.match();
      Optional<LocalDate> date =
          end.group("year") != null
              ? Optional.of(LocalDate.of(Integer.parseInt(end.group("year")), 12, 31))
              : Dates.read(
                  end.group("us") != null
                      ? end.group("us")
                      : end.group("old") != null ? end.group("old") : end.group("cn"));
      if (date.isPresent() && date.get().isBefore(asOf)) return date;
    }
    Sayings named = page.of(this.ends.sayings());
    while (named.find()) {
      String day = named.match().group("day");
      Optional<LocalDate> date =
          Dates.read(day).or(() -> EasternDay.in(eraOf(upper, named.match())));
      if (date.isPresent() && date.get().isBefore(asOf)) return date;
    }
    return Optional.empty();
  }

  /// A day with what stands before it: the era is no part of a date's own pattern.
  private static String eraOf(String upper, Matcher named) {
    return upper.substring(Math.max(named.start(), named.start("day") - ERA), named.end("day"));
  }

  private static Optional<LocalDate> issued(Searched page) {
    Sayings dates = page.of(List.of(CHINESE_DATE));
    String last = "";
    while (dates.find()) last = dates.match().group();
    return last.isEmpty() ? Optional.empty() : Dates.read(last);
  }
}
