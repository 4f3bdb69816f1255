package burnbag.desk.office;

import burnbag.custody.Counted;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.Insert;
import burnbag.custody.destruction.NextStep;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.OrderDestruction;
import burnbag.custody.destruction.Orders;
import burnbag.custody.destruction.WithdrawOrder;
import burnbag.custody.register.Bag;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Document;
import burnbag.custody.register.OrderLine;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.desk.sign.NeedToKnow;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Orders of destruction: what is under way, giving one, approving one, and putting what is on its
/// list into a bag.
@Controller
class OrderPage {
  private final Books books;
  private final Intents intents;

  OrderPage(Books books, Intents intents) {
    this.books = books;
    this.intents = intents;
  }

  /// An order as a line of a list.
  public record OrderRow(
      String id, String basis, String copies, String by, String state, String approver, String at) {
    static OrderRow of(DestructionOrder one, Books.Reading reading) {
      return new OrderRow(
          one.id(),
          Visible.of(one.basis()),
          Counted.copies(one.copies()),
          reading.named(one.orderer()),
          one.state(),
          reading.named(one.approver()),
          When.shown(one.at()));
    }
  }

  /// A copy on the list of an order.
  public record ListedRow(
      String copy, String title, String marking, int pages, String bag, String state) {
    static ListedRow of(OrderLine line, Books.Reading reading) {
      Copy copy = reading.register().find(Copy.SHELF, line.copy()).orElseThrow();
      OfferPage.Line shown = OfferPage.line(copy, reading);
      return new ListedRow(
          line.copy(),
          shown.title(),
          shown.marking(),
          line.pages(),
          Visible.of(line.bag()),
          line.state());
    }
  }

