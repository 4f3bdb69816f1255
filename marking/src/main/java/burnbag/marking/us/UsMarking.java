package burnbag.marking.us;

import java.util.List;

/// An American marking: what it says, however it is written.
///
/// @param portion a portion mark, else a banner
/// @param owner whose information it is
/// @param dissem in the order in which they stand, with REL TO, EYES ONLY and DISPLAY ONLY among
///   them
/// @param relTo codes behind REL TO; empty where it has none or is the bare REL of a portion
/// @param accm names of alternate compensatory control measures
/// @param others words that no register knows, or the notional ones of a handbook's examples
/// @param declassification the value that banners bore until 2008; else empty
public record UsMarking(
    boolean portion,
    Owner owner,
    Level level,
    List<Sci> sci,
    Sap sap,
    List<Aea> aea,
    Fgi fgi,
    Cui cui,
    List<Control> dissem,
    List<String> relTo,
    List<String> displayOnly,
    List<String> eyes,
    List<Control> nonIc,
    List<String> accm,
    List<String> others,
    String declassification) {
  public UsMarking {
    sci = List.copyOf(sci);
    aea = List.copyOf(aea);
    dissem = List.copyOf(dissem);
    relTo = List.copyOf(relTo);
    displayOnly = List.copyOf(displayOnly);
    eyes = List.copyOf(eyes);
    nonIc = List.copyOf(nonIc);
    accm = List.copyOf(accm);
    others = List.copyOf(others);
  }

  /// Whose information it is.
  public enum Type {
    US,
    /// Of one foreign state or body.
    FOREIGN,
    NATO,
    /// Owned by several states together.
    JOINT,
    /// Unclassified and controlled: no national security marking at all.
    CUI
  }

  /// @param codes owners of foreign and joint information, as they stand; `FGI` for a concealed one
  public record Owner(Type type, List<String> codes) {
    static final Owner US = new Owner(Type.US, List.of());

    public Owner {
      codes = List.copyOf(codes);
    }
  }

  /// @param code by which the register knows it
  /// @param written as it stands, which may be a title
  /// @param registered whether it, or the control that it stands beside, is in the register
  public record Sci(
      String code, String written, List<Compartment> compartments, boolean registered) {
    public Sci {
      compartments = List.copyOf(compartments);
    }

    boolean has(String compartment) {
      return compartments.stream().anyMatch(one -> one.name().equals(compartment));
    }

    /// With its compartments, by its code.
    public String token() {
      return code + Compartment.written(compartments);
    }
  }

  /// A compartment, or a project of a program, with what lies below it.
  public record Compartment(String name, List<String> subs) {
    public Compartment {
      subs = List.copyOf(subs);
    }

    static String written(List<Compartment> compartments) {
      StringBuilder text = new StringBuilder();
      for (Compartment one : compartments) {
        text.append('-').append(one.name());
        for (String sub : one.subs()) text.append(' ').append(sub);
      }
      return text.toString();
    }
  }

  /// One special access program.
  public record Program(String name, List<Compartment> compartments) {
    public Program {
      compartments = List.copyOf(compartments);
    }

    String token() {
      return name + Compartment.written(compartments);
    }
  }

  /// @param spelledOut written `SPECIAL ACCESS REQUIRED-`
  /// @param multiple written `SAR-MULTIPLE PROGRAMS`
  /// @param hvsaco handled via special access channels only
  public record Sap(
      List<Program> programs,
      boolean spelledOut,
      boolean multiple,
      boolean hvsaco,
      boolean waived) {
    static final Sap NONE = new Sap(List.of(), false, false, false, false);

    public Sap {
      programs = List.copyOf(programs);
    }

    boolean stated() {
      return !programs.isEmpty() || multiple || hvsaco;
    }
  }

  /// The kinds of atomic energy information, in the register's order.
  public enum AeaKind {
    RD("RD", "RD", "RESTRICTED DATA"),
    FRD("FRD", "FRD", "FORMERLY RESTRICTED DATA"),
    DOD_UCNI("DOD UCNI", "DCNI", "DOD UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"),
    DOE_UCNI("DOE UCNI", "UCNI", "DOE UNCLASSIFIED CONTROLLED NUCLEAR INFORMATION"),
    TFNI("TFNI", "TFNI", "TRANSCLASSIFIED FOREIGN NUCLEAR INFORMATION"),
    ATOMAL("ATOMAL", "ATOMAL", "ATOMAL");

    private final String banner;
    private final String portion;
    private final String title;

    AeaKind(String banner, String portion, String title) {
      this.banner = banner;
      this.portion = portion;
      this.title = title;
    }

    /// As a banner writes it.
    public String banner() {
      return banner;
    }

    /// As a portion writes it.
    public String portion() {
      return portion;
    }

    /// The long form.
    public String title() {
      return title;
    }

    /// Whether the design of weapons can be said of it: `RD-CNWDI`.
    public boolean ofWeapons() {
      return this == RD;
    }

    /// Whether sigma numbers can stand behind it.
    public boolean sigmas() {
      return this == RD || this == FRD;
    }

    boolean unclassified() {
      return this == DOD_UCNI || this == DOE_UCNI;
    }
  }

  /// @param cnwdi `CNWDI` or `N` as it stands; empty where it is not said
  /// @param sigmas in the order in which they stand
  /// @param spelledOut written by its title
  public record Aea(AeaKind kind, String cnwdi, List<Integer> sigmas, boolean spelledOut) {
    public Aea {
      sigmas = List.copyOf(sigmas);
    }
  }

  /// @param codes of the sources; empty where they are concealed
  public record Fgi(boolean stated, List<String> codes) {
    static final Fgi NONE = new Fgi(false, List.of());

    public Fgi {
      codes = List.copyOf(codes);
    }
  }

  /// @param written `CUI` or `CONTROLLED`
  /// @param categories with their `SP-`, as they stand
  public record Cui(String written, List<String> categories) {
    static final Cui NONE = new Cui("", List.of());

    public Cui {
      categories = List.copyOf(categories);
    }

    boolean stated() {
      return !written.isEmpty();
    }
  }

  /// Whether a dissemination or a non-IC control stands in it.
  public boolean has(Control control) {
    return dissem.contains(control) || nonIc.contains(control);
  }

  boolean has(AeaKind kind) {
    return aea.stream().anyMatch(one -> one.kind() == kind);
  }

  boolean hasSci(String code) {
    return sci.stream().anyMatch(one -> one.code().equals(code));
  }

  boolean hasCompartment(String code, String compartment) {
    return sci.stream().anyMatch(one -> one.code().equals(code) && one.has(compartment));
  }

  boolean is(Type type) {
    return owner.type() == type;
  }

  boolean disclosureStated() {
    return dissem.stream().anyMatch(Control::foreignDisclosure);
  }
}
