package burnbag.desk.office;

import burnbag.custody.home.Home;
import burnbag.custody.office.Session;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.NothingThere;
import burnbag.desk.page.When;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.tile.EntryBundle;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tree.Hash;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The log as C2SP `tlog-tiles` publishes one, and one entry's page, whose script verifies the
/// entry against it. Tiles of hashes and the checkpoint are for the whole office: a hash tells
/// nobody anything. Entries themselves are for auditors and officers, and each for who signed it.
@Controller
class LogPage {
  private static final String TILES = "/log/";

  private final Books books;
  private final Home home;

  LogPage(Books books, Home home) {
    this.books = books;
    this.home = home;
  }

  private static ResponseEntity<byte[]> bytes(byte[] bytes, MediaType type) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(type).body(bytes);
  }

  @GetMapping("/log/checkpoint")
  ResponseEntity<byte[]> checkpoint(Principal who) {
    books.read(who, Books.Reading::now);
    return bytes(home.office().checkpoint().bytes(), MediaType.TEXT_PLAIN);
  }

  @GetMapping("/log/tile/{*path}")
  ResponseEntity<byte[]> tile(HttpServletRequest request, Principal who) {
    TileName name = name(request.getRequestURI().substring(TILES.length()));
    return books.read(
        who,
        reading -> {
          if (name.level() == TileName.ENTRIES) {
            NotYours.unless("A bundle of entries", reading.needToKnow().againstEntries());
            return bytes(entries(reading.session(), name), MediaType.APPLICATION_OCTET_STREAM);
          }
          byte[] hashes =
              reading
                  .session()
                  .tiles()
                  .hashes(name.level(), name.index())
                  .filter(all -> all.length >= name.width() * Hash.SIZE)
                  .orElseThrow(LogPage::none);
          return bytes(
              Arrays.copyOf(hashes, name.width() * Hash.SIZE), MediaType.APPLICATION_OCTET_STREAM);
        });
  }

  private static TileName name(String path) {
    try {
      return TileName.parse(path);
    } catch (IllegalArgumentException _) {
      throw none();
    }
  }

  private static NothingThere none() {
    return new NothingThere("The log has no such tile.");
  }

  private static byte[] entries(Session session, TileName name) {
    long first = name.index() * TileName.FULL;
    long end = first + name.width();
    if (end > session.size()) throw none();
    return EntryBundle.write(session.entries(first, end));
  }

  private static byte[] found(Books.Reading reading, long index) {
    if (index < 0 || index >= reading.session().size()) {
      throw new NothingThere("No entry has this number.");
    }
    return reading.session().entries(index, index + 1).getFirst();
  }

  /// The bytes of an entry, as they are hashed.
  @GetMapping("/log/entry")
  ResponseEntity<byte[]> entry(@RequestParam long index, Principal who) {
    return books.read(
        who,
        reading -> {
          byte[] bytes = found(reading, index);
          NotYours.unless(
              "Entry " + index,
              reading.needToKnow().againstWords(reading.entry(bytes).statement()));
          return bytes(bytes, MediaType.APPLICATION_OCTET_STREAM);
        });
  }

  @GetMapping("/ledger/entry")
  String look(@RequestParam long index, Principal who, Model model) {
    List<String> keys = home.logKeys().stream().map(Object::toString).toList();
    return books.read(
        who,
        reading -> {
          byte[] bytes = found(reading, index);
          Entry entry = reading.entry(bytes);
          boolean whole = reading.needToKnow().againstWords(entry.statement()).isEmpty();
          model.addAttribute("row", LedgerPage.Row.of(index, entry, reading));
          model.addAttribute("size", reading.session().size());
          model.addAttribute("leaf", Hash.ofLeaf(bytes).base64());
          model.addAttribute("whole", whole);
          model.addAttribute("keys", String.join("\n", keys));
          boolean known = reading.needToKnow().maySee(entry.statement());
          model.addAttribute(
              "signed",
              known ? entry.signatures().stream().map(LogPage::kind).toList() : List.of());
          model.addAttribute(
              "text", whole ? Visible.of(new String(bytes, StandardCharsets.UTF_8)) : "");
          model.addAttribute("claimed", known ? When.shown(entry.statement().claimedAt()) : "");
          return "entry";
        });
  }

  private static String kind(Signature one) {
    return switch (one) {
      case Signature.OfPasskey _ -> "a passkey";
      case Signature.OfKeyFile _ -> "a key file";
    };
  }
}
