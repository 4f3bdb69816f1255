package burnbag.custody.paper;

import burnbag.custody.Trouble;
import burnbag.custody.handover.Accept;
import burnbag.custody.office.Session;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
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

/// Labels of copies, and receipts of handovers, as PDF.
public final class CopyPapers {
  /// PDFBox remarks on fonts that a paper does not use; held, so that its level is kept.
  private static final Logger REMARKS = Logger.getLogger("org.apache.pdfbox");

  private final Session session;
  private final boolean trial;
  private final ZonedDateTime now;

  /// @param trial whether the home is a trial, which each paper says
  /// @param now stands on each paper
  public CopyPapers(Session session, boolean trial, ZonedDateTime now) {
    this.session = session;
    this.trial = trial;
    this.now = now;
  }

  /// @param skip labels that are gone from the first sheet, less than it has
  public byte[] labels(List<Copy> copies, LabelGrid grid, int skip) {
    List<Label> labels = new ArrayList<>();
    for (Copy copy : copies) {
      Document document = session.register().find(Document.SHELF, copy.document()).orElseThrow();
      labels.add(
          new Label(
              copy.id(), document.shortTitle(), document.protection().marking(), copy.label()));
    }
    return press().labels(new LabelSheet(grid, skip, trial, now, labels));
  }

  /// @param index of the entry by which a handover was accepted
  /// @throws Trouble where no entry of that number accepts one
  public byte[] receipt(long index) {
    return press().receipt(facts(index));
  }

  private Receipt facts(long index) {
    Entry entry = entry(index);
    if (!entry.statement().act().equals(Accept.NAME)) {
      throw new Trouble(
          Trouble.Code.B112_NO_SUCH_ENTRY,
          "entry " + index + " is no receipt, it is " + entry.statement().act(),
          "'burnbag copy show COPY' tells by which entry a copy was accepted");
    }
    Accept accept = Accept.read(Fields.of(entry.statement().fields()));
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
    Letterhead letterhead = new Letterhead(handover.registry(), "", trial, now);
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

  private Entry entry(long index) {
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

  private static Press press() {
    REMARKS.setLevel(Level.OFF);
    return new Press(Fonts.ofThisMachine());
  }
}
