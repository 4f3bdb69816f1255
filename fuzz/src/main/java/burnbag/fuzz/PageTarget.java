package burnbag.fuzz;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.DocumentMarkings;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.find.PageFindings;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.marking.scheme.Schemes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// A page of any text, under every pack: it is examined without a mistake, in time that its length
/// bounds, and whatever is found lies on it. Under it lie folding, grammar, authority blocks, dates
/// and the roll-up.
public final class PageTarget {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 6, 1));

  /// A long page may take this long, and no single input is longer than a page.
  private static final long MOST_NANOS = 4_000_000_000L;

  private PageTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = text(bytes);
    long began = System.nanoTime();
    DocumentExam exam = new DocumentExam(EXAMINER);
    Page page = Page.ofText(text);
    PageFindings findings = exam.page(page);
    DocumentMarkings found = exam.finish();
    if (System.nanoTime() - began > MOST_NANOS) {
      throw new AssertionError("too slow for " + text.length() + " characters");
    }
    for (Place place : findings.places()) onPage(place, text);
    for (RolledMarking marking : found.markings()) {
      for (Place place : marking.places()) onPage(place, text);
    }
    if (findings.sightings().size() != findings.places().size()) {
      throw new AssertionError("sightings without places");
    }
  }

  /// UTF-8 where it is that, else two bytes a character: half surrogates and all.
  static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    return text.indexOf('\uFFFD') < 0 ? text : new String(bytes, StandardCharsets.UTF_16BE);
  }

  private static void onPage(Place place, String text) {
    if (place.start() < 0 || place.end() > text.length() || place.start() >= place.end()) {
      throw new AssertionError("a place off the page: " + place);
    }
    String there = text.substring((int) place.start(), (int) place.end());
    if (!there.equals(place.text())) {
      throw new AssertionError(
          "a place that reads '" + place.text() + "' where '" + there + "' is");
    }
  }
}
