package burnbag.marking.us;

import burnbag.marking.Parts;
import burnbag.marking.us.UsMarking.Aea;
import burnbag.marking.us.UsMarking.Program;
import burnbag.marking.us.UsMarking.Sap;
import burnbag.marking.us.UsMarking.Sci;
import burnbag.marking.us.UsMarking.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Writes a marking as its system has it: no blank round a slash, categories and controls in the
/// order in which the model holds them.
final class UsWriter {
  private final UsMarking marking;
  private final Map<Control, String> titles;

  private UsWriter(UsMarking marking, Map<Control, String> titles) {
    this.marking = marking;
    this.titles = titles;
  }

  /// @param titles controls to be written by a title; only a banner does so
  static String write(UsMarking marking, Map<Control, String> titles) {
    return new UsWriter(marking, marking.portion() ? Map.of() : titles).text();
  }

  private String text() {
    StringJoiner text = new StringJoiner("//");
    text.add(head());
    add(text, marking.sci().stream().map(one -> one.written() + below(one)).toList());
    List<String> sap = sap(marking.sap(), marking.portion());
    sap.addAll(controls(Category.SAP));
    add(text, sap);
    add(text, marking.aea().stream().map(one -> aea(one, marking.portion())).toList());
    if (marking.fgi().stated()) {
      List<String> words = new ArrayList<>(List.of("FGI"));
      words.addAll(marking.fgi().codes());
      text.add(String.join(" ", words));
    }
    if (marking.cui().stated()) {
      if (!marking.is(Type.CUI)) text.add("CUI");
      add(text, marking.cui().categories());
    }
    List<String> dissem = controls(Category.DISSEM);
    List<String> nonIc = new ArrayList<>(marking.nonIc().stream().map(this::word).toList());
    for (String name : marking.accm())
      nonIc.add(name.equals(marking.accm().getFirst()) ? "ACCM-" + name : name);
    boolean notional = marking.cui().stated();
    for (String other : marking.others())
      if (notional && SegmentReader.NOTIONAL.matcher(other).matches()) dissem.add(other);
    add(text, dissem);
    add(text, nonIc);
    for (String other : marking.others()) if (!dissem.contains(other)) text.add(other);
    if (!marking.declassification().isEmpty()) text.add(marking.declassification());
    return text.toString();
  }

  private static String below(Sci one) {
    return one.token().substring(one.code().length());
  }

  private static void add(StringJoiner text, List<String> words) {
    if (!words.isEmpty()) text.add(String.join("/", words));
  }

  private String head() {
    boolean portion = marking.portion();
    String level = portion ? marking.level().portion() : marking.level().banner();
    List<String> codes = marking.owner().codes();
    return switch (marking.owner().type()) {
      case US -> level;
      case CUI -> portion ? "CUI" : marking.cui().written();
      case FOREIGN -> "//" + codes.getFirst() + " " + level;
      case JOINT -> "//JOINT " + level + (codes.isEmpty() ? "" : " " + String.join(" ", codes));
      case NATO -> "//" + (portion ? marking.level().natoPortion() : marking.level().natoBanner());
    };
  }

  private static List<String> sap(Sap sap, boolean portion) {
    List<String> words = new ArrayList<>();
    String prefix = sap.spelledOut() && !portion ? "SPECIAL ACCESS REQUIRED-" : "SAR-";
    if (sap.multiple()) words.add(prefix + "MULTIPLE PROGRAMS");
    for (Program program : sap.programs())
      words.add(words.isEmpty() ? prefix + program.token() : program.token());
    if (sap.hvsaco()) words.add("HVSACO");
    if (sap.waived()) words.add("WAIVED");
    return words;
  }

  private static String aea(Aea aea, boolean portion) {
    String word =
        portion
            ? aea.kind().portion()
            : aea.spelledOut() ? aea.kind().title() : aea.kind().banner();
    StringBuilder text = new StringBuilder(word);
    if (!aea.cnwdi().isEmpty()) text.append('-').append(aea.cnwdi());
    if (!aea.sigmas().isEmpty()) text.append(portion ? "-SG" : "-SIGMA");
    for (int sigma : aea.sigmas()) text.append(' ').append(sigma);
    return text.toString();
  }

  private List<String> controls(Category category) {
    return new ArrayList<>(
        marking.dissem().stream()
            .filter(control -> control.category() == category)
            .map(this::word)
            .toList());
  }

  private String word(Control control) {
    boolean portion = marking.portion();
    String word = portion ? control.portion() : titles.getOrDefault(control, control.banner());
    return switch (control) {
      case REL_TO ->
          marking.relTo().isEmpty()
              ? portion ? "REL" : word
              : word + " " + String.join(", ", marking.relTo());
      case DISPLAY_ONLY ->
          marking.displayOnly().isEmpty()
              ? word
              : word + " " + String.join(", ", marking.displayOnly());
      case EYES -> marking.eyes().isEmpty() ? word : String.join("/", marking.eyes()) + " " + word;
      default -> word;
    };
  }

  /// The caveats as tokens: controls by the abbreviation of a banner, programs by their names, the
  /// owners of foreign and joint information among the foreign sources, a concealed source as
  /// `FGI`, a bare REL as `REL`.
  static Parts parts(UsMarking marking) {
    UsWriter banner = new UsWriter(marking, Map.of());
    List<String> sap =
        new ArrayList<>(marking.sap().programs().stream().map(Program::token).toList());
    if (marking.sap().multiple()) sap.add("MULTIPLE PROGRAMS");
    if (marking.sap().hvsaco()) sap.add("HVSACO");
    if (marking.sap().waived()) sap.add("WAIVED");
    List<String> dissem = new ArrayList<>();
    for (Control control : marking.dissem()) {
      if (control.category() == Category.SAP) sap.add(control.banner());
      else if (control == Control.REL_TO && !marking.relTo().isEmpty()) continue;
      else if (control == Control.REL_TO) dissem.add("REL");
      else if (control == Control.EYES && !marking.eyes().isEmpty())
        dissem.add(String.join("/", marking.eyes()) + " EYES ONLY");
      else if (control == Control.DISPLAY_ONLY) dissem.add(banner.word(control));
      else dissem.add(control.banner());
    }
    List<String> nonIc = new ArrayList<>();
    if (marking.cui().stated() && !marking.is(Type.CUI)) nonIc.add("CUI");
    nonIc.addAll(marking.cui().categories());
    for (Control control : marking.nonIc()) nonIc.add(control.banner());
    for (String name : marking.accm()) nonIc.add("ACCM-" + name);
    for (String other : marking.others()) {
      if (SegmentReader.NOTIONAL.matcher(other).matches()) dissem.add(other);
    }
    List<String> fgi = new ArrayList<>();
    if (marking.is(Type.FOREIGN) || marking.is(Type.JOINT)) fgi.addAll(marking.owner().codes());
    if (marking.fgi().stated() && marking.fgi().codes().isEmpty()) fgi.add("FGI");
    for (String code : marking.fgi().codes()) if (!fgi.contains(code)) fgi.add(code);
    return new Parts(
        marking.sci().stream().map(Sci::token).toList(),
        sap,
        marking.aea().stream().map(one -> aea(one, false, false)).toList(),
        fgi,
        dissem,
        marking.relTo(),
        nonIc,
        marking.declassification(),
        "");
  }

  private static String aea(Aea aea, boolean portion, boolean spelledOut) {
    String cnwdi = aea.cnwdi().length() > 1 ? "CNWDI" : aea.cnwdi();
    return aea(new Aea(aea.kind(), cnwdi, aea.sigmas(), spelledOut), portion);
  }
}
