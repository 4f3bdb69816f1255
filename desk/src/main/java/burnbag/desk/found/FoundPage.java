package burnbag.desk.found;

import burnbag.desk.form.SentForm;
import burnbag.desk.form.TooMuch;
import burnbag.desk.form.UnreadableForm;
import burnbag.response.find.Find;
import burnbag.response.find.FindReceipt;
import burnbag.response.find.FindersDesk;
import burnbag.response.find.FindersDesk.Filing;
import burnbag.response.find.FindersDesk.Saying;
import burnbag.response.find.Message;
import burnbag.response.find.PaperHandover;
import burnbag.response.find.Photo;
import burnbag.response.find.Refund;
import burnbag.response.find.Report;
import burnbag.response.find.WayBack;
import burnbag.response.office.FindsInLedger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page for whoever has found something. Each answer follows from what was sent with the
/// question: no session, no cookie, no script, and of the request nothing but its form, the wanted
/// language and its length is looked at.
@Controller
@RequestMapping("/found")
class FoundPage {
  /// So many forms are worked on at a time: each may hold photographs, and each code costs a slow
  /// hash.
  private static final int AT_ONCE = 8;

  private static final int MEGABYTE = 1 << 20;
  private static final System.Logger LOG = System.getLogger("burnbag.found");

  private final FindersDesk desk;
  private final FindsInLedger ledger;
  private final PhotoTable photos;
  private final Words words;
  private final Operator operator;
  private final SentOnce sent;
  private final Semaphore places = new Semaphore(AT_ONCE);

  FoundPage(
      FindersDesk desk,
      FindsInLedger ledger,
      PhotoTable photos,
      Words words,
      Operator operator,
      SentOnce sent) {
    this.sent = sent;
    this.desk = desk;
    this.ledger = ledger;
    this.photos = photos;
    this.words = words;
    this.operator = operator;
  }

  @ModelAttribute("s")
  Shown shown(HttpServletRequest request) {
    // A form with files is not read for this: what it says of language stands in its address.
    String query = Optional.ofNullable(request.getQueryString()).orElse("");
    String accepted = Optional.ofNullable(request.getHeader("Accept-Language")).orElse("");
    String tag = words.chosen(asked(query, "lang"), accepted);
    boolean large = asked(query, "size").equals(Shown.LARGE);
    return new Shown(tag, large, words.in(tag), words.languages());
  }

  private static String asked(String query, String name) {
    for (String one : query.split("&")) {
      if (one.startsWith(name + "=")) return one.substring(name.length() + 1);
    }
    return "";
  }

  @ModelAttribute("operator")
  Operator operator() {
    return operator;
  }

  @GetMapping({"", "/"})
  String form(Model model) {
    return form(Map.of(), Map.of(), model);
  }

  private String form(Map<String, String> said, Map<String, Report.Fault> faults, Model model) {
    model.addAttribute("said", said);
    model.addAttribute("token", sent.token());
    model.addAttribute("faults", faults);
    model.addAttribute("lines", List.of("cover", "controlNumber", "marking", "place"));
    model.addAttribute("mostPhotos", desk.bounds().photosAReport());
    model.addAttribute("mostMegabytes", PhotoTable.MOST_BYTES / MEGABYTE);
    model.addAttribute("today", desk.today().toString());
    return "found/form";
  }

  @PostMapping({"", "/"})
  String file(
      HttpServletRequest request,
      HttpServletResponse response,
      @ModelAttribute(name = "s", binding = false) Shown shown,
      Model model)
      throws IOException {
    if (request.getContentLengthLong() > PhotoTable.MOST_BYTES) {
      throw new TooMuch(PhotoTable.MOST_BYTES);
    }
    if (!places.tryAcquire()) return busy(response, model);
    try {
      PhotoTable.Read read =
          photos.read(String.valueOf(request.getContentType()), request.getInputStream());
      return filed(read, response, shown, model);
    } finally {
      places.release();
    }
  }

