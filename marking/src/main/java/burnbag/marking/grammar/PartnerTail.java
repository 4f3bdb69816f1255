package burnbag.marking.grammar;

import burnbag.marking.Fault;
import burnbag.marking.Parts;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The caveats of an Australian, Canadian or New Zealand marking (schemes §6).
///
/// ```
/// tail    = { sep caveat }
/// sep     = "//" | "/" | " - " | ", " | " "          but for "//" only before a word of the register
/// caveat  = word of the register | "REL" ["TO"] code { ("/" | ", ") code } | code { "/" code } " EYES ONLY" | codeword
/// ```
///
/// What follows `//` and is none of these makes the marking malformed; it is never dropped. Behind
/// a level word that other states have too, that is so only once a caveat of this scheme was read.
final class PartnerTail implements Tail {
  private static final String CODE = "(?!TO(?![A-Z]))[A-Z]{2,4}(?![A-Z])";
  private static final Pattern SEPARATOR = Pattern.compile(" ?// ?| ?/ ?| ?[-,;] ?| ");
  private static final Pattern REL =
      Pattern.compile(
          "REL(?:EASABLE)?(?: TO)? (?!TO(?![A-Z]))("
              + CODE
              + "(?:(?: ?/ ?|, ?| )"
              + CODE
              + "){0,80})");
  private static final Pattern EYES =
      Pattern.compile("(" + CODE + "(?:/" + CODE + "){1,40}) EYES ONLY");
  private static final Pattern WORD = Pattern.compile("[A-Z0-9][A-Z0-9-]*");

  /// Not below rank 2: a release or eyes-only instruction needs PROTECTED or more.
  private static final int LOWEST_FOR_RELEASE = 2;

  private final Register caveats;
  private final Register codewords;
  private final Register release;
  private final String releaseFloor;
  private final List<String> own;

  /// @param pack with the registers `caveats`, `codewords`, `release` (caveats that say who may
  ///   read), `states` (names of states that are no ISO codes) and at most one `release_floor`: the
  ///   source that gives release caveats a lowest level
  PartnerTail(Pack pack) {
    List<String> all = new ArrayList<>(pack.register("caveats"));
    all.addAll(pack.register("release"));
    caveats = Register.folded(all);
    codewords = new Register(pack.register("codewords"));
    release = Register.folded(pack.register("release"));
    own = pack.register("states");
    releaseFloor = String.join("", pack.register("release_floor"));
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    List<String> dissem = new ArrayList<>();
    List<String> relTo = new ArrayList<>();
    List<String> compartments = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    StringBuilder canonical = new StringBuilder(rule.canonical());
    boolean released = false;
    boolean unshared = rule.form() != Form.PLAIN;
    int at = end;
    while (at < upper.length()) {
      Matcher separator = SEPARATOR.matcher(upper).region(at, upper.length());
      if (!separator.lookingAt()) break;
      int from = separator.end();
      boolean slashed = separator.group().contains("/");
      String sign = !slashed || separator.group().contains("//") ? "//" : "/";
      Matcher rel = REL.matcher(upper).region(from, upper.length());
      Matcher eyes = EYES.matcher(upper).region(from, upper.length());
      String word = caveats.at(upper, from);
      String codeword = slashed ? codewords.at(upper, from) : "";
      if (rel.lookingAt()) {
        List<String> codes = List.of(rel.group(1).split(" ?/ ?|, ?| "));
        unknown(codes, rule, faults);
        relTo.addAll(codes);
        canonical.append("//REL ").append(String.join("/", codes));
        released = true;
        at = rel.end();
      } else if (eyes.lookingAt()) {
        unknown(List.of(eyes.group(1).split("/")), rule, faults);
        dissem.add(eyes.group());
        canonical.append(sign).append(eyes.group());
        released = true;
        at = eyes.end();
      } else if (!word.isEmpty()) {
        dissem.add(word);
        canonical.append(sign).append(word);
        released |= !release.at(upper, from).isEmpty();
        at = from + word.length();
      } else if (!codeword.isEmpty()) {
        compartments.add(codeword);
        canonical.append(sign).append(codeword);
        at = from + codeword.length();
      } else if (separator.group().contains("//") && (unshared || at > end)) {
        Matcher unknown = WORD.matcher(upper).region(from, upper.length());
        if (!unknown.lookingAt()) break;
        dissem.add(unknown.group());
        canonical.append(sign).append(unknown.group());
        faults.add(
            new Fault("'" + unknown.group() + "' is no caveat of this scheme", rule.source()));
        at = unknown.end();
      } else {
        break;
      }
    }
    if (released && !releaseFloor.isEmpty() && rule.rank() < LOWEST_FOR_RELEASE) {
      faults.add(
          new Fault(
              "a release caveat needs PROTECTED or above, not " + rule.level(), releaseFloor));
    }
    Parts parts =
        new Parts(compartments, List.of(), List.of(), List.of(), dissem, relTo, List.of(), "", "");
    return new Read(at, canonical.toString(), parts, faults, at > end, rule.rank());
  }

  /// A list of recipients names states by three letters, bodies by four, and those that the pack
  /// calls otherwise.
  private void unknown(List<String> codes, Rule rule, List<Fault> faults) {
    for (String code : codes) {
      if (!States.known(code) && !own.contains(code))
        faults.add(new Fault("'" + code + "' names no state and no body", rule.source()));
    }
  }
}
