package burnbag.cli.office;

import burnbag.custody.destruction.NextStep;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.papers.Fonts;
import burnbag.papers.Letterhead;
import burnbag.papers.Press;
import burnbag.papers.Worksheet;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The next steps of destructions into a paper. Apart from the command, whose class must load where
/// nothing is printed.
final class WorksheetPrinting {
  /// PDFBox remarks on fonts that a paper does not use; held, so that its level is kept.
  private static final Logger REMARKS = Logger.getLogger("org.apache.pdfbox");

  private final Acting acting;
  private final ZonedDateTime now;

  WorksheetPrinting(Acting acting, ZonedDateTime now) {
    this.acting = acting;
    this.now = now;
  }

  byte[] pdf(List<NextStep> steps) {
    REMARKS.setLevel(Level.OFF);
    Worksheet sheet = acting.read(session -> sheet(session.register(), steps));
    return new Press(Fonts.ofThisMachine()).worksheet(sheet);
  }

  private Worksheet sheet(Register register, List<NextStep> steps) {
    List<Worksheet.Scan> scans = new ArrayList<>();
    List<Worksheet.Weighing> weighings = new ArrayList<>();
    for (NextStep step : steps) {
      if (!step.scan().isEmpty()) {
        List<Worksheet.Line> lines =
            step.scan().stream().map(copy -> line(register, copy)).toList();
        scans.add(
            new Worksheet.Scan(
                step.about().replaceFirst("^order ", ""), String.join(", ", step.who()), lines));
      }
      if (!step.weigh().isEmpty()) {
        weighings.add(
            new Worksheet.Weighing(step.weigh(), step.says(), String.join(", ", step.who())));
      }
    }
    boolean trial = acting.home().isTrial();
    return new Worksheet(
        new Letterhead(registry(register), "", trial, now), acting.party(), scans, weighings);
  }

  /// Where the party belongs; for everybody the root.
  private String registry(Register register) {
    return register
        .find(Party.SHELF, acting.party())
        .map(Party::registry)
        .orElseGet(() -> register.where(Registry.SHELF, "parent", "").getFirst().id());
  }

  private static Worksheet.Line line(Register register, Copy copy) {
    Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
    return new Worksheet.Line(
        copy.id(),
        document.shortTitle(),
        document.protection().marking(),
        copy.pages(),
        copy.place(),
        copy.label());
  }
}
