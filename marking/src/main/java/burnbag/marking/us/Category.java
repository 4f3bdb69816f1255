package burnbag.marking.us;

/// What stands between two double slashes, in the order of the banner (schemes §1.1; commingled
/// CUI: NARA CUI Marking Handbook v1.1).
enum Category {
  SCI("SCI controls"),
  SAP("special access programs"),
  AEA("atomic energy controls"),
  FGI("foreign government information"),
  CUI("CUI"),
  CUI_CATEGORIES("CUI categories"),
  DISSEM("dissemination controls"),
  NON_IC("non-IC controls"),
  DECLASSIFICATION("the declassification value");

  private final String words;

  Category(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
