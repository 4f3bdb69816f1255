package burnbag.sweep.html;

import burnbag.sweep.DocumentReport;
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import burnbag.sweep.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A lot on paper: verdict first, then what is held, what a person must look at, what bears a dead
/// marking, what is clear.
///
/// The whole is one HTML file that loads nothing, runs nothing and prints well. The verdict and the
/// banner stand at its top and are known last; so the documents are written, as they come, to
/// scratch files, one a section, and the target gets its first byte in `end`. Memory does not grow
/// with the lot. The page is well-formed XML too, so that anything can read it.
public final class HtmlReport implements LotReport {
  private final OutputStream target;
  private final Occasion occasion;
  private final Section held;
  private final Section looked;
  private final Section noted;
  private final Section clear;
  private final Section leftOut;
  private final Section contacts;
  private final Album album = new Album(Album.MOST_BYTES);
  private final Tally tally = new Tally();
  private long documents;

  /// @param target gets the report in `end`, as UTF-8; it is flushed and not closed
  /// @param scratch a private folder that exists; what is put there is gone after `end`
  public HtmlReport(OutputStream target, Path scratch, Occasion occasion) {
    this.target = target;
    this.occasion = occasion;
    held = new Section(scratch, occasion, album);
    looked = new Section(scratch, occasion, album);
    noted = new Section(scratch, occasion, album);
    clear = new Section(scratch, occasion, album);
    leftOut = new Section(scratch, occasion, album);
    contacts = new Section(scratch, occasion, album);
  }

  @Override
  public Next take(DocumentReport document) {
    documents++;
    tally.add(document, documents);
    Verdict inside = tally.inside(document);
    if (document.leftOutBy().isPresent()) {
      leftOut.row(document, document.leftOutBy().get());
      return Next.GO_ON;
    }
    if (!occasion.redacted() && Contact.isFor(document)) contacts.contact(document, documents);
    switch (document.verdict()) {
      case HOLD -> held.card(document, documents);
      case REVIEW -> looked.card(document, documents);
      case CLEAR -> {
        if (document.notes().isEmpty() && document.leftOut().isEmpty()) {
          clear.row(document, inside);
        } else {
          noted.card(document, documents);
        }
      }
    }
    return Next.GO_ON;
  }

  @Override
  public boolean takesPictures() {
    return !occasion.redacted() && album.hasRoom();
  }

  @Override
  public void end(LotSummary summary) {
    try {
      new Sheet(occasion, summary, tally, album)
          .write(
              target,
              new Sheet.Body(
                  held.finish(),
                  looked.finish(),
                  noted.finish(),
                  clear.finish(),
                  leftOut.finish(),
                  contacts.finish()));
      target.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      for (Section section : new Section[] {held, looked, noted, clear, leftOut, contacts})
        section.discard();
    }
  }
}
