package burnbag.desk.office;

import burnbag.custody.home.Home;
import burnbag.custody.office.Session;
import burnbag.desk.page.NothingThere;
import burnbag.desk.page.When;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.note.SignedNote;
import burnbag.sweep.Visible;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The ledger: its newest checkpoint, what witnesses have cosigned, its entries, a proof of each.
/// What an entry is about is shown by the register, to who may see it; here stand who, when, in
/// which role and what kind of act.
@Controller
class LedgerPage {
  private static final int A_PAGE = 50;

  private final Books books;
  private final Home home;

  LedgerPage(Books books, Home home) {
    this.books = books;
    this.home = home;
  }

  /// An entry as a line of a list. Of one in a registry that is not theirs, whoever looks is told
  /// that it is there, and no more.
  public record Row(long index, String when, String act, String by, String role, String registry) {
    static Row of(long index, Entry entry, Books.Reading reading) {
      if (!reading.needToKnow().maySee(entry.statement())) {
        return new Row(index, When.shown(entry.recordedAt()), "", "", "", "");
      }
      return new Row(
          index,
          When.shown(entry.recordedAt()),
          Visible.of(entry.statement().act()),
          reading.named(entry.statement().party()),
          Visible.of(entry.statement().role()),
          Visible.of(entry.statement().registry()));
    }
  }

  @GetMapping("/ledger")
  String ledger(@RequestParam(defaultValue = "-1") long before, Principal who, Model model) {
    model.addAttribute("lines", home.office().checkpoint().toString().strip().lines().toList());
    model.addAttribute(
        "keys", home.logKeys().stream().map(key -> Visible.of(key.toString())).toList());
    Optional<SignedNote> kept = home.cosigning().kept();
    return books.read(
        who,
        reading -> {
          long size = reading.session().size();
          long end = before < 0 || before > size ? size : before;
          long start = Math.max(0, end - A_PAGE);
          model.addAttribute("size", size);
          model.addAttribute("rows", rows(reading.session(), start, end, reading).reversed());
          model.addAttribute("older", start);
          model.addAttribute("alarm", Alarm.of(home, who));
          model.addAttribute("witnessed", Witnessed.of(home, kept, reading));
          return "ledger";
        });
  }

  private static List<Row> rows(Session session, long start, long end, Books.Reading reading) {
    List<Row> rows = new ArrayList<>();
    long index = start;
    for (byte[] bytes : session.entries(start, end)) {
      rows.add(Row.of(index++, reading.entry(bytes), reading));
    }
    return rows;
  }

  @GetMapping("/ledger/proof")
  ResponseEntity<byte[]> proof(@RequestParam long entry, Principal who) {
    long size = books.read(who, reading -> reading.session().size());
    if (entry < 0 || entry >= size) throw new NothingThere("No entry has this number.");
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(entry + ".tlog-proof").build().toString())
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .body(home.office().prove(entry).bytes());
  }
}
