package burnbag.marking.find;

import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is left beside a marking once everything that may lawfully share its line is set aside:
/// references, dates, page and copy numbers, conditions, handling words, a note of change, the
/// company's name.
final class Residue {
  private static final String MONTH = "(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Z]*";

  private static final Pattern REFERENCE =
      Pattern.compile(
          String.join(
              "|",
              "\\d{5,7}Z?(?: " + MONTH + "\\.?(?: \\d{2,4})?)?(?: STAFF)?(?: CITE [A-Z]+ \\d+)?",
              "\\d{1,2}\\.? " + MONTH + "\\.? \\d{2,4}",
              MONTH + "\\.? \\d{1,2}, ?\\d{4}",
              "\\b(?:PAGE|SEITE|S\\.|P\\.|COPY|NO|NR|REG|REF|TS|AZ|TGB)\\b[.:#]? ?(?:-?N[OR]\\.?"
                  + " ?)?\\d+(?:-\\d+)?(?: ?(?:OF|VON|/) ?\\d+)?",
              "SECTION \\d+ OF \\d+",
              "\\b\\d+\\. AUSFERTIGUNG|AUSFERTIGUNG \\d+",
              "(?<!\\p{L})(?:EXEMPLAIRE|ESEMPLARE|EJEMPLAR|EXEMPLAR|EKSEMPLAR|KAPPALE|EKS|KPL|EX|COPIA|KOPIA|EGZ|ЭКЗ|ПРИМ)\\b?\\.?"
                  + " ?(?:N[°º]|NRO|NR|NO|N|№)?\\.? ?\\d+(?: ?(?:/|SUR|DI|DE|AV|AF|Z) ?\\d+)?",
              "EGZ\\.? POJEDYNCZY|EXEMPLAIRE UNIQUE",
              "(?<!\\p{L})(?:PAGINA|SIDA|SIDE|SIVU|STR|STRONA|HOJA|СТОР)\\.? ?\\d+(?: ?(?:/|SUR|DI|DE|AV|AF|Z|З)"
                  + " ?\\d+)?",
              "\\b[A-Z]{1,4}-?\\d+(?:[-/.]\\d+)*\\b",
              "(?<!\\p{L})(?:ЭКЗ|ПРИМ|СТР|ИНВ|ВХ|ИСХ|РЕГ)(?!\\p{L})\\.? ?(?:№|N)? ?(?:ЕДИНСТВЕННЫЙ|[\\d/-]+(?:СС|ОВ|С|ДСП)?)(?: ИЗ"
                  + " \\d+)?|№ ?[\\d/-]+(?:СС|ОВ|С|ДСП)?",
              "\\bNUSHA\\b ?(?:NO|SAYISI|NU)?\\b[.:]? ?\\d+(?: ?/ ?\\d+)?|\\bSAYFA ?\\d+(?: ?/ ?\\d+)?|\\bSAYI ?:"
                  + " ?[\\d./-]+",
              "\\d+ ?部 ?の? ?(?:うち|内) ?第? ?\\d+ ?号|사본 ?(?:번호|제)? ?\\d+ ?호?|관리번호 ?:? ?[\\d-]+|\\d+ ?/ ?\\d+"
                  + " ?쪽|第 ?\\d+ ?[份頁]|共 ?\\d+ ?[份頁]",
              "(?:प्रति|प्रतिलिपि) ?(?:सं|संख्या|क्रमांक)?\\.? ?\\d+(?: ?/ ?\\d+)?",
              "עותק ?(?:מספר|מס')? ?\\d+(?: מתוך \\d+)?|نسخه رقم ?\\d+(?: من \\d+)?",
              "第 ?\\d+ ?[份页]|共 ?\\d+ ?[份页]|份号 ?[:：]? ?\\d*|编号 ?[:：]? ?\\d+|特急|加急|特提|平急|密级|紧急程度|\\d+"
                  + " ?页|印数 ?[:：]? ?\\d+ ?册?"));

