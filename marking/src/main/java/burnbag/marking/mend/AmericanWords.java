package burnbag.marking.mend;

import burnbag.marking.grammar.States;
import burnbag.marking.mend.Word.Joint;
import burnbag.marking.mend.Word.Role;
import burnbag.marking.us.Control;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The tokens of United States markings as banners and portions spell them (CAPCO Register and
/// Manual 2016; schemes §1.2), and of CUI (schemes §2). The dissemination controls are those of
/// [Control].
final class AmericanWords {
  private static final double ABBREVIATED = 0.35;
  private static final double SPELLED_OUT = 0.35;
  private static final double TITLE_IN_PORTION = 0.5;
  private static final double RETIRED = 0.3;

  private static final Set<Control> LISTED = Set.of(Control.REL_TO, Control.DISPLAY_ONLY);

  private final List<Word> words = new ArrayList<>();
  private final boolean portion;

  private AmericanWords(boolean portion) {
    this.portion = portion;
  }

  /// National security markings, `//CUI` behind them included.
  static Vocabulary national(boolean portion, List<String> cuiCategories) {
    AmericanWords all = new AmericanWords(portion);
    all.levels();
    all.intelligence();
    all.nuclear();
    all.dissemination();
    all.add(Category.CUI, Role.PLAIN, "CUI", "CUI");
    all.categories(cuiCategories);
    return new Vocabulary(portion, false, all.words, States.ALL);
  }

  /// Markings that begin with `CUI`.
  static Vocabulary controlled(boolean portion, List<String> categories) {
    AmericanWords all = new AmericanWords(portion);
    all.add(Category.LEVEL, Role.PLAIN, "CUI", "CUI");
    if (!portion) all.add(Category.LEVEL, Role.PLAIN, "CONTROLLED", "CONTROLLED");
    all.categories(categories);
    all.add(Category.LIMITED, Role.PLAIN, "NOFORN", "NF");
    all.add(Category.LIMITED, Role.PLAIN, "RELIDO", "RELIDO");
    for (Control control : Control.values()) {
      if (control.ofCui())
        all.add(Category.LIMITED, Role.PLAIN, control.banner(), control.portion());
    }
    all.add(Category.LIMITED, Role.LIST, "REL TO", "REL TO");
    all.add(Category.LIMITED, Role.LIST, "DISPLAY ONLY", "DISPLAY ONLY");
    return new Vocabulary(portion, false, all.words, States.ALL);
  }

  private void levels() {
    add(Category.LEVEL, Role.PLAIN, "TOP SECRET", "TS");
    add(Category.LEVEL, Role.PLAIN, "SECRET", "S");
    add(Category.LEVEL, Role.PLAIN, "CONFIDENTIAL", "C");
    add(Category.LEVEL, Role.PLAIN, "UNCLASSIFIED", "U");
    add(Category.OWNER, Role.JOINT, "JOINT", "JOINT");
    add(Category.LEVEL, Role.FOREIGN, "COSMIC TOP SECRET", "CTS");
    add(Category.LEVEL, Role.FOREIGN, "NATO SECRET", "NS");
    add(Category.LEVEL, Role.FOREIGN, "NATO CONFIDENTIAL", "NC");
    add(Category.LEVEL, Role.FOREIGN, "NATO RESTRICTED", "NR");
    add(Category.LEVEL, Role.FOREIGN, "NATO UNCLASSIFIED", "NU");
  }

  private void intelligence() {
    for (String control :
        List.of("HCS", "HCS-O", "HCS-P", "SI", "SI-G", "TK", "TK-BLFH", "TK-IDIT", "TK-KAND"))
      add(Category.SCI, Role.COMPARTMENTS, control, control);
    for (String control : List.of("SI-EU", "SI-NK"))
      add(Category.SCI, Role.PLAIN, control, control);
    add(Category.SCI, Role.NAME, "RSV", "RSV");
    for (String control :
        List.of("KDK", "KDK-BLFH", "KDK-IDIT", "KDK-KAND", "EL", "EL-EU", "EL-NK"))
      words.add(
          new Word(control, control, Category.SCI, Role.COMPARTMENTS, Joint.SLASHES, RETIRED));
    add(Category.SAP, Role.NAME, "SAR", "SAR", "SPECIAL ACCESS REQUIRED");
    add(Category.SAP, Role.PLAIN, "HVSACO", "HVSACO");
  }

  private void nuclear() {
    add(Category.AEA, Role.PLAIN, "RD", "RD", "RESTRICTED DATA");
    add(Category.AEA, Role.PLAIN, "RD-CNWDI", "RD-CNWDI");
    add(Category.AEA, Role.NUMBERS, "RD-SIGMA", "RD-SG");
    add(Category.AEA, Role.NUMBERS, "RD-CNWDI-SIGMA", "RD-CNWDI-SG");
    add(Category.AEA, Role.PLAIN, "FRD", "FRD", "FORMERLY RESTRICTED DATA");
    add(Category.AEA, Role.NUMBERS, "FRD-SIGMA", "FRD-SG");
    add(Category.AEA, Role.PLAIN, "DOD UCNI", "DCNI");
    add(Category.AEA, Role.PLAIN, "DOE UCNI", "UCNI");
    for (String plain : List.of("TFNI", "ATOMAL", "BALK", "BOHEMIA"))
      add(Category.AEA, Role.PLAIN, plain, plain);
    add(Category.FGI, Role.CODES, "FGI", "FGI");
  }

  private void dissemination() {
    for (Control control : Control.values()) {
      if (control.disseminationOfToday()) add(Category.DISSEM, control);
      if (control.nonIcOfToday()) add(Category.NON_IC, control);
    }
    if (portion) add(Category.DISSEM, Role.PLAIN, "REL", "REL");
  }

  private void add(Category category, Control control) {
    Role role =
        LISTED.contains(control) ? Role.LIST : control == Control.EYES ? Role.EYES : Role.PLAIN;
    // `USA/CAN EYES ONLY` is written out in portions too.
    String abbreviation = role == Role.EYES ? control.banner() : control.portion();
    String[] titles = control.titles().toArray(String[]::new);
    add(category, role, control.banner(), abbreviation, titles);
  }

  private void categories(List<String> categories) {
    for (String category : categories) {
      add(Category.CUI, Role.PLAIN, category, category);
      add(Category.CUI, Role.PLAIN, "SP-" + category, "SP-" + category);
    }
  }

  /// @param titles legal in a banner too
  private void add(
      Category category, Role role, String banner, String abbreviation, String... titles) {
    String written = portion ? abbreviation : banner;
    words.add(Word.plain(written, category, role, Joint.SLASHES));
    String other = portion ? banner : abbreviation;
    if (!other.equals(written))
      put(other, written, category, role, portion ? SPELLED_OUT : ABBREVIATED);
    for (String title : titles) {
      put(title, portion ? written : title, category, role, portion ? TITLE_IN_PORTION : 0);
    }
  }

  private void put(String spelled, String written, Category category, Role role, double cost) {
    words.add(new Word(spelled, written, category, role, Joint.SLASHES, cost));
  }
}
