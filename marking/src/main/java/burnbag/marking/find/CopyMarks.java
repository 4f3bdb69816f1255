package burnbag.marking.find;

import burnbag.marking.document.CopyMark;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.text.FoldedText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds marks that number this very copy (schemes §14), and what a page says of its place among
/// others.
final class CopyMarks {
  /// What the prefilter must stop at.
  static final List<String> ANCHORS =
      List.of(
          "COPY NO",
          "COPY NUMBER",
          "COPY #",
          "COPY 0",
          "COPY 1",
          "COPY 2",
          "COPY 3",
          "COPY 4",
          "COPY 5",
          "COPY 6",
          "COPY 7",
          "COPY 8",
          "COPY 9",
          "DOCUMENT CONSISTS OF",
          "COPIES, SERIES",
          "AUSFERTIGUNG",
          "KOPIE",
          "EXEMPLAIRE N",
          "EJEMPLAR N",
          "EGZ. ",
          "EXEMPLAIRE ",
          "ESEMPLARE",
          "EXEMPLAR",
          "EKSEMPLAR",
          "EKS. NR",
          "EX. NR",
          "KAPPALE",
          "KPL ",
          "COPIA N",
          "प्रति सं",
          "ЭКЗ. ",
          "ПРИМ. ",
          "份",
          "编号",
          "編號",
          "사본",
          "部のうち",
          "部うち",
          "部内",
          "部の内",
          "NUSHA",
          "עותק",
          "نسخه رقم");

  private static final Pattern WORTH_A_LOOK =
      Pattern.compile(
          "COP|AUSF|KOPIE|EXEMPL|EJEMPL|ESEMPL|EKSEMPL|EKS\\.|EX\\.? NR|KAPPALE|KPL|प्रति सं|EGZ|ЭКЗ|ПРИМ|份|编号|編號|사본|部 ?(?:の|うち|内)|NUSHA|עותק|نسخه|NO\\.? ?\\d");

  private static final String N = "(?<n>\\d{1,6})";

