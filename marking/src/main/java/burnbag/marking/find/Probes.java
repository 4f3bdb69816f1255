package burnbag.marking.find;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words without one of which a pattern of `Life` or `CopyMarks` cannot match: looking for a word
/// in a long page costs a thousandth of trying the pattern at each of its characters.
///
/// Each alternative of the pattern has one of its words here; who adds one adds the other.
enum Probes {
  TRAINING(
      "TRAINING PURPOSES",
      "PURPOSES ONLY",
      "SPECIMEN",
      "EXERCISE",
      "ZWECKE",
      "CLASSIFIED FOR TRAINING",
      "NOTIONAL ",
      "SAMPLE",
      "MUSTER",
      "BEISPIEL",
      "UBUNG",
      "样",
      "范",
      "示",
      "MUESTRA",
      "EJEMPLO",
      "仅供",
      "保密培训",
      "SOLO PARA",
      "EXEMPLE DE FORMATION"),
  CANCELLED(
      "DECLASSIFIE",
      "REGRADED UNCLASSIFIED",
      "CANCELED",
      "CANCELLED",
      "UNCLASSIFIED BY AUTHORITY",
      "AUFGEHOBEN",
      "解密",
      "DESCLASIFICADO",
      "APPROVED FOR RELEASE",
      "ACT OF",
      "ALL INFORMATION"),
  DOWNGRADED(
      "DOWNGRADED TO",
      "REGRADED",
      "RECLASSIFIED",
      "HERABGESTUFT AUF",
      "CHANGED TO",
      "为",
      "RECLASIFICADO COMO"),
  CONDITION(
      "ATTACHMENT",
      "ANNEX",
      "WHEN COMPLETED",
      "WHEN FILLED",
      "WHEN SEPARATED",
      "WHEN DETACHED",
      "WHEN REMOVED",
      "IF COMPLETED",
      "IF FILLED",
      "IF SEPARATED",
      "IF DETACHED",
      "IF REMOVED",
      "ONCE COMPLETED",
      "ONCE FILLED",
      "ONCE SEPARATED",
      "ONCE DETACHED",
      "ONCE REMOVED",
      "ENCLOSURE",
      "UPON REMOVAL",
      "COVERING ",
      "REGRADE",
      "AUSGEFULLT",
      "AUSFULLEN",
      "CUMPLIMENTAD",
      "RELLEN",
      "COMPLETAD",
      "REMPLI",
      "COMPILAT",
      "UTFYLT",
      "IFYLLD",
      "UDFYLDT",
      "TAYTETTYNA",
      "WYPELNIENIU",
      "ЗАПОВНЕННЯ",
      "OHNE ANLAGE",
      "NACH ENTFERNUNG",
      "附件抽存",
      "KLASSIFIZIERT OHNE",
      "OHNE ",
      "WEGFALL",
      "SES ",
      "DES ANNEXES",
      "ALLEGATI",
      "ANEXOS",
      "ADJUNTOS",
      "BILAG",
      "VEDLEGG",
      "LIITTEITA",
      "ZALACZNI",
      "БЕЗ ",
      "ЗАПОЛНЕНИ",
      "EKLERI ",
      "DOLDURULDU",
      "記入後",
      "添付",
      "작성",
      "첨부",
      "填",
      "抽"),
  FROM_TO(
      "FROM", "VON", " DE ", " DA ", " FRA ", " FRAN ", " Z ", " ZE ", " C ", " З ", " ИЗ ", "→",
      "->", "=>"),
  ENDS("DECLASSIF", "EINSTUFUNG ENDET", "DECL ", "DECL:", "解密"),
  /// Of a pattern that matches nothing without the packs' words.
  NOTHING(),
  EXAM("试", "考", "满分", "答题卡", "选择题", "本卷", "姓名", "座位号"),
  CHINESE_DATE("年"),
  PAGE_OF(
      "PAGE", "SEITE", "STR.", "STRONA", "HOJA", "PAGINA", "SIDA", "SIDE", "SIVU", "СТОР.", "SAYFA",
      "CTP.", "ЛИСТ", "עמוד", "صفحه", "第");

  private static final Pattern NEVER = Pattern.compile("(?!)");

  private final List<String> words;

  Probes(String... words) {
    this.words = List.of(words);
  }

  /// Whether the pattern can match at all.
  boolean on(String upper) {
    return words.stream().anyMatch(upper::contains);
  }

  /// A matcher that finds what the pattern finds.
  Matcher matcher(Pattern pattern, String upper) {
    return (on(upper) ? pattern : NEVER).matcher(upper);
  }

  /// The same of a pattern that may not be compiled yet.
  Matcher matcher(LatePattern pattern, String upper) {
    return on(upper) ? pattern.matcher(upper) : NEVER.matcher(upper);
  }
}
