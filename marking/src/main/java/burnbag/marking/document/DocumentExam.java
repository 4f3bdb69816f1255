package burnbag.marking.document;

import burnbag.marking.Examiner;
import burnbag.marking.find.PageFindings;
import burnbag.marking.page.Page;

/// Examines one document, page by page; memory stays flat however many pages it has.
public final class DocumentExam {
  private final Examiner examiner;
  private final Rollup rollup;
  private final LabelSwitches switches = new LabelSwitches();

  public DocumentExam(Examiner examiner) {
    this.examiner = examiner;
    this.rollup = new Rollup(examiner.asOf());
  }

  /// Takes the next page (or piece of one), in order.
  ///
  /// @return what the page says by itself; the document may judge it otherwise
  public PageFindings page(Page page) {
    PageFindings findings = examiner.examine(page);
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
