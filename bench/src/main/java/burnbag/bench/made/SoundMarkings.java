package burnbag.bench.made;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Markings as they should be written, of every scheme whose marking has parts, made by chance from
/// the rules (schemes §1–§7, §10, §13).
final class SoundMarkings {
  private static final List<String> STATES =
      List.of("AUS", "CAN", "DEU", "DNK", "ESP", "FRA", "GBR", "ITA", "JPN", "NLD", "NOR", "POL");

  private final Chance chance;
  private final List<Supplier<String>> schemes =
      List.of(
          this::banner,
          this::banner,
          this::banner,
          this::portion,
          this::portion,
          this::foreign,
          this::controlled,
          this::controlled,
          this::nato,
          this::european,
          this::british,
          this::australian,
          this::trafficLight,
          this::chinese,
          this::german);

  SoundMarkings(Chance chance) {
    this.chance = chance;
  }

  String next() {
    return chance.of(schemes).get();
  }

  private String banner() {
    StringBuilder banner = new StringBuilder(chance.of("TOP SECRET", "TOP SECRET", "SECRET"));
    String level = banner.toString();
    if (chance.once(2)) {
      banner.append("//").append(sci(level, "SI-G", "TK", "HCS-P"));
    }
    if (chance.once(5)) banner.append("//SAR-").append(chance.of("BP", "BUTTER POPCORN", "XR-12"));
    if (chance.once(5)) banner.append("//").append(chance.of("RD", "FRD", "RD-CNWDI", "TFNI"));
    if (chance.once(6)) banner.append("//FGI ").append(String.join(" ", states(1, 2)));
    banner.append("//");
    if (chance.once(3)) banner.append("ORCON/");
    banner.append(disclosure("NOFORN", "PROPIN"));
    return banner.toString();
  }

  private String portion() {
    if (chance.once(4))
      return "(U//" + chance.of("FOUO", "SBU", "LES", "SSI", "DSEN", "LES-NF") + ")";
    String level = chance.of("TS", "S");
    StringBuilder portion = new StringBuilder("(").append(level);
    if (chance.once(2)) portion.append("//").append(sci(level, "SI-G", "TK", "HCS-P"));
    if (chance.once(6)) portion.append("//").append(chance.of("RD", "FRD", "FRD-SG 14", "TFNI"));
    portion.append("//");
    if (chance.once(3)) portion.append("OC/");
    return portion.append(disclosure("NF", "PR")).append(')').toString();
  }

  private String foreign() {
    if (chance.once(2)) {
      List<String> owners = new ArrayList<>(states(1, 2));
      owners.add("USA");
      List<String> others = owners.subList(0, owners.size() - 1);
      return "//JOINT "
          + chance.of("SECRET", "TOP SECRET")
          + " "
          + String.join(" ", owners)
          + "//REL TO USA, "
          + String.join(", ", others);
    }
    String owner = chance.of(STATES);
    return "//" + owner + " " + chance.of("SECRET", "TOP SECRET") + "//REL TO USA, " + owner;
  }

  private String sci(String level, String... more) {
    List<String> controls = new ArrayList<>(List.of("SI"));
    if (level.startsWith("T")) controls.addAll(List.of(more));
    String one = chance.of(controls);
    return one.startsWith("SI") && level.startsWith("T") && chance.once(2) ? one + "/TK" : one;
  }

  private String disclosure(String noforn, String propin) {
    return switch (chance.number(0, 4)) {
      case 0 -> noforn + "/" + propin;
      case 1 -> "REL TO USA, " + String.join(", ", states(1, 3));
      case 2 -> "REL TO USA, FVEY";
      default -> noforn;
    };
  }

  /// In the order of the alphabet.
  private List<String> states(int least, int most) {
    int count = chance.number(least, most);
    List<String> states = new ArrayList<>();
    while (states.size() < count) {
      String state = chance.of(STATES);
      if (!states.contains(state)) states.add(state);
    }
    states.sort(null);
    return states;
  }

  private String controlled() {
    String categories =
        chance.of("SP-CTI", "SP-PRVCY", "PRVCY", "SP-CTI/SP-EXPT", "SP-PCII/PRVCY", "TAX");
    boolean portion = chance.once(3);
    String noforn = portion ? "//NF" : "//NOFORN";
    String control =
        chance.of("", "", noforn, "//FED ONLY", "//FEDCON", "//REL TO USA, GBR", "//NOCON");
    return portion ? "(CUI//" + categories + control + ")" : "CUI//" + categories + control;
  }

  private String nato() {
    String level =
        chance.of("COSMIC TOP SECRET", "NATO SECRET", "NATO CONFIDENTIAL", "NATO RESTRICTED");
    return switch (chance.number(0, 3)) {
      case 0 -> level;
      case 1 -> level + " ATOMAL";
      case 2 -> level + " RELEASABLE TO " + chance.of("SWE, FIN", "UKRAINE", "JAPAN, SWITZERLAND");
      default -> level + " - " + chance.of("STAFF", "MANAGEMENT", "PERSONAL");
    };
  }

  private String european() {
    return chance.of(
            "RESTREINT UE/EU RESTRICTED",
            "CONFIDENTIEL UE/EU CONFIDENTIAL",
            "SECRET UE/EU SECRET",
            "TRÈS SECRET UE/EU TOP SECRET")
        + chance.of("", "", " RELEASABLE TO SWITZERLAND", " CRYPTO");
  }

  private String british() {
    return switch (chance.number(0, 2)) {
      case 0 -> "OFFICIAL-SENSITIVE";
      case 1 ->
          "OFFICIAL-SENSITIVE - "
              + chance.of(
                  "PERSONAL DATA", "COMMERCIAL", "HMG USE ONLY", "LEGAL", "RECIPIENTS ONLY");
      default ->
          chance.of("SECRET", "TOP SECRET")
              + " - "
              + chance.of("UK EYES ONLY", "UK/US EYES ONLY", "RECIPIENTS ONLY - UK EYES ONLY");
    };
  }

  private String australian() {
    return chance.of("PROTECTED", "SECRET", "TOP SECRET")
        + "//"
        + chance.of("CABINET", "AUSTEO", "AGAO", "REL AUS/GBR/USA", "LEGAL PRIVILEGE");
  }

  private String trafficLight() {
    return chance.of("TLP:RED", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:GREEN", "TLP:CLEAR");
  }

  private String chinese() {
    return chance.of("绝密★", "机密★", "秘密★") + chance.of("1年", "5年", "10年", "6个月", "长期", "启用前");
  }

  private String german() {
    return chance.of("VS-NUR FÜR DEN DIENSTGEBRAUCH", "VS-VERTRAULICH", "STRENG GEHEIM");
  }
}
