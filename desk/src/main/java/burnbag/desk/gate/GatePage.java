package burnbag.desk.gate;

import burnbag.desk.form.SentForm;
import burnbag.desk.form.TooMuch;
import burnbag.desk.form.UnreadableForm;
import burnbag.desk.gate.GateHouse.Sign;
import burnbag.desk.page.NothingThere;
import burnbag.desk.page.When;
import burnbag.response.find.Find;
import burnbag.response.find.FindersDesk;
import burnbag.response.find.FindersDesk.Filing;
import burnbag.response.find.Report;
import burnbag.response.gate.Gate;
import burnbag.response.gate.Gate.Lot;
import burnbag.response.screening.Pile;
import burnbag.response.screening.Screening;
import burnbag.response.screening.Seen;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// May this go? Files or photographs in, a verdict out, and on a hold what to do, one step after
/// the other, in large type.
@Controller
@RequestMapping("/gate")
class GatePage {
  private static final String KIOSK = "burnbag.kiosk";

  /// Bytes that a lot may have here; a larger one is swept by `burnbag sweep`.
  static final long MOST_BYTES = 200L << 20;

  private static final int MOST_FILES = 200;
  private static final int MEGABYTE = 1 << 20;
  private static final int LAST = 12;

  /// So many lots are taken in at a time: each may fill the scratch folder by `MOST_BYTES`.
  private static final int AT_ONCE = 4;

  private final Gate gate;
  private final Sign sign;
  private final ObjectProvider<Screening> screening;
  private final FindersDesk finders;
  private final InstantSource clock;
  private final Semaphore places = new Semaphore(AT_ONCE);

  GatePage(
      Gate gate,
      Sign sign,
      ObjectProvider<Screening> screening,
      FindersDesk finders,
      InstantSource clock) {
    this.gate = gate;
    this.sign = sign;
    this.screening = screening;
    this.finders = finders;
    this.clock = clock;
  }

  @ModelAttribute("sign")
  Sign sign() {
    return sign;
  }

  @ModelAttribute("keeper")
  String keeper(Principal who) {
    return who == null || who.getName().equals("nobody") ? "" : who.getName();
  }

  /// A lot in a list.
  public record Row(Lot lot, String at) {}

  @GetMapping("/login")
  String login() {
    return "gate/login";
  }

  /// Whether the screen hangs at the gate for all to see: large type, and nothing of earlier lots.
  @ModelAttribute("kiosk")
  boolean kiosk(HttpSession session) {
    return session.getAttribute(KIOSK) != null;
  }

  /// @param kiosk `no` for the ordinary view, anything else for large type
  @GetMapping(
      value = {"", "/"},
      params = "kiosk")
  String turn(@RequestParam String kiosk, HttpSession session) {
    if (kiosk.equals("no")) session.removeAttribute(KIOSK);
    else session.setAttribute(KIOSK, Boolean.TRUE);
    return "redirect:/gate";
  }

  @GetMapping({"", "/"})
  String look(Model model) {
    model.addAttribute(
        "lots", gate.last(LAST).stream().map(lot -> new Row(lot, When.shown(lot.at()))).toList());
    model.addAttribute("mostMegabytes", MOST_BYTES / MEGABYTE);
    return "gate/look";
  }

