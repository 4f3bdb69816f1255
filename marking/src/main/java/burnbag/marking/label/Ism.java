package burnbag.marking.label;

import burnbag.marking.Fault;
import burnbag.marking.Meaning;
import burnbag.marking.label.JsonObjects.JsonObject;
import burnbag.marking.label.JsonObjects.Text;
import burnbag.marking.label.XmlTags.Attribute;
import burnbag.marking.label.XmlTags.Tag;
import burnbag.marking.page.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The information security markings of the US intelligence community (IC-ISM), as attributes of
/// XML elements and as JSON objects: put into the words of a banner in the order of the register
/// (schemes §1.1), and read as such.
final class Ism {
  /// Keys of a JSON object that this reads.
  static final Set<String> KEYS =
      Set.of(
          "classification",
          "ownerproducer",
          "joint",
          "scicontrols",
          "saridentifier",
          "atomicenergymarkings",
          "fgisourceopen",
          "fgisourceprotected",
          "nonuscontrols",
          "disseminationcontrols",
          "releasableto",
          "displayonlyto",
          "nonicmarkings",
          "declassdate");

  private static final String NAMESPACE = "urn:us:gov:ic:ism";
  private static final Map<String, String> LEVELS =
      Map.of(
          "TS", "TOP SECRET",
          "S", "SECRET",
          "C", "CONFIDENTIAL",
          "R", "RESTRICTED",
          "U", "UNCLASSIFIED");
  private static final Map<String, String> DISSEM =
      Map.ofEntries(
          Map.entry("RS", "RSEN"),
          Map.entry("OC", "ORCON"),
          Map.entry("OC-USGOV", "ORCON-USGOV"),
          Map.entry("IMC", "IMCON"),
          Map.entry("NF", "NOFORN"),
          Map.entry("PR", "PROPIN"),
          Map.entry("DSEN", "DEA SENSITIVE"));

  /// Of the dissemination controls, as a banner has them.
  private static final List<String> ORDER =
      List.of(
          "RSEN",
          "FOUO",
          "ORCON",
          "ORCON-USGOV",
          "IMCON",
          "NOFORN",
          "PROPIN",
          "REL",
          "RELIDO",
          "EYES",
          "DEA SENSITIVE",
          "FISA",
          "DISPLAYONLY");

  private static final Map<String, String> NON_IC =
      Map.of(
          "DS", "LIMDIS",
          "XD", "EXDIS",
          "ND", "NODIS",
          "SBU-NF", "SBU NOFORN",
          "LES-NF", "LES NOFORN");
  private static final Map<String, String> NUCLEAR = Map.of("DCNI", "DOD UCNI", "UCNI", "DOE UCNI");

  private final Banners banners;
  private final Set<String> prefixes = new HashSet<>(Set.of("ism", "icism"));

  Ism(Banners banners) {
    this.banners = banners;
  }

  /// The label that a tag bears.
  Optional<StructuredLabel> of(Tag tag) {
    Map<String, List<String>> values = new HashMap<>();
    Span at = null;
    for (Attribute attribute : tag.attributes()) {
      String prefix = XmlTags.prefix(attribute.name()).toLowerCase(Locale.ROOT);
      String name = XmlTags.local(attribute.name()).toLowerCase(Locale.ROOT);
      if (prefix.equals("xmlns") && attribute.value().startsWith(NAMESPACE)) prefixes.add(name);
    }
    for (Attribute attribute : tag.attributes()) {
      String prefix = XmlTags.prefix(attribute.name()).toLowerCase(Locale.ROOT);
      String name = XmlTags.local(attribute.name()).toLowerCase(Locale.ROOT);
      if (!prefixes.contains(prefix) || !KEYS.contains(name)) continue;
      values.put(name, List.of(attribute.value().strip().split("\\s+")));
      if (name.equals("classification")) at = attribute.at();
    }
    return at == null ? Optional.empty() : read(values, at);
  }