  @GetMapping("/destruction")
  String destruction(Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          List<StepRow> mine = new ArrayList<>();
          List<StepRow> others = new ArrayList<>();
          for (NextStep step : NextStep.all(reading.register(), TodayPage.year(reading.now()))) {
            if (!StepRow.maySee(step, reading)) continue;
            StepRow row = StepRow.of(step, reading);
            (row.mine() ? mine : others).add(row);
          }
          List<OrderRow> orders = new ArrayList<>();
          reading
              .register()
              .all(
                  DestructionOrder.SHELF,
                  one -> {
                    if (reading.needToKnow().against(one).isEmpty())
                      orders.add(OrderRow.of(one, reading));
                  });
          model.addAttribute("mine", mine);
          model.addAttribute("others", others);
          model.addAttribute("orders", orders.reversed());
          return "destruction";
        });
  }

  /// What may be ordered, rule by rule: copies in somebody's hands, of documents with a rule.
  private static Map<String, List<OfferPage.Line>> ripe(Books.Reading reading) {
    Map<String, List<OfferPage.Line>> byRule = new TreeMap<>();
    NeedToKnow need = reading.needToKnow();
    reading
        .register()
        .all(
            Document.SHELF,
            document -> {
              if (document.disposition().equals(Document.UNSET) || !need.maySee(document)) return;
              for (Copy copy : reading.register().where(Copy.SHELF, "document", document.id())) {
                if (!copy.state().inHand() || isOrdered(reading, copy)) continue;
                byRule
                    .computeIfAbsent(document.disposition(), _ -> new ArrayList<>())
                    .add(OfferPage.line(copy, reading));
              }
            });
    return byRule;
  }

  private static boolean isOrdered(Books.Reading reading, Copy copy) {
    return reading.register().where(OrderLine.SHELF, "copy", copy.id()).stream()
        .filter(OrderLine::isOpen)
        .anyMatch(
            line ->
                reading
                    .register()
                    .find(DestructionOrder.SHELF, line.order())
                    .map(order -> order.isOpen() || order.isApproved())
                    .orElse(false));
  }

  @GetMapping("/order")
  String form(Principal who, Model model) {
    model.addAttribute("ripe", books.read(who, OrderPage::ripe));
    return "order-form";
  }

  @PostMapping("/order")
  String order(
      @RequestParam(defaultValue = "") String basis,
      @RequestParam(defaultValue = "") List<String> copy,
      Principal who,
      HttpSession session,
      Model model) {
    if (copy.isEmpty()) {
      model.addAttribute("wrong", List.of("Tick what is to be destroyed."));
      return form(who, model);
    }
    return intents.confirm(
        session, who, new OrderDestruction(basis, copy, List.of()), "/destruction");
  }

  private static DestructionOrder found(Books.Reading reading, String id) {
    DestructionOrder order = reading.one(DestructionOrder.SHELF, id, "No order has this number.");
    NotYours.unless("Order " + id, reading.needToKnow().against(order));
    return order;
  }

  @GetMapping("/orders/{id}")
  String look(@PathVariable String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          DestructionOrder order = found(reading, id);
          List<OrderLine> lines = Orders.lines(reading.register(), id);
          String me = reading.party().id();
          List<ListedRow> mine =
              lines.stream()
                  .filter(line -> line.isOpen() && line.bag().isEmpty())
                  .filter(line -> holder(reading, line.copy()).equals(me))
                  .map(line -> ListedRow.of(line, reading))
                  .toList();
          model.addAttribute("order", OrderRow.of(order, reading));
          model.addAttribute("list", Orders.digest(lines));
          model.addAttribute("mayApprove", order.isOpen() && !order.orderer().equals(me));
          model.addAttribute("mayWithdraw", order.isOpen() && order.orderer().equals(me));
          model.addAttribute("toBag", order.isApproved() ? mine : List.of());
          model.addAttribute("bags", openBags(reading));
          model.addAttribute(
              "lines", lines.stream().map(line -> ListedRow.of(line, reading)).toList());
          return "order";
        });
  }

  private static String holder(Books.Reading reading, String copy) {
    return reading.register().find(Copy.SHELF, copy).map(Copy::holder).orElse("");
  }

  private static List<String> openBags(Books.Reading reading) {
    return reading.register().where(Bag.SHELF, "state", Bag.State.OPEN.word()).stream()
        .map(Bag::id)
        .filter(
            bag ->
                reading
                    .register()
                    .find(Container.SHELF, bag)
                    .map(it -> it.custodian().equals(reading.party().id()))
                    .orElse(false))
        .toList();
  }

  @PostMapping("/orders/{id}/approve")
  String approve(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String list,
      Principal who,
      HttpSession session) {
    return intents.confirm(session, who, new ApproveOrder(id, list), "/orders/" + id);
  }

  @PostMapping("/orders/{id}/withdraw")
  String withdraw(@PathVariable String id, Principal who, HttpSession session) {
    return intents.confirm(session, who, new WithdrawOrder(id), "/destruction");
  }

  /// A bag comes into use; its limits are what the order is marked at most, so anything on it fits.
  @PostMapping("/orders/{id}/bag")
  String open(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String bag,
      Principal who,
      HttpSession session,
      Model model) {
    books.read(who, reading -> found(reading, id));
    if (bag.isBlank()) {
      model.addAttribute("wrong", List.of("Write the number that stands on the bag."));
      return look(id, who, model);
    }
    OpenBag open = new OpenBag(bag.strip(), "", List.of(Clearance.highest()));
    return intents.confirm(session, who, open, "/orders/" + id);
  }

  @PostMapping("/orders/{id}/insert")
  String insert(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String bag,
      @RequestParam(defaultValue = "") List<String> copy,
      @RequestParam(defaultValue = "") String scanned,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> copies = new ArrayList<>(copy);
    scanned.lines().map(String::strip).filter(one -> !one.isEmpty()).forEach(copies::add);
    List<String> known =
        books.read(
            who,
            reading -> {
              found(reading, id);
              return copies.stream()
                  .map(
                      one ->
                          burnbag.custody.copy.Copies.named(reading.register(), one)
                              .map(Copy::id)
                              .orElse(one))
                  .distinct()
                  .toList();
            });
    List<String> wrong = new ArrayList<>();
    if (bag.isBlank()) wrong.add("Choose the bag.");
    if (known.isEmpty()) wrong.add("Scan or tick what goes into it.");
    if (!wrong.isEmpty()) {
      model.addAttribute("wrong", wrong);
      return look(id, who, model);
    }
    return intents.confirm(session, who, new Insert(bag, known), "/bag?id=" + TodayPage.code(bag));
  }
}
