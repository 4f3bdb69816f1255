package burnbag.sweep;

import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.marking.page.Span;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.DocumentReport.PageView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// Keeps the texts that a report shows round the markings of one document.
///
/// What a page's words are is known for certain only when the document has ended, so pages on which
/// something was seen are kept as they pass, at most `MOST_KEPT` characters of them; a marked page
/// that came later is reported without its text.
final class PageViews {
  /// So many pages of a document are shown.
  static final int MOST_PAGES = 8;

  /// So many UTF-16 code units of a page are shown.
  static final int MOST_CHARS = 6_000;

  /// So much text of a document is kept until its end.
  static final int MOST_KEPT = 1 << 21;

  private static final int BEFORE = 1_200;

  private final boolean keeps;
  private final SequencedMap<Integer, List<Page>> kept = new LinkedHashMap<>();
  private int keptChars;

  private PageViews(boolean keeps) {
    this.keeps = keeps;
  }

  static PageViews none() {
    return new PageViews(false);
  }

  static PageViews kept() {
    return new PageViews(true);
  }

  /// Keeps the page if there is room.
  void offer(Page page) {
    if (!keeps || keptChars + page.text().length() > MOST_KEPT) return;
    keptChars += page.text().length();
    kept.computeIfAbsent(page.number(), _ -> new ArrayList<>()).add(page);
  }

  /// The views of the pages with markings, in page order; pages with graver markings go first when
  /// there are too many.
  List<PageView> of(List<Judged> markings, List<Judged> notes) {
    SequencedMap<Page, Long> chosen = new LinkedHashMap<>();
    choose(markings, chosen);
    choose(notes, chosen);
    return chosen.entrySet().stream()
        .sorted(
            (one, other) -> {
              int byNumber = Integer.compare(one.getKey().number(), other.getKey().number());
              return byNumber != 0
                  ? byNumber
                  : Long.compare(one.getKey().firstOffset(), other.getKey().firstOffset());
            })
        .map(entry -> view(entry.getKey(), entry.getValue(), markings, notes))
        .toList();
  }

  private void choose(List<Judged> judged, SequencedMap<Page, Long> chosen) {
    for (Judged one : judged) {
      for (Place place : one.marking().places()) {
        if (chosen.size() == MOST_PAGES) return;
        for (Page page : kept.getOrDefault(place.page(), List.of())) {
          if (holds(page, place)) chosen.putIfAbsent(page, place.start());
        }
      }
    }
  }

  private static boolean holds(Page page, Place place) {
    return place.start() >= page.firstOffset() + page.own().start()
        && place.start() < page.firstOffset() + page.own().end()
        && place.end() <= page.firstOffset() + page.text().length();
  }

  private static PageView view(
      Page page, long firstMarking, List<Judged> markings, List<Judged> notes) {
    String text = page.text();
    int marked = (int) (firstMarking - page.firstOffset());
    int start = text.length() <= MOST_CHARS ? 0 : Math.max(0, marked - BEFORE);
    if (start > 0 && Character.isLowSurrogate(text.charAt(start))) start--;
    int end = Math.min(text.length(), start + MOST_CHARS);
    if (end < text.length() && Character.isLowSurrogate(text.charAt(end))) end--;
    return new PageView(
        page.number(),
        text.substring(start, end),
        start > 0,
        end < text.length(),
        spans(page, start, end, markings),
        spans(page, start, end, notes));
  }

  private static List<Span> spans(Page page, int start, int end, List<Judged> judged) {
    List<Span> spans = new ArrayList<>();
    for (Judged one : judged) {
      RolledMarking marking = one.marking();
      for (Place place : marking.places()) {
        if (place.page() != page.number() || !holds(page, place)) continue;
        int from = (int) (place.start() - page.firstOffset()) - start;
        int to = (int) (place.end() - page.firstOffset()) - start;
        if (from >= 0 && to <= end - start) spans.add(new Span(from, to));
      }
    }
    spans.sort((one, other) -> Integer.compare(one.start(), other.start()));
    return spans;
  }
}
