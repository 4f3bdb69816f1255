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
  private static final int MOST_HEADS = 3;
  private static final int HEAD_LINES = 14;
  private static final int FOOT_LINES = 4;

  private final Map<String, List<String>> letterheads = new HashMap<>();

  Issuers(Schemes schemes) {
    for (Pack pack : schemes.packs()) {
      letterheads.put(
          pack.id(),
          pack.letterhead().stream().map(head -> head.toUpperCase(Locale.ROOT)).toList());
    }
  }

  /// The sighting with its likeliest meaning first; the others stay behind it only where nothing
  /// decides.
  Sighting decide(Sheet sheet, Sighting sighting, List<Candidate> all) {
    List<Meaning> meanings = sighting.candidate().meanings();
    boolean common = sighting.signs().contains(Sign.COMMON_WORD) && sighting.stands();
    if (!common && (meanings.size() < 2 || sighting.score() < Sighting.POSSIBLE)) return sighting;
    String upper = head(sheet);
    Map<String, Integer> evidence = new HashMap<>();
    for (Meaning meaning : meanings) {
      evidence.put(meaning.scheme(), evidence(upper, meaning.scheme(), sighting, all));
    }
    List<Meaning> sorted = new ArrayList<>(meanings);
    sorted.sort((a, b) -> evidence.get(b.scheme()) - evidence.get(a.scheme()));
    Meaning first = sorted.getFirst();
    int best = evidence.get(first.scheme());
    List<Meaning> kept = new ArrayList<>();
    for (Meaning meaning : sorted) {
      boolean outdone = best > 0 && evidence.get(meaning.scheme()) < best;
      boolean differs = meaning.rank() != first.rank();
      if (meaning == first || !outdone && differs) kept.add(meaning);
    }
    Sighting decided = new Sighting(withMeanings(sighting.candidate(), kept), sighting.signs());
    return common && best > 0 ? decided.with(Sign.LETTERHEAD) : decided;
  }

  /// Where a letterhead stands: the first written lines of the page, and the last.
  private static String head(Sheet sheet) {
    StringBuilder head = new StringBuilder();
    List<Integer> written = sheet.written();
    for (int i = 0; i < written.size(); i++) {
      if (i >= HEAD_LINES && i < written.size() - FOOT_LINES) continue;
      Span line = sheet.lines().trimmed(written.get(i));
      head.append(sheet.text(), line.start(), line.end()).append('\n');
    }
    return head.toString().toUpperCase(Locale.ROOT);
  }

  private int evidence(String upper, String scheme, Sighting sighting, List<Candidate> all) {
    int marks = 0;
    for (Candidate other : all) {
      if (other.meanings().size() == 1
          && other.meaning().scheme().equals(scheme)
          && other != sighting.candidate()) marks++;
    }
    int heads = 0;
    for (String head : letterheads.getOrDefault(scheme, List.of())) {
      if (heads < MOST_HEADS && named(upper, head)) heads++;
    }
    return Math.min(marks, 2) * OTHER_MARK + heads;
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
