package burnbag.custody.simulator;

import burnbag.custody.container.Content;
import burnbag.custody.destruction.FinishDestruction;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.people.Second;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.ledger.entry.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What must hold of orders, bags and destructions after every step, whoever did what: rules 1 to 7
/// of the house.
public final class DestructionInvariants {
  private static final Set<Bag.State> GONE =
      Set.of(Bag.State.DESTROYED, Bag.State.CLOSED, Bag.State.LOST);

  private DestructionInvariants() {}

  /// Two who did an act of two; `first` is empty where one did it.
  private record Doers(Optional<Proposal> first, Statement second) {
    static Doers of(Register register, Statement statement) {
      if (!statement.act().equals(Second.NAME)) return new Doers(Optional.empty(), statement);
      String id = Fields.of(statement.fields()).text("proposal");
      return new Doers(register.find(Proposal.SHELF, id), statement);
    }

    String act() {
      return first.map(Proposal::act).orElse(second.act());
    }

    String firstParty() {
      return first.map(Proposal::party).orElse(second.party());
    }

    String firstRole() {
      return first.map(Proposal::role).orElse(second.role());
    }
  }

  static void entered(Register register, Statement statement, Changes changes, long at) {
    Doers doers = Doers.of(register, statement);
    for (Changes.Change change : changes.all()) {
      switch (change.now()) {
        case Copy now -> {
          boolean destroyed =
              now.state() == CopyState.DESTROYED
                  && change
                      .before()
                      .map(it -> ((Copy) it).state() != CopyState.DESTROYED)
                      .orElse(true);
          if (destroyed) destroyed(register, doers, now);
        }
        case Container now -> {
          boolean passed =
              now.kind() == Container.Kind.BAG
                  && change
                      .before()
                      .map(it -> !((Container) it).custodian().equals(now.custodian()))
                      .orElse(false);
          require(
              !passed || doers.firstParty().equals(now.custodian()),
              now.id() + " went to " + now.custodian() + " by " + doers.firstParty());
        }
        case Bag now -> change.before().ifPresent(it -> bag(register, doers, (Bag) it, now));
        case Run now -> {
          if (change.before().isEmpty()) begun(register, now, at);
        }
        case Certificate now -> certified(register, now);
        case Discrepancy now -> {
          boolean over = now.resolution().equals(Finding.WRITTEN_OFF.word());
          require(!over || doers.first().isPresent(), now.id() + " was written off by one");
        }
        case DestructionOrder now -> order(now);
        default -> {}
      }
    }
  }

  /// Rule 2, by parties and by keys; rules 3, 4 and 6.
  private static void destroyed(Register register, Doers doers, Copy copy) {
    String what = copy.id() + " was destroyed ";
    require(
        Set.of(FinishDestruction.NAME, Resolve.NAME).contains(doers.act()),
        what + "by " + doers.act());
    Proposal first = doers.first().orElseThrow(() -> new AssertionError(what + "by one"));
    String other = doers.second().party();
    require(!first.party().equals(other), what + "by one person");
    BoundKey key = register.find(BoundKey.SHELF, first.key()).orElseThrow();
    require(key.party().equals(first.party()), what + "with a key of somebody else");
    for (BoundKey otherKey : register.where(BoundKey.SHELF, "party", other)) {
      require(!otherKey.raw().equals(key.raw()), what + "with one key");
    }
    OrderLine line =
        register.where(OrderLine.SHELF, "copy", copy.id()).stream()
            .filter(one -> one.state().equals(OrderLine.DESTROYED))
            .reduce((_, last) -> last)
            .orElseThrow(() -> new AssertionError(what + "by no order"));
    DestructionOrder order = register.find(DestructionOrder.SHELF, line.order()).orElseThrow();
    require(order.isApproved(), what + "by an order that is " + order.state());
    Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
    require(document.holds().isEmpty(), what + "under a hold");
    require(!document.returnOnly(), what + "and was only to be returned");
    require(!document.disposition().equals(Document.UNSET), what + "without a disposition");
    Party one = register.find(Party.SHELF, first.party()).orElseThrow();
    Party two = register.find(Party.SHELF, other).orElseThrow();
    for (Party witness : List.of(one, two)) {
      require(!witness.id().equals(order.orderer()), what + "before its orderer");
      boolean residue = doers.act().equals(Resolve.NAME);
      require(residue || witness.mayHandle(document.protection()), what + "before the uncleared");
    }
    require(
        !one.superior().equals(two.id()) && !two.superior().equals(one.id()),
        what + "before superior and subordinate");
    require(nothingOpen(register, copy.id()), what + "with something open about it");
    require(nothingOpen(register, line.bag()), what + "with something open about its bag");
    Bag bag = register.find(Bag.SHELF, line.bag()).orElseThrow();
    Run run = register.find(Run.SHELF, bag.run()).orElseThrow();
    require(run.isDone() && run.id().equals(line.run()), what + "in no run that was told");
    require(openedAtPlant(register, bag), what + "in a bag that nobody opened at the plant");
  }

