package burnbag.marking.find;

import burnbag.marking.Fault;
import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.grammar.Tail;
import burnbag.marking.grammar.Tails;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Lexicon;
import burnbag.marking.scheme.Rule;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import burnbag.marking.us.UsGrammar;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Finds the words of the packs with what follows them.
final class LevelWords {
  private static final int LONGEST_WORD = 24;

  /// So many blanks part two columns.
  private static final int COLUMN_GAP = 3;

  /// `//JOINT `, with the start of the level not counted.
  private static final int LONGEST_OWNER = 9;

  private final Lexicon lexicon;

  /// Words of phrases that are not their last.
  private final Set<String> inner = new HashSet<>();

  private final Tails tails;
  private final UsGrammar grammar;

  LevelWords(List<Rule> rules, Tails tails, UsGrammar grammar) {
    this.lexicon = new Lexicon(rules);
    this.tails = tails;
    this.grammar = grammar;
    for (Rule rule : rules) {
      for (String phrase : rule.words()) {
        int from = 0;
        for (int i = 0; i < phrase.length(); i++) {
          if (Letters.wordPart(phrase.charAt(i))) continue;
          if (i > from) inner.add(FoldedText.of(phrase, from, i).upper());
          from = i + 1;
        }
      }
    }
  }

  /// The lines with an anchor, and those before them that can begin a phrase which runs on to the
  /// next line.
  List<Integer> withWrapped(Sheet sheet, List<Integer> anchored) {
    TreeSet<Integer> all = new TreeSet<>(anchored);
    for (int line : anchored) if (line > 0 && runsOn(sheet, line - 1)) all.add(line - 1);
    return List.copyOf(all);
  }

  /// Whether the line ends with a word after which a phrase can go on, or with a delimiter.
  private boolean runsOn(Sheet sheet, int line) {
    Span span = sheet.lines().trimmed(line);
    if (span.length() == 0) return false;
    int from = span.end();
    while (from > span.start()
        && span.end() - from < LONGEST_WORD
        && Letters.wordPart(sheet.text().charAt(from - 1))) from--;
    if (from == span.end()) return "/／-".indexOf(sheet.text().charAt(from - 1)) >= 0;
    return inner.contains(FoldedText.of(sheet.text(), from, span.end()).upper());
  }

  /// Candidates that begin on a line; a phrase or a tail may run on to the next two.
  ///
  /// @param places where the page's anchors end
  List<Candidate> on(Sheet sheet, int line, BitSet places) {
    List<Candidate> found = new ArrayList<>();
    int last = runsOn(sheet, line) ? line + 2 : line;
    for (FoldedText text : sheet.windows(line, last, places)) in(text, sheet, line, found);
    return found;
  }

  private void in(FoldedText text, Sheet sheet, int line, List<Candidate> found) {
    int lineEnd = sheet.lines().trimmed(line).end();
    String upper = text.upper();
    int at = 0;
    int limit = upper.length();
    while (limit > 0 && text.origin(limit - 1) >= lineEnd) limit--;
    while (at < limit) {
      char c = upper.charAt(at);
      boolean wordStart =
          at == 0 || !Letters.wordPart(upper.charAt(at - 1)) || Letters.ideograph(c);
      if (!wordStart || !(Letters.wordPart(c) || Letters.ideograph(c))) {
        at++;
        continue;
      }
      Lexicon.Met met = lexicon.longest(upper, at);
      if (met == null) {
        at++;
        continue;
      }
      Candidate candidate = candidate(sheet, text, line, met);
      if (wrapsOutOfColumn(sheet, candidate)) {
        at++;
        continue;
      }
      if (candidate.form() == Form.ALONE && !LoneGlyphs.standsAlone(sheet, candidate)) {
        at = met.end();
        continue;
      }
      found.add(candidate);
      at = Math.max(at + 1, met.end());
      while (at < limit && text.origin(at) < candidate.at().end()) at++;
    }
  }

