package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.Languages;
import burnbag.marking.text.Letters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Decides between schemes that share a level word: by the company of other marks, by the
/// letterhead and by the page's language (docs/decisions/0019).
final class Issuers {
  private static final int OTHER_MARK = 2;
  private static final int MOST_MARKS = 2;
  private static final int MOST_HEADS = 3;
  private static final int HEAD_LINES = 14;
  private static final int FOOT_LINES = 4;
  private static final int LONGEST_HEAD = 400;

  /// Whether a scheme's papers are written in a page's language.
  private enum Speaks {
    THIS,
    ANY,
    NOT
  }

  private final Map<String, List<String>> letterheads = new HashMap<>();
  private final Map<String, List<String>> languagesOf = new HashMap<>();

  /// Levels that are some only under their authority's letterhead.
  private final Set<String> bound = new HashSet<>();

  Issuers(Schemes schemes) {
    for (Pack pack : schemes.packs()) {
      letterheads.put(
          pack.id(),
          pack.letterhead().stream().map(head -> head.toUpperCase(Locale.ROOT)).toList());
      languagesOf.put(pack.id(), pack.languages());
      for (Rule rule : pack.rules())
        if (rule.letterheadOnly()) bound.add(bond(rule.scheme(), rule.level()));
    }
  }

  private static String bond(String scheme, String level) {
    return scheme + ' ' + level;
  }

  /// What a page says of its issuer: how many marks each scheme has to itself, how much of its
  /// letterhead, and whether its papers are written in the page's language. Nothing is looked at
  /// until two schemes quarrel.
  final class Page {
    private final Sheet sheet;
    private final List<Candidate> candidates;

    /// By marks and letterhead.
    private Map<String, Integer> authority;

    private Set<String> spoken;

    private Page(Sheet sheet, List<Candidate> candidates) {
      this.sheet = sheet;
      this.candidates = candidates;
    }

    /// The sighting with its likeliest meaning first. Others stay behind it where nothing rules
    /// them out and one of them has another rank; where all agree in rank, whose word it is changes
    /// nothing.
    Sighting decide(Sighting sighting) {
      List<Meaning> meanings = sighting.candidate().meanings();
      boolean weak =
          sighting.signs().contains(Sign.COMMON_WORD)
              || sighting.signs().contains(Sign.SINGLE_GLYPH);
      boolean common = weak && sighting.stands();
      if (!common && (meanings.size() < 2 || sighting.score() < Sighting.POSSIBLE)) return sighting;
      look();
      List<Meaning> kept = likeliest(meanings);
      Meaning first = kept.getFirst();
      boolean agreed = kept.stream().allMatch(meaning -> meaning.rank() == first.rank());
      Sighting decided =
          new Sighting(
              withMeanings(sighting.candidate(), agreed ? List.of(first) : kept), sighting.signs());
      int own = meanings.size() == 1 ? OTHER_MARK : 0;
      return common && authority(first) > own ? decided.with(Sign.LETTERHEAD) : decided;
    }

    /// Those with most marks and letterhead; of these, the ones whose scheme is written in the
    /// page's language, if any is. A word that binds under its authority's letterhead alone is out
    /// without it.
    private List<Meaning> likeliest(List<Meaning> meanings) {
      List<Meaning> lawful = meanings.stream().filter(this::lawful).toList();
      List<Meaning> kept = lawful.isEmpty() ? meanings : lawful;
      int most = kept.stream().mapToInt(this::authority).max().orElseThrow();
      kept = kept.stream().filter(meaning -> authority(meaning) == most).toList();
      List<Meaning> inLanguage =
          kept.stream().filter(meaning -> speaks(meaning.scheme()) != Speaks.NOT).toList();
      boolean any = kept.stream().anyMatch(meaning -> speaks(meaning.scheme()) == Speaks.THIS);
      return any ? inLanguage : kept;
    }

    private boolean lawful(Meaning meaning) {
      return authority(meaning) > 0 || !bound.contains(bond(meaning.scheme(), meaning.level()));
    }

    private Speaks speaks(String scheme) {
      List<String> languages = languagesOf.getOrDefault(scheme, List.of());
      if (languages.isEmpty()) return Speaks.ANY;
      return languages.stream().anyMatch(spoken::contains) ? Speaks.THIS : Speaks.NOT;
    }

    private int authority(Meaning meaning) {
      return authority.getOrDefault(meaning.scheme(), 0);
    }

    private void look() {
      if (authority != null) return;
      authority = new HashMap<>();
      for (Candidate candidate : candidates) {
        List<Meaning> meanings = candidate.meanings();
        boolean shared = candidate.kind() == Kind.PORTION;
        if (!shared && meanings.size() > 1) continue;
        for (Meaning meaning : meanings) authority.merge(meaning.scheme(), 1, Integer::sum);
      }
      authority.replaceAll((_, marks) -> Math.min(marks, MOST_MARKS) * OTHER_MARK);
      String head = head(sheet);
      letterheads.forEach(
          (scheme, words) -> {
            long heads = words.stream().filter(word -> named(head, word)).limit(MOST_HEADS).count();
            authority.merge(scheme, (int) heads, Integer::sum);
          });
      spoken = Languages.of(sheet.text());
    }
  }

  Page page(Sheet sheet, List<Candidate> candidates) {
    return new Page(sheet, candidates);
  }

  /// Where a letterhead stands: the first written lines of the page, and the last.
  private static String head(Sheet sheet) {
    StringBuilder head = new StringBuilder();
    List<Integer> written = sheet.written();
    for (int i = 0; i < written.size(); i++) {
      if (i >= HEAD_LINES && i < written.size() - FOOT_LINES) continue;
      Span line = sheet.lines().trimmed(written.get(i));
      head.append(sheet.text(), line.start(), Math.min(line.end(), line.start() + LONGEST_HEAD))
          .append('\n');
    }
    return head.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean named(String upper, String head) {
    int at = upper.indexOf(head);
    while (at >= 0) {
      int end = at + head.length();
      boolean starts =
          at == 0 || !Letters.wordPart(upper.charAt(at - 1)) || !Letters.wordPart(head.charAt(0));
      boolean ends =
          end == upper.length()
              || !Letters.wordPart(upper.charAt(end))
              || !Letters.wordPart(upper.charAt(end - 1));
      if (starts && ends) return true;
      at = upper.indexOf(head, at + 1);
    }
    return false;
  }

  private static Candidate withMeanings(Candidate c, List<Meaning> meanings) {
    return new Candidate(
        meanings,
        c.kind(),
        c.form(),
        c.at(),
        c.line(),
        c.capitals(),
        c.spaced(),
        c.compound(),
        c.guessed(),
        c.faults());
  }
}
