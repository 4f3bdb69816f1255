package burnbag.marking;

import burnbag.marking.find.PageExam;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Properties;
import burnbag.marking.find.Sighting;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;

/// Finds what a page says about its own protection. Holds no state between pages; safe to share
/// between threads.
public final class Examiner {
  private final PageExam exam;
  private final Properties properties;
  private final LocalDate asOf;
  private final Schemes schemes;

  /// @param asOf the day on which dates are judged to have passed
  public Examiner(Schemes schemes, LocalDate asOf) {
    this.exam = new PageExam(schemes, asOf);
    this.properties = new Properties(schemes, exam);
    this.asOf = asOf;
    this.schemes = schemes;
  }

  /// The day on which dates are judged to have passed.
  public LocalDate asOf() {
    return asOf;
  }

  /// The packs in use.
  Schemes schemes() {
    return schemes;
  }

  /// Every marking and mention of the page with its evidence, in the order of their places.
  public PageFindings examine(Page page) {
    return exam.examine(page);
  }

  /// Examines one string by itself, as `Marks` does.
  PageFindings examineMark(String text) {
    return exam.examineMark(text);
  }

  /// What a document's property says: an MSIP label, a mail's protective marking; empty for any
  /// other property.
  public List<Wording.Marking> property(String name, String value) {
    return properties.read(name, value);
  }

  /// The bound between a marking beyond doubt and one that a person must look at, as
  /// `Judgement#sureness` counts.
  public static double sureFrom() {
    return Sighting.SURE_FROM;
  }
}