  /// The label that a JSON object is. An object with a classification alone is any program's; one
  /// that names the owner of its information as well is a label.
  Optional<StructuredLabel> of(JsonObject object) {
    if (object.all("ownerproducer").isEmpty()) return Optional.empty();
    Map<String, List<String>> values = new HashMap<>();
    object
        .strings()
        .forEach(
            (key, texts) -> {
              if (KEYS.contains(key))
                values.put(
                    key,
                    texts.stream()
                        .flatMap(text -> List.of(text.value().strip().split("\\s+")).stream())
                        .filter(word -> !word.isEmpty())
                        .toList());
            });
    Text classification = object.first("classification");
    return classification.value().isEmpty() ? Optional.empty() : read(values, classification.at());
  }

  private Optional<StructuredLabel> read(Map<String, List<String>> values, Span at) {
    String level = level(values.get("classification").getFirst());
    if (level.isEmpty()) return Optional.empty();
    List<String> owners = values.getOrDefault("ownerproducer", List.of());
    String banner = banner(level, owners.isEmpty() ? List.of("USA") : owners, values);
    String scheme = owners.equals(List.of("NATO")) ? "nato" : "us";
    Optional<Banners.Banner> read = banners.read(banner, scheme);
    if (read.isEmpty()) return Optional.empty();
    Meaning meaning = read.get().meaning();
    String end = values.getOrDefault("declassdate", List.of("")).getFirst();
    if (Dates.isDate(end)) meaning = Dates.until(meaning, end);
    List<Fault> faults = new ArrayList<>(read.get().faults());
    if (owners.isEmpty())
      faults.add(
          new Fault("ownerProducer is missing beside classification", "IC-ISM, ISM-ID-00012"));
    return Optional.of(new StructuredLabel(meaning, faults, true, "an IC-ISM label", at));
  }

  /// A level by its abbreviation, as the vocabulary has it, or in full, as it is met too.
  private static String level(String written) {
    String upper = written.toUpperCase(Locale.ROOT);
    String level = LEVELS.getOrDefault(upper, "");
    return level.isEmpty() && LEVELS.containsValue(upper) ? upper : level;
  }

  private static String banner(
      String level, List<String> owners, Map<String, List<String>> values) {
    List<String> banner = new ArrayList<>();
    List<String> foreign = values.getOrDefault("nonuscontrols", List.of());
    banner.add(owned(level, owners));
    category(banner, compartments(values.getOrDefault("scicontrols", List.of())));
    List<String> programs =
        values.getOrDefault("saridentifier", List.of()).stream()
            .map(program -> program.startsWith("SAR-") ? program.substring(4) : program)
            .toList();
    category(banner, programs.isEmpty() ? List.of() : List.of("SAR-" + String.join("/", programs)));
    List<String> nuclear = nuclear(values.getOrDefault("atomicenergymarkings", List.of()));
    nuclear.addAll(foreign);
    category(banner, nuclear);
    category(banner, sources(values));
    category(banner, dissemination(values));
    category(
        banner,
        values.getOrDefault("nonicmarkings", List.of()).stream()
            .map(word -> NON_IC.getOrDefault(word, word.replace('_', ' ')))
            .toList());
    return String.join("//", banner);
  }

  private static void category(List<String> banner, List<String> words) {
    if (!words.isEmpty()) banner.add(String.join("/", words));
  }

  /// `SECRET`, `//DEU SECRET`, `//NATO SECRET`, `//JOINT SECRET CAN GBR USA`.
  private static String owned(String level, List<String> owners) {
    if (owners.equals(List.of("USA"))) return level;
    if (owners.equals(List.of("NATO"))) {
      return (level.equals("TOP SECRET") ? "//COSMIC " : "//NATO ") + level;
    }
    if (owners.size() == 1) return "//" + owners.getFirst() + " " + level;
    return "//JOINT " + level + " " + String.join(" ", owners.stream().sorted().toList());
  }

