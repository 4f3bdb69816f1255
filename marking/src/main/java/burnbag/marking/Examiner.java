package burnbag.marking;

import burnbag.marking.find.Hits;
import burnbag.marking.find.PageExam;
import burnbag.marking.find.PageFindings;
import burnbag.marking.find.Sieve;
import burnbag.marking.find.Sighting;
import burnbag.marking.label.Properties;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Ladders;
import burnbag.marking.scheme.Schemes;
import burnbag.marking.us.UsGrammar;
import java.time.LocalDate;
import java.util.List;

/// Finds what a page says about its own protection. Holds no state between pages; safe to share
/// between threads.
public final class Examiner {
  private final PageExam exam;
  private final Properties properties;
  private final LocalDate asOf;
  private final Schemes schemes;
  private final UsGrammar grammar;

  /// Under the dialect of the intelligence community.
  ///
  /// @param asOf the day on which dates are judged to have passed
  public Examiner(Schemes schemes, LocalDate asOf) {
    this(schemes, asOf, Dialect.IC_2016);
  }

  /// @param asOf the day on which dates are judged to have passed, and whose rules hold
  /// @param dialect by which American markings are judged
  public Examiner(Schemes schemes, LocalDate asOf, Dialect dialect) {
    this.grammar = new UsGrammar(asOf, dialect);
    this.exam = new PageExam(schemes, asOf, grammar);
    this.properties = new Properties(schemes, exam::banner);
    this.asOf = asOf;
    this.schemes = schemes;
  }

  /// The day on which dates are judged to have passed.
  public LocalDate asOf() {
    return asOf;
  }

  /// The levels of the packs in use.
  public Ladders ladders() {
    return exam.ladders();
  }

  /// Every marking and mention of the page with its evidence, in the order of their places.
  public PageFindings examine(Page page) {
    return exam.examine(page);
  }

  /// The strict grammar of American markings.
  UsGrammar grammar() {
    return grammar;
  }

  Schemes schemes() {
    return schemes;
  }

  /// The same of a page of which it is known where markings can stand.
  public PageFindings examine(Page page, Hits hits) {
    return exam.examine(page, hits);
  }

  /// A sieve over bytes, which finds where markings can stand.
  public Sieve sieve() {
    return exam.sieve();
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