  private String filed(
      PhotoTable.Read read, HttpServletResponse response, Shown shown, Model model) {
    SentForm form = read.form();
    SentOnce.Told told =
        sent.of(form.word("token"))
            .file(
                () ->
                    new SentOnce.Told(
                        desk.file(
                            report(form),
                            form.word("contact"),
                            Find.Way.PAGE,
                            shown.tag(),
                            read.photos()),
                        photosSaid(read.photos()),
                        markings(read.photos())));
    return switch (told.filing()) {
      case Filing.Unsound(Map<String, Report.Fault> faults) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield form(form.words(), faults, model);
      }
      case Filing.TooManyToday _ ->
          notice("too-many", HttpStatus.SERVICE_UNAVAILABLE, response, model);
      case Filing.Filed filed -> {
        model.addAttribute("code", filed.code().written());
        model.addAttribute("find", filed.find());
        model.addAttribute("photos", told.photos());
        model.addAttribute("markings", told.markings());
        yield "found/filed";
      }
    };
  }

  static Report report(SentForm form) {
    return new Report(
        form.word("cover"),
        form.word("controlNumber"),
        form.word("marking"),
        form.word("place"),
        form.word("day"),
        form.word("what"));
  }

  /// The key of what is said of the photographs; empty where there were none.
  private static String photosSaid(List<Photo> photos) {
    if (photos.isEmpty()) return "";
    if (!markings(photos).isEmpty()) return "photos-seen";
    boolean read = photos.stream().anyMatch(one -> one.measured().verdict().equals("clear"));
    return read ? "photos-nothing" : "photos-none";
  }

  private static List<String> markings(List<Photo> photos) {
    Set<String> markings = new LinkedHashSet<>();
    for (Photo photo : photos) markings.addAll(photo.measured().markings());
    return List.copyOf(markings);
  }

  @PostMapping("/back")
  String back(
      @RequestParam(defaultValue = "") String code,
      HttpServletResponse response,
      @ModelAttribute(name = "s", binding = false) Shown shown,
      Model model) {
    return withFind(code, response, model, find -> look(find, code, "", shown, model));
  }

  /// What is done with the find that a code leads to.
  private interface Use {
    String of(Find find);
  }

  private String withFind(String code, HttpServletResponse response, Model model, Use use) {
    Optional<WayBack> read = WayBack.read(code);
    if (read.isEmpty()) {
      return notice("no-code", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
    }
    if (!places.tryAcquire()) return busy(response, model);
    try {
      Optional<Find> find = desk.byCode(read.get());
      if (find.isEmpty()) {
        return notice("wrong-code", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
      }
      return use.of(ledger.settle(find.get()));
    } finally {
      places.release();
    }
  }

  private String look(Find find, String code, String done, Shown shown, Model model) {
    model.addAttribute("find", find);
    model.addAttribute("code", code);
    model.addAttribute("done", done);
    model.addAttribute("state", "state-" + find.state().name().toLowerCase(java.util.Locale.ROOT));
    model.addAttribute("messages", desk.messages(find));
    List<Map<String, Object>> handovers = new ArrayList<>();
    for (PaperHandover one : desk.handovers(find)) {
      Map<String, Object> row = new LinkedHashMap<>();
      boolean open = one.confirmed() == PaperHandover.Confirmed.NO;
      String weight =
          one.grams() == 0
              ? shown.say("handover-not-weighed")
              : shown.say("handover-grams", one.grams());
      row.put("number", one.number());
      row.put("open", open);
      row.put(
          "says", shown.say(open ? "handover" : "handover-done", one.on(), one.items(), weight));
      handovers.add(row);
    }
    model.addAttribute("handovers", handovers);
    Refund refund = desk.refund(find);
    model.addAttribute(
        "refund",
        switch (refund.state()) {
          case NONE -> "";
          case OFFERED -> shown.say("refund-offered", refund.words());
          case PAID -> shown.say("refund-paid", refund.words());
        });
    return "found/find";
  }

  @PostMapping("/say")
  String say(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String text,
      HttpServletResponse response,
      @ModelAttribute(name = "s", binding = false) Shown shown,
      Model model) {
    return withFind(
        code,
        response,
        model,
        find -> {
          Saying saying =
              saidBefore(find, text) ? Saying.SAID : desk.say(find, Message.From.FINDER, text);
          return switch (saying) {
            case SAID -> look(find, code, "said", shown, model);
            case EMPTY -> look(find, code, "", shown, model);
            case TOO_LONG -> {
              model.addAttribute("text", text);
              yield look(find, code, "fault-TOO_LONG", shown, model);
            }
            case TOO_MANY_TODAY -> look(find, code, "too-many-messages", shown, model);
            case ERASED -> notice("wrong-code", HttpStatus.UNPROCESSABLE_CONTENT, response, model);
          };
        });
  }

  /// A page that is loaded again sends its message again.
  private boolean saidBefore(Find find, String text) {
    List<Message> said = desk.messages(find);
    if (said.isEmpty()) return false;
    Message last = said.getLast();
    return last.from() == Message.From.FINDER
        && last.on().equals(desk.today())
        && last.text().equals(new Message(1, Message.From.FINDER, last.on(), text).text());
  }

  @PostMapping("/confirm")
  String confirm(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "0") int number,
      HttpServletResponse response,
      @ModelAttribute(name = "s", binding = false) Shown shown,
      Model model) {
    return withFind(
        code,
        response,
        model,
        find -> {
          desk.confirm(find, number, PaperHandover.Confirmed.CODE);
          return look(find, code, "", shown, model);
        });
  }

  @PostMapping("/erase")
  String erase(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String sure,
      HttpServletResponse response,
      @ModelAttribute(name = "s", binding = false) Shown shown,
      Model model) {
    return withFind(
        code,
        response,
        model,
        find -> {
          if (sure.isEmpty()) return look(find, code, "", shown, model);
          desk.erase(find);
          return notice("erased", HttpStatus.OK, response, model);
        });
  }

  @PostMapping("/receipt")
  ResponseEntity<byte[]> receipt(@RequestParam(defaultValue = "") String code) {
    Optional<FindReceipt> receipt = receiptOf(code);
    if (receipt.isEmpty()) {
      return ResponseEntity.status(HttpStatus.SEE_OTHER).header("Location", "/found").build();
    }
    String name = "receipt-" + receipt.get().find() + ".json";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .body(receipt.get().bytes());
  }

  private Optional<FindReceipt> receiptOf(String code) {
    Optional<WayBack> read = WayBack.read(code);
    if (read.isEmpty() || !places.tryAcquire()) return Optional.empty();
    try {
      return desk.byCode(read.get()).flatMap(ledger::receipt);
    } finally {
      places.release();
    }
  }

  @GetMapping("/found.css")
  ResponseEntity<Resource> style() {
    return ResponseEntity.ok()
        .contentType(MediaType.valueOf("text/css;charset=UTF-8"))
        .body(new ClassPathResource("burnbag/desk/found/found.css"));
  }

  /// Whatever else is asked for here: a page that was a form's answer, opened again.
  @RequestMapping("/{*rest}")
  String elsewhere(HttpServletResponse response, Model model) {
    return notice("nothing-here", HttpStatus.NOT_FOUND, response, model);
  }

  @GetMapping({"/back", "/say", "/confirm", "/erase", "/receipt"})
  String again() {
    return "redirect:/found";
  }

  private String busy(HttpServletResponse response, Model model) {
    return notice("busy", HttpStatus.SERVICE_UNAVAILABLE, response, model);
  }

  private static String notice(
      String key, HttpStatus status, HttpServletResponse response, Model model) {
    response.setStatus(status.value());
    model.addAttribute("key", key);
    return "found/notice";
  }

  @ExceptionHandler(TooMuch.class)
  String tooMuch(
      TooMuch much, HttpServletRequest request, HttpServletResponse response, Model model) {
    model.addAttribute("most", much.most() / MEGABYTE);
    return trouble("too-large", HttpStatus.CONTENT_TOO_LARGE, request, response, model);
  }

  @ExceptionHandler(UnreadableForm.class)
  String unreadable(HttpServletRequest request, HttpServletResponse response, Model model) {
    return trouble("unreadable", HttpStatus.BAD_REQUEST, request, response, model);
  }

  /// Whatever else goes wrong: the log tells which kind of thing it was, and nothing of what came.
  @ExceptionHandler(RuntimeException.class)
  String broken(
      RuntimeException e, HttpServletRequest request, HttpServletResponse response, Model model) {
    LOG.log(System.Logger.Level.ERROR, "the page for finders: {0}", e.getClass().getName());
    return trouble("broken", HttpStatus.INTERNAL_SERVER_ERROR, request, response, model);
  }

  private String trouble(
      String key,
      HttpStatus status,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    model.addAttribute("s", shown(request));
    model.addAttribute("operator", operator);
    model.addAttribute("trial", operator.trial());
    return notice(key, status, response, model);
  }
}
