package burnbag.marking.label;

import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The security fields of a NITF or NSIF image's header or of one of its segments (MIL-STD-2500C,
/// tables A-1 and A-4; MIL-STD-2500A for version 2.0), as the reader hands them on:
/// `CLAS=S;CLSY=US;CTLH=NF;REL=USA GBR`.
final class Nitf {
  private static final Map<String, String> LEVELS =
      Map.of(
          "T", "TOP SECRET",
          "S", "SECRET",
          "C", "CONFIDENTIAL",
          "R", "RESTRICTED",
          "U", "UNCLASSIFIED");

  /// Handling digraphs of table A-4 and their words on a banner.
  private static final Map<String, String> HANDLING =
      Map.ofEntries(
          Map.entry("NF", "NOFORN"),
          Map.entry("OC", "ORCON"),
          Map.entry("PR", "PROPIN"),
          Map.entry("PI", "PROPIN"),
          Map.entry("DS", "LIMDIS"),
          Map.entry("LD", "LIMDIS"),
          Map.entry("FO", "FOUO"),
          Map.entry("RD", "RD"),
          Map.entry("RF", "FRD"),
          Map.entry("CN", "RD-CNWDI"),
          Map.entry("AT", "ATOMAL"));

  /// Countries as FIPS 10-4 writes them, and as banners do.
  private static final Map<String, String> COUNTRIES =
      Map.ofEntries(
          Map.entry("US", "USA"),
          Map.entry("UK", "GBR"),
          Map.entry("CA", "CAN"),
          Map.entry("AS", "AUS"),
          Map.entry("NZ", "NZL"),
          Map.entry("GM", "DEU"),
          Map.entry("FR", "FRA"),
          Map.entry("IT", "ITA"),
          Map.entry("SP", "ESP"),
          Map.entry("NL", "NLD"),
          Map.entry("NO", "NOR"),
          Map.entry("DA", "DNK"),
          Map.entry("PL", "POL"));

  private static final Set<String> NUCLEAR = Set.of("RD", "FRD", "RD-CNWDI", "ATOMAL");
  private static final String WHAT = "the security fields of ";

  private final Banners banners;

  Nitf(Banners banners) {
    this.banners = banners;
  }

  /// @param name `NITF:` and which header or segment; what does not begin with the level is no
  ///   label
  Optional<StructuredLabel> label(String name, String value) {
    if (!value.startsWith("CLAS=")) return Optional.empty();
    Map<String, String> fields = new HashMap<>();
    for (String field : value.split(";")) {
      int equals = field.indexOf('=');
      if (equals > 0) fields.put(field.substring(0, equals), field.substring(equals + 1).strip());
    }
    String level = LEVELS.getOrDefault(fields.getOrDefault("CLAS", ""), "");
    if (level.isEmpty()) return Optional.empty();
    String what = WHAT + name.substring("NITF:".length());
    String system = fields.getOrDefault("CLSY", "");
    boolean nato = system.equals("XN") || system.isEmpty() && name.contains("NSIF");
    String owned = owned(level, system, nato);
    String scheme = nato ? "nato" : "us";
    Optional<Banners.Banner> read = banners.read(owned + controls(fields), scheme);
    if (read.isEmpty()) read = banners.read(level, scheme);
    Span at = new Span(0, value.length());
    return read.map(
        banner -> new StructuredLabel(banner.meaning(), banner.faults(), true, what, at));
  }

  private static String owned(String level, String system, boolean nato) {
    if (nato) return (level.equals("TOP SECRET") ? "COSMIC " : "NATO ") + level;
    String owner = COUNTRIES.getOrDefault(system, system);
    return owner.isEmpty() || owner.equals("USA") ? level : "//" + owner + " " + level;
  }

  /// Codewords, then what is nuclear, then handling and recipients, as a banner has them.
  private static String controls(Map<String, String> fields) {
    List<String> handling = words(fields.getOrDefault("CTLH", ""));
    List<String> nuclear = handling.stream().filter(NUCLEAR::contains).toList();
    List<String> others = new ArrayList<>(handling);
    others.removeAll(nuclear);
    String released =
        String.join(
            ", ",
            words(fields.getOrDefault("REL", "")).stream()
                .map(code -> COUNTRIES.getOrDefault(code, code))
                .toList());
    if (!released.isEmpty()) others.add("REL TO " + released);
    StringBuilder controls = new StringBuilder();
    for (List<String> category : List.of(words(fields.getOrDefault("CODE", "")), nuclear, others)) {
      if (!category.isEmpty()) controls.append("//").append(String.join("/", category));
    }
    return controls.toString();
  }

  private static List<String> words(String field) {
    List<String> words = new ArrayList<>();
    for (String word : field.split("[ ,/]+")) {
      if (!word.isEmpty()) words.add(HANDLING.getOrDefault(word, word));
    }
    return words;
  }
}