  private static boolean openedAtPlant(Register register, Bag bag) {
    return register.where(BagStep.SHELF, "bag", bag.id()).stream()
        .filter(step -> step.index() > bag.sealedIn())
        .anyMatch(
            step ->
                step.act().equals("open-at-plant")
                    && !step.second().isEmpty()
                    && !step.second().equals(step.party())
                    && step.note().equals(bag.plant()));
  }

  private static boolean nothingOpen(Register register, String subject) {
    return register.where(Discrepancy.SHELF, "subject", subject).stream()
        .noneMatch(Discrepancy::isOpen);
  }

  /// Rule 6, and who may carry.
  private static void bag(Register register, Doers doers, Bag before, Bag now) {
    String what = "bag " + now.id() + " ";
    if (before.state() == Bag.State.SEALED && now.state() == Bag.State.OPENED) {
      require(doers.first().isPresent(), what + "was opened by one");
      // That it came late is raised by the opening itself, and holds back what comes next.
      boolean clean =
          register.where(Discrepancy.SHELF, "subject", now.id()).stream()
              .noneMatch(one -> one.isOpen() && one.kind() != Discrepancy.Kind.OVERDUE);
      require(clean, what + "was opened with something open");
    }
    if (before.state() == Bag.State.OPEN && now.state() == Bag.State.SEALED) {
      require(new java.util.HashSet<>(now.sealers()).size() == 2, what + "was sealed by one");
    }
    boolean end = now.state() == Bag.State.BEGUN || now.state() == Bag.State.DESTROYED;
    if (end && before.state() != now.state()) {
      require(nothingOpen(register, now.id()), what + "went on with something open");
    }
    BagStep last = register.where(BagStep.SHELF, "bag", now.id()).getLast();
    boolean seen =
        Set.of("hand-over-bag", "receive-bag", "open-at-plant", "unseal-bag").contains(last.act());
    if (!seen || !doers.act().startsWith(last.act())) return;
    boolean differs =
        !before.seal().equals(last.seal())
            || Math.abs(before.grams() - last.grams()) > before.toleranceGrams();
    boolean raised =
        register.where(Discrepancy.SHELF, "subject", now.id()).stream()
            .anyMatch(
                one ->
                    one.kind() == Discrepancy.Kind.OTHER_SEAL
                        || one.kind() == Discrepancy.Kind.OTHER_WEIGHT);
    require(!differs || raised, what + "differs, and nobody raised it: " + last);
    if (last.act().equals("receive-bag") && doers.firstRole().equals(Role.CARRIER.word())) {
      require(!before.sealers().contains(last.party()), what + "is carried by who sealed it");
    }
  }

  /// Rule 5.
  private static void begun(Register register, Run run, long at) {
    Plant plant = register.find(Plant.SHELF, run.plant()).orElseThrow();
    Equipment machine = register.find(Equipment.SHELF, run.equipment()).orElseThrow();
    require(plant.isApproved(at), run.id() + " was begun at a plant that is not approved");
    require(machine.isFit(at), run.id() + " was begun on a machine that is not fit");
    require(machine.plant().equals(plant.id()), run.id() + " was begun on a machine elsewhere");
    require(!run.levels().isEmpty(), run.id() + " was begun without a level");
  }

  /// Rule 7.
  private static void certified(Register register, Certificate certificate) {
    Run run = register.find(Run.SHELF, certificate.run()).orElseThrow();
    String what = "certificate " + certificate.id() + " ";
    require(run.isDone(), what + "of a run that is " + run.state());
    for (String id : run.bags()) {
      Bag bag = register.find(Bag.SHELF, id).orElseThrow();
      if (!bag.run().equals(run.id())) continue;
      require(bag.state() == Bag.State.DESTROYED, what + "before the residue passed");
      require(nothingOpen(register, id), what + "over an open discrepancy");
    }
    for (OrderLine line : register.where(OrderLine.SHELF, "run", run.id())) {
      require(nothingOpen(register, line.copy()), what + "over an open discrepancy");
    }
  }

  private static void order(DestructionOrder order) {
    if (!order.isApproved()) return;
    require(!order.approver().equals(order.orderer()), order.id() + " was approved by its orderer");
  }

  /// What is in a bag is in the hands of who answers for the bag.
  static void everywhere(Register register) {
    register.each(
        Copy.SHELF,
        "state",
        CopyState.IN_BAG.word(),
        copy -> {
          Bag bag = register.find(Bag.SHELF, copy.place()).orElseThrow();
          Container container = register.find(Container.SHELF, copy.place()).orElseThrow();
          require(!GONE.contains(bag.state()), copy.id() + " is in a bag that is gone");
          require(container.custodian().equals(copy.holder()), copy.id() + " is in another's bag");
        });
    register.all(
        Bag.SHELF,
        bag -> {
          if (!GONE.contains(bag.state())) return;
          require(
              Content.copies(register, bag.id()).isEmpty(), bag.id() + " is gone and not empty");
        });
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) throw new AssertionError(otherwise);
  }
}
