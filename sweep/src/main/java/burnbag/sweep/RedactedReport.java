package burnbag.sweep;

import burnbag.marking.Fault;
import burnbag.marking.Judgement;
import burnbag.marking.Meaning;
import burnbag.marking.Parts;
import burnbag.marking.document.CopyMark;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Place;
import burnbag.reading.Reading.Unread;
import burnbag.reading.Reason;
import burnbag.sweep.DocumentReport.Judged;
import java.util.List;

/// A report that may be handed on: no byte of a page is in it, not even of a marking as it stands.
///
/// What stays is what a scheme's own book says in public (scheme, level, rank, the paragraph that a
/// fault breaks) and where to look: paths, hashes, pages, offsets, boxes, counts. What goes is
/// whatever may quote a page: caveats and code words, evidence, mentions, numbers of copies, texts,
/// and what parsers say of a file. The canonical form of a marking becomes its level, or its kind
/// where it has none.
public final class RedactedReport implements LotReport {
  private final LotReport report;
  private int highestRank;
  private String highest = "";

  public RedactedReport(LotReport report) {
    this.report = report;
  }

  @Override
  public Next take(DocumentReport document) {
    DocumentReport redacted = redacted(document);
    for (Judged judged : redacted.markings()) {
      Meaning meaning = judged.marking().meaning();
      if (meaning.rank() <= highestRank) continue;
      highestRank = meaning.rank();
      highest = meaning.canonical();
    }
    return report.take(redacted);
  }

  @Override
  public void end(LotSummary summary) {
    report.end(
        new LotSummary(
            summary.verdict(),
            summary.documents(),
            summary.passedOver(),
            summary.leftOut(),
            summary.files(),
            summary.pages(),
            summary.bytes(),
            summary.highestRank(),
            highest,
            summary.stopped(),
            summary.troubles()));
  }

  private static DocumentReport redacted(DocumentReport document) {
    return new DocumentReport(
        document.path(),
        document.file(),
        document.sha256(),
        document.type(),
        document.verdict(),
        document.pages(),
        document.markings().stream().map(RedactedReport::redacted).toList(),
        document.notes().stream().map(RedactedReport::redacted).toList(),
        document.mentions(),
        List.of(),
        document.copyMarks().stream()
            .map(mark -> new CopyMark(redacted(mark.place()), "", ""))
            .toList(),
        document.unread().stream().map(RedactedReport::redacted).toList(),
        document.leftOut().stream().map(RedactedReport::redacted).toList(),
        document.spots(),
        document.unmarkedPages(),
        document.missingPages(),
        document.extent(),
        document.isolation(),
        List.of(),
        PagePictures.NONE);
  }

  private static LeftOut redacted(LeftOut left) {
    return switch (left) {
      case LeftOut.OfDocument document -> document;
      case LeftOut.OfMarking(Judged judged, String rule) ->
          new LeftOut.OfMarking(redacted(judged), rule);
      case LeftOut.OfUnread(Unread unread, String rule) ->
          new LeftOut.OfUnread(redacted(unread), rule);
    };
  }

  private static Judged redacted(Judged judged) {
    RolledMarking marking = judged.marking();
    Meaning meaning = marking.meaning();
    Judgement judgement = marking.judgement();
    String left = meaning.level().isEmpty() ? judgement.kind().word() : meaning.level();
    return new Judged(
        new RolledMarking(
            new Meaning(meaning.scheme(), meaning.level(), meaning.rank(), left, Parts.NONE),
            new Judgement(
                judgement.kind(),
                judgement.state(),
                judgement.was(),
                judgement.sureness(),
                judgement.readings(),
                List.of()),
            marking.faults().stream().map(RedactedReport::redacted).toList(),
            marking.places().stream().map(RedactedReport::redacted).toList(),
            marking.more()),
        judged.effect());
  }

  private static Fault redacted(Fault fault) {
    return new Fault("breaks a rule", fault.source());
  }

  private static Place redacted(Place place) {
    return new Place(place.page(), place.start(), place.end(), "", place.box());
  }

  private static Unread redacted(Unread unread) {
    boolean ruled = unread.reason() == Reason.LEFT_OUT;
    return new Unread(unread.page(), unread.reason(), ruled ? unread.detail() : "");
  }
}
