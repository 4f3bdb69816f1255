package burnbag.sweep;

import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.DocumentMarkings;
import burnbag.marking.find.Hits;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Sieve;
import burnbag.marking.page.Page;
import burnbag.reading.Isolation;
import burnbag.reading.Reading;
import burnbag.reading.Reason;
import burnbag.reading.SievingSink;
import burnbag.reading.View;
import burnbag.reading.text.Plain;
import burnbag.sweep.DocumentReport.Judged;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Turns the readings of one file into document reports: each document inside the file gets its
/// own, children before the document that holds them, so that a parent's verdict is at least as
/// grave as the worst of its children. Nobody should let a zip go because its own page list is
/// clean.
final class DocumentDesk implements SievingSink {
  /// Computes the hash of the file itself, where reading it did not.
  interface Hashing {
    Optional<String> sha256();
  }

  /// A document that has begun and not ended.
  private static final class Open {
    final String path;
    final String type;
    final DocumentExam exam;
    final PageViews views;
    final LineNumbers lines = new LineNumbers();
    final boolean numbered;
    final List<Reading.Unread> unread = new ArrayList<>();
    final Set<Integer> zones = new TreeSet<>();
    final List<PagePicture> pictures = new ArrayList<>();
    Optional<Settled> settled = Optional.empty();
    int fromPicture;
    boolean hasCharacters;
    Verdict ofChildren = Verdict.CLEAR;
    boolean failed;

    Open(Reading.Opened opened, DocumentExam exam, PageViews views, boolean numbered) {
      this.path = opened.path();
      this.type = opened.type();
      this.exam = exam;
      this.views = views;
      this.numbered = numbered;
    }
  }

  /// What is known of a document when all of it has been told.
  private record Settled(
      DocumentMarkings found,
      List<Judged> judged,
      List<Reading.Unread> unread,
      PagePictures.Wanted wanted) {
    static List<Judged> with(List<Judged> judged, boolean none) {
      return judged.stream().filter(one -> (one.effect() == Effect.NONE) == none).toList();
    }
  }

  private final Deque<Open> open = new ArrayDeque<>();
  private final Supplier<DocumentExam> exams;
  private final Judge judge;
  private final SweepPlan plan;
  private final Hashing hashing;
  private final Consumer<DocumentReport> reports;
  private final BooleanSupplier pictures;
  private final StopSign stop;

  DocumentDesk(
      Supplier<DocumentExam> exams,
      Judge judge,
      SweepPlan plan,
      Hashing hashing,
      Consumer<DocumentReport> reports,
      BooleanSupplier pictures,
      StopSign stop) {
    this.exams = exams;
    this.judge = judge;
    this.plan = plan;
    this.hashing = hashing;
    this.reports = reports;
    this.pictures = pictures;
    this.stop = stop;
  }

  @Override
  public Next take(Reading reading) {
    switch (reading) {
      case Reading.Opened opened -> open(opened);
      case Reading.Text(var page) -> examine(() -> say(page, open.element().exam.page(page)));
      case Reading.Property(var name, var value) ->
          examine(() -> open.element().exam.property(name, value));
      case Reading.Unread unread -> open.element().unread.add(unread);
      case Reading.Picture picture ->
          open.element().pictures.add(PagePicture.keep(picture, plan.scratch()));
      case Reading.Closed closed -> close(closed);
    }
    return next();
  }

  @Override
  public boolean shows() {
    return pictures.getAsBoolean();
  }

  @Override
  public List<View> views() {
    Open document = open.element();
    if (plan.leave().path(document.path).isPresent()) return List.of();
    return settle(document).wanted().views();
  }

  @Override
  public Sieve sieve() {
    return exams.get().sieve();
  }

  @Override
  public Next clear(int page, Supplier<LineFeeds> lines) {
    Open document = open.element();
    document.exam.clear(page);
    if (document.numbered) document.lines.pass(lines.get());
    return next();
  }

  @Override
  public Next text(Page page, Hits hits) {
    examine(() -> say(page, open.element().exam.page(page, hits)));
    return next();
  }

