package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.grammar.Tail;
import burnbag.marking.grammar.Tails;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Form;
import burnbag.marking.scheme.Lexicon;
import burnbag.marking.scheme.Rule;
import burnbag.marking.text.FoldedText;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the words of the packs with what follows them.
final class LevelWords {
  private final Lexicon lexicon;
  private final Tails tails;

  LevelWords(Lexicon lexicon, Tails tails) {
    this.lexicon = lexicon;
    this.tails = tails;
  }

  /// Candidates that begin on a line; a phrase or a tail may run on to the next two.
  List<Candidate> on(Sheet sheet, int line) {
    List<Candidate> found = new ArrayList<>();
    int ownEnd = sheet.fold(line).upper().length();
    FoldedText text = sheet.fold(line, line + 2);
    String upper = text.upper();
    int at = 0;
    int limit = Math.min(ownEnd, upper.length());
    while (at < limit) {
      char c = upper.charAt(at);
      boolean wordStart = at == 0 || !Letters.wordPart(upper.charAt(at - 1)) || Letters.ideograph(c);
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
      found.add(candidate);
      at = Math.max(at + 1, met.end());
      while (at < limit && text.origin(at) < candidate.at().end()) at++;
    }
    return found;
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
    // The scheme that can read most of the tail is the likeliest issuer; without a tail all of them stay.
    options.sort(Comparator.comparingInt((Option option) -> -option.read().end()));
    Option best = options.getFirst();
    List<Meaning> meanings = new ArrayList<>();
    for (Option option : options) {
      if (option.read().end() == best.read().end()) meanings.add(meaning(option));
    }
    int start = ownerPrefix(text.upper(), met.start());
    Span at = text.span(start, best.read().end());
    boolean latin = Letters.wordPart(text.upper().charAt(met.start()));
    return new Candidate(
        start < met.start() && meanings.getFirst().scheme().equals("us")
            ? List.of(owned(meanings.getFirst(), text.upper().substring(start, met.start())))
            : meanings,
        best.rule().kind(),
        best.rule().form(),
        at,
        line,
        !latin || text.capitals(met.start(), met.end()),
        text.spaced(met.start()),
        best.read().compound() || start < met.start(),
        false,
        best.read().faults());
  }

  private static Meaning meaning(Option option) {
    Rule rule = option.rule();
    return new Meaning(
        rule.scheme(), rule.level(), option.read().rank(), option.read().canonical(), option.read().parts());
  }

  /// The start of `//DEU ` or `//JOINT ` before a level, else the level's own start.
  private static int ownerPrefix(String upper, int start) {
    int from = upper.lastIndexOf("//", start);
    boolean leads = from == 0 || from > 0 && (upper.charAt(from - 1) == '\n' || upper.charAt(from - 1) == '(');
    if (!leads || start - from > 9) return start;
    String owner = upper.substring(from + 2, start).strip();
    return owner.isEmpty() || owner.matches("[A-Z]{3,5}") ? from : start;
  }

  private static Meaning owned(Meaning meaning, String prefix) {
    String owner = prefix.replace("/", "").strip();
    if (owner.isEmpty() || owner.equals("NATO") || owner.equals("COSMIC")) return meaning;
    List<String> fgi = new ArrayList<>();
    if (!owner.equals("JOINT")) fgi.add(owner);
    fgi.addAll(meaning.parts().fgi());
    Parts p = meaning.parts();
    return new Meaning(
        meaning.scheme(),
        meaning.level(),
        meaning.rank(),
        "//" + owner + " " + meaning.canonical(),
        new Parts(p.sci(), p.sap(), p.aea(), fgi, p.dissem(), p.relTo(), p.nonIc(), p.term(), p.copy()));
  }
}
