package burnbag.desk.office;

import burnbag.custody.act.Act;
import burnbag.custody.container.CloseContainer;
import burnbag.custody.container.MoveContainer;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.container.Put;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.When;
import burnbag.desk.sign.ClearanceWords;
import burnbag.desk.sign.Intents;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Safes, shelves, boxes, vehicles: what lies where. Bags have pages of their own.
@Controller
class ContainerPage {
  /// The most copies that a page lists; more are looked for by their numbers.
  private static final int A_PAGE = 200;

  private final Books books;
  private final Intents intents;

  ContainerPage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  /// A container as a line of a list.
  public record Row(
      String id,
      String kind,
      String within,
      String custodian,
      String limits,
      long copies,
      boolean shared,
      boolean bag,
      boolean mine) {
    static Row of(Container one, Books.Reading reading) {
      return new Row(
          one.id(),
          one.kind().word(),
          one.within(),
          reading.named(one.custodian()),
          one.limits().isEmpty() ? "papers without a marking" : ClearanceWords.of(one.limits()),
          reading.register().count(Copy.SHELF, "place", one.id()),
          one.shared(),
          one.kind() == Container.Kind.BAG,
          one.custodian().equals(reading.party().id()));
    }
  }

  /// A copy that lies there.
  public record Line(
      String copy, String title, String holder, String seen, boolean mine, boolean known) {
    static Line of(Copy copy, Books.Reading reading) {
      boolean known = reading.needToKnow().against(copy).isEmpty();
      return new Line(
          copy.id(),
          known ? OfferPage.line(copy, reading).title() : "",
          reading.named(copy.holder()),
          When.shown(copy.lastSeen()),
          copy.holder().equals(reading.party().id()) && copy.state().inHand(),
          known);
    }
  }

  private static List<Container> all(Books.Reading reading) {
    List<Container> all = new ArrayList<>();
    reading
        .register()
        .all(
            Container.SHELF,
            one -> {
              if (one.open() && reading.needToKnow().against(one).isEmpty()) all.add(one);
            });
    all.sort(Comparator.comparing(Container::id));
    return all;
  }

  /// Containers into which somebody may put what they hold.
  static List<String> forPutting(Books.Reading reading) {
    return all(reading).stream()
        .filter(one -> one.kind() != Container.Kind.BAG)
        .filter(one -> mayPut(one, reading))
        .map(Container::id)
        .toList();
  }

  private static boolean mayPut(Container one, Books.Reading reading) {
    return one.custodian().equals(reading.party().id())
        || (one.shared()
            && Registry.covers(reading.register(), one.registry(), reading.party().registry()));
  }