  private Next next() {
    if (!stop.given()) return Next.GO_ON;
    for (Open document : open) leftOff(document);
    return Next.STOP;
  }

  private void open(Reading.Opened opened) {
    PageViews views = plan.pageTexts() ? PageViews.kept() : PageViews.none();
    boolean numbered = plan.lines() && open.isEmpty() && opened.type().equals(Plain.TEXT);
    open.push(new Open(opened, exams.get(), views, numbered));
  }

  private void say(Page page, PageFindings findings) {
    Open document = open.element();
    if (page.origin() == Page.Origin.ZONES) document.zones.add(page.number());
    if (page.origin() == Page.Origin.CHARACTERS) {
      document.hasCharacters = true;
    } else if (document.fromPicture == 0) {
      document.fromPicture = page.number();
    }
    if (document.numbered) document.lines.page(page, findings.places());
    if (!findings.sightings().isEmpty()) document.views.offer(page);
  }

  /// A mistake of ours on one page must not cost the rest of the pile, and must not make this
  /// document look clear: it becomes part of the result.
  private void examine(Runnable step) {
    try {
      step.run();
    } catch (RuntimeException | StackOverflowError mistake) {
      Open document = open.element();
      if (document.failed) return;
      document.failed = true;
      document.unread.add(
          new Reading.Unread(0, Reason.BROKEN, "burnbag itself failed on this text: " + mistake));
    }
  }

  private static void leftOff(Open document) {
    boolean said = document.unread.stream().anyMatch(one -> one.reason() == Reason.LEFT_OUT);
    if (said) return;
    document.unread.add(
        new Reading.Unread(0, Reason.LEFT_OUT, "the sweep was ended before its end"));
  }

  /// Judges what was found, once.
  private Settled settle(Open document) {
    if (document.settled.isPresent()) return document.settled.get();
    DocumentMarkings found = document.exam.finish();
    List<Judged> judged = judge.judge(found.markings());
    List<Reading.Unread> unread = new ArrayList<>(document.unread);
    if (found.unlisted() > 0) {
      unread.add(
          new Reading.Unread(
              0,
              Reason.TOO_BIG,
              found.unlisted() + " more wordings than can be listed for one document"));
    }
    unread.addAll(unheld(document.zones, judged));
    PagePictures.Wanted wanted =
        PagePictures.of(
            document.type,
            overview(document),
            new PagePictures.Told(Settled.with(judged, false), Settled.with(judged, true), unread));
    Settled settled = new Settled(found, judged, unread, wanted);
    document.settled = Optional.of(settled);
    return settled;
  }

  /// The page that stands for a document of pictures: the first that was read from one, or of which
  /// nothing at all could be read; 0 for a document of characters.
  private static int overview(Open document) {
    if (PagePictures.isPicture(document.type) || document.fromPicture > 0) {
      return Math.max(1, document.fromPicture);
    }
    return document.hasCharacters ? 0 : 1;
  }

  private void close(Reading.Closed closed) {
    Open document = open.pop();
    Settled settled = settle(document);
    DocumentMarkings found = settled.found();
    List<Judged> judged = settled.judged();
    boolean worthHashing = !judged.isEmpty() || !settled.unread().isEmpty();
    Optional<String> byPath = plan.leave().path(document.path);
    Optional<String> sha256 = worthHashing && byPath.isEmpty() ? sha256(closed) : Optional.empty();
    Optional<String> wholly = byPath.or(() -> sha256.flatMap(plan.leave()::bytes));
    if (wholly.isPresent()) {
      document.pictures.forEach(PagePicture::discard);
      report(document, leftOut(document, closed, sha256, wholly.get()));
      return;
    }
    List<LeftOut> leftOut = new ArrayList<>();
    List<Judged> markings = new ArrayList<>();
    List<Judged> notes = new ArrayList<>();
    for (Judged one : judged) {
      if (one.effect() == Effect.NONE) {
        notes.add(one);
      } else {
        plan.leave()
            .marking(document.path, sha256, one)
            .ifPresentOrElse(
                rule -> leftOut.add(new LeftOut.OfMarking(one, rule)), () -> markings.add(one));
      }
    }
    List<Reading.Unread> unread = new ArrayList<>();
    for (Reading.Unread one : settled.unread()) {
      plan.leave()
          .unread(sha256, one)
          .ifPresentOrElse(
              rule -> leftOut.add(new LeftOut.OfUnread(one, rule)), () -> unread.add(one));
    }
    report(
        document,
        new DocumentReport(
            document.path,
            file(document),
            sha256,
            document.type,
            verdict(document, markings, unread, leftOut),
            closed.pages(),
            markings,
            notes,
            found.mentions(),
            found.firstMentions(),
            found.copyMarks(),
            unread,
            leftOut,
            document.lines.spots(),
            found.unmarkedPages(),
            found.missingPages(),
            document.zones.isEmpty() ? Extent.WHOLE : Extent.ZONES,
            closed.isolation(),
            document.views.of(markings, notes),
            PagePictures.of(
                document.type,
                settled.wanted(),
                document.pictures,
                new PagePictures.Told(markings, notes, unread))));
  }

