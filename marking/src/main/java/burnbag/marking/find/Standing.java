package burnbag.marking.find;

import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// How a candidate stands on its line: alone, behind a label, in a column, in a sentence.
final class Standing {
  private static final int LONGEST_PHRASE = 8;
  private static final int NARROW = 24;

  /// A cable's date-time group, or its post and number, directly behind the level.
  private static final Pattern CABLE =
      Pattern.compile(
          " {1,3}\\d{6,7}Z?\\b| {1,3}(?:SECTION \\d+ OF \\d+ )?[A-Z]{3,}(?: [A-Z]{2,})?"
              + " \\d{5,6}\\b");

  /// The dots and the page number of a table of contents.
  private static final Pattern LEADERS =
      Pattern.compile(".{0,60}?(?:\\.{3,}|(?: \\.){3,}|…{2,}|_{4,})\\s*\\d{1,4}\\s*");

  private static final Pattern UNTICKED = Pattern.compile("(?:☐|□|\\[ ?\\]|○)\\s*$");
  private static final Pattern SUBJECT =
      Pattern.compile(
          "(?iu)(?:subject|subj|betreff|betr|objet|asunto|oggetto|ämne|ärende|emne|sak|aihe|asia|temat|dotyczy|тема|主题|标题)\\s*[.:：]\\s*(?:(?:re|fw|fwd|aw|wg)\\s*:\\s*)*\\[?");
  private static final Pattern HEADING = Pattern.compile("#{1,6} +");

  private static final Pattern RUNNING =
      Pattern.compile("(?:(?<![\\p{L}\\p{M}])\\p{Ll}[\\p{L}\\p{M}'’]*[ ,]+){3}");