  /// Each with a group `n`, and `m` where it says of how many.
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile(
              "\\bCOPY(?: NO\\.?| NUMBER| #|:)? ?#?"
                  + N
                  + " OF (?<m>\\d{1,6})(?: COPIES)?(?:, SERIES [A-Z])?"),
          Pattern.compile("\\bCOPY (?:NO\\.?|NUMBER|#) ?" + N + "\\b(?<m>)"),
          Pattern.compile(
              "THIS DOCUMENT CONSISTS OF \\d+ PAGES?\\.? ?(?:COPY )?NO\\.? "
                  + N
                  + " OF (?<m>\\d+) COPIES(?:, SERIES [A-Z])?"),
          Pattern.compile("\\bNO\\.? " + N + " OF (?<m>\\d+) COPIES(?:, SERIES [A-Z])?"),
          Pattern.compile("\\bEXEMPLAIRE (?:N[°O]?|NUMERO) ?" + N + "(?: ?(?:/|SUR) ?(?<m>\\d+))?"),
          Pattern.compile("\\bEJEMPLAR N[°O]? ?" + N + "(?: DE (?<m>\\d+))?"),
          Pattern.compile("\\b" + N + "\\. ?AUSFERTIGUNG(?: VON (?<m>\\d+))?"),
          Pattern.compile("\\bAUSFERTIGUNG(?: NR\\.?)? " + N + "(?: VON (?<m>\\d+))?"),
          Pattern.compile("\\bKOPIE(?: NR\\.?)? " + N + " VON (?<m>\\d+)"),
          Pattern.compile("\\bEGZ\\. ?NR ?" + N + "(?: ?(?:/|Z) ?(?<m>\\d+))?"),
          Pattern.compile(
              "\\bESEMPLARE (?:N\\.?|NR\\.?|NUMERO) ?" + N + "(?: (?:DI|SU) (?<m>\\d+))?"),
          Pattern.compile(
              "\\b(?:EXEMPLAR|EKSEMPLAR|EKS\\.?|EX\\.?) (?:NR\\.?|NO\\.?) ?"
                  + N
                  + "(?: (?:AV|AF|VON) (?<m>\\d+))?"),
          Pattern.compile(
              "\\b(?:KAPPALE|KPL\\.?) (?:NRO\\.?|NUMERO) ?" + N + "(?: ?/ ?(?<m>\\d+))?"),
          Pattern.compile(
              "(?<!\\p{L})(?:ЭКЗ|ПРИМ)\\.? ?(?:№|N)\\.? ?" + N + "(?: ИЗ (?<m>\\d{1,6}))?"),
          Pattern.compile("\\bCOPIA N(?:\\.|R\\.?|[°O]) ?" + N + "(?: (?:DI|SU|DE) (?<m>\\d+))?"),
          Pattern.compile("प्रति (?:सं|संख्या)\\.? ?" + N + "(?: ?/ ?(?<m>\\d+))?"),
          Pattern.compile("第 ?" + N + " ?份(?:[，,]? ?共 ?(?<m>\\d+) ?份)?"),
          Pattern.compile("编号 ?[:：] ?" + N + "(?<m>)"),
          Pattern.compile("份号 ?[:：]? ?" + N + "(?<m>)"),
          Pattern.compile("編號 ?[:：] ?" + N + "(?<m>)"),
          Pattern.compile("(?<m>\\d{1,6}) ?部 ?の? ?(?:うち|内) ?第? ?" + N + " ?号"),
          Pattern.compile(
              "\\bNUSHA ?(?:NO\\b|NU\\b|SAYISI\\b)?\\.? ?:? ?" + N + "(?: ?/ ?(?<m>\\d{1,6}))?"),
          Pattern.compile("עותק ?(?:מספר|מס')? ?:? ?" + N + "(?: ?(?:מתוך|/) ?(?<m>\\d{1,6}))?"),
          Pattern.compile("نسخه رقم ?:? ?" + N + "(?: ?(?:من|/) ?(?<m>\\d{1,6}))?"),
          Pattern.compile("사본 ?(?:번호|제)? ?" + N + "(?<m>)호?"));

  /// The one copy that there is.
  private static final Pattern ONLY =
      Pattern.compile("\\bEGZ\\.? ?POJEDYNCZY\\b|\\bEXEMPLAIRE UNIQUE\\b");

  private static final Pattern SERIAL = Pattern.compile("\\d{6}");
  static final String PAGE_OF =
      "(?<!\\p{L})(?:PAGE|SEITE|STR\\.|STRONA|HOJA|PAGINA|SIDA|SIDE|SIVU|СТОР\\.|SAYFA|CTP\\.|ЛИСТ|עמוד|صفحه) ?(\\d{1,4}) ?(?:OF|VON|/|DE|SUR|DI|AV|AF|Z|З|ИЗ|מתוך|من)"
          + " ?(\\d{1,4})\\b|第 ?(\\d{1,4}) ?[页頁] ?[，,]? ?共 ?(\\d{1,4}) ?[页頁]";
  private static final int SERIAL_REACH = 2;

  /// @param places where the page's anchors end
  List<CopyMark> on(Sheet sheet, int line, BitSet places) {
    List<CopyMark> found = new ArrayList<>();
    for (FoldedText text : sheet.windows(line, line, places))
      if (WORTH_A_LOOK.matcher(text.upper()).find()) in(text, sheet, found);
    return found;
  }

  private static void in(FoldedText text, Sheet sheet, List<CopyMark> found) {
    BitSet taken = new BitSet();
    for (Pattern pattern : MARKS) {
      Matcher matcher = pattern.matcher(text.upper());
      while (matcher.find()) {
        Span span = text.span(matcher.start(), matcher.end());
        int clash = taken.nextSetBit(span.start());
        if (clash >= 0 && clash < span.end()) continue;
        taken.set(span.start(), span.end());
        String of = matcher.group("m");
        found.add(new CopyMark(sheet.place(span), matcher.group("n"), of == null ? "" : of));
      }
    }
    Matcher only = ONLY.matcher(text.upper());
    while (only.find())
      found.add(new CopyMark(sheet.place(text.span(only.start(), only.end())), "1", "1"));
  }

  /// A 份号: six digits alone on the first written line, a Chinese level within the next two (GB/T
  /// 9704-2012, 7.2.1).
  List<CopyMark> serial(Sheet sheet, List<Candidate> candidates) {
    int line = 0;
    while (sheet.lines().has(line) && !begins(sheet, line)) line++;
    if (!sheet.lines().has(line)) return List.of();
    Span span = sheet.lines().trimmed(line);
    String text = sheet.text().substring(span.start(), span.end());
    int end = text.indexOf(' ') < 0 ? text.length() : text.indexOf(' ');
    if (!SERIAL.matcher(text.substring(0, end)).matches()) return List.of();
    int above = sheet.writtenAbove(line);
    boolean level =
        candidates.stream()
            .anyMatch(
                c ->
                    c.meaning().scheme().equals("cn")
                        && Math.abs(sheet.writtenAbove(c.line()) - above) <= SERIAL_REACH);
    if (!level) return List.of();
    return List.of(
        new CopyMark(
            sheet.place(new Span(span.start(), span.start() + end)), text.substring(0, end), ""));
  }

  /// Whether the page's own text can begin with the line.
  private static boolean begins(Sheet sheet, int line) {
    return !sheet.lines().blank(line) && sheet.part(sheet.lines().trimmed(line)) != Part.HEADER;
  }

  /// `x of y` as the page itself counts; empty where it does not.
  ///
  /// @param told where `PAGE_OF` matches
  static List<int[]> pageOf(Sayings told) {
    List<int[]> found = new ArrayList<>();
    while (told.find()) {
      Matcher matcher = told.match();
      int first = matcher.group(1) != null ? 1 : 3;
      int x = Integer.parseInt(matcher.group(first));
      int y = Integer.parseInt(matcher.group(first + 1));
      if (x >= 1 && x <= y) found.add(new int[] {x, y});
    }
    return found;
  }
}
