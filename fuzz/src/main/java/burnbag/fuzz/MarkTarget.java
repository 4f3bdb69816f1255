package burnbag.fuzz;

import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Marks;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;

/// One string, explained in each form, and as the value of a document's property.
public final class MarkTarget {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 6, 1));
  private static final Marks MARKS = new Marks(EXAMINER);

  private MarkTarget() {}

  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = PageTarget.text(bytes);
    for (Marks.Form form : Marks.Form.values()) {
      Explanation explanation = MARKS.explain(text, form);
      if (!explanation.input().equals(text)) throw new AssertionError("another input came back");
    }
    int cut = text.indexOf('\n');
    String name = cut < 0 ? "X-Protective-Marking" : text.substring(0, cut);
    EXAMINER.property(name, text.substring(cut + 1));
  }
}