  /// Words that tell what to do with a marked paper; they add nothing to the marking and take
  /// nothing from it.
  private static final Pattern HANDLING =
      Pattern.compile(
          String.join(
              "|",
              "(?:DO NOT|NOT TO BE|NOT FOR|MUST NOT BE)"
                  + " (?:DISTRIBUT|COP|FORWARD|RELEAS|DISCLOS|PUBLI|REPRODUC|CIRCULAT|SHAR)[A-Z]*(?:"
                  + " OUTSIDE [A-Z ]{3,30})?",
              "FOR INTERNAL USE(?: ONLY)?|INTERNAL USE ONLY|ALL RIGHTS RESERVED|COMPANY"
                  + " INTERNAL|(?:WORKING|FINAL|ADVANCE) (?:DRAFT|COPY)|DRAFT|WORKING"
                  + " (?:PAPERS?|DOCUMENT)|PRE-?DECISIONAL|DELIBERATIVE",
              "NICHT (?:WEITERGEBEN|ZUR WEITERGABE|KOPIEREN)|NUR (?:FUR DEN|ZUM) INTERNEN?"
                  + " GEBRAUCH|ENTWURF",
              "NE PAS (?:DIFFUSER|COPIER)|USAGE INTERNE|DIFFUSION INTERNE|NO DIFUNDIR|USO"
                  + " INTERNO|PROHIBIDA SU (?:DIFUSION|REPRODUCCION)",
              "(?:不得|严禁|禁止)(?:外传|复制|翻印|传播|拍照|转发)|注意保[存管]|阅后(?:收回|销毁)|用后(?:收回|销毁)"));

  /// `变更为秘密★5年`, `herabgestuft auf VS-NfD`, `Ⅱ급비밀(해제)`: the paper's own note of a change of level,
  /// or of its end.
  private static final Pattern CHANGE =
      Pattern.compile(
          "[（(]?(?:密级)?(?:变更|调整|改|降)(?:密级)?(?:低)?为.*|(?:HERABGESTUFT AUF|DOWNGRADED TO|REGRADED"
              + " TO?|RECLASSIFIED AS) .*|[(（\\[](?:해제|취소|폐지)[)）\\]]|^ ?(?:해제|취소|폐지)(?= ?\\d{4} ?[.년])");

  private static final Pattern COMPANY =
      Pattern.compile(
          "^[^\\p{L}\\n]{0,8}(?:[A-Z0-9][A-Z0-9&.'-]{0,24}"
              + " ){1,4}(?:INC|LTD|LLC|GMBH|CORP|PLC|AG|KG|SA|S\\.A|LIMITED)\\b\\.?,?");
  private static final Pattern ABBREVIATION = Pattern.compile("\\b[A-Z]\\.[A-Z]\\.");
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{M}'’]*");

  private Residue() {}

  /// The words that are none of these and no speck of dirt: three letters or more, or any
  /// ideograph.
  ///
  /// @param upper folded capitals
  static List<String> words(String upper) {
    String rest = CHANGE.matcher(upper).replaceAll(" ");
    rest = HANDLING.matcher(rest).replaceAll(" ");
    rest = Conditions.PATTERN.matcher(rest).replaceAll(" ");
    rest = COMPANY.matcher(rest).replaceAll(" ");
    rest = REFERENCE.matcher(rest).replaceAll(" ");
    List<String> found = new ArrayList<>();
    Matcher words = WORD.matcher(rest);
    while (words.find()) {
      String word = words.group();
      boolean caseless = Letters.caseless(word.charAt(0));
      if (word.length() > (caseless ? 1 : 2) || Letters.ideograph(word.charAt(0))) found.add(word);
    }
    Matcher abbreviation = ABBREVIATION.matcher(rest);
    if (abbreviation.find()) found.add(abbreviation.group());
    return found;
  }

  /// Whether what stands right behind a level is a note of its change or its end.
  static boolean beginsWithChange(String upperAfter) {
    return CHANGE.matcher(upperAfter).lookingAt();
  }

  /// Whether what stands before a level makes it the target of a change.
  static boolean announcesChange(String upperBefore) {
    return ANNOUNCES.matcher(upperBefore).find();
  }

  private static final Pattern ANNOUNCES =
      Pattern.compile(
          "(?:变更|调整|改|降)(?:密级)?(?:低)?为 ?[:：]? ?$|(?:HERABGESTUFT AUF|DOWNGRADED TO|REGRADED(?:"
              + " TO)?|RECLASSIFIED (?:AS|TO)|CHANGED TO|RECLASIFICADO COMO):? ?$");
}
