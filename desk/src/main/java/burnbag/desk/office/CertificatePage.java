package burnbag.desk.office;

import burnbag.custody.Counted;
import burnbag.custody.certificate.CertificateText;
import burnbag.custody.certificate.Issue;
import burnbag.custody.home.Home;
import burnbag.custody.paper.CertificatePaper;
import burnbag.custody.register.Certificate;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.NothingThere;
import burnbag.desk.page.When;
import burnbag.sweep.Visible;
import java.security.Principal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Certificates of destruction, to look at and to take away.
@Controller
class CertificatePage {
  private final Books books;
  private final Home home;
  private final InstantSource clock;

  CertificatePage(Books books, Home home, InstantSource clock) {
    this.books = books;
    this.home = home;
    this.clock = clock;
  }

  /// A certificate as a line of a list.
  public record Row(String id, String copies, String run, String at, String by) {
    static Row of(Certificate one, Books.Reading reading) {
      return new Row(
          one.id(),
          Counted.copies(one.copies()),
          one.run(),
          When.shown(one.at()),
          reading.named(one.issuedBy()));
    }
  }

  @GetMapping("/certificates")
  String certificates(Principal who, Model model) {
    List<Row> rows =
        books.read(
            who,
            reading -> {
              List<Row> all = new ArrayList<>();
              reading
                  .register()
                  .all(
                      Certificate.SHELF,
                      one -> {
                        if (reading.needToKnow().against(one).isEmpty())
                          all.add(Row.of(one, reading));
                      });
              return all.reversed();
            });
    model.addAttribute("certificates", rows);
    return "certificates";
  }

  private static Certificate found(Books.Reading reading, String number) {
    Certificate one = reading.one(Certificate.SHELF, number, "No certificate has this number.");
    NotYours.unless("Certificate " + number, reading.needToKnow().against(one));
    return one;
  }

  @GetMapping("/certificate")
  String certificate(@RequestParam String number, Principal who, Model model) {
    model.addAttribute(
        "keys", home.logKeys().stream().map(key -> Visible.of(key.toString())).toList());
    return books.read(
        who,
        reading -> {
          Certificate one = found(reading, number);
          model.addAttribute("one", Row.of(one, reading));
          model.addAttribute("entry", one.entry());
          return "certificate";
        });
  }

  @GetMapping("/certificate/file")
  ResponseEntity<byte[]> file(
      @RequestParam String number, @RequestParam String kind, Principal who) {
    String id =
        books.read(
            who,
            reading -> {
              Certificate one = found(reading, number);
              NotYours.unless(
                  "What certificate " + number + " lists", reading.needToKnow().againstListOf(one));
              return one.id();
            });
    CertificateText text =
        new Issue(home.office())
            .write(id)
            .orElseThrow(() -> new NothingThere("No certificate has this number."));
    return switch (kind) {
      case "json" -> file(id + ".json", MediaType.APPLICATION_JSON, text.bytes());
      case "proof" ->
          file(id + ".tlog-proof", MediaType.APPLICATION_OCTET_STREAM, text.proof().bytes());
      case "pdf" ->
          file(
              id + ".pdf",
              MediaType.APPLICATION_PDF,
              new CertificatePaper(text).pdf(clock.instant().atZone(ZoneOffset.UTC)));
      default -> throw new NothingThere("A certificate comes as pdf, json or proof.");
    };
  }

  private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] bytes) {
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .contentType(type)
        .body(bytes);
  }
}
