package burnbag.marking.mend;

import burnbag.marking.grammar.States;
import burnbag.marking.mend.Word.Joint;
import burnbag.marking.mend.Word.Role;
import burnbag.marking.us.Control;
import burnbag.marking.us.Level;
import burnbag.marking.us.SciControl;
import burnbag.marking.us.UsMarking.AeaKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The tokens of United States markings as banners and portions spell them (CAPCO Register and
/// Manual 2016; schemes §1.2), and of CUI (schemes §2): the words themselves are those of [Level],
/// [SciControl], [AeaKind] and [Control]; here stands what may follow each.
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
    for (Level level : Level.values()) {
      if (level != Level.RESTRICTED)
        add(Category.LEVEL, Role.PLAIN, level.banner(), level.portion());
      add(Category.LEVEL, Role.FOREIGN, level.natoBanner(), level.natoPortion());
    }
    add(Category.OWNER, Role.JOINT, "JOINT", "JOINT");
  }

  private void intelligence() {
    for (SciControl control : SciControl.values()) {
      // Of those of earlier registers only what became compartments of others is mended.
      if (!control.retired() || !control.compartments().isEmpty()) intelligence(control);
    }
    add(Category.SAP, Role.NAME, "SAR", "SAR", "SPECIAL ACCESS REQUIRED");
    add(Category.SAP, Role.PLAIN, "HVSACO", "HVSACO");
  }

  private void intelligence(SciControl control) {
    boolean named = control.compartments().isEmpty();
    sci(control.code(), named ? Role.NAME : Role.COMPARTMENTS, control);
    for (String below : control.compartments())
      sci(control.code() + '-' + below, Role.COMPARTMENTS, control);
    for (String below : control.closed()) sci(control.code() + '-' + below, Role.PLAIN, control);
  }

  private void sci(String written, Role role, SciControl control) {
    double cost = control.retired() ? RETIRED : 0;
    words.add(new Word(written, written, Category.SCI, role, Joint.SLASHES, cost));
  }

  private void nuclear() {
    for (AeaKind kind : AeaKind.values()) {
      boolean titled = !kind.title().equals(kind.banner());
      String[] titles = titled ? new String[] {kind.title()} : new String[0];
      add(Category.AEA, Role.PLAIN, kind.banner(), kind.portion(), titles);
      if (kind.ofWeapons()) sigmas(kind, "-CNWDI");
      if (kind.sigmas()) sigmas(kind, "");
    }
    for (Control control : List.of(Control.BALK, Control.BOHEMIA))
      add(Category.AEA, Role.PLAIN, control.banner(), control.portion());
    add(Category.FGI, Role.CODES, "FGI", "FGI");
  }

  private void sigmas(AeaKind kind, String between) {
    String banner = kind.banner() + between;
    String portion = kind.portion() + between;
    if (!between.isEmpty()) add(Category.AEA, Role.PLAIN, banner, portion);
    add(Category.AEA, Role.NUMBERS, banner + "-SIGMA", portion + "-SG");
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
