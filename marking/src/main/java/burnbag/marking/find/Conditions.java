package burnbag.marking.find;

/// On what a marking hangs: `when completed`, `ohne Anlagen offen`, `SENZA ALLEGATI` (schemes §15).
final class Conditions {
  static final LatePattern PATTERN =
      new LatePattern(
          () ->
              "(?:UNCLASSIFIED|OFFEN|OFFICIAL|CUI)? ?(?:WHEN|IF|ONCE) (?:(?:ALL )?(?:ATTACHMENTS?|ENCLOSURES?|ANNEX(?:ES)?) (?:IS |ARE )?(?:REMOVED|DETACHED)|COMPLETED|FILLED(?: IN|"
                  + " OUT)?|SEPARATED|DETACHED|REMOVED)(?: FROM [A-Z"
                  + " ]{3,40})?|(?:UNCLASSIFIED|OFFICIAL) (?:WHEN|IF) SEPARATED FROM|UNCLASSIFIED WHEN"
                  + " (?:CLASSIFIED )?ENCLOSURES? (?:IS |ARE )?REMOVED|UPON REMOVAL OF"
                  + " (?:ATTACHMENTS?|ENCLOSURES?)|WHEN (?:COMPLETED|FILLED IN|FILLED"
                  + " OUT|SEPARATED)|COVERING (?:TOP SECRET|SECRET|CONFIDENTIAL|RESTRICTED)|REGRADED?"
                  + " [A-Z]+ (?:WHEN|UPON) (?:SEPARATED|REMOVAL)|(?:WENN|SOBALD|NACHDEM)"
                  + " AUSGEFULLT|NACH (?:DEM )?AUSFULLEN|(?:CONTAINS|COVERING|ENCLOSURES?:?|WITH)"
                  + " (?:TOP SECRET|SECRET|CONFIDENTIAL) ENCLOSURES?|(?:UNA VEZ|CUANDO)"
                  + " (?:CUMPLIMENTAD|RELLEN|COMPLETAD)[OA]|UNE FOIS REMPLIE?|LORSQUE REMPLIE?|UNA VOLTA COMPILAT[OA]|(?:NAR|NÅR) UTFYLT|NAR (?:DEN AR )?IFYLLD|I UDFYLDT STAND|TAYTETTYNA|PO WYPELNIENIU|ПІСЛЯ ЗАПОВНЕННЯ|OHNE ANLAGEN?"
                  + " (?:OFFEN|VS-NFD)|NACH ENTFERNUNG DER ANLAGEN?|附件抽存[后後]解密"
                  + "|(?:OHNE|NACH WEGFALL DER|BEI WEGFALL DER) (?:ANLAGEN?|BEILAGEN?|ANHANG) (?:NICHT KLASSIFIZIERT|UNKLASSIFIZIERT|OFFEN)"
                  + "|(?:NICHT KLASSIFIZIERT|UNKLASSIFIZIERT) OHNE (?:ANLAGEN?|BEILAGEN?|ANHANG)"
                  + "|(?:SANS|SEPARE DE) SES (?:ANNEXES|PIECES JOINTES)|APRES (?:RETRAIT|SEPARATION) DES ANNEXES"
                  + "|(?:SE PRIV[OA]|PRIV[OA]) DEGLI ALLEGATI|SENZA (?:GLI )?ALLEGATI|SE SEPARAT[OA] DAGLI ALLEGATI"
                  + "|SIN (?:SUS )?(?:ANEXOS|ADJUNTOS)|SEPARAD[OA] DE SUS ANEXOS|UTAN BILAG(?:OR|A)|UTEN VEDLEGG|UDEN BILAG"
                  + "|ILMAN LIITTEITA|PO OD[LŁ](?:ACZENIU|ĄCZENIU) ZA[LŁ]ACZNIK[A-Z]*|BEZ ZA[LŁ]ACZNIK[A-Z]*"
                  + "|БЕЗ (?:ПРИЛОЖЕНИИ|ПРИЛОЖЕНИЯ|ДОДАТК[А-ЯІ]*)|(?:ПО|ПОСЛЕ) ЗАПОЛНЕНИ[ИЯ]"
                  + "|EKLERI (?:CIKARILDIGINDA|AYRILDIGINDA|OLMADAN)|DOLDURULDUGUNDA|記入後|添付資料を除き|添付を除|작성 ?후|첨부물? ?제거 ?시|첨부물? ?분리 ?시|填[写寫]后|填寫後|抽存附件[后後]|附件抽[離离]");

  private Conditions() {}
}
