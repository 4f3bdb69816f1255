package burnbag.marking.find;

import burnbag.marking.Fault;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.grammar.Tail;
import burnbag.marking.grammar.Tails;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.FoldedText;
import burnbag.marking.us.UsGrammar;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds portion marks: a level's abbreviation with its tail, in parentheses (schemes §1.3).
final class Portions {
  private static final Pattern MARK =
      Pattern.compile(
          "\\(\\s?(//(?:JOINT |[A-Z]{3,4} )?)?([A-Z][A-Z:/-]{0,13}?|Sen)(?=\\)| ?/|\\s?\\)| - )([^()\\n"
              + "]{0,90})\\)");
  private static final int SHORTEST_DISTINCT = 2;

  /// Schemes whose markings the strict grammar knows.
  private static final Set<String> AMERICAN = Set.of("us", "nato", "cui");

  private final Map<String, List<Rule>> byAbbreviation = new HashMap<>();
  private final Tails tails;
  private final UsGrammar grammar;

  Portions(Schemes schemes, Tails tails, UsGrammar grammar) {
    this.tails = tails;
    this.grammar = grammar;
    for (Pack pack : schemes.packs()) {
      for (Rule rule : pack.rules()) {
        for (String portion : rule.portions()) {
          byAbbreviation.computeIfAbsent(portion, _ -> new ArrayList<>()).add(rule);
        }
      }
    }
  }

  /// What the prefilter must stop at.
  List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    for (String abbreviation : byAbbreviation.keySet()) {
      String first = abbreviation.replace('-', ' ');
      anchors.add("(" + first + ")");
      anchors.add("(" + first + "/");
    }
    anchors.add("(//");
    anchors.add("ENTIRE TEXT");
    return anchors;
  }

  List<Candidate> on(Sheet sheet, int line) {
    List<Candidate> found = new ArrayList<>();
    FoldedText text = sheet.fold(line);
    Matcher matcher = MARK.matcher(text.text());
    int from = 0;
    while (matcher.find(from)) {
      from = matcher.start() + 1;
      Candidate candidate = candidate(text, line, matcher);
      if (candidate != null) {
        found.add(candidate);
        from = matcher.end();
      }
    }
    return found;
  }

  private Candidate candidate(FoldedText text, int line, Matcher matcher) {
    String inside = text.text().substring(matcher.start() + 1, matcher.end() - 1).strip();
    String prefix = matcher.group(1) == null ? "" : matcher.group(1);
    String body = inside.substring(prefix.length());
    String abbreviation = longestAbbreviation(body);
    if (abbreviation.isEmpty()) return null;
    List<Meaning> meanings = new ArrayList<>();
    boolean compound = !prefix.isEmpty();
    List<Fault> faults = List.of();
    for (Rule rule : byAbbreviation.get(abbreviation)) {
      Tail.Read read = tails.of(rule.scheme()).read(body, 0, abbreviation.length(), rule);
      if (read.end() < body.length()) continue;
      if (meanings.isEmpty()) faults = read.faults();
      compound |= read.compound();
      Parts parts = read.parts();
      meanings.add(
          new Meaning(rule.scheme(), rule.level(), read.rank(), "(" + inside + ")", parts));
    }
    if (meanings.isEmpty()) return null;
    Optional<UsGrammar.Verdict> strict =
        compound && AMERICAN.contains(meanings.getFirst().scheme())
            ? grammar.judge("(" + inside + ")", true)
            : Optional.empty();
    if (strict.isPresent()) {
      meanings.set(0, strict.get().meaning());
      faults = strict.get().faults();
    }
    Span at = text.span(matcher.start(), matcher.end());
    return new Candidate(
        meanings,
        Kind.PORTION,
        compound || abbreviation.length() >= SHORTEST_DISTINCT ? Form.DISTINCT : Form.COMMON,
        at,
        line,
        true,
        false,
        compound,
        false,
        faults);
  }

  private String longestAbbreviation(String body) {
    String longest = "";
    for (String abbreviation : byAbbreviation.keySet()) {
      if (abbreviation.length() <= longest.length() || !body.startsWith(abbreviation)) continue;
      int end = abbreviation.length();
      if (end == body.length() || body.charAt(end) == '/' || body.charAt(end) == ' ')
        longest = abbreviation;
    }
    return longest;
  }
}