  @PostMapping("/lots")
  String sweep(HttpServletRequest request, HttpServletResponse response, Principal who, Model model)
      throws IOException {
    if (request.getContentLengthLong() > MOST_BYTES) throw new TooMuch(MOST_BYTES);
    if (!places.tryAcquire()) {
      response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
      model.addAttribute("wrong", "Other lots are being looked at. Try again in a moment.");
      return look(model);
    }
    try (Pile pile = screening.getObject().pile(MOST_BYTES)) {
      SentForm.read(
          String.valueOf(request.getContentType()),
          request.getInputStream(),
          MOST_BYTES,
          (_, name, content) -> {
            if (name.isEmpty()) return;
            if (pile.names().size() == MOST_FILES || !pile.add(name, content)) {
              throw new TooMuch(MOST_BYTES);
            }
          });
      if (pile.names().isEmpty()) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("wrong", "Choose files, or take a photo.");
        return look(model);
      }
      Seen seen = screening.getObject().look(pile, Look.MOST_SHEETS);
      Lot lot = gate.swept(seen, who.getName());
      model.addAttribute("looks", Look.at(seen));
      model.addAttribute("more", seen.more());
      model.addAttribute("troubles", seen.troubles());
      return lot(lot, model);
    } finally {
      places.release();
    }
  }

  private String lot(Lot lot, Model model) {
    model.addAttribute("lot", lot);
    model.addAttribute("at", When.shown(lot.at()));
    model.addAttribute("persons", gate.persons(lot));
    return "gate/lot";
  }

  private Lot found(String number) {
    return gate.lot(number).orElseThrow(() -> new NothingThere("There is no lot of this number."));
  }

  @GetMapping("/lots/{number}")
  String again(@PathVariable String number, Model model) {
    return lot(found(number), model);
  }

  @PostMapping("/lots/{number}/quarantine")
  String quarantine(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String kilograms,
      @RequestParam(defaultValue = "") String place,
      Model model) {
    Lot lot = found(number);
    if (!isWeight(kilograms)) return wrongWeight(lot, model);
    gate.quarantine(lot, grams(kilograms), place);
    return "redirect:/gate/lots/" + lot.number();
  }

  private String wrongWeight(Lot lot, Model model) {
    model.addAttribute("wrong", "Write the weight in kilograms, as 2.8 or 2,8, or leave it empty.");
    return lot(lot, model);
  }

  private static boolean isWeight(String kilograms) {
    return kilograms.isBlank() || kilograms.strip().matches("\\d{1,5}([.,]\\d{1,3})?");
  }

  /// Kilograms with a point or a comma and at most three digits behind it.
  static long grams(String kilograms) {
    if (kilograms.isBlank()) return 0;
    String[] parts = kilograms.strip().split("[.,]");
    String behind = parts.length > 1 ? (parts[1] + "000").substring(0, 3) : "0";
    return Long.parseLong(parts[0]) * 1_000 + Long.parseLong(behind);
  }

  @PostMapping("/lots/{number}/bought")
  String bought(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String price,
      @RequestParam(defaultValue = "") String supplier) {
    Lot lot = found(number);
    if (!price.isBlank() || !supplier.isBlank()) gate.bought(lot, price, supplier);
    return "redirect:/gate/lots/" + lot.number();
  }

  /// One tap: the office is told, and whoever works at the gate gets the code that a finder gets.
  @PostMapping("/lots/{number}/find")
  String find(@PathVariable String number, HttpServletResponse response, Model model) {
    Lot lot = found(number);
    if (!lot.find().isEmpty()) return lot(lot, model);
    String weight = lot.grams() == 0 ? "" : ", " + lot.grams() + " g";
    Report report =
        new Report(
            "",
            "",
            String.join("; ", lot.markings()).transform(GatePage::line),
            lot.place().isEmpty() ? sign.name() : sign.name() + ": " + lot.place(),
            finders.today().toString(),
            "Lot "
                + lot.number()
                + " on hold at the gate, "
                + lot.files()
                + " files"
                + weight
                + ".");
    Filing filing = finders.file(report, sign.name(), Find.Way.GATE, "en", List.of());
    return switch (filing) {
      case Filing.Filed filed -> {
        model.addAttribute("code", filed.code().written());
        yield lot(gate.becameFind(lot, filed.find().id()), model);
      }
      case Filing.TooManyToday _, Filing.Unsound _ -> {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("wrong", "It could not be reported here today. Call instead.");
        yield lot(lot, model);
      }
    };
  }

  private static String line(String words) {
    return words.length() <= Report.LONGEST_LINE ? words : words.substring(0, Report.LONGEST_LINE);
  }

  @PostMapping("/lots/{number}/hand-over")
  String handOver(
      @PathVariable String number,
      @RequestParam(defaultValue = "") String kilograms,
      @RequestParam(defaultValue = "") String receiver,
      Model model) {
    Lot lot = found(number);
    if (!isWeight(kilograms)) return wrongWeight(lot, model);
    if (receiver.isBlank()) {
      model.addAttribute("wrong", "Write who fetches it.");
      return lot(lot, model);
    }
    gate.handOver(lot, grams(kilograms), receiver);
    return "redirect:/gate/lots/" + lot.number();
  }

  @PostMapping("/lots/{number}/release")
  String release(@PathVariable String number, Principal who, Model model) {
    Lot lot = found(number);
    if (gate.release(lot, who.getName())) return "redirect:/gate/lots/" + lot.number();
    model.addAttribute("wrong", "A lot on hold is not let go here. Hand it over.");
    return lot(lot, model);
  }

  @PostMapping("/lots/{number}/erase")
  String erase(@PathVariable String number) {
    gate.erase(found(number));
    return "redirect:/gate/lots/" + number;
  }

  @GetMapping("/lots/{number}/slip.pdf")
  ResponseEntity<byte[]> slip(@PathVariable String number) {
    Lot lot = found(number);
    return pdf(
        GatePapers.slip(lot, sign, clock.instant().atZone(sign.zone())),
        "slip-" + lot.number() + ".pdf");
  }

  @GetMapping("/lots/{number}/slip")
  String slipPage(@PathVariable String number, Model model) {
    Lot lot = found(number);
    model.addAttribute("lot", lot);
    model.addAttribute("at", When.shown(lot.at()));
    model.addAttribute("steps", GatePapers.steps(sign));
    return "gate/slip";
  }

  @GetMapping("/lots/{number}/receipt.pdf")
  ResponseEntity<byte[]> receipt(@PathVariable String number) {
    Lot lot = found(number);
    return pdf(
        GatePapers.receipt(lot, gate.persons(lot), sign, clock.instant().atZone(sign.zone())),
        "receipt-" + lot.number() + ".pdf");
  }

  private static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .body(pdf);
  }

  @ExceptionHandler({TooMuch.class, UnreadableForm.class})
  String notTaken(
      RuntimeException e,
      Principal who,
      HttpSession session,
      HttpServletResponse response,
      Model model) {
    boolean much = e instanceof TooMuch;
    response.setStatus((much ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.BAD_REQUEST).value());
    model.addAttribute("sign", sign);
    model.addAttribute("trial", sign.trial());
    model.addAttribute("keeper", keeper(who));
    model.addAttribute("kiosk", kiosk(session));
    model.addAttribute(
        "wrong",
        much
            ? "That is more than "
                + MOST_BYTES / MEGABYTE
                + " MB or "
                + MOST_FILES
                + " files. Nothing was kept, and nothing is clear. Give less at a time, or have it"
                + " swept where it lies: burnbag sweep."
            : "What came could not be read. Nothing was kept, and nothing is clear. Try again.");
    return look(model);
  }
}
