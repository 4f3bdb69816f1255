package burnbag.marking.us;

import java.time.LocalDate;
import java.util.List;

/// A control marking of the register: its category, how a banner and how a portion bear it, and
/// when it was retired. The order is the register's (schemes §1.1 and §1.2; IC-ISM vocabulary of
/// 2012).
public enum Control {
  BALK(Category.SAP, "BALK", "BALK"),
  BOHEMIA(Category.SAP, "BOHEMIA", "BOHEMIA"),

  RSEN(Category.DISSEM, "RSEN", "RS", "RISK SENSITIVE"),
  FOUO(Category.DISSEM, "FOUO", "FOUO", "FOR OFFICIAL USE ONLY"),
  ORCON(
      Category.DISSEM,
      "ORCON",
      "OC",
      "ORIGINATOR CONTROLLED",
      "DISSEMINATION AND EXTRACTION OF INFORMATION CONTROLLED BY ORIGINATOR"),
  ORCON_USGOV(Category.DISSEM, "ORCON-USGOV", "OC-USGOV", "ORIGINATOR CONTROLLED-US GOVERNMENT"),
  IMCON(Category.DISSEM, "IMCON", "IMC", "CONTROLLED IMAGERY"),
  NOFORN(Category.DISSEM, "NOFORN", "NF", "NOT RELEASABLE TO FOREIGN NATIONALS"),
  PROPIN(Category.DISSEM, "PROPIN", "PR", "CAUTION-PROPRIETARY INFORMATION INVOLVED"),
  REL_TO(Category.DISSEM, "REL TO", "REL TO", "AUTHORIZED FOR RELEASE TO", "RELEASABLE TO"),
  RELIDO(Category.DISSEM, "RELIDO", "RELIDO", "RELEASABLE BY INFORMATION DISCLOSURE OFFICIAL"),
  EYES(Category.DISSEM, "EYES ONLY", "EYES"),
  DEA_SENSITIVE(
      Category.DISSEM, "DEA SENSITIVE", "DSEN", "DRUG ENFORCEMENT ADMINISTRATION SENSITIVE"),
  FISA(Category.DISSEM, "FISA", "FISA", "FOREIGN INTELLIGENCE SURVEILLANCE ACT"),
  DISPLAY_ONLY(Category.DISSEM, "DISPLAY ONLY", "DISPLAY ONLY"),

  WNINTEL(
      Category.DISSEM,
      LocalDate.of(1995, 4, 12),
      "WNINTEL",
      "WN",
      "WARNING NOTICE-INTELLIGENCE SOURCES AND METHODS INVOLVED"),
  NOCONTRACT(
      Category.DISSEM,
      LocalDate.of(1995, 4, 12),
      "NOCONTRACT",
      "NC",
      "NOT RELEASABLE TO CONTRACTORS/CONSULTANTS"),
  NO_FOREIGN_DISSEM(Category.DISSEM, LocalDate.of(1995, 4, 12), "NO FOREIGN DISSEM", "NFD", "NFD"),
  CONTROLLED_DISSEM(Category.DISSEM, LocalDate.of(1995, 4, 12), "CONTROLLED DISSEM", "CD"),
  CONTINUED_CONTROL(Category.DISSEM, LocalDate.of(1995, 4, 12), "CONTINUED CONTROL", "CC"),
  NO_DISSEM_ABROAD(Category.DISSEM, LocalDate.of(1995, 4, 12), "NO DISSEM ABROAD", "NDA"),
  BACKGROUND_USE_ONLY(Category.DISSEM, LocalDate.of(1995, 4, 12), "BACKGROUND USE ONLY", "BUO"),

