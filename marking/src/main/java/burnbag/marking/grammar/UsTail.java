package burnbag.marking.grammar;

import burnbag.marking.Fault;
import burnbag.marking.Parts;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The caveats of a US banner or portion (schemes §1.1).
///
/// ```
/// tail   = { sep control }
/// sep    = "//" | "/" | " " | ", " | " - "          the last three only before a long control word (old banners)
/// control = sci | sap | aea | fgi | dissem | nonic | declassification
/// ```
///
/// What follows `//` and is in no register makes the marking malformed; it is never dropped.
final class UsTail implements Tail {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\s?(?://|/ /)\\s?|\\s?/\\s?|\\s?[,\\-;] | |-");
  private static final String CODE = "[A-Z]{3,4}";
  private static final Pattern REL_TO =
      Pattern.compile(
          "REL(?:EASABLE)? TO ((?:"
              + CODE
              + ")(?:(?: ?, ?| AND |,? )"
              + CODE
              + "(?![A-Z])){0,80})");
  private static final Pattern DISPLAY =
      Pattern.compile("DISPLAY ONLY (" + CODE + "(?: ?, ?" + CODE + "){0,80})");
  private static final Pattern EYES =
      Pattern.compile("((?:" + CODE + "/){1,40}" + CODE + ") EYES(?: ONLY)?");
  private static final Pattern FGI = Pattern.compile("FGI((?: " + CODE + "(?![A-Z])){0,80})");
  private static final String PROGRAM =
      "(?!WAIVED|HVSACO)[A-Z0-9]+(?:-[A-Z0-9]+){0,20}(?: [A-Z0-9]{2,12}(?![A-Z0-9])){0,40}";
  private static final Pattern SAP =
      Pattern.compile(
          "(?:SAR|SPECIAL ACCESS REQUIRED)-" + PROGRAM + "(?:/(?!/)" + PROGRAM + "){0,20}");
  private static final Pattern SCI_COMPARTMENT =
      Pattern.compile(
          "(?:HCS|SI|TK|RSV|KDK|G|EL)(?:-[A-Z0-9]{1,6}){1,20}(?: [A-Z0-9]{2,6}(?![A-Z])){0,40}");
  private static final Pattern AEA =
      Pattern.compile(
          "(?:RESTRICTED DATA|FORMERLY RESTRICTED DATA|RD|FRD)(?:-(?:CNWDI|N))?(?:-?(?:SIGMA|SG)"
              + " ?\\d+(?: \\d+){0,20})?");
  private static final Pattern DECLASSIFICATION =
      Pattern.compile(
          "(?:MR|OADR|X[1-8]|\\d{8}|(?:25|50|75)X\\d(?:-HUM|-WMD)?(?:, ?\\d{8})?)(?![A-Z0-9])");
  private static final Pattern RELEASE_HEADER =
      Pattern.compile(
          "\\s+U\\.S\\. DEPARTMENT OF STATE CASE NO\\. \\S+ DOC NO\\. \\S+(?: DATE: [\\d/]+)?");
  private static final Pattern UNKNOWN = Pattern.compile("[A-Z0-9][A-Z0-9\\-]*");
  private static final Pattern OWNERS =
      Pattern.compile(" ((?:" + CODE + "[ ,/]{1,4}){1,80}" + CODE + ")(?=//|$|\\n)");
  private static final int SHORTEST_AFTER_BLANK = 5;
  private static final int LONGEST_COMPARTMENT = 4;

  /// Controls that make an unclassified paper one of rank 1 (schemes §0).
  private static final Set<String> CONTROLLED =
      Set.of(
          "FOUO",
          "FOR OFFICIAL USE ONLY",
          "SBU",
          "SBU NOFORN",
          "SBU-NF",
          "SENSITIVE BUT UNCLASSIFIED",
          "LES",
          "LES NOFORN",
          "LES-NF",
          "LAW ENFORCEMENT SENSITIVE",
          "SSI",
          "SENSITIVE SECURITY INFORMATION",
          "LIMDIS",
          "EXDIS",
          "NODIS",
          "LOU",
          "LIMITED OFFICIAL USE",
          "DOD UCNI",
          "DOE UCNI",
          "UCNI",
          "DCNI",
          "CUI",
          "PROPIN",
          "DEA SENSITIVE");

  private final Register sci;
  private final Register sap;
  private final Register aea;
  private final Register dissem;
  private final Register nonIc;

  UsTail(Pack pack) {
    sci = new Register(pack.register("sci"));
    sap = new Register(pack.register("sap"));
    aea = new Register(pack.register("aea"));
    dissem = new Register(pack.register("dissem"));
    nonIc = new Register(pack.register("nonic"));
  }

  private static final class Tokens {
    final List<String> sci = new ArrayList<>();
    final List<String> sap = new ArrayList<>();
    final List<String> aea = new ArrayList<>();
    final List<String> fgi = new ArrayList<>();
    final List<String> dissem = new ArrayList<>();
    final List<String> relTo = new ArrayList<>();
    final List<String> nonIc = new ArrayList<>();
    final List<Fault> faults = new ArrayList<>();
    String term = "";

    boolean has(String word) {
      return dissem.contains(word) || nonIc.contains(word) || aea.contains(word);
    }

    Parts parts() {
      return new Parts(sci, sap, aea, fgi, dissem, relTo, nonIc, term, "");
    }
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    Tokens tokens = new Tokens();
    StringBuilder canonical = new StringBuilder(rule.canonical());
    int at = end;
    if (upper.startsWith("//JOINT ", Math.max(0, start - 8))) {
      Matcher owners = OWNERS.matcher(upper).region(at, upper.length());
      if (owners.lookingAt()) {
        for (String owner : owners.group(1).split("[ ,/]+")) tokens.fgi.add(owner);
        canonical.append(' ').append(String.join(" ", tokens.fgi));
        at = owners.end();
      }
    }
    Matcher release = RELEASE_HEADER.matcher(upper).region(at, upper.length());
    if (release.lookingAt()) {
      return new Read(release.end(), rule.canonical(), Parts.NONE, List.of(), true, rule.rank());
    }
    boolean compound = false;
    String category = "";
    while (at < upper.length()) {
      Matcher separator = SEPARATOR.matcher(upper).region(at, upper.length());
      if (!separator.lookingAt()) break;
      String sep = separator.group().strip();
      boolean slashed = sep.startsWith("/");
      int from = separator.end();
      if (upper.startsWith("//", at) && from < upper.length() && upper.charAt(from) == '\n') from++;
      Control control = control(upper, from, tokens, slashed);
      if (control.end < 0) {
        Matcher unknown = UNKNOWN.matcher(upper).region(from, upper.length());
        boolean within = sep.equals("/") && canonical.indexOf("//") >= 0;
        if (!within && !sep.equals("//") && !sep.equals("/ /") || !unknown.lookingAt()) break;
        control = unknown(unknown, category, within, tokens);
      }
      boolean sameCategory = control.category.equals(category);
      canonical.append(!slashed ? " " : sameCategory ? "/" : "//").append(control.written);
      category = control.category;
      compound = true;
      at = control.end;
    }
    boolean controlled = CONTROLLED.stream().anyMatch(tokens::has);
    return new Read(
        at,
        canonical.toString(),
        tokens.parts(),
        tokens.faults,
        compound,
        Math.max(rule.rank(), controlled ? 1 : 0));
  }

  /// A word of no register: behind an SCI control it is one of the unpublished compartments, else a
  /// fault.
  private static Control unknown(Matcher word, String category, boolean within, Tokens tokens) {
    if (within && category.equals("sci") && word.group().length() <= LONGEST_COMPARTMENT) {
      tokens.sci.add(word.group());
      return new Control(word.end(), "sci", word.group());
    }
    tokens.faults.add(
        new Fault(
            "'" + word.group() + "' is no control marking of the register",
            "CAPCO Register and Manual 2016, A.6"));
    return new Control(word.end(), "unknown", word.group());
  }

  /// @param end -1 where nothing of the register stands here
  private record Control(int end, String category, String written) {
    static final Control NONE = new Control(-1, "", "");
  }

  private Control control(String upper, int at, Tokens tokens, boolean slashed) {
    if (at >= upper.length()) return Control.NONE;
    Control listed = listed(upper, at, tokens);
    if (listed.end >= 0) return listed;
    if (slashed) {
      Control compartment = compartment(upper, at, tokens);
      if (compartment.end >= 0) return compartment;
    }
    String word = sap.at(upper, at);
    if (!word.isEmpty() && slashed) return add(tokens.sap, word, at, "sap");
    word = longest(dissem.at(upper, at), nonIc.at(upper, at), sci.at(upper, at));
    if (word.isEmpty() || !slashed && word.length() < SHORTEST_AFTER_BLANK) return Control.NONE;
    if (word.equals(dissem.at(upper, at))) return add(tokens.dissem, word, at, "dissem");
    if (word.equals(nonIc.at(upper, at))) return add(tokens.nonIc, word, at, "nonic");
    return add(tokens.sci, word, at, "sci");
  }

  private Control listed(String upper, int at, Tokens tokens) {
    Matcher matcher = REL_TO.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt()) {
      List<String> codes = List.of(matcher.group(1).split(" ?, ?| AND | "));
      tokens.relTo.addAll(codes);
      return new Control(matcher.end(), "dissem", "REL TO " + String.join(", ", codes));
    }
    matcher = DISPLAY.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt()) return add(tokens.dissem, matcher.group(), at, "dissem");
    matcher = EYES.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt()) return add(tokens.dissem, matcher.group(), at, "dissem");
    return Control.NONE;
  }

  private Control compartment(String upper, int at, Tokens tokens) {
    Matcher matcher = SAP.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt()) return add(tokens.sap, matcher.group(), at, "sap");
    matcher = SCI_COMPARTMENT.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt()) return add(tokens.sci, matcher.group(), at, "sci");
    matcher = AEA.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt() && Register.boundary(upper, matcher.end())) {
      return add(tokens.aea, matcher.group(), at, "aea");
    }
    String word = aea.at(upper, at);
    if (!word.isEmpty()) return add(tokens.aea, word, at, "aea");
    matcher = FGI.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt() && Register.boundary(upper, matcher.end())) {
      return add(tokens.fgi, matcher.group(), at, "fgi");
    }
    matcher = DECLASSIFICATION.matcher(upper).region(at, upper.length());
    if (matcher.lookingAt()) {
      tokens.term = matcher.group();
      return new Control(matcher.end(), "declassification", matcher.group());
    }
    return Control.NONE;
  }

  private static Control add(List<String> category, String word, int at, String name) {
    category.add(word);
    return new Control(at + word.length(), name, word);
  }

  private static String longest(String... words) {
    String longest = "";
    for (String word : words) if (word.length() > longest.length()) longest = word;
    return longest;
  }
}
