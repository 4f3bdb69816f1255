package burnbag.cli.office;

import burnbag.custody.Trouble;
import burnbag.custody.act.Act;
import burnbag.custody.handover.Accept;
import burnbag.custody.morning.Holdings;
import burnbag.custody.office.Session;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Register;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.NoteFormatException;
import burnbag.papers.Fonts;
import burnbag.papers.Label;
import burnbag.papers.LabelGrid;
import burnbag.papers.LabelSheet;
import burnbag.papers.LedgerPlace;
import burnbag.papers.Letterhead;
import burnbag.papers.Press;
import burnbag.papers.PrintedList;
import burnbag.papers.Receipt;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
    List<Label> labels = acting.read(session -> labels(session.register(), names));
    return press().labels(new LabelSheet(grid, skip, trial(), now, labels));
  }

  private List<Label> labels(Register register, List<String> names) {
    List<Label> labels = new ArrayList<>();
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
      for (Copy copy : copies) {
        Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
        labels.add(
            new Label(
                copy.id(), document.shortTitle(), document.protection().marking(), copy.label()));
      }
    }
    return labels;
  }

  /// @param index of the entry by which a handover was accepted
  byte[] receipt(long index) {
    return press().receipt(acting.read(session -> receipt(session, index)));
  }

  private Receipt receipt(Session session, long index) {
    Entry entry = entry(session, index);
    Act act =
        acting.home().office().acts().read(entry.statement().act(), entry.statement().fields());
    if (!(act instanceof Accept accept)) {
      throw new Trouble(
          Trouble.Code.B112_NO_SUCH_ENTRY,
          "entry " + index + " is no receipt, it is " + entry.statement().act(),
          "'burnbag copy show COPY' tells by which entry a copy was accepted");
    }
    Register register = session.register();
    Handover handover = register.find(Handover.SHELF, accept.offer()).orElseThrow();
    List<Receipt.Line> lines = new ArrayList<>();
    for (Accept.Line line : accept.lines()) {
      Optional<Copy> copy = register.find(Copy.SHELF, line.copy());
      Optional<Document> document =
          copy.flatMap(one -> register.find(Document.SHELF, one.document()));
      String marking = document.map(one -> one.protection().marking()).orElse("");
      lines.add(
          new Receipt.Line(
              line.copy(),
              document.map(Document::shortTitle).orElse("not in this register"),
              marking,
              copy.map(Copy::pages).orElse(0),
              line.pages(),
              Receipt.Outcome.valueOf(line.outcome().toUpperCase(Locale.ROOT)),
              ""));
    }
    ZonedDateTime at = Instant.ofEpochMilli(entry.recordedAt()).atZone(ZoneOffset.UTC);
    String log = register.find(Charter.SHELF, Charter.ID).orElseThrow().origin();
    Letterhead letterhead = new Letterhead(handover.registry(), "", trial(), now);
    return new Receipt(
        letterhead,
        handover.giver(),
        entry.statement().party(),
        at,
        lines,
        new LedgerPlace(
            log,
            index,
            session.size(),
            session.tree().root().base64(),
            "burnbag ledger prove " + index));
  }

  private static Entry entry(Session session, long index) {
    if (index < 0 || index >= session.size()) {
      throw new Trouble(
          Trouble.Code.B112_NO_SUCH_ENTRY,
          "the ledger has " + session.size() + " entries, and none is number " + index,
          "entries are numbered from 0");
    }
    try {
      return Entry.read(session.entries(index, index + 1).getFirst());
    } catch (NoteFormatException e) {
      throw new Trouble(
          Trouble.Code.B101_LEDGER_DOES_NOT_VERIFY,
          "entry " + index + " cannot be read: " + e.getMessage(),
          "run 'burnbag ledger verify'",
          e);
    }
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
