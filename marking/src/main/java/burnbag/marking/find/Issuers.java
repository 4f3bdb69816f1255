package burnbag.marking.find;

import burnbag.marking.Kind;
import burnbag.marking.Meaning;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Corner;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Rule;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.Languages;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Decides between schemes that share a level word: by the company of other marks, by the
/// letterhead and by the page's language (docs/decisions/0019).
final class Issuers {
  private static final int OTHER_MARK = 2;
  private static final int MOST_MARKS = 2;
  private static final int MOST_HEADS = 3;
  private static final int HEAD_WORDS = 2;
  private static final int HEAD_LINES = 14;
  private static final int FOOT_LINES = 4;
  private static final int LONGEST_HEAD = 400;

  /// A line with as many is no letterhead's if most are in lower case.
  private static final int RUNNING_WORDS = 9;

  /// Whether a scheme's papers are written in a page's language.
  private enum Speaks {
    THIS,
    ANY,
    NOT
  }

  private final Map<String, List<String>> letterheads = new HashMap<>();
  private final Map<String, List<String>> languagesOf = new HashMap<>();
  private final Map<String, Corner> corners = new HashMap<>();

  /// Levels that are some only under their authority's letterhead.
  private final Set<String> bound = new HashSet<>();

  Issuers(Schemes schemes) {
    for (Pack pack : schemes.packs()) {
      letterheads.put(pack.id(), pack.letterhead().stream().map(Issuers::folded).toList());
      languagesOf.put(pack.id(), pack.languages());
      corners.put(pack.id(), pack.corner());
      for (Rule rule : pack.rules())
        if (rule.letterheadOnly()) bound.add(bond(rule.scheme(), rule.level()));
    }
  }

  private static String bond(String scheme, String level) {
    return scheme + ' ' + level;
  }

  /// What a page says of its issuer: how many marks each scheme has to itself, how much of its
  /// letterhead, and whether its papers are written in the page's language. Nothing is looked at
  /// until it is asked for.
  final class Page {
    private final Sheet sheet;
    private final List<Sighting> sightings;
    private final boolean bare;

    /// Other marks of the page, canonical, by the schemes that they belong to.
    private final Map<String, Map<String, Integer>> marks = new HashMap<>();

    /// How many of them a scheme has in all.
    private final Map<String, Integer> counts = new HashMap<>();

    /// Letterhead words by scheme.
    private final Map<String, Integer> heads = new HashMap<>();

    /// The page's languages; null until the page is looked at.
    private Set<String> spoken;

    private Page(Sheet sheet, List<Sighting> sightings, boolean bare) {
      this.bare = bare;
      this.sheet = sheet;
      this.sightings = sightings;
    }

    /// The sighting with its likeliest meaning first, and whether it stands in the corner where
    /// that one's scheme has it.
    Sighting decide(Sighting sighting) {
      Sighting decided = issued(ofNoWork(sighting));
      Candidate candidate = decided.candidate();
      boolean inCorner =
          candidate.kind() == Kind.BANNER
              && candidate.meanings().size() == 1
              && corners.get(candidate.meaning().scheme()) == Corner.UPPER_RIGHT
              && decided.stands()
              && sheet.upperRight(candidate.at());
      return inCorner ? decided.with(Sign.CORNER) : decided;
    }

    /// Whoever directs or prints what, under the letterhead of its scheme a level is no title; one
    /// word, such as the name of a capital, is no letterhead.
    private Sighting ofNoWork(Sighting sighting) {
      if (!sighting.signs().contains(Sign.TITLE_OF_WORK)) return sighting;
      look();
      boolean issued =
          sighting.candidate().meanings().stream()
              .anyMatch(meaning -> heads.getOrDefault(meaning.scheme(), 0) >= HEAD_WORDS);
      return issued ? sighting.without(Sign.TITLE_OF_WORK) : sighting;
    }

    /// With the likeliest meaning first. Others stay behind it where nothing rules them out and one
    /// of them has another rank; where all agree in rank, whose word it is changes nothing.
    private Sighting issued(Sighting sighting) {
      List<Meaning> meanings = sighting.candidate().meanings();
      boolean weak =
          sighting.signs().contains(Sign.COMMON_WORD)
              || sighting.signs().contains(Sign.COMMON_GLYPHS)
              || sighting.signs().contains(Sign.SINGLE_GLYPH);
      // Nothing but its place and its authority can raise a word of a script without capitals.
      weak |=
          Letters.caseless(meanings.getFirst().canonical().charAt(0))
              && sighting.score() >= Sighting.POSSIBLE
              && sighting.score() < Sighting.SURE;
      boolean common = weak && (sighting.stands() || sighting.signs().contains(Sign.FIELD_LABEL));
      if (!common && (meanings.size() < 2 || sighting.score() < Sighting.POSSIBLE)) return sighting;
      look();
      List<Meaning> kept = bare ? gravestFirst(meanings) : likeliest(meanings);
      Meaning first = kept.getFirst();
      boolean agreed = kept.stream().allMatch(meaning -> meaning.rank() == first.rank());
      Sighting decided =
          new Sighting(
              withMeanings(sighting.candidate(), agreed ? List.of(first) : kept), sighting.signs());
      if (common && authority(first) > 0) return decided.with(Sign.LETTERHEAD);
      return lawful(first) ? decided : decided.with(Sign.NO_LETTERHEAD);
    }

