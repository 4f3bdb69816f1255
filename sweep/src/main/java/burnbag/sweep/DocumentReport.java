package burnbag.sweep;

import burnbag.marking.Wording.Mention;
import burnbag.marking.document.CopyMark;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Span;
import burnbag.reading.Isolation;
import burnbag.reading.Reading.Unread;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a sweep says of one document: one object of the JSON Lines report, one card of the HTML
/// report.
///
/// @param path as given on the command line; children are `outer.zip!/inner.txt`
/// @param file the path of the file that it lies in: its own where it lies in no other
/// @param sha256 lower-case hex; empty where there is nothing to report
/// @param pages how many were examined; 0 for an archive or a picture
/// @param markings of effect hold or review, gravest first
/// @param notes markings of effect none
/// @param mentions how many
/// @param firstMentions the first of them, for `--mentions`
/// @param leftOut what rules of the person's own have left out of `markings` and `unread`
/// @param spots where in the lines of a plain text its places start, by their `start`; empty where
///   no report asked
/// @param unmarkedPages pages without a banner in a document that has banners on others
/// @param missingPages pages that `Page x of y` counts and the document does not hold
/// @param extent how much of its pages was read
/// @param pageViews texts of pages with markings, for reports that show them; empty where none
///   asked
/// @param pictures of pages, for reports that show them
public record DocumentReport(
    String path,
    String file,
    Optional<String> sha256,
    String type,
    Verdict verdict,
    int pages,
    List<Judged> markings,
    List<Judged> notes,
    long mentions,
    List<Mention> firstMentions,
    List<CopyMark> copyMarks,
    List<Unread> unread,
    List<LeftOut> leftOut,
    Map<Long, Spot> spots,
    List<Integer> unmarkedPages,
    List<Integer> missingPages,
    Extent extent,
    Isolation isolation,
    List<PageView> pageViews,
    PagePictures pictures) {

  /// A marking and what it does.
  public record Judged(RolledMarking marking, Effect effect) {}

  /// Line and column, from 1, the column in UTF-16 code units.
  public record Spot(int line, int column) {}

  /// A page's text as far as a report shows it.
  ///
  /// @param number 1-based
  /// @param text the page's text, cut to what a report can show
  /// @param cutBefore whether text was left out before it
  /// @param cutAfter whether text was left out after it
  /// @param boxed where markings of effect hold or review stand in `text`
  /// @param noted where markings of effect none stand in `text`
  public record PageView(
      int number,
      String text,
      boolean cutBefore,
      boolean cutAfter,
      List<Span> boxed,
      List<Span> noted) {
    public PageView {
      boxed = List.copyOf(boxed);
      noted = List.copyOf(noted);
    }
  }

  /// The rule by which nothing of it is told; empty where it is told of like any other.
  public Optional<String> leftOutBy() {
    for (LeftOut left : leftOut) {
      if (left instanceof LeftOut.OfDocument(String rule)) return Optional.of(rule);
    }
    return Optional.empty();
  }

  public DocumentReport {
    markings = List.copyOf(markings);
    notes = List.copyOf(notes);
    firstMentions = List.copyOf(firstMentions);
    copyMarks = List.copyOf(copyMarks);
    unread = List.copyOf(unread);
    leftOut = List.copyOf(leftOut);
    spots = Map.copyOf(spots);
    unmarkedPages = List.copyOf(unmarkedPages);
    missingPages = List.copyOf(missingPages);
    pageViews = List.copyOf(pageViews);
  }
}
