package burnbag.desk.office;

import burnbag.custody.act.Refusal;
import burnbag.custody.handover.Accept;
import burnbag.custody.home.Home;
import burnbag.custody.paper.CopyPapers;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Handover;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.NothingThere;
import burnbag.ledger.entry.Entry;
import burnbag.papers.LabelGrid;
import java.security.Principal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Labels and receipts as PDF. What prints them is loaded when somebody first asks.
@Controller
class PaperPage {
  private static final LabelGrid GRID = LabelGrid.THREE_BY_EIGHT;

  private final Books books;
  private final Home home;
  private final InstantSource clock;

  PaperPage(Books books, Home home, InstantSource clock) {
    this.books = books;
    this.home = home;
    this.clock = clock;
  }

  private CopyPapers papers(Books.Reading reading) {
    return new CopyPapers(
        reading.session(), home.isTrial(), clock.instant().atZone(ZoneOffset.UTC));
  }

  private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
    String shown = ContentDisposition.inline().filename(name).build().toString();
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION, shown)
        .contentType(MediaType.APPLICATION_PDF)
        .body(bytes);
  }

  /// @param skip labels that are gone from the sheet
  @GetMapping("/copy/label")
  ResponseEntity<byte[]> label(
      @RequestParam String id, @RequestParam(defaultValue = "0") String skip, Principal who) {
    int gone = skip.matches("\\d{1,2}") ? Integer.parseInt(skip) : 0;
    return books.read(
        who,
        reading -> {
          Copy copy = reading.one(Copy.SHELF, id, "No copy is called so.");
          NotYours.unless(
              "The label of " + id, reading.needToKnow().against(document(reading, copy)));
          return pdf(
              "label.pdf", papers(reading).labels(List.of(copy), GRID, gone % GRID.perSheet()));
        });
  }

  /// @param skip labels that are gone from the sheet
  @GetMapping("/document/labels")
  ResponseEntity<byte[]> labels(
      @RequestParam String id, @RequestParam(defaultValue = "0") String skip, Principal who) {
    int gone = skip.matches("\\d{1,2}") ? Integer.parseInt(skip) : 0;
    return books.read(
        who,
        reading -> {
          Document one = reading.one(Document.SHELF, id, "No document has this number.");
          NotYours.unless("The labels of " + id, reading.needToKnow().against(one));
          List<Copy> copies =
              reading.register().where(Copy.SHELF, "document", id).stream()
                  .filter(copy -> copy.state() != CopyState.DESTROYED)
                  .toList();
          if (copies.isEmpty()) throw new NothingThere("No copy of it is there.");
          return pdf("labels.pdf", papers(reading).labels(copies, GRID, gone % GRID.perSheet()));
        });
  }

  private static Document document(Books.Reading reading, Copy copy) {
    return reading.register().find(Document.SHELF, copy.document()).orElseThrow();
  }

  /// @param entry by which a handover was accepted
  @GetMapping("/receipt")
  ResponseEntity<byte[]> receipt(@RequestParam long entry, Principal who) {
    return books.read(
        who,
        reading -> {
          Handover handover =
              accepted(reading, entry)
                  .flatMap(accept -> reading.register().find(Handover.SHELF, accept.offer()))
                  .orElseThrow(() -> new NothingThere("No receipt has this number."));
          NotYours.unless("Receipt " + entry, against(reading, handover));
          return pdf("receipt-" + handover.id() + ".pdf", papers(reading).receipt(entry));
        });
  }

  private static Optional<Accept> accepted(Books.Reading reading, long index) {
    if (index < 0 || index >= reading.session().size()) return Optional.empty();
    Entry entry = reading.entry(reading.session().entries(index, index + 1).getFirst());
    return entry.statement().act().equals(Accept.NAME)
        ? Optional.of(Accept.read(Fields.of(entry.statement().fields())))
        : Optional.empty();
  }

  /// The two of them, and who may see all that it lists.
  private static List<Refusal> against(Books.Reading reading, Handover one) {
    if (reading.needToKnow().against(one).isEmpty()) return List.of();
    return one.copies().stream()
        .map(id -> reading.register().find(Copy.SHELF, id).orElseThrow())
        .flatMap(copy -> reading.needToKnow().against(document(reading, copy)).stream())
        .distinct()
        .toList();
  }
}