  /// `SI SI-G SI-G-ABCD TK` is `SI-G ABCD/TK`: a control stands once, with its compartments.
  private static List<String> compartments(List<String> controls) {
    List<String> written = new ArrayList<>();
    for (String control : controls.stream().sorted().toList()) {
      String[] parts = control.split("-", 3);
      String above = parts.length == 3 ? parts[0] + "-" + parts[1] : parts[0];
      String last = written.isEmpty() ? "" : written.getLast();
      boolean under = !last.isEmpty() && (last + " ").startsWith(above + " ") || last.equals(above);
      if (parts.length == 3) {
        if (under) written.set(written.size() - 1, last + " " + parts[2]);
        else written.add(above + " " + parts[2]);
      } else if (parts.length == 2 && last.split("[- ]")[0].equals(parts[0])) {
        written.set(written.size() - 1, last + "-" + parts[1]);
      } else {
        written.add(control);
      }
    }
    return written;
  }

  /// `RD RD-CNWDI RD-SG-14 RD-SG-18` is `RD-CNWDI-SIGMA 14 18`.
  private static List<String> nuclear(List<String> markings) {
    List<String> written = new ArrayList<>();
    for (String data : List.of("RD", "FRD")) {
      List<String> of =
          markings.stream().filter(m -> m.equals(data) || m.startsWith(data + "-")).toList();
      if (of.isEmpty()) continue;
      List<String> sigmas =
          of.stream()
              .filter(m -> m.startsWith(data + "-SG-"))
              .map(m -> m.substring(data.length() + 4))
              .sorted()
              .toList();
      written.add(
          data
              + (of.contains(data + "-CNWDI") ? "-CNWDI" : "")
              + (sigmas.isEmpty() ? "" : "-SIGMA " + String.join(" ", sigmas)));
    }
    for (String other : markings) {
      if (!other.matches("F?RD(?:-.*)?")) written.add(NUCLEAR.getOrDefault(other, other));
    }
    return written;
  }

  /// A concealed source makes the others unnamed too.
  private static List<String> sources(Map<String, List<String>> values) {
    List<String> open = values.getOrDefault("fgisourceopen", List.of());
    if (values.containsKey("fgisourceprotected") || open.contains("UNKNOWN")) return List.of("FGI");
    return open.isEmpty() ? List.of() : List.of("FGI " + String.join(" ", nations(open, false)));
  }

  private static List<String> dissemination(Map<String, List<String>> values) {
    List<String> released = nations(values.getOrDefault("releasableto", List.of()), true);
    List<String> shown = nations(values.getOrDefault("displayonlyto", List.of()), true);
    List<String> controls =
        values.getOrDefault("disseminationcontrols", List.of()).stream()
            .map(control -> DISSEM.getOrDefault(control, control))
            .sorted((one, other) -> Integer.compare(order(one), order(other)))
            .toList();
    List<String> written = new ArrayList<>();
    for (String control : controls) {
      written.add(
          switch (control) {
            case "REL" -> "REL TO " + String.join(", ", released);
            case "EYES" -> String.join("/", released) + " EYES ONLY";
            case "DISPLAYONLY" -> "DISPLAY ONLY " + String.join(", ", shown);
            default -> control;
          });
    }
    return written;
  }

  private static int order(String control) {
    int at = ORDER.indexOf(control);
    return at < 0 ? ORDER.size() : at;
  }

  /// Nations before organisations, each in the order of the alphabet, the United States first where
  /// a list is one of recipients.
  private static List<String> nations(List<String> codes, boolean ownFirst) {
    List<String> sorted = new ArrayList<>(codes);
    sorted.sort(
        (one, other) -> {
          if (ownFirst && one.equals("USA") != other.equals("USA"))
            return one.equals("USA") ? -1 : 1;
          if ((one.length() == 3) != (other.length() == 3)) return one.length() == 3 ? -1 : 1;
          return one.compareTo(other);
        });
    return sorted;
  }
}
