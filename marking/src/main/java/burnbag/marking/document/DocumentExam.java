package burnbag.marking.document;

import burnbag.marking.Examiner;
import burnbag.marking.find.Hits;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Sieve;
import burnbag.marking.page.Page;

/// Examines one document, page by page; memory stays flat however many pages it has.
public final class DocumentExam {
  private final Examiner examiner;
  private final Rollup rollup;
  private final LabelSwitches switches = new LabelSwitches();

  public DocumentExam(Examiner examiner) {
    this.examiner = examiner;
    this.rollup = new Rollup(examiner.asOf(), examiner::ladders);
  }

  /// Takes the next page (or piece of one), in order.
  ///
  /// @return what the page says by itself; the document may judge it otherwise
  public PageFindings page(Page page) {
    return take(page, examiner.examine(page));
  }

  /// Takes the next page, of which it is known where markings can stand.
  public PageFindings page(Page page, Hits hits) {
    return take(page, examiner.examine(page, hits));
  }

  /// Takes the next page (or piece of one) on which no marking can stand.
  public void clear(int page) {
    rollup.clear(page);
  }

  /// A sieve over bytes for the pages of any document.
  public Sieve sieve() {
    return examiner.sieve();
  }

  private PageFindings take(Page page, PageFindings findings) {
    rollup.page(page, findings);
    return findings;
  }

  /// Takes a property of the document: `MSIP_Label_…_Name`, `X-Protective-Marking`.
  public void property(String name, String value) {
    if (!switches.take(name, value)) label(name, value);
  }

  private void label(String name, String value) {
    examiner.property(name, value).forEach(rollup::property);
  }

  /// What the pages say together.
  public DocumentMarkings finish() {
    switches.on().forEach(this::label);
    return rollup.finish();
  }
}
