package burnbag.custody.destruction;

import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.container.Content;
import burnbag.custody.copy.Copies;
import burnbag.custody.copy.Disposal;
import burnbag.custody.discrepancy.Discrepancies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Document;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Destruction orders, and the list that each is.
///
/// ```
/// list   = "burnbag/destruction-list/v1" LF *line   ; in the order of the copies' ids
/// line   = copy TAB pages LF                        ; UTF-8
/// digest = SHA-256(list)
/// ```
public final class Orders {
  /// How many copies one order has at most.
  public static final int MOST_COPIES = 10_000;

  private static final String DOMAIN = "burnbag/destruction-list/v1\n";

  private Orders() {}

  static Optional<DestructionOrder> found(Situation situation, String id, Refusals refusals) {
    Optional<DestructionOrder> order = situation.register().find(DestructionOrder.SHELF, id);
    if (order.isEmpty()) {
      refusals.add(
          "NO_ORDER", "there is no destruction order " + id, Rules.FORM, "look at its number");
    }
    return order;
  }

  /// The order, if nobody has approved it or taken it back.
  static Optional<DestructionOrder> open(Situation situation, String id, Refusals refusals) {
    return found(situation, id, refusals).filter(order -> is(order, order.isOpen(), refusals));
  }

  /// The order, if it was approved.
  static Optional<DestructionOrder> approved(Situation situation, String id, Refusals refusals) {
    return found(situation, id, refusals).filter(order -> is(order, order.isApproved(), refusals));
  }

  private static boolean is(DestructionOrder order, boolean so, Refusals refusals) {
    if (!so) {
      refusals.add(
          "ORDER_STATE",
          "order " + order.id() + " is " + order.state(),
          Rules.NOBODY_ALONE,
          "order it anew");
    }
    return so;
  }

  /// That who acts does so where the order is, or above.
  ///
  /// @param other who may do it: an approver
  static void mustCover(
      Situation situation, DestructionOrder order, String other, Refusals refusals) {
    String registry = order.registry();
    if (Registry.covers(situation.register(), situation.actor().registry(), registry)) return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        situation.actor().id() + " does not act in " + registry,
        Rules.RIGHTS,
        "let " + other + " of " + registry + " do it");
  }

  /// The lines of an order, in the order of the copies' ids.
  public static List<OrderLine> lines(Register register, String order) {
    return register.where(OrderLine.SHELF, "destruction_order", order);
  }

  /// Of the lines of an order, or of a run; in hexadecimal.
  public static String digest(List<OrderLine> lines) {
    StringBuilder list = new StringBuilder(DOMAIN);
    lines.stream()
        .sorted(Comparator.comparing(OrderLine::copy))
        .forEach(line -> list.append(line.copy()).append('\t').append(line.pages()).append('\n'));
    try {
      byte[] bytes = list.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("every JDK has SHA-256", e);
    }
  }

  /// The copies of a page: those that it names, and all that there are of the documents that it
  /// names. Names of nothing are left out.
  static List<Copy> page(Register register, List<String> copies, List<String> documents) {
    Map<String, Copy> page = new LinkedHashMap<>();
    for (String name : copies) {
      Copies.named(register, name).ifPresent(copy -> page.put(copy.id(), copy));
    }
    for (String control : documents) {
      register.each(
          Copy.SHELF,
          "document",
          control,
          copy -> {
            if (copy.state() != CopyState.DESTROYED) page.putIfAbsent(copy.id(), copy);
          });
    }
    return new ArrayList<>(page.values());
  }

  /// That all of a page may be ordered.
  ///
  /// @param already how many lines the order has
  static void mustBePage(
      Situation situation,
      List<String> copies,
      List<String> documents,
      String basis,
      long already,
      Refusals refusals) {
    Register register = situation.register();
    if (copies.isEmpty() && documents.isEmpty()) {
      refusals.add("NO_COPIES", "the list is empty", Rules.FORM, "name copies or documents");
    }
    if (!copies.isEmpty()) Copies.listed(situation, copies, refusals);
    for (String control : documents) {
      if (register.find(Document.SHELF, control).isPresent()) continue;
      refusals.add(
          "NO_DOCUMENT",
          "there is no document " + control,
          Rules.FORM,
          "look at its control number again");
    }
    List<Copy> page = page(register, copies, documents);
    if (already + page.size() > MOST_COPIES) {
      refusals.add(
          "TOO_MANY_COPIES",
          "an order has " + MOST_COPIES + " copies at most",
          Rules.FORM,
          "make several orders of it");
    }
    mustBeDestructible(situation, page, refusals);
    for (Document document : Content.documents(register, page)) {
      if (document.disposition().equals(basis)) continue;
      refusals.add(
          "BASIS_DIFFERS",
          document.id() + " is disposed of by '" + document.disposition() + "', not by " + basis,
          Rules.HELD_BACK,
          "order it by its own rule");
    }
    for (Copy copy : page) {
      mustBeOfRegistry(situation, copy, refusals);
      Optional<OrderLine> line = Content.line(register, copy.id());
      if (line.isEmpty()) continue;
      refusals.add(
          "ORDERED_ALREADY",
          copy.id() + " is in order " + line.get().order(),
          Rules.FORM,
          "leave it out");
    }
  }

  private static void mustBeOfRegistry(Situation situation, Copy copy, Refusals refusals) {
    if (Registry.covers(situation.register(), situation.actor().registry(), copy.registry()))
      return;
    refusals.add(
        "OUTSIDE_REGISTRY",
        situation.actor().id()
            + " does not act in "
            + copy.registry()
            + ", where "
            + copy.id()
            + " is",
        Rules.RIGHTS,
        "let somebody of " + copy.registry() + " order it");
  }

  /// That copies may be destroyed as the register is now: rule 3, nothing open, and in hand.
  static void mustBeDestructible(Situation situation, List<Copy> copies, Refusals refusals) {
    mayBeDisposedOf(situation, copies, refusals);
    for (Copy copy : copies) {
      Copies.mustBeInHand(copy, refusals);
      Discrepancies.mustBeNone(situation, copy, refusals);
    }
  }

  /// Rule 3, of the documents of copies.
  static void mayBeDisposedOf(Situation situation, List<Copy> copies, Refusals refusals) {
    for (Document document : Content.documents(situation.register(), copies)) {
      Disposal.mustBeAllowed(situation, document, refusals);
    }
  }

  /// That each copy is in an order that was approved and stands.
  static void mustBeOrdered(Situation situation, List<Copy> copies, Refusals refusals) {
    Register register = situation.register();
    for (Copy copy : copies) {
      boolean ordered =
          Content.line(register, copy.id())
              .flatMap(line -> register.find(DestructionOrder.SHELF, line.order()))
              .map(DestructionOrder::isApproved)
              .orElse(false);
      if (ordered) continue;
      refusals.add(
          "NOT_ORDERED",
          copy.id() + " is in no approved destruction order",
          Rules.NOBODY_ALONE,
          "order it, and let another approve that");
    }
  }
}