  @GetMapping("/containers")
  String containers(Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          List<Row> rows = all(reading).stream().map(one -> Row.of(one, reading)).toList();
          model.addAttribute("containers", rows);
          model.addAttribute("kinds", kinds());
          model.addAttribute("outer", mine(reading, ""));
          model.addAttribute(
              "opens",
              reading.party().grants().stream()
                  .anyMatch(one -> one.role() == Role.CUSTODIAN || one.role() == Role.REGISTRAR));
          return "containers";
        });
  }

  private static List<String> kinds() {
    return Arrays.stream(Container.Kind.values())
        .filter(one -> one != Container.Kind.BAG)
        .map(Container.Kind::word)
        .toList();
  }

  /// Those that somebody answers for, but for one of them.
  private static List<String> mine(Books.Reading reading, String without) {
    return reading.register().where(Container.SHELF, "custodian", reading.party().id()).stream()
        .filter(Container::open)
        .filter(one -> one.kind() != Container.Kind.BAG && !one.id().equals(without))
        .map(Container::id)
        .sorted()
        .toList();
  }

  @PostMapping("/containers")
  String open(
      @RequestParam(defaultValue = "") String container,
      @RequestParam(defaultValue = "") String kind,
      @RequestParam(defaultValue = "") String within,
      @RequestParam(defaultValue = "") String limits,
      @RequestParam(defaultValue = "") String shared,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> wrong = new ArrayList<>();
    if (container.isBlank()) wrong.add("Give it an id, such as safe-3.");
    if (!kinds().contains(kind)) wrong.add("Say what it is.");
    List<Clearance> read = new ArrayList<>();
    try {
      read.addAll(WrittenClearances.read(limits));
    } catch (MalformedFields _) {
      wrong.add("Write what may lie in it as " + WrittenClearances.FORM);
    }
    if (!wrong.isEmpty()) {
      model.addAttribute("wrong", wrong);
      model.addAttribute("typed", container);
      model.addAttribute("limits", limits);
      return containers(who, model);
    }
    OpenContainer act =
        new OpenContainer(
            container.strip(), Container.Kind.of(kind), within, shared.equals("yes"), read);
    return intents.confirm(session, who, act, "/containers");
  }

  private static Container found(Books.Reading reading, String id) {
    Container one = reading.one(Container.SHELF, id, "No container has this id.");
    NotYours.unless("Container " + id, reading.needToKnow().against(one));
    return one;
  }

  @GetMapping("/container")
  String look(@RequestParam String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          Container one = found(reading, id);
          if (reading.register().find(Bag.SHELF, id).isPresent()) {
            return "redirect:/bag?id=" + TodayPage.code(id);
          }
          List<Copy> inside = reading.register().where(Copy.SHELF, "place", id);
          model.addAttribute("container", Row.of(one, reading));
          model.addAttribute("open", one.open());
          List<Line> lines =
              inside.stream().limit(A_PAGE).map(copy -> Line.of(copy, reading)).toList();
          model.addAttribute("lines", lines);
          model.addAttribute("takes", lines.stream().anyMatch(Line::mine));
          model.addAttribute("more", Math.max(0, inside.size() - A_PAGE));
          model.addAttribute(
              "inner",
              reading.register().where(Container.SHELF, "within", id).stream()
                  .map(Container::id)
                  .sorted()
                  .toList());
          model.addAttribute("mayPut", one.open() && mayPut(one, reading));
          model.addAttribute("elsewhere", elsewhere(reading, id));
          model.addAttribute("outer", mine(reading, id));
          return "container";
        });
  }

  /// What somebody has in hand and does not lie here, as much as a page lists.
  private static List<OfferPage.Line> elsewhere(Books.Reading reading, String id) {
    List<OfferPage.Line> lines = new ArrayList<>();
    reading
        .register()
        .each(
            Copy.SHELF,
            "holder",
            reading.party().id(),
            copy -> {
              if (lines.size() >= A_PAGE || copy.place().equals(id)) return;
              if (copy.state().inHand()) lines.add(OfferPage.line(copy, reading));
            });
    return lines;
  }

  private static String page(String id) {
    return "/container?id=" + TodayPage.code(id);
  }

  /// @param codes numbers or labels, one a line
  /// @param out `yes` to take out what is ticked
  @PostMapping("/container/put")
  String put(
      @RequestParam String id,
      @RequestParam(defaultValue = "") List<String> copy,
      @RequestParam(defaultValue = "") String codes,
      @RequestParam(defaultValue = "") String out,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> copies = new ArrayList<>(copy);
    List<String> wrong = new ArrayList<>();
    books.read(
        who,
        reading -> {
          found(reading, id);
          for (String code : codes.lines().map(String::strip).toList()) {
            if (code.isEmpty()) continue;
            Round.meant(reading.register(), code)
                .map(Copy::id)
                .ifPresentOrElse(
                    one -> {
                      if (!copies.contains(one)) copies.add(one);
                    },
                    () -> wrong.add("No copy has the number or label " + Visible.of(code) + "."));
          }
          return copies;
        });
    if (copies.isEmpty() && wrong.isEmpty()) wrong.add("Tick or write what it is about.");
    if (!wrong.isEmpty()) {
      model.addAttribute("wrong", wrong);
      model.addAttribute("codes", codes);
      return look(id, who, model);
    }
    return confirm(session, who, new Put(copies, out.equals("yes") ? "" : id), id);
  }

  private String confirm(HttpSession session, Principal who, Act act, String id) {
    return intents.confirm(session, who, act, page(id));
  }

  /// @param into empty: out of where it stands
  @PostMapping("/container/move")
  String move(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String into,
      Principal who,
      HttpSession session) {
    return confirm(session, who, new MoveContainer(id, into), id);
  }

  @PostMapping("/container/close")
  String close(@RequestParam String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new CloseContainer(id), "/containers");
  }
}
