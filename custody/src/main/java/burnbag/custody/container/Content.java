package burnbag.custody.container;

import burnbag.custody.register.Bag;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Document;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Waste;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What is in a bag, and what becomes of it.
public final class Content {
  private Content() {}

  /// What a thing in a bag is, as far as rules look at it.
  public record Kind(Protection protection, String medium) {}

  /// The copies that are in it; not those that were reported missing or found outside.
  public static List<Copy> copies(Register register, String bag) {
    List<Copy> inside = new ArrayList<>();
    register.each(
        Copy.SHELF,
        "place",
        bag,
        copy -> {
          if (copy.state() == CopyState.IN_BAG) inside.add(copy);
        });
    return inside;
  }

  /// The documents of which copies are in it.
  public static List<Document> documents(Register register, List<Copy> copies) {
    List<Document> documents = new ArrayList<>();
    Set<String> once = new HashSet<>();
    for (Copy copy : copies) {
      if (!once.add(copy.document())) continue;
      documents.add(register.find(Document.SHELF, copy.document()).orElseThrow());
    }
    return documents;
  }

  /// Of everything in it, waste too, each kind once.
  public static Set<Kind> kinds(Register register, Bag bag) {
    Set<Kind> kinds = new LinkedHashSet<>();
    for (Document document : documents(register, copies(register, bag.id()))) {
      kinds.add(new Kind(document.protection(), document.medium()));
    }
    for (Waste waste : bag.waste()) kinds.add(new Kind(waste.highest(), Document.PAPER));
    return kinds;
  }

  /// The line of the order by which a copy is to be destroyed; empty where nobody ordered it, or
  /// the order was taken back.
  public static Optional<OrderLine> line(Register register, String copy) {
    return register.where(OrderLine.SHELF, "copy", copy).stream()
        .filter(OrderLine::isOpen)
        .findFirst();
  }

  /// The bag and what is in it are no more.
  public static void destroyed(Register register, Bag bag) {
    for (Copy copy : copies(register, bag.id())) {
      line(register, copy.id())
          .ifPresent(line -> register.put(OrderLine.SHELF, line.destroyedIn(bag.id(), bag.run())));
      register.put(Copy.SHELF, copy.in(CopyState.DESTROYED).at(""));
    }
    register.put(Bag.SHELF, bag.in(Bag.State.DESTROYED, bag.run()));
    outOfUse(register, bag.id());
  }

  /// The container that it was is not to be used any more.
  public static void outOfUse(Register register, String bag) {
    register.put(Container.SHELF, register.find(Container.SHELF, bag).orElseThrow().closed());
  }

  /// The orders by which copies are to be destroyed, each once.
  public static List<DestructionOrder> orders(Register register, List<Copy> copies) {
    Set<String> ids = new HashSet<>();
    List<DestructionOrder> orders = new ArrayList<>();
    for (Copy copy : copies) {
      Optional<OrderLine> line = line(register, copy.id());
      if (line.isEmpty() || !ids.add(line.get().order())) continue;
      orders.add(register.find(DestructionOrder.SHELF, line.get().order()).orElseThrow());
    }
    return orders;
  }
}
