package burnbag.cli.office;

import burnbag.custody.morning.Holdings;
import burnbag.custody.office.Session;
import burnbag.custody.paper.CopyPapers;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Register;
import burnbag.papers.Fonts;
import burnbag.papers.LabelGrid;
import burnbag.papers.Letterhead;
import burnbag.papers.Press;
import burnbag.papers.PrintedList;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Facts of the register into papers. Apart from the command, whose class must load where nothing
/// is printed and the papers' jars are not there.
final class Printing {
  /// PDFBox remarks on fonts that a paper does not use; held, so that its level is kept.
  private static final Logger REMARKS = Logger.getLogger("org.apache.pdfbox");

  private final Acting acting;
  private final ZonedDateTime now;
  private final CommandSpec spec;

  Printing(Acting acting, ZonedDateTime now, CommandSpec spec) {
    this.acting = acting;
    this.now = now;
    this.spec = spec;
  }

  /// @param skip labels that are gone from the first sheet
  byte[] labels(List<String> names, String gridWord, int skip) {
    LabelGrid grid = grid(gridWord);
    if (skip < 0 || skip >= grid.perSheet()) {
      throw new ParameterException(
          spec.commandLine(),
          "a sheet has " + grid.perSheet() + " labels; " + skip + " are too many to skip");
    }
    return acting.read(
        session -> papers(session).labels(named(session.register(), names), grid, skip));
  }

  private List<Copy> named(Register register, List<String> names) {
    List<Copy> all = new ArrayList<>();
    for (String name : names) {
      List<Copy> copies =
          register
              .find(Copy.SHELF, name)
              .map(List::of)
              .orElseGet(() -> register.where(Copy.SHELF, "document", name));
      if (copies.isEmpty()) {
        throw new ParameterException(
            spec.commandLine(), "no copy and no document is '" + name + "'");
      }
      all.addAll(copies);
    }
    return all;
  }

  /// @param index of the entry by which a handover was accepted
  byte[] receipt(long index) {
    return acting.read(session -> papers(session).receipt(index));
  }

  byte[] holdings(String party) {
    List<Copy> copies = acting.read(session -> Holdings.ofParty(session.register(), party));
    List<List<String>> rows = new ArrayList<>();
    for (Copy copy : copies) {
      Document document =
          acting
              .read(session -> session.register().find(Document.SHELF, copy.document()))
              .orElseThrow();
      rows.add(
          List.of(
              copy.id(),
              document.shortTitle(),
              document.protection().marking(),
              Integer.toString(copy.pages()),
              copy.place(),
              copy.label()));
    }
    PrintedList list =
        new PrintedList(
            new Letterhead(registry(party), "", trial(), now),
            "Holdings of " + party,
            copies.size()
                + (copies.size() == 1 ? " copy" : " copies")
                + ", as the register has them.",
            List.of("Copy", "Short title", "Marking", "Pages", "Place", "Label"),
            rows,
            true,
            List.of());
    return press().list(list);
  }

  private String registry(String party) {
    return acting
        .read(session -> session.register().find(burnbag.custody.register.Party.SHELF, party))
        .map(burnbag.custody.register.Party::registry)
        .orElse("");
  }

  private CopyPapers papers(Session session) {
    return new CopyPapers(session, trial(), now);
  }

  private boolean trial() {
    return acting.home().isTrial();
  }

  private LabelGrid grid(String word) {
    for (LabelGrid grid : LabelGrid.values()) {
      if (grid.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) return grid;
    }
    throw new ParameterException(spec.commandLine(), "no grid is called '" + word + "'");
  }

  private static Press press() {
    REMARKS.setLevel(Level.OFF);
    return new Press(Fonts.ofThisMachine());
  }
}
