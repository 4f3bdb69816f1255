package burnbag.marking.find;

import java.util.Set;
import java.util.function.Supplier;

/// The keywords of the patterns of `Life` and `CopyMarks`, and how far before one a match can
/// begin.
enum Keyword {
  TRAINING(
      20,
      true,
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
      16,
      true,
      "DECLASSIFIE",
      "REGRADED UNCLASSIFIED",
      "CANCELED",
      "CANCELLED",
      "UNCLASSIFIED BY AUTHORITY",
      "AUFGEHOBEN",
      "解密",
      "DESCLASIFICADO",
      "APPROVED FOR RELEASE",
      "RELEASE UNDER THE",
      "RELEASED UNDER THE",
      "ALL INFORMATION"),
  DOWNGRADED(
      6,
      false,
      "DOWNGRADED TO",
      "REGRADED",
      "RECLASSIFIED",
      "HERABGESTUFT AUF",
      "CHANGED TO",
      "为",
      "RECLASIFICADO COMO"),
  CONDITION(
      40,
      false,
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
      "COVERING TOP",
      "COVERING SEC",
      "COVERING CONF",
      "COVERING RESTR",
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
      "NACH ENTFERNUNG",
      "附件抽存",
      "KLASSIFIZIERT OHNE",
      "OHNE ANLAGE",
      "OHNE BEILAGE",
      "OHNE ANHANG",
      "WEGFALL",
      "SES ANNEXES",
      "SES PIECES",
      "DES ANNEXES",
      "ALLEGATI",
      "ANEXOS",
      "ADJUNTOS",
      "BILAG",
      "VEDLEGG",
      "LIITTEITA",
      "ZALACZNI",
      "БЕЗ ПРИЛ",
      "БЕЗ ДОД",
      "ЗАПОЛНЕНИ",
      "EKLERI ",
      "DOLDURULDU",
      "記入後",
      "添付",
      "작성",
      "첨부",
      "填",
      "抽"),
  ENDS(0, false, "DECLASSIF", "EINSTUFUNG ENDET", "DECL ", "DECL:", "解密"),
  EXAM(1, false, "试", "考", "满分", "答题卡", "选择题", "本卷", "姓名", "座位号"),
  CHINESE_DATE(6, false, "年"),
  PAGE_OF(
      0, false, "PAGE", "SEITE", "STR.", "STRONA", "HOJA", "PAGINA", "SIDA", "SIDE", "SIVU",
      "СТОР.", "SAYFA", "CTP.", "ЛИСТ", "עמוד", "صفحه", "第");

  private final int reach;
  private final boolean heads;
  private final Set<String> words;

  Keyword(int reach, boolean heads, String... words) {
    this.reach = reach;
    this.heads = heads;
    this.words = Set.of(words);
  }

  /// What a page says with one of these words in it.
  Saying in(Supplier<String> spelled) {
    return Saying.of(spelled, words, () -> reach, heads);
  }
}
