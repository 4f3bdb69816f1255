package burnbag.marking.document;

import burnbag.marking.Examiner;
import burnbag.marking.page.Page;
import java.util.List;

/// Examines one document, page by page; memory stays flat however many pages it has.
public final class DocumentExam {
  private final Examiner examiner;
  private final Rollup rollup = new Rollup();

  public DocumentExam(Examiner examiner) {
    this.examiner = examiner;
  }

  /// Takes the next page, in order.
  public void page(Page page) {
    rollup.page(page, examiner.examine(page));
  }

  /// Takes a property of the document: `MSIP_Label_…_Name`, `X-Protective-Marking`.
  public void property(String name, String value) {
    rollup.metadata(examiner.property(name, value));
  }

  /// What the pages say together.
  public DocumentMarkings finish() {
    return rollup.finish();
  }
}
