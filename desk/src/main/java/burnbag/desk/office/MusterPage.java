package burnbag.desk.office;

import burnbag.custody.muster.CloseMuster;
import burnbag.custody.muster.FrozenList;
import burnbag.custody.muster.MusterReport;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Registry;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.Sight;
import burnbag.custody.sighting.ToldSighting;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Musters: opened, gone round with a phone in hand, closed. The page of one is a form that works
/// without a script; with one it keeps ticks on the phone while that is off line.
@Controller
class MusterPage {
  /// The most copies on one page.
  private static final int A_PAGE = 1_000;

  private static final String PAGES = "pages-";

  private final Books books;
  private final Intents intents;

  MusterPage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  /// A muster as a line of a list.
  public record Row(
      String id, String of, String opened, String by, int expected, boolean open, int raised) {
    static Row of(Muster one, Books.Reading reading) {
      return new Row(
          one.id(),
          one.scope().word() + " " + Visible.of(one.subject()),
          When.shown(one.at()),
          reading.named(one.openedBy()),
          one.expected(),
          one.isOpen(),
          one.raised());
    }
  }

  /// A copy that a muster knows of.
  ///
  /// @param mine whether whoever looks has signed that they saw it
  public record Line(
      String copy,
      String label,
      String title,
      String holder,
      String place,
      int pages,
      boolean expected,
      String seen,
      boolean mine,
      String wrong) {
    static Line of(MusterLine line, Books.Reading reading) {
      Copy copy = reading.register().find(Copy.SHELF, line.copy()).orElseThrow();
      Document document = reading.register().find(Document.SHELF, copy.document()).orElseThrow();
      return new Line(
          line.copy(),
          copy.label(),
          reading.needToKnow().maySee(document) ? Visible.of(document.shortTitle()) : "",
          reading.named(line.holder()),
          Visible.of(line.place()),
          line.pages(),
          line.expected(),
          seen(line, reading),
          line.seenBy().contains(reading.party().id()),
          String.join(", ", line.faults().stream().map(one -> one.replace('-', ' ')).toList()));
    }

    private static String seen(MusterLine line, Books.Reading reading) {
      if (line.seenBy().isEmpty()) return "";
      String by = String.join(", ", line.seenBy().stream().map(reading::named).toList());
      String told = line.toldAt() == 0 ? "" : ", at " + When.shown(line.toldAt()) + " as told";
      String counted = line.counted() == 0 ? "" : ", " + line.counted() + " pages counted";
      return "by " + by + told + counted + ", entry " + line.seenIn();
    }
  }

  /// A copy on a muster's report.
  public record Judged(String copy, String holder, String place, String outcome, String wrong) {
    static Judged of(MusterReport.Line one, Books.Reading reading) {
      return new Judged(
          one.line().copy(),
          reading.named(one.line().holder()),
          Visible.of(one.line().place()),
          one.outcome().replace('-', ' '),
          String.join(", ", one.wrong().stream().map(Discrepancy.Kind::word).toList())
              .replace('-', ' '));
    }
  }

  private static Muster found(Books.Reading reading, String id) {
    Muster one = reading.one(Muster.SHELF, id, "No muster has this number.");
    NotYours.unless("Muster " + id, reading.needToKnow().against(one));
    return one;
  }

