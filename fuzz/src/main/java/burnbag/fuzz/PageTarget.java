package burnbag.fuzz;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.DocumentMarkings;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.find.PageFindings;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.marking.scheme.Schemes;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// A page of any text, under every pack: it is examined without a mistake, in time that its length
/// bounds, and whatever is found lies on it. Under it lie folding, grammar, authority blocks, dates
/// and the roll-up.
public final class PageTarget {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 6, 1));

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /// A long page may take so much of a processor, and no single input is longer than a page. Wall
  /// time would say how busy the machine is.
  private static final long MOST_NANOS = 4_000_000_000L;

  static {
    // Loading the examiner, and having the fuzzer change its classes, is not the first page's time.
    new DocumentExam(EXAMINER).page(Page.ofText("SECRET//NOFORN\n\n(S) One.\n"));
  }

  private PageTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = text(bytes);
    long began = THREADS.getCurrentThreadCpuTime();
    DocumentExam exam = new DocumentExam(EXAMINER);
    Page page = Page.ofText(text);
    PageFindings findings = exam.page(page);
    DocumentMarkings found = exam.finish();
    if (THREADS.getCurrentThreadCpuTime() - began > MOST_NANOS) {
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
