package burnbag.desk.office;

import burnbag.custody.dispatch.CloseOutside;
import burnbag.custody.dispatch.EnterReceipt;
import burnbag.custody.dispatch.OpenOutside;
import burnbag.custody.dispatch.ReceiveBack;
import burnbag.custody.dispatch.SendOut;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Outside;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.PageCount;
import burnbag.desk.page.When;
import burnbag.desk.sign.ClearanceWords;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Offices elsewhere, and what goes there and comes back. Their other side is a paper: the receipt,
/// which two have seen.
@Controller
class OutsidePage {
  private static final int A_PAGE = 200;

  private final Books books;
  private final Intents intents;

  OutsidePage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  /// An office elsewhere as a line of a list.
  public record Office(String id, String cleared, boolean open) {
    static Office of(Outside one) {
      return new Office(one.id(), ClearanceWords.of(one.clearances()), one.open());
    }
  }

  /// What was sent.
  public record Sent(
      String id,
      String to,
      String by,
      String at,
      String due,
      List<String> copies,
      boolean underway) {
    static Sent of(Dispatch one, Books.Reading reading) {
      return new Sent(
          one.id(),
          one.to(),
          reading.named(one.sender()),
          When.shown(one.at()),
          When.lastDay(one.dueBack()),
          one.copies(),
          one.isUnderway());
    }
  }

  @GetMapping("/outside")
  String outside(Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          List<Outside> offices = new ArrayList<>();
          reading.register().all(Outside.SHELF, offices::add);
          offices.sort(Comparator.comparing(Outside::id));
          model.addAttribute("offices", offices.stream().map(Office::of).toList());
          model.addAttribute("underway", sent(reading, Dispatch.UNDERWAY));
          model.addAttribute("officer", has(reading, Role.OFFICER));
          boolean sends = has(reading, Role.CUSTODIAN) || has(reading, Role.REGISTRAR);
          model.addAttribute("sends", sends);
          model.addAttribute(
              "lines",
              sends
                  ? OfferPage.inHand(reading).stream().limit(A_PAGE).toList()
                  : List.<OfferPage.Line>of());
          return "outside";
        });
  }

  private static boolean has(Books.Reading reading, Role role) {
    return reading.party().grants().stream().anyMatch(one -> one.role() == role);
  }

  private static List<Sent> sent(Books.Reading reading, String state) {
    List<Dispatch> all = new ArrayList<>();
    reading
        .register()
        .each(
            Dispatch.SHELF,
            "state",
            state,
            one -> {
              if (reading.needToKnow().against(one).isEmpty()) all.add(one);
            });
    all.sort(Comparator.comparingLong(Dispatch::at));
    return all.stream().map(one -> Sent.of(one, reading)).toList();
  }

  private String wrong(List<String> what, Principal who, Model model) {
    model.addAttribute("wrong", what);
    return outside(who, model);
  }

  @PostMapping("/outside")
  String open(
      @RequestParam(defaultValue = "") String office,
      @RequestParam(defaultValue = "") String clearances,
      Principal who,
      HttpSession session,
      Model model) {
    try {
      List<Clearance> cleared = WrittenClearances.read(clearances);
      return intents.confirm(session, who, new OpenOutside(office.strip(), cleared), "/outside");
    } catch (MalformedFields _) {
      return wrong(List.of("Write clearances as " + WrittenClearances.FORM), who, model);
    }
  }

  @PostMapping("/outside/close")
  String close(@RequestParam(defaultValue = "") String office, Principal who, HttpSession session) {
    return intents.confirm(session, who, new CloseOutside(office), "/outside");
  }

  @PostMapping("/outside/send")
  String send(
      @RequestParam(defaultValue = "") List<String> copy,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String due,
      Principal who,
      HttpSession session,
      Model model) {
    Leaving read =
        Leaving.read(copy, to, due, "Tick what you send.", "Choose the office that gets it.");
    if (!read.wrong().isEmpty()) return wrong(read.wrong(), who, model);
    return intents.confirm(session, who, new SendOut(copy, to, read.due()), "/outside");
  }

  /// @param photo SHA-256 of the receipt as it was scanned, as the browser made it
  /// @param digest the same, as somebody typed it
  @PostMapping("/outside/receipt")
  String receipt(
      @RequestParam(defaultValue = "") String dispatch,
      @RequestParam(defaultValue = "") String photo,
      @RequestParam(defaultValue = "") String digest,
      Principal who,
      HttpSession session,
      Model model) {
    String hash = (photo.isBlank() ? digest : photo).strip().toLowerCase(java.util.Locale.ROOT);
    if (!hash.matches("[0-9a-f]{64}")) {
      return wrong(
          List.of("Choose the scan of the receipt, or write its SHA-256: 64 signs."), who, model);
    }
    return intents.confirm(session, who, new EnterReceipt(dispatch, hash), "/outside");
  }

  @PostMapping("/outside/back")
  String back(
      @RequestParam(defaultValue = "") String copy,
      @RequestParam(defaultValue = "") String pages,
      Principal who,
      HttpSession session,
      Model model) {
    Optional<Copy> meant =
        books.read(who, reading -> Round.meant(reading.register(), copy.strip()));
    List<String> wrong = new ArrayList<>();
    if (meant.isEmpty()) wrong.add("No copy has the number or label " + Visible.of(copy) + ".");
    if (!pages.strip().matches("[1-9]\\d{0,5}")) wrong.add("Say how many pages you counted.");
    if (!wrong.isEmpty()) return wrong(wrong, who, model);
    PageCount count = new PageCount(meant.orElseThrow().id(), Integer.parseInt(pages.strip()));
    return intents.confirm(session, who, new ReceiveBack(List.of(count)), "/outside");
  }
}
