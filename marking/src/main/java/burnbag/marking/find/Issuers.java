package burnbag.marking.find;

import burnbag.marking.Meaning;
import burnbag.marking.page.Span;
import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.text.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Decides between schemes that share a level word: by the company of other marks and by the
/// letterhead.
final class Issuers {
  private static final int OTHER_MARK = 2;
  private static final int MOST_MARKS = 2;
  private static final int MOST_HEADS = 3;
  private static final int HEAD_LINES = 14;
  private static final int FOOT_LINES = 4;
  private static final int LONGEST_HEAD = 400;

  private final Map<String, List<String>> letterheads = new HashMap<>();

  Issuers(Schemes schemes) {
    for (Pack pack : schemes.packs()) {
      letterheads.put(
          pack.id(),
          pack.letterhead().stream().map(head -> head.toUpperCase(Locale.ROOT)).toList());
    }
  }

  /// What a page says of its issuer: how many marks each scheme has to itself, and how much of its
  /// letterhead.
  final class Page {
    private final Map<String, Integer> evidence = new HashMap<>();

    private Page(Sheet sheet, List<Candidate> candidates) {
      for (Candidate candidate : candidates) {
        if (candidate.meanings().size() == 1)
          evidence.merge(candidate.meaning().scheme(), 1, Integer::sum);
      }
      evidence.replaceAll((_, marks) -> Math.min(marks, MOST_MARKS) * OTHER_MARK);
      String head = head(sheet);
      letterheads.forEach(
          (scheme, words) -> {
            long heads = words.stream().filter(word -> named(head, word)).limit(MOST_HEADS).count();
            evidence.merge(scheme, (int) heads, Integer::sum);
          });
    }

    /// The sighting with its likeliest meaning first; the others stay behind it only where nothing
    /// decides.
    Sighting decide(Sighting sighting) {
      List<Meaning> meanings = sighting.candidate().meanings();
      boolean weak =
          sighting.signs().contains(Sign.COMMON_WORD)
              || sighting.signs().contains(Sign.SINGLE_GLYPH);
      boolean common = weak && sighting.stands();
      if (!common && (meanings.size() < 2 || sighting.score() < Sighting.POSSIBLE)) return sighting;
      List<Meaning> sorted = new ArrayList<>(meanings);
      sorted.sort((a, b) -> of(b) - of(a));
      Meaning first = sorted.getFirst();
      int own = meanings.size() == 1 ? OTHER_MARK : 0;
      int best = of(first) - Math.min(own, of(first));
      List<Meaning> kept = new ArrayList<>();
      for (Meaning meaning : sorted) {
        boolean outdone = best > 0 && of(meaning) < best;
        boolean differs = meaning.rank() != first.rank();
        if (meaning == first || !outdone && differs) kept.add(meaning);
      }
      Sighting decided = new Sighting(withMeanings(sighting.candidate(), kept), sighting.signs());
      return common && best > 0 ? decided.with(Sign.LETTERHEAD) : decided;
    }

    private int of(Meaning meaning) {
      return evidence.getOrDefault(meaning.scheme(), 0);
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