  /// Whether it runs over a line end out of the last of several columns: what stands at the start
  /// of the next line belongs to the first.
  private static boolean wrapsOutOfColumn(Sheet sheet, Candidate candidate) {
    Span line = sheet.lines().trimmed(candidate.line());
    int start = candidate.at().start();
    if (candidate.at().end() <= line.end() || start - COLUMN_GAP < line.start()) return false;
    return sheet.text().substring(start - COLUMN_GAP, start).isBlank();
  }

  private record Option(Rule rule, Tail.Read read) {}

  private Candidate candidate(Sheet sheet, FoldedText text, int line, Lexicon.Met met) {
    List<Option> options = new ArrayList<>();
    for (Rule rule : met.rules()) {
      Tail.Read read =
          rule.rank() == 0 && rule.level().isEmpty() || rule.kind() == Kind.CANCELLATION
              ? Tail.Read.bare(rule, met.end())
              : tails.of(rule.scheme()).read(text.upper(), met.start(), met.end(), rule);
      options.add(new Option(rule, read));
    }
    // The scheme that can read most of the tail, with least fault, is the likeliest issuer; without
    // a tail all of them stay, those first whose own spelling it is.
    if (options.size() > 1)
      options.sort(
          Comparator.comparingInt((Option option) -> -option.read().end())
              .thenComparing(option -> option.read().faults().size())
              .thenComparing(option -> !lexicon.writes(met, option.rule())));
    Option best = options.getFirst();
    List<Meaning> meanings = new ArrayList<>();
    for (Option option : options) {
      boolean asGood =
          option.read().end() == best.read().end()
              && option.read().faults().size() == best.read().faults().size();
      if (asGood) meanings.add(meaning(option));
    }
    boolean capitals =
        Letters.caseless(firstLetter(text.upper(), met.start(), met.end()))
            || text.capitals(met.start(), met.end());
    int start = capitals ? ownerPrefix(text.upper(), met.start()) : met.start();
    Span at = text.span(start, best.read().end());
    List<Fault> faults = best.read().faults();
    boolean owned = start < met.start();
    Optional<UsGrammar.Verdict> strict =
        strict(meanings.getFirst(), owned, text.upper().substring(start, best.read().end()));
    if (strict.isPresent()) {
      Meaning meaning = strict.get().meaning();
      if (owned) meanings.clear();
      else meanings.removeFirst();
      meanings.addFirst(meaning);
      faults = strict.get().faults();
    }
    return new Candidate(
        meanings,
        best.rule().kind(),
        best.rule().form(),
        at,
        line,
        capitals,
        text.spaced(met.start()),
        best.read().compound() || owned,
        false,
        faults);
  }

  /// Judges a marking that has caveats or an owner by the strict grammar of its system.
  private Optional<UsGrammar.Verdict> strict(Meaning meaning, boolean owned, String written) {
    boolean american =
        switch (meaning.scheme()) {
          case "us", "cui" -> true;
          case "nato" -> written.contains("//");
          default -> false;
        };
    if (!american || !owned && meaning.parts().isEmpty()) return Optional.empty();
    String unwrapped = written.replaceAll("\\s*(//)\\s*\\n|\\n\\s*(//)\\s*", "//");
    return grammar.judge(unwrapped, false);
  }

  private static char firstLetter(String text, int start, int end) {
    int at = start;
    while (at < end - 1 && !Character.isLetter(text.charAt(at))) at++;
    return text.charAt(at);
  }

  private static Meaning meaning(Option option) {
    Rule rule = option.rule();
    return new Meaning(
        rule.scheme(),
        rule.level(),
        option.read().rank(),
        option.read().canonical(),
        option.read().parts());
  }

  /// The start of `//DEU ` or `//JOINT ` before a level, else the level's own start.
  private static int ownerPrefix(String upper, int start) {
    int nearest = Math.max(0, start - LONGEST_OWNER);
    int from = upper.substring(nearest, start).lastIndexOf("//");
    if (from < 0) return start;
    from += nearest;
    boolean leads = from == 0 || upper.charAt(from - 1) == '\n' || upper.charAt(from - 1) == '(';
    if (!leads) return start;
    String owner = upper.substring(from + 2, start).strip();
    return owner.isEmpty() || owner.matches("[A-Z]{3,5}") ? from : start;
  }
}
