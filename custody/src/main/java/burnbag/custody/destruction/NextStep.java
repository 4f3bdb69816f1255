package burnbag.custody.destruction;

import burnbag.custody.Counted;
import burnbag.custody.container.Content;
import burnbag.custody.equipment.Plant;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Register;
import burnbag.custody.register.Run;
import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What is to be done next with one order, bag or run, and by whom.
///
/// @param about `order 14`, `bag bag-1`, `run 40`
/// @param says what to do, in a few words
/// @param who party ids; empty for anybody who may
/// @param command to type, with capitals where something is to be filled in
/// @param scan copies whose labels are to be read for it
/// @param weigh the bag whose seal is to be read and that is to be weighed for it; empty for none
public record NextStep(
    String about, String says, List<String> who, String command, List<Copy> scan, String weigh) {
  public NextStep {
    who = List.copyOf(who);
    scan = List.copyOf(scan);
  }

  /// Of everything that is under way, orders first.
  ///
  /// @param year for the number of the next certificate
  public static List<NextStep> all(Register register, int year) {
    List<NextStep> steps = new ArrayList<>();
    register.each(
        DestructionOrder.SHELF, "state", DestructionOrder.OPEN, order -> steps.add(approve(order)));
    register.each(
        DestructionOrder.SHELF,
        "state",
        DestructionOrder.APPROVED,
        order -> fill(register, order, steps));
    register.all(Bag.SHELF, bag -> of(register, bag).ifPresent(steps::add));
    register.each(Run.SHELF, "state", Run.BEGUN, run -> steps.add(told(run)));
    register.each(
        Run.SHELF,
        "state",
        Run.DONE,
        run -> {
          boolean clean = run.bags().stream().noneMatch(bag -> isOpen(register, bag));
          if (run.certificate().isEmpty() && clean) steps.add(certify(register, run, year));
        });
    return steps;
  }

  private static NextStep approve(DestructionOrder order) {
    return new NextStep(
        "order " + order.id(),
        "an approver, not " + order.orderer() + ", looks at the list and approves it",
        List.of(),
        "burnbag destroy approve " + order.id() + " --as APPROVER",
        List.of(),
        "");
  }

  /// One step for each holder whose copies are in no bag yet.
  private static void fill(Register register, DestructionOrder order, List<NextStep> steps) {
    Map<String, List<Copy>> holders = new TreeMap<>();
    for (OrderLine line : Orders.lines(register, order.id())) {
      if (!line.isOpen() || !line.bag().isEmpty()) continue;
      register
          .find(Copy.SHELF, line.copy())
          .ifPresent(
              copy -> holders.computeIfAbsent(copy.holder(), _ -> new ArrayList<>()).add(copy));
    }
    holders.forEach(
        (holder, copies) ->
            steps.add(
                new NextStep(
                    "order " + order.id(),
                    "scan " + Counted.copies(copies.size()) + " into a bag, with a second",
                    List.of(holder),
                    "burnbag bag insert BAG --new --scan FILE --as " + holder + " --second PARTY",
                    copies,
                    "")));
  }

  private static boolean isOpen(Register register, String subject) {
    return register.where(Discrepancy.SHELF, "subject", subject).stream()
        .anyMatch(Discrepancy::isOpen);
  }

  private static Optional<NextStep> of(Register register, Bag bag) {
    String custodian = register.find(Container.SHELF, bag.id()).orElseThrow().custodian();
    if (isOpen(register, bag.id())) {
      return Optional.of(
          step(
              bag,
              "something does not add up: two others resolve it",
              List.of(),
              "burnbag discrepancy list"));
    }
    return switch (bag.state()) {
      case OPEN -> {
        boolean empty = Content.copies(register, bag.id()).isEmpty() && bag.waste().isEmpty();
        yield empty
            ? Optional.empty()
            : Optional.of(
                weighed(
                    bag,
                    "seal and weigh it, with a second",
                    List.of(custodian),
                    "burnbag bag seal "
                        + bag.id()
                        + " --seal NUMBER --weight WEIGHT --as "
                        + custodian
                        + " --second PARTY"));
      }
      case SEALED -> Optional.of(carry(register, bag, custodian));
      case OPENED ->
          Optional.of(
              step(
                  bag,
                  "enter that it begins, then destroy it before two witnesses",
                  List.of(custodian),
                  "burnbag destroy begin "
                      + bag.id()
                      + " --at "
                      + bag.plant()
                      + " --equipment EQUIPMENT --witnesses PARTY,PARTY --as "
                      + custodian));
      case BEGUN, RESIDUE, DESTROYED, CLOSED, LOST -> Optional.empty();
    };
  }

  private static NextStep carry(Register register, Bag bag, String custodian) {
    String seen = " --seal NUMBER --weight WEIGHT --as ";
    Optional<BagHandover> handover = register.find(BagHandover.SHELF, bag.handover());
    if (handover.isPresent()) {
      String receiver = handover.get().receiver();
      return weighed(
          bag,
          "read the seal, weigh it, and receive it",
          List.of(receiver),
          "burnbag bag receive " + bag.id() + seen + receiver);
    }
    List<Plant> plants = register.where(Plant.SHELF, "keeper", custodian);
    if (bag.carried() && !plants.isEmpty()) {
      return weighed(
          bag,
          "read the seal, weigh it, and open it at the plant with a second",
          List.of(custodian),
          "burnbag destroy open "
              + bag.id()
              + " --at "
              + plants.getFirst().id()
              + seen
              + custodian
              + " --second PARTY");
    }
    return weighed(
        bag,
        "read the seal, weigh it, and hand it over to who brings it on",
        List.of(custodian),
        "burnbag bag hand-over " + bag.id() + " --to PARTY" + seen + custodian);
  }

  private static NextStep step(Bag bag, String says, List<String> who, String command) {
    return new NextStep("bag " + bag.id(), says, who, command, List.of(), "");
  }

  private static NextStep weighed(Bag bag, String says, List<String> who, String command) {
    return new NextStep("bag " + bag.id(), says, who, command, List.of(), bag.id());
  }

  private static NextStep told(Run run) {
    return new NextStep(
        "run " + run.id(),
        "both witnesses look at the residue and tell what came of it",
        run.named(),
        "burnbag destroy done "
            + run.id()
            + " --residue pass --operator "
            + run.begunBy()
            + " --as "
            + run.named().getFirst()
            + " --second "
            + run.named().getLast(),
        List.of(),
        "");
  }

  private static NextStep certify(Register register, Run run, int year) {
    int number = 1;
    while (register.find(Certificate.SHELF, "%d-%04d".formatted(year, number)).isPresent()) {
      number++;
    }
    return new NextStep(
        "run " + run.id(),
        "issue the certificate",
        List.of(),
        "burnbag certificate issue %s --number %d-%04d --as PARTY"
            .formatted(run.id(), year, number),
        List.of(),
        "");
  }

  public Json.Obj json() {
    return Fields.write()
        .text("about", about)
        .text("says", says)
        .texts("who", who)
        .text("command", command)
        .texts("scan", scan.stream().map(Copy::id).toList())
        .text("weigh", weigh)
        .end();
  }
}