  @GetMapping("/musters")
  String musters(Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          List<Row> all = new ArrayList<>();
          reading
              .register()
              .all(
                  Muster.SHELF,
                  one -> {
                    if (reading.needToKnow().against(one).isEmpty()) all.add(Row.of(one, reading));
                  });
          all.sort(
              Comparator.comparing((Row row) -> !row.open())
                  .thenComparing(row -> -Long.parseLong(row.id())));
          model.addAttribute("musters", all);
          model.addAttribute("subjects", subjects(reading));
          return "musters";
        });
  }

  /// What somebody can muster, each as `scope subject`.
  private static List<OfferPage.Choice> subjects(Books.Reading reading) {
    List<OfferPage.Choice> all = new ArrayList<>();
    reading
        .register()
        .all(
            Registry.SHELF,
            one -> {
              if (reading.needToKnow().covers(one.id()))
                add(all, Muster.Scope.REGISTRY, one.id(), one.id());
            });
    for (Container one : containers(reading)) {
      add(all, Muster.Scope.CONTAINER, one.id(), Visible.of(one.id()));
    }
    reading
        .register()
        .all(
            Party.SHELF,
            one -> {
              if (!one.active() || one.sealed() || !reading.needToKnow().covers(one.registry()))
                return;
              add(all, Muster.Scope.HOLDER, one.id(), reading.named(one.id()));
            });
    return all;
  }

  private static void add(List<OfferPage.Choice> all, Muster.Scope scope, String id, String shown) {
    all.add(new OfferPage.Choice(scope.word() + " " + id, scope.word() + " " + shown));
  }

  private static List<Container> containers(Books.Reading reading) {
    List<Container> all = new ArrayList<>();
    reading
        .register()
        .all(
            Container.SHELF,
            one -> {
              boolean bag = one.kind() == Container.Kind.BAG;
              if (!bag && reading.needToKnow().covers(one.registry())) all.add(one);
            });
    return all;
  }

  @PostMapping("/musters")
  String open(
      @RequestParam(defaultValue = "") String of,
      @RequestParam(defaultValue = "1") String eyes,
      Principal who,
      HttpSession session,
      Model model) {
    String[] parts = of.split(" ", 2);
    Optional<Muster.Scope> scope =
        Arrays.stream(Muster.Scope.values()).filter(one -> one.word().equals(parts[0])).findFirst();
    if (scope.isEmpty() || parts.length < 2) {
      model.addAttribute("wrong", List.of("Choose what is to be mustered."));
      return musters(who, model);
    }
    int many = eyes.equals("2") ? 2 : 1;
    return intents.confirm(session, who, new OpenMuster(scope.get(), parts[1], many), "/musters");
  }

  /// @param page from 1; what is no page is the nearest one
  @GetMapping("/muster")
  String look(
      @RequestParam String id,
      @RequestParam(defaultValue = "1") String page,
      Principal who,
      Model model) {
    int wanted = page.matches("[1-9]\\d{0,3}") ? Integer.parseInt(page) : 1;
    return books.read(
        who,
        reading -> {
          Muster muster = found(reading, id);
          model.addAttribute("muster", Row.of(muster, reading));
          model.addAttribute("party", reading.party().id());
          model.addAttribute("eyes", muster.eyes());
          if (muster.isOpen()) return round(reading, muster, wanted, model);
          return report(reading, muster, model);
        });
  }

  /// A page of a large muster.
  ///
  /// @param link where it is; the same for the first as where there is only one
  /// @param from the first copy on it
  public record Sheet(int number, String link, String from, String to, boolean shown) {
    static Sheet of(int number, int shown, Muster muster, List<MusterLine> lines) {
      String first = "/muster?id=" + TodayPage.code(muster.id());
      int start = (number - 1) * A_PAGE;
      int end = Math.min(start + A_PAGE, lines.size());
      return new Sheet(
          number,
          number == 1 ? first : first + "&page=" + number,
          lines.get(start).copy(),
          lines.get(end - 1).copy(),
          number == shown);
    }
  }

  /// What lies on one page is first what is still to be seen; where there are several, each copy
  /// stays on the page on which it was when somebody began to go round.
  private static Comparator<MusterLine> order(int lines, String me) {
    Comparator<MusterLine> byPlace =
        Comparator.comparing(MusterLine::place).thenComparing(MusterLine::copy);
    if (lines > A_PAGE) return byPlace;
    return Comparator.comparing((MusterLine one) -> one.seenBy().contains(me))
        .thenComparing(one -> !one.expected())
        .thenComparing(byPlace);
  }

  private static String round(Books.Reading reading, Muster muster, int wanted, Model model) {
    List<MusterLine> lines =
        new ArrayList<>(reading.register().where(MusterLine.SHELF, "muster", muster.id()));
    lines.sort(order(lines.size(), reading.party().id()));
    int pages = Math.max(1, (lines.size() + A_PAGE - 1) / A_PAGE);
    int page = Math.min(wanted, pages);
    model.addAttribute("page", page);
    model.addAttribute(
        "pages",
        pages == 1
            ? List.of()
            : IntStream.rangeClosed(1, pages)
                .mapToObj(number -> Sheet.of(number, page, muster, lines))
                .toList());
    model.addAttribute(
        "lines",
        lines.subList((page - 1) * A_PAGE, Math.min(page * A_PAGE, lines.size())).stream()
            .map(one -> Line.of(one, reading))
            .toList());
    model.addAttribute(
        "unseen",
        lines.stream()
            .filter(one -> one.expected() && one.seenBy().size() < muster.eyes())
            .count());
    model.addAttribute("places", containers(reading).stream().map(Container::id).toList());
    return "muster";
  }

  private static String report(Books.Reading reading, Muster muster, Model model) {
    MusterReport report = MusterReport.of(reading.register(), muster.id()).orElseThrow();
    model.addAttribute("closedBy", reading.named(muster.closedBy()));
    model.addAttribute("closed", When.shown(muster.closedAt()));
    model.addAttribute(
        "counts",
        report.counts().entrySet().stream()
            .map(one -> one.getValue() + " " + one.getKey().word().replace('-', ' '))
            .toList());
    model.addAttribute(
        "judged", report.lines().stream().map(one -> Judged.of(one, reading)).toList());
    model.addAttribute("left", report.open().size());
    model.addAttribute("reconciled", report.reconciled());
    return "muster-report";
  }

  /// What the page's script asks before it hands ticks in: who is here by now, and how forms of
  /// this session are marked.
  @GetMapping("/muster/fresh")
  ResponseEntity<Map<String, String>> fresh(
      @RequestParam String id, Principal who, CsrfToken token) {
    String party =
        books.read(
            who,
            reading -> {
              found(reading, id);
              return reading.party().id();
            });
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .body(Map.of("party", party, "name", token.getParameterName(), "token", token.getToken()));
  }

  /// The script that keeps the pages of musters while the phone is off line. It lies here since a
  /// worker may look after paths beside and below its own alone.
  @GetMapping("/muster-worker.js")
  ResponseEntity<Resource> worker() {
    return script("muster-worker.js");
  }

  /// The script that reads codes for browsers that do not. It lies here so that the one that keeps
  /// pages keeps it too.
  @GetMapping("/muster-codes.js")
  ResponseEntity<Resource> codes() {
    return script("muster-codes.js");
  }

  private static ResponseEntity<Resource> script(String name) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.valueOf("text/javascript"))
        .body(new ClassPathResource("burnbag/desk/office/" + name));
  }

  /// Ticks that were made on a form.
  ///
  /// @param copies that were only ticked
  /// @param counts of those whose pages were counted too
  private record Ticked(List<String> copies, List<PageCount> counts, List<String> wrong) {
    static Ticked of(Books.Reading reading, List<String> ticks, Map<String, String> form) {
      List<String> copies = new ArrayList<>(ticks);
      List<PageCount> counts = new ArrayList<>();
      List<String> wrong = new ArrayList<>();
      String code = form.getOrDefault("code", "").strip();
      if (!code.isEmpty()) {
        Optional<Copy> copy = Round.meant(reading.register(), code);
        copy.map(Copy::id).filter(one -> !copies.contains(one)).ifPresent(copies::add);
        if (copy.isEmpty()) wrong.add("No copy has the number or label " + Visible.of(code) + ".");
      }
      form.forEach(
          (name, value) -> {
            if (!name.startsWith(PAGES) || value.isBlank()) return;
            String copy = name.substring(PAGES.length());
            if (!value.strip().matches("[1-9]\\d{0,5}")) {
              wrong.add("Say in figures how many pages " + Visible.of(copy) + " has.");
              return;
            }
            copies.remove(copy);
            counts.add(new PageCount(copy, Integer.parseInt(value.strip())));
          });
      if (copies.isEmpty() && counts.isEmpty() && wrong.isEmpty()) wrong.add("Tick what you saw.");
      return new Ticked(copies, counts, wrong);
    }
  }

  /// @param seen `looked` once a person has looked at what is to be known of the ticks
  /// @param form `told`: ticks that a script kept, with their times; `copy`: those of the form
  ///   itself
  @PostMapping("/muster/sight")
  String sight(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String seen,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "1") String page,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> told = Round.atOnce(form.getOrDefault("told", List.of()));
    List<String> copy = form.getOrDefault("copy", List.of());
    String next =
        "/muster?id="
            + TodayPage.code(id)
            + (page.matches("[2-9]|[1-9]\\d{1,3}") ? "&page=" + page : "");
    if (told.isEmpty()) {
      Ticked ticked =
          books.read(
              who,
              reading -> {
                found(reading, id);
                return Ticked.of(reading, copy, form.toSingleValueMap());
              });
      if (!ticked.wrong().isEmpty()) {
        model.addAttribute("wrong", ticked.wrong());
        model.addAttribute("ticked", copy);
        return look(id, page, who, model);
      }
      SightInMuster act = new SightInMuster(id, ticked.copies(), ticked.counts(), "", place);
      return intents.confirm(session, who, act, next);
    }
    Muster muster = books.read(who, reading -> found(reading, id));
    Round round = books.read(who, reading -> Round.of(reading, muster, told));
    boolean looked = seen.equals("looked") && round.anySignable();
    if (muster.isOpen() && (looked || round.clean())) {
      SightInMuster act = new SightInMuster(id, List.of(), List.of(), "", "", round.told());
      return intents.confirm(session, who, act, next);
    }
    model.addAttribute("id", id);
    model.addAttribute("open", muster.isOpen());
    model.addAttribute("signable", round.anySignable());
    model.addAttribute(
        "clean", round.seen().stream().filter(one -> one.notes().isEmpty()).toList());
    model.addAttribute(
        "noted", round.seen().stream().filter(one -> !one.notes().isEmpty()).toList());
    model.addAttribute(
        "closed",
        books.read(
            who,
            reading -> When.shown(muster.closedAt()) + " by " + reading.named(muster.closedBy())));
    return "muster-review";
  }

  /// What was ticked and came too late for its muster: it was seen all the same.
  @PostMapping("/muster/sight-late")
  String late(
      @RequestParam String id,
      @RequestParam MultiValueMap<String, String> form,
      Principal who,
      HttpSession session) {
    List<String> told = Round.atOnce(form.getOrDefault("told", List.of()));
    List<ToldSighting> seen =
        books.read(who, reading -> Round.of(reading, found(reading, id), told).told());
    String next = "/muster?id=" + TodayPage.code(id);
    if (seen.isEmpty()) return "redirect:" + next;
    return intents.confirm(session, who, new Sight(List.of(), seen), next);
  }

  @PostMapping("/muster/close")
  String close(@RequestParam String id, Principal who, HttpSession session) {
    String list =
        books.read(
            who,
            reading -> {
              found(reading, id);
              return FrozenList.digestOf(reading.register().where(MusterLine.SHELF, "muster", id));
            });
    return intents.confirm(
        session, who, new CloseMuster(id, list), "/muster?id=" + TodayPage.code(id));
  }
}