  private static final Pattern REPLY = Pattern.compile("(?i)(?:(?:re|fw|fwd|aw|wg)\\s*:\\s*)*\\[?");
  private static final Pattern PARTING = Pattern.compile("\\]?\\s*[-–—:|,].*|\\]?\\s*");
  private static final String EASTERN_LABELS =
      "ГРИФ(?: СЕКРЕТНОСТИ| ОГРАНИЧЕНИЯ ДОСТУПА)?|СТЕПЕНЬ СЕКРЕТНОСТИ|密等(?:及解密條件或保密期限)?|機密等級"
          + "|秘密区分|取扱区分|비밀 ?등급|보안 ?등급|GIZLILIK DERECESI|סיווג(?: ביטחוני| בטחוני)?"
          + "|درجه السريه|वर्गीकरण";

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:CLASSIFICATION|CLASS|SECURITY MARKING|SECURITY CLASSIFICATION|MARKING|PROTECTIVE"
              + " MARKING|GEHEIMHALTUNGSGRAD|KLASSIFIZIERUNG(?:SSTUFE)?|KLASSIFIKATION(?:SGRAD)?|CLASSIFICATION"
              + " DE (?:SECURITE|DEFENSE)|CLASSIFICAZIONE|CLASSIFICA(?: DI"
              + " SEGRETEZZA)?|GRADO DE CLASIFICACION|SAKERHETSSKYDDSKLASS|SEKRETESSGRAD|SEKRETESSKLASS|(?:SIKKERHETS)?GRADERING|TURVALLISUUSLUOKKA|SUOJAUSTASO|KLAUZULA(?:"
              + " TAJNOSCI)?|ГРИФ(?: СЕКРЕТНОСТІ| ОБМЕЖЕННЯ ДОСТУПУ)?|EINSTUFUNG|VS-EINSTUFUNG|BETREFF|SUBJECT|密"
              + " ?级|秘密等级|CLASIFICACION|"
              + EASTERN_LABELS
              + "|☒|☑|\\[X\\]) ?[:：]?[ .*_|(\\[【〔-]*$");

  private static final String PAPER =
      "(?:DOCUMENT|BRIEFING|BRIEF|PRESENTATION|SLIDE|PAGE|REPORT|PAPER|MEMORANDUM|VOLUME|BOOK|MANUAL|PUBLICATION"
          + "|MAP|CHART|ANNEX|FILE|FOLDER|MEDIUM|DISK|EXTRACT)";

  /// What a paper says of its own level at the end of a line; a mail says so in its disclaimer.
  private static final Pattern OWN_LEVEL =
      Pattern.compile(
          "(?:CLASSIFICATION OF (?:THIS|THE) "
              + PAPER
              + "(?: IS)?|THIS "
              + PAPER
              + " (?:IS|HAS BEEN)(?: CLASSIFIED)?(?: AS| AT| UP TO)?) ?:? *$");

  /// Before a level: it had that level once (N14, an archive's finding aid).
  private static final Pattern FORMER = Pattern.compile(former());

  /// The number of a section, alone before a level.
  private static final Pattern NUMBERED =
      Pattern.compile(
          "(?:[\\d０-９]{1,2}(?:[.．][\\d０-９]{1,2}){1,3}[.．]?|[\\d０-９]{1,2}[.．]|§ ?\\d{1,3}\\.?|[IVX]{1,4}\\.|第[\\d一二三四五六七八九十]{1,3}[条條])[ \u3000]{0,3}");

  private static final int LINES_BELOW = 4;
  private static final int LEAST_RUNNING = 10;
  private static final int LEAST_WORDS = 3;

  private static String former() {
    String words =
        "former|formerly|previous|previously|earlier|original|frühere|ehemalige|vormalige|bisherige|ursprüngliche|ancienne|ancien"
            + "|précédente|anterior|antigua|precedente|originaria|tidigare|förutvarande|ursprunglig|tidligere|forrige|opprinnelig|oprindelig"
            + "|aiempi|entinen|alkuperäinen|dawna|poprzednia|pierwotna|прежний|прежняя|бывший|первоначальный|прежний гриф|колишній|попередній"
            + "|первісний|eski|önceki|ilk";
    String glyphs =
        "קודם|לשעבר|מקורי|السابق|السابقة|سابقا|الأصلي|الأصلية|पूर्व|पिछला|मूल|旧|元の|以前の|당초|이전|종전|구 비밀|原密级|原密級|原密等|旧密级";
    return "(?<![\\p{L}\\p{M}])(?:"
        + FoldedText.upper(words)
        + ")(?![\\p{L}\\p{M}])[^\\n.;]{0,48}[:：] ?[\"«„“]?$|(?:"
        + FoldedText.upper(glyphs)
        + ")[^\\n.;。]{0,24}[:：] ?$";
  }

  private final Sheet sheet;

  Standing(Sheet sheet) {
    this.sheet = sheet;
  }

  /// Adds what the candidate's line says.
  ///
  /// @param signs with those of its place already in
  void add(Candidate candidate, Set<Sign> signs) {
    Beside beside = Beside.of(sheet, candidate);
    if (plainlyProse(candidate, beside) && (signs.contains(Sign.LOWER_CASE) || !sheet.source())) {
      signs.add(Sign.IN_SENTENCE);
    } else if (CodeSigns.inCode(sheet, candidate, beside)) {
      signs.add(Sign.IN_CODE);
    } else {
      if (beside.quoted()) signs.add(Sign.QUOTED);
      if (UNTICKED.matcher(beside.before()).find()) signs.add(Sign.UNTICKED);
      if (startsSubject(candidate, beside)) signs.add(Sign.SUBJECT_START);
      else amongWords(candidate, beside, signs);
    }
  }

  private void amongWords(Candidate candidate, Beside beside, Set<Sign> signs) {
    String upperBefore = beside.upperBefore();
    if (Residue.announcesChange(upperBefore)) {
      signs.add(Sign.CHANGE_NOTE);
      return;
    }
    if (LEADERS.matcher(beside.after()).matches()) {
      signs.add(Sign.IN_CONTENTS);
      return;
    }
    List<String> after = Residue.words(beside.upperAfter());
    if (FORMER.matcher(upperBefore).find()) {
      signs.add(Sign.FORMER_LEVEL);
      return;
    }
    if (after.isEmpty() && labelled(beside)) {
      signs.add(Sign.FIELD_LABEL);
      return;
    }
    List<String> before = Residue.words(upperBefore);
    if (before.isEmpty() && after.isEmpty()) {
      if (headsTable(candidate, beside)) signs.add(Sign.HEADS_TABLE);
      if (NUMBERED.matcher(beside.before()).matches() && !candidate.compound())
        signs.add(Sign.NUMBERED_HEADING);
      if (announced(candidate)) signs.add(Sign.ANNOUNCED);
      if (beside.ruledOnBothSides()) signs.add(Sign.IN_TABLE);
      boolean wide = beside.before().length() + beside.after().length() > NARROW;
      signs.add(wide ? Sign.BESIDE_REFERENCE : Sign.OWN_LINE);
      if (caseless(candidate) && beside.framed()) signs.add(Sign.FRAMED);
      return;
    }
    boolean leftFree = before.isEmpty() || beside.cellBefore();
    boolean rightFree = after.isEmpty() || beside.cellAfter();
    if (leftFree && rightFree) {
      inColumn(candidate, beside, caseless(before) || caseless(after), signs);
    } else if (leftFree && headsCable(candidate, beside)) {
      signs.add(Sign.BESIDE_REFERENCE);
    } else {
      boolean phrase =
          beside.mostlyCapitals()
              && !caseless(candidate)
              && before.size() + after.size() <= LONGEST_PHRASE;
      signs.add(phrase ? Sign.IN_CAPITAL_PHRASE : Sign.IN_SENTENCE);
    }
  }

  /// A heading in columns (`SECRET 12 May`) is one; a row of a table is another.
  private static void inColumn(
      Candidate candidate, Beside beside, boolean caseless, Set<Sign> signs) {
    boolean heading = beside.mostlyCapitals() && !caseless;
    boolean header =
        signs.contains(Sign.RUNNING_HEAD)
            || signs.contains(Sign.EDGE) && candidate.form() == Form.DISTINCT;
    signs.add(Sign.OWN_CELL);
    if (beside.ruled()) signs.add(Sign.IN_ROW);
    if (!heading && !header || beside.ruled()) signs.add(Sign.IN_TABLE);
  }

  private static boolean labelled(Beside beside) {
    String before = beside.upperBefore();
    return OWN_LEVEL.matcher(before).find()
        || LABEL.matcher(before).find() && !runsInto(beside.before());
  }

  /// Whether what stands before a level runs in lower case and has no colon: in `nie jest oznaczone
  /// klauzulą POUFNE` the last word is a label's and the line is a sentence.
  private static boolean runsInto(String before) {
    return !before.contains(":") && RUNNING.matcher(before).find();
  }

  /// Whether the written line before it runs and ends with a colon, and the page goes on below: a
  /// manual shows how a marking looks.
  private boolean announced(Candidate candidate) {
    List<Integer> written = sheet.written();
    int at = Collections.binarySearch(written, candidate.line());
    if (at < 1 || sheet.nearBottom(candidate.line(), LINES_BELOW)) return false;
    Span before = sheet.lines().trimmed(written.get(at - 1));
    String line = sheet.text().substring(before.start(), before.end());
    int colon = line.length() - 1;
    if (colon < 1 || colon > Beside.LOOK_ASIDE || ":：".indexOf(line.charAt(colon)) < 0)
      return false;
    if (!Character.isLetter(line.charAt(colon - 1))) return false;
    return line.chars().filter(Character::isLowerCase).count() >= LEAST_RUNNING
        && line.strip().split("\\s+").length >= LEAST_WORDS;
  }

  /// Whether it is the heading under which a table of settings stands.
  private boolean headsTable(Candidate candidate, Beside beside) {
    return HEADING.matcher(beside.before()).matches()
        && sheet
            .below(candidate.line(), 2)
            .map(line -> sheet.lines().trimmed(line).start())
            .filter(start -> sheet.text().charAt(start) == '|')
            .isPresent();
  }

  private static boolean headsCable(Candidate candidate, Beside beside) {
    return candidate.spaced() && Beside.mostlyCapitals(beside.after())
        || CABLE.matcher(beside.upperAfter()).lookingAt();
  }

  /// Whether words in lower case stand right beside it: on either side of a word that is no
  /// capitals itself, else on both. Most wordings are such, and nothing more need be asked of them;
  /// of one in lower case itself not even whether the page is a program's.
  private static boolean plainlyProse(Candidate candidate, Beside beside) {
    boolean left = beside.lowerWordBefore();
    boolean right =
        beside.lowerWordAfter()
            && !Conditions.PATTERN.matcher(beside.upperAfter().stripLeading()).lookingAt();
    return candidate.capitals() || candidate.compound() ? left && right : left || right;
  }

  /// `Subject: SECRET//NOFORN depot holdings`; a plain level word must be parted from what follows.
  private boolean startsSubject(Candidate candidate, Beside beside) {
    boolean leads =
        SUBJECT.matcher(beside.before()).matches()
            || sheet.part(candidate.at()) == Part.SUBJECT
                && REPLY.matcher(beside.before()).matches();
    boolean apart =
        candidate.form() == Form.DISTINCT
            || candidate.compound()
            || PARTING.matcher(beside.after()).matches();
    return leads && apart && candidate.form() != Form.COMMON;
  }

  private boolean caseless(Candidate candidate) {
    return caseless(sheet.text().substring(candidate.at().start(), candidate.at().end()));
  }

  private static boolean caseless(List<String> words) {
    return words.stream().anyMatch(Standing::caseless);
  }

  /// Whether its first letter is of a script without capitals.
  private static boolean caseless(String text) {
    return text.chars()
        .filter(Character::isLetter)
        .limit(1)
        .anyMatch(c -> Letters.caseless((char) c));
  }
}
