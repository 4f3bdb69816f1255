package burnbag.desk.found;

import burnbag.custody.find.CloseFind;
import burnbag.custody.home.Home;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Role;
import burnbag.desk.page.NothingThere;
import burnbag.desk.sign.Intents;
import burnbag.desk.sign.RoleOnly;
import burnbag.response.find.Find;
import burnbag.response.find.FindersDesk;
import burnbag.response.find.FindersDesk.Filing;
import burnbag.response.find.Message;
import burnbag.response.find.PaperHandover;
import burnbag.response.find.Photo;
import burnbag.response.find.Refund;
import burnbag.response.find.Report;
import burnbag.response.find.WayBack;
import burnbag.response.office.FindsInLedger;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The office's side of finds: what was told, answers, papers taken over, the end. What is entered
/// in the ledger is confirmed like every act.
@Controller
@RequestMapping("/finds")
class FindsPage {
  /// Who looks after finds.
  static final Set<Role> ROLES =
      EnumSet.of(Role.CLERK, Role.REGISTRAR, Role.CUSTODIAN, Role.CASE_OFFICER, Role.OFFICER);

  private static final List<String> WAYS = List.of("counter", "call", "letter");

  private final FindersDesk desk;
  private final FindsInLedger ledger;
  private final Intents intents;
  private final Home home;
  private final Operator operator;
  private final Words words;
  private final InstantSource clock;

  FindsPage(
      FindersDesk desk,
      FindsInLedger ledger,
      Intents intents,
      Home home,
      Operator operator,
      Words words,
      InstantSource clock) {
    this.desk = desk;
    this.ledger = ledger;
    this.intents = intents;
    this.home = home;
    this.operator = operator;
    this.words = words;
    this.clock = clock;
  }

  /// Nobody sees a find but by a role that looks after them.
  @ModelAttribute
  void mustLookAfterFinds(Principal who) {
    RoleOnly.demand(home, who, "The page of finds", ROLES);
  }

  @ModelAttribute("looksAfterFinds")
  boolean looksAfterFinds() {
    return true;
  }

  @GetMapping
  String all(Model model) {
    ledger.settle();
    model.addAttribute("finds", desk.all());
    model.addAttribute("unknown", operator.name().isEmpty());
    return "finds/all";
  }

  @GetMapping("/new")
  String form(Model model) {
    return form(Map.of(), Map.of(), model);
  }

  private String form(Map<String, String> said, Map<String, Report.Fault> faults, Model model) {
    model.addAttribute("w", words.in("en"));
    model.addAttribute("languages", words.languages());
    model.addAttribute("lines", List.of("cover", "controlNumber", "marking", "place"));
    model.addAttribute("ways", WAYS);
    model.addAttribute("said", said);
    model.addAttribute("faults", faults);
    model.addAttribute("today", desk.today().toString());
    return "finds/new";
  }

  @PostMapping("/new")
  String file(@RequestParam Map<String, String> form, HttpServletResponse response, Model model) {
    Report report =
        new Report(
            form.getOrDefault("cover", ""),
            form.getOrDefault("controlNumber", ""),
            form.getOrDefault("marking", ""),
            form.getOrDefault("place", ""),
            form.getOrDefault("day", ""),
            form.getOrDefault("what", ""));
    String way = form.getOrDefault("way", "counter");
    Find.Way by = Find.Way.of(WAYS.contains(way) ? way : "counter");
    String language = words.chosen(form.getOrDefault("language", "en"), "");
    Filing filing = desk.file(report, form.getOrDefault("contact", ""), by, language, List.of());
    return switch (filing) {
      case Filing.Unsound(Map<String, Report.Fault> faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(form, faults, model);
      }
      case Filing.TooManyToday _ -> {
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        model.addAttribute("full", true);
        yield form(form, Map.of(), model);
      }
      case Filing.Filed filed -> {
        model.addAttribute("find", filed.find());
        model.addAttribute("code", filed.code().written());
        model.addAttribute("s", new Shown(language, false, words.in(language), List.of()));
        yield "finds/code";
      }
    };
  }

  private Find found(String id) {
    return ledger.settle(
        desk.find(id).orElseThrow(() -> new NothingThere("There is no find of this number.")));
  }

  @GetMapping("/{id}")
  String look(@PathVariable String id, Model model) {
    Find find = found(id);
    model.addAttribute("find", find);
    desk.report(find).ifPresent(report -> model.addAttribute("report", report));
    model.addAttribute("contact", desk.contact(find));
    model.addAttribute("photos", desk.photos(find));
    model.addAttribute("messages", desk.messages(find));
    model.addAttribute("handovers", desk.handovers(find));
    model.addAttribute("refund", desk.refund(find));
    model.addAttribute("outcomes", List.of(CloseFind.Outcome.values()));
    return "finds/find";
  }

