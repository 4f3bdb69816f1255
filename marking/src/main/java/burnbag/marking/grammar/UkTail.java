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

/// Handling instructions, descriptors and national caveats of a UK marking (schemes §5).
///
/// ```
/// tail = { (" - " | " " | ": " | ", ") word }        word = handling | descriptor | eyes | ORGANISATION "USE ONLY"
/// ```
///
/// Behind OFFICIAL-SENSITIVE a descriptor or handling instruction is read behind a blank and in
/// brackets too, as it was written before 2023, and told as a fault.
///
/// After the first of these a further ` - WORD` in capitals is a codeword.
final class UkTail implements Tail {
  private static final Pattern SEPARATOR = Pattern.compile("\\s?[-:,]\\s?|\\s");
  private static final Pattern LOOSE = Pattern.compile(" ?(?<open>[\\[(])? ?");
  private static final Pattern USE_ONLY = Pattern.compile("[A-Z]{2,}(?: [A-Z]{2,}){0,3} USE ONLY");
  private static final Pattern CODEWORD = Pattern.compile("[A-Z]{4,}(?: [A-Z]{4,})?(?![A-Z])");

  private static final String POLICY = "Government Security Classifications Policy 2024";
  private static final String OFFICIAL_SENSITIVE = "OFFICIAL-SENSITIVE";
  private static final int SENSITIVE = 1;
  private static final int TOP = 4;

  /// Levels of the policy before 2014, which had rules of its own.
  private static final Set<String> LEGACY = Set.of("PROTECT", "RESTRICTED", "CONFIDENTIAL");

  private final List<String> descriptors;
  private final Register words;
  private final Register afterBlank;

  UkTail(Pack pack) {
    List<String> all = new ArrayList<>(pack.register("handling"));
    all.addAll(pack.register("descriptors"));
    all.addAll(pack.register("eyes"));
    descriptors = pack.register("descriptors");
    words = new Register(all);
    afterBlank = new Register(pack.register("eyes"));
  }

  @Override
  public Read read(String upper, int start, int end, Rule rule) {
    List<String> read = new ArrayList<>();
    StringBuilder canonical = new StringBuilder(rule.canonical());
    int at = end;
    while (at < upper.length()) {
      Matcher separator = SEPARATOR.matcher(upper).region(at, upper.length());
      if (!separator.lookingAt()) break;
      int from = separator.end();
      boolean dashed = !separator.group().isBlank();
      String word = (dashed ? words : afterBlank).at(upper, from);
      if (word.isEmpty() && dashed) {
        Matcher other = USE_ONLY.matcher(upper).region(from, upper.length());
        if (other.lookingAt()) {
          word = other.group();
        } else if (!read.isEmpty()) {
          other = CODEWORD.matcher(upper).region(from, upper.length());
          if (other.lookingAt()) word = other.group();
        }
      }
      if (word.isEmpty()) break;
      read.add(word);
      canonical.append(" - ").append(word);
      at = from + word.length();
    }
    List<Fault> faults = new ArrayList<>();
    if (read.isEmpty() && rule.level().equals(OFFICIAL_SENSITIVE)) {
      Loose loose = loose(upper, end);
      if (!loose.word().isEmpty()) {
        at = loose.end();
        read.add(loose.word());
        canonical.append(" - ").append(loose.word());
        faults.add(new Fault(loose.word() + " stands behind ' - '", POLICY));
      }
    }
    faults.addAll(faults(read, rule));
    return new Read(
        at, canonical.toString(), Parts.ofDissem(read), faults, !read.isEmpty(), rule.rank());
  }

  /// @param word empty where there is none
  private record Loose(String word, int end) {}

  private Loose loose(String upper, int end) {
    Matcher before = LOOSE.matcher(upper).region(end, upper.length());
    if (!before.lookingAt() || before.end() == end) return new Loose("", end);
    String word = words.at(upper, before.end());
    int at = before.end() + word.length();
    if (word.isEmpty() || before.group("open") == null) return new Loose(word, at);
    char close = before.group("open").equals("[") ? ']' : ')';
    boolean closed = at < upper.length() && upper.charAt(at) == close;
    return closed ? new Loose(word, at + 1) : new Loose("", end);
  }

  /// What a handling instruction, a descriptor or a national caveat demands of its level.
  private List<Fault> faults(List<String> read, Rule rule) {
    List<Fault> faults = new ArrayList<>();
    boolean legacy = LEGACY.contains(rule.level());
    for (String word : read) {
      String wrong = "";
      if (word.equals("FOR PUBLIC RELEASE") && !rule.level().equals("OFFICIAL")) {
        wrong = "FOR PUBLIC RELEASE stands with OFFICIAL only";
      } else if (word.equals("RECIPIENTS ONLY") && rule.level().equals("OFFICIAL")) {
        wrong = "RECIPIENTS ONLY needs OFFICIAL-SENSITIVE or above";
      } else if (word.equals("HMG USE ONLY") && rule.rank() > SENSITIVE) {
        wrong = "HMG USE ONLY stands with OFFICIAL and OFFICIAL-SENSITIVE only";
      } else if (word.equals("EMBARGOED") && rule.rank() == TOP) {
        wrong = "EMBARGOED does not stand with TOP SECRET";
      } else if (descriptors.contains(word) && rule.rank() > SENSITIVE) {
        wrong = "the descriptor " + word + " does not stand above OFFICIAL-SENSITIVE";
      } else if (word.endsWith("EYES ONLY") && rule.rank() <= SENSITIVE) {
        wrong = "an EYES ONLY caveat needs SECRET or TOP SECRET";
      }
      if (!wrong.isEmpty() && !legacy) faults.add(new Fault(wrong, POLICY));
    }
    return faults;
  }
}