  /// Pages that were not read to their end and that no marking holds back after all.
  private static List<Reading.Unread> unheld(Set<Integer> zones, List<Judged> judged) {
    Set<Integer> held = new HashSet<>();
    for (Judged one : judged) {
      if (one.effect() != Effect.HOLD) continue;
      one.marking().places().forEach(place -> held.add(place.page()));
    }
    return zones.stream()
        .filter(page -> !held.contains(page))
        .map(
            page ->
                new Reading.Unread(
                    page,
                    Reason.OCR_UNSURE,
                    "some of its lines were read, and what they say holds nothing back"))
        .toList();
  }

  /// Told of as a document and nothing more.
  private DocumentReport leftOut(
      Open document, Reading.Closed closed, Optional<String> sha256, String rule) {
    Verdict verdict = plan.leave().accepted() ? Verdict.CLEAR : Verdict.REVIEW;
    return new DocumentReport(
        document.path,
        file(document),
        sha256,
        document.type,
        document.ofChildren.and(verdict),
        closed.pages(),
        List.of(),
        List.of(),
        0,
        List.of(),
        List.of(),
        List.of(new Reading.Unread(0, Reason.LEFT_OUT, rule)),
        List.of(new LeftOut.OfDocument(rule)),
        Map.of(),
        List.of(),
        List.of(),
        Extent.WHOLE,
        closed.isolation(),
        List.of(),
        PagePictures.NONE);
  }

  private void report(Open document, DocumentReport report) {
    if (!open.isEmpty())
      open.element().ofChildren = open.element().ofChildren.and(report.verdict());
    reports.accept(report);
  }

  private String file(Open document) {
    return open.isEmpty() ? document.path : open.getLast().path;
  }

  private Verdict verdict(
      Open document, List<Judged> markings, List<Reading.Unread> unread, List<LeftOut> leftOut) {
    Verdict verdict = document.ofChildren;
    if (!unread.isEmpty()) verdict = verdict.and(Verdict.REVIEW);
    if (!leftOut.isEmpty() && !plan.leave().accepted()) verdict = verdict.and(Verdict.REVIEW);
    for (Judged marking : markings) {
      verdict =
          verdict.and(
              switch (marking.effect()) {
                case HOLD -> Verdict.HOLD;
                case REVIEW -> Verdict.REVIEW;
                case NONE -> Verdict.CLEAR;
              });
    }
    return verdict;
  }

  private Optional<String> sha256(Reading.Closed closed) {
    if (closed.sha256().isPresent()) return closed.sha256();
    return open.isEmpty() ? hashing.sha256() : Optional.empty();
  }

  /// A file that is not opened, since a rule leaves it out.
  void leftOut(String path) {
    shut(new Haystack.Shut(path, Reason.LEFT_OUT, ""));
  }

  /// A file that could not even be opened.
  void shut(Haystack.Shut shut) {
    take(new Reading.Opened(shut.path(), "application/octet-stream"));
    take(new Reading.Unread(0, shut.reason(), shut.detail()));
    take(new Reading.Closed(0, Optional.empty(), Isolation.NOT_NEEDED));
  }
}