  @GetMapping("/{id}/photo/{number}")
  ResponseEntity<byte[]> photo(@PathVariable String id, @PathVariable int number) {
    List<Photo> photos = desk.photos(found(id));
    if (number < 1 || number > photos.size() || !photos.get(number - 1).isKept()) {
      throw new NothingThere("There is no such photograph.");
    }
    byte[] picture = photos.get(number - 1).bytes();
    boolean png = picture[0] == (byte) 0x89;
    return ResponseEntity.ok()
        .contentType(png ? MediaType.IMAGE_PNG : MediaType.IMAGE_JPEG)
        .header("Content-Disposition", "inline")
        .body(picture);
  }

  @PostMapping("/{id}/open")
  String open(@PathVariable String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, FindsInLedger.opening(found(id)), "/finds/" + id);
  }

  @PostMapping("/{id}/say")
  String say(@PathVariable String id, @RequestParam(defaultValue = "") String text, Model model) {
    FindersDesk.Saying saying = desk.say(found(id), Message.From.OFFICE, text);
    return switch (saying) {
      case SAID, EMPTY -> "redirect:/finds/" + id;
      case TOO_LONG, TOO_MANY_TODAY, ERASED -> {
        model.addAttribute(
            "wrong",
            switch (saying) {
              case TOO_LONG -> "That is longer than 4,000 characters.";
              case TOO_MANY_TODAY -> "As many messages as are taken were written today.";
              case ERASED, SAID, EMPTY -> "What the finder told is erased: nobody could read it.";
            });
        model.addAttribute("text", text);
        yield look(id, model);
      }
    };
  }

  @PostMapping("/{id}/take")
  String take(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String items,
      @RequestParam(defaultValue = "") String grams,
      Principal who,
      Model model) {
    Find find = found(id);
    boolean counted = items.strip().matches("[1-9]\\d{0,5}");
    boolean weighed = grams.isBlank() || grams.strip().matches("\\d{1,8}");
    if (!counted || !weighed) {
      model.addAttribute(
          "wrong", "Count the papers, and write their weight in whole grams or not.");
      return look(id, model);
    }
    long weight = grams.isBlank() ? 0 : Long.parseLong(grams.strip());
    desk.takeOver(find, Integer.parseInt(items.strip()), weight, who.getName());
    return "redirect:/finds/" + id;
  }

  private PaperHandover handover(Find find, int number) {
    return desk.handovers(find).stream()
        .filter(one -> one.number() == number)
        .findFirst()
        .orElseThrow(() -> new NothingThere("There is no such hand-over."));
  }

  @PostMapping("/{id}/handover/{number}/paper")
  String onPaper(@PathVariable String id, @PathVariable int number) {
    desk.confirm(found(id), number, PaperHandover.Confirmed.PAPER);
    return "redirect:/finds/" + id;
  }

  @PostMapping("/{id}/handover/{number}/enter")
  String enter(
      @PathVariable String id, @PathVariable int number, Principal who, HttpSession session) {
    Find find = found(id);
    return intents.confirm(
        session, who, FindsInLedger.handover(find, handover(find, number)), "/finds/" + id);
  }

  @GetMapping("/{id}/handover/{number}.pdf")
  ResponseEntity<byte[]> receipt(@PathVariable String id, @PathVariable int number) {
    Find find = found(id);
    byte[] pdf =
        FindPapers.receipt(
            home, operator, find, handover(find, number), clock.instant().atZone(ZoneOffset.UTC));
    return pdf(pdf, "receipt-" + find.id() + "-" + number + ".pdf");
  }

  static ResponseEntity<byte[]> pdf(byte[] pdf, String name) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header("Content-Disposition", "inline; filename=\"" + name + "\"")
        .body(pdf);
  }

  @PostMapping("/{id}/refund")
  String refund(@PathVariable String id, @RequestParam(defaultValue = "") String words) {
    if (!words.isBlank()) desk.offerRefund(found(id), words);
    return "redirect:/finds/" + id;
  }

  @PostMapping("/pay")
  String pay(@RequestParam(defaultValue = "") String code, Model model) {
    Optional<Refund> paid = WayBack.read(code).flatMap(desk::pay);
    model.addAttribute("paid", paid.map(Refund::words).orElse(""));
    model.addAttribute("notPaid", paid.isEmpty());
    return all(model);
  }

  @PostMapping("/{id}/close")
  String close(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String outcome,
      Principal who,
      HttpSession session,
      Model model) {
    try {
      return intents.confirm(
          session, who, new CloseFind(id, CloseFind.Outcome.of(outcome)), "/finds/" + id);
    } catch (MalformedFields _) {
      model.addAttribute("wrong", "Say how it ended.");
      return look(id, model);
    }
  }

  @PostMapping("/{id}/erase")
  String erase(@PathVariable String id, @RequestParam(defaultValue = "") String sure, Model model) {
    if (sure.isEmpty()) {
      model.addAttribute("wrong", "Tick that it is to be destroyed.");
      return look(id, model);
    }
    desk.erase(found(id));
    return "redirect:/finds/" + id;
  }
}