  FED_ONLY(Category.DISSEM, "FED ONLY", "FED ONLY", "FEDERAL EMPLOYEES ONLY"),
  FEDCON(Category.DISSEM, "FEDCON", "FEDCON", "FEDERAL EMPLOYEES AND CONTRACTORS ONLY"),
  NOCON(Category.DISSEM, "NOCON", "NOCON", "NO DISSEMINATION TO CONTRACTORS"),
  DL_ONLY(Category.DISSEM, "DL ONLY", "DL ONLY", "DISSEMINATION LIST CONTROLLED"),
  ATTORNEY_CLIENT(Category.DISSEM, "ATTORNEY-CLIENT", "ATTORNEY-CLIENT", "AC"),
  ATTORNEY_WP(Category.DISSEM, "ATTORNEY-WP", "ATTORNEY-WP", "AWP"),
  DELIBERATIVE(Category.DISSEM, "DELIBERATIVE", "DELIBERATIVE"),

  LIMDIS(Category.NON_IC, "LIMDIS", "DS", "LIMITED DISTRIBUTION"),
  EXDIS(Category.NON_IC, "EXDIS", "XD", "EXCLUSIVE DISTRIBUTION"),
  NODIS(Category.NON_IC, "NODIS", "ND", "NO DISTRIBUTION"),
  SBU(Category.NON_IC, "SBU", "SBU", "SENSITIVE BUT UNCLASSIFIED"),
  SBU_NOFORN(Category.NON_IC, "SBU NOFORN", "SBU-NF", "SENSITIVE BUT UNCLASSIFIED NOFORN"),
  LES(Category.NON_IC, "LES", "LES", "LAW ENFORCEMENT SENSITIVE"),
  LES_NOFORN(Category.NON_IC, "LES NOFORN", "LES-NF", "LAW ENFORCEMENT SENSITIVE NOFORN"),
  SSI(Category.NON_IC, "SSI", "SSI", "SENSITIVE SECURITY INFORMATION"),
  NNPI(Category.NON_IC, "NNPI", "NNPI", "NAVAL NUCLEAR PROPULSION INFORMATION"),
  STADIS(Category.NON_IC, LocalDate.of(1995, 4, 12), "STADIS", "STADIS"),
  NIACT(Category.NON_IC, LocalDate.of(1995, 4, 12), "NIACT", "NIACT"),
  LOU(Category.NON_IC, LocalDate.of(1995, 4, 12), "LIMITED OFFICIAL USE", "LOU", "LOU");

  private final Category category;
  private final LocalDate retired;
  private final String banner;
  private final String portion;
  private final List<String> titles;

  Control(Category category, String banner, String portion, String... titles) {
    this(category, LocalDate.MAX, banner, portion, titles);
  }

  Control(Category category, LocalDate retired, String banner, String portion, String... titles) {
    this.category = category;
    this.retired = retired;
    this.banner = banner;
    this.portion = portion;
    this.titles = List.of(titles);
  }

  Category category() {
    return category;
  }

  /// The day from which it may no longer be written.
  LocalDate retired() {
    return retired;
  }

  /// The abbreviation of a banner, by which parts name it too.
  public String banner() {
    return banner;
  }

  /// As a portion bears it.
  public String portion() {
    return portion;
  }

  /// Whether it stands among the dissemination controls of a marking of today.
  public boolean disseminationOfToday() {
    return category == Category.DISSEM && retired.equals(LocalDate.MAX) && !ofCui();
  }

  /// Whether it is one of today that agencies outside the intelligence community use.
  public boolean nonIcOfToday() {
    return category == Category.NON_IC && retired.equals(LocalDate.MAX);
  }

  /// Long forms, as lawful in a banner as the abbreviation.
  public List<String> titles() {
    return titles;
  }

  /// One of the limited dissemination controls that CUI alone has (32 CFR 2002.16(b)).
  public boolean ofCui() {
    return compareTo(FED_ONLY) >= 0 && compareTo(DELIBERATIVE) <= 0;
  }

  /// Whether it says to which foreigners the information may go.
  boolean foreignDisclosure() {
    return switch (this) {
      case NOFORN, REL_TO, RELIDO, DISPLAY_ONLY, EYES -> true;
      default -> false;
    };
  }
}