    /// Those with most marks and letterhead; of these, the ones whose scheme is written in the
    /// page's language, if any is. A word that binds under its authority's letterhead alone is out
    /// where another's letterhead or mark claims it, or the page is in another language; else the
    /// letterhead may be on a page that is not here, and the reading stays.
    private List<Meaning> likeliest(List<Meaning> meanings) {
      List<Meaning> lawful = meanings.stream().filter(this::lawful).toList();
      boolean told = meanings.stream().anyMatch(meaning -> authority(meaning) > 0);
      boolean open = !told && meanings.stream().anyMatch(meaning -> unlawfulHere(meaning));
      List<Meaning> kept = lawful.isEmpty() || open ? meanings : lawful;
      int most = kept.stream().mapToInt(this::authority).max().orElseThrow();
      kept = kept.stream().filter(meaning -> authority(meaning) == most).toList();
      List<Meaning> inLanguage =
          kept.stream().filter(meaning -> speaks(meaning.scheme()) != Speaks.NOT).toList();
      boolean any = kept.stream().anyMatch(meaning -> speaks(meaning.scheme()) == Speaks.THIS);
      return any ? inLanguage : kept;
    }

    /// Of a marking without a page every reading stays, and the gravest speaks.
    private List<Meaning> gravestFirst(List<Meaning> meanings) {
      List<Meaning> sorted = new ArrayList<>(likeliest(meanings));
      for (Meaning meaning : meanings) if (!sorted.contains(meaning)) sorted.add(meaning);
      if (authority(sorted.getFirst()) == 0)
        sorted.sort(Comparator.comparingInt((Meaning meaning) -> -meaning.rank()));
      return sorted;
    }

    private boolean unlawfulHere(Meaning meaning) {
      return !lawful(meaning) && speaks(meaning.scheme()) == Speaks.THIS;
    }

    private boolean lawful(Meaning meaning) {
      return authority(meaning) > 0 || !bound.contains(bond(meaning.scheme(), meaning.level()));
    }

    private Speaks speaks(String scheme) {
      List<String> languages = languagesOf.getOrDefault(scheme, List.of());
      if (languages.isEmpty()) return Speaks.ANY;
      return languages.stream().anyMatch(spoken::contains) ? Speaks.THIS : Speaks.NOT;
    }

    /// A word is no company to itself.
    private int authority(Meaning meaning) {
      Map<String, Integer> own = marks.getOrDefault(meaning.scheme(), Map.of());
      int others =
          counts.getOrDefault(meaning.scheme(), 0) - own.getOrDefault(meaning.canonical(), 0);
      return Math.min(others, MOST_MARKS) * OTHER_MARK + heads.getOrDefault(meaning.scheme(), 0);
    }

    private void look() {
      if (spoken != null) return;
      for (Sighting sighting : sightings) {
        List<Meaning> meanings = sighting.candidate().meanings();
        boolean shared = sighting.candidate().kind() == Kind.PORTION;
        if (sighting.score() < Sighting.POSSIBLE || !shared && meanings.size() > 1) continue;
        for (Meaning meaning : meanings) {
          counts.merge(meaning.scheme(), 1, Integer::sum);
          marks
              .computeIfAbsent(meaning.scheme(), _ -> new HashMap<>())
              .merge(meaning.canonical(), 1, Integer::sum);
        }
      }
      String head = head(sheet);
      letterheads.forEach(
          (scheme, words) -> {
            long named = words.stream().filter(word -> named(head, word)).limit(MOST_HEADS).count();
            heads.put(scheme, (int) named);
          });
      spoken = Languages.of(sheet.text());
    }
  }

  /// @param bare whether the sheet is a marking without a page round it: no letterhead can be
  ///   missing there
  Page page(Sheet sheet, List<Sighting> sightings, boolean bare) {
    return new Page(sheet, sightings, bare);
  }

  /// Where a letterhead stands: the first written lines of the page, and the last.
  private static String head(Sheet sheet) {
    StringBuilder head = new StringBuilder();
    List<Integer> written = sheet.written();
    for (int i = 0; i < written.size(); i++) {
      if (i >= HEAD_LINES && i < written.size() - FOOT_LINES) continue;
      Span line = sheet.lines().trimmed(written.get(i));
      int end = Math.min(line.end(), line.start() + LONGEST_HEAD);
      String words = sheet.text().substring(line.start(), end);
      if (!runningText(words)) head.append(words).append('\n');
    }
    return folded(head);
  }

  /// Whether the line is one of a paragraph: many words, most of them in lower case. Who is named
  /// there is written about.
  private static boolean runningText(String line) {
    int words = 0;
    int small = 0;
    boolean inWord = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean letter = Character.isLetter(c);
      if (letter && !inWord) {
        words++;
        if (Character.isLowerCase(c)) small++;
      }
      inWord = letter || c == '\'' || c == '’';
    }
    return words >= RUNNING_WORDS && small * 2 > words;
  }

  /// Capitals without accents; scripts keep their own letters.
  private static String folded(CharSequence text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Letters.invisible(c)) folded.append(Letters.upper(Letters.folded(c)));
    }
    return folded.toString();
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
