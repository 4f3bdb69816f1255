package burnbag.custody.morning;

import burnbag.custody.Counted;
import burnbag.custody.morning.Item.What;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Container;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import java.util.List;
import java.util.Set;

/// What of destructions stands on the morning list: orders, bags under way, and runs of which
/// nobody has told the end.
final class DestructionMorning {
  private static final Set<Role> WATCHERS =
      Set.of(Role.CUSTODIAN, Role.REGISTRAR, Role.OFFICER, Role.APPROVER);

  private final Register register;
  private final long now;
  private final List<Item> items;

  DestructionMorning(Register register, long now, List<Item> items) {
    this.register = register;
    this.now = now;
    this.items = items;
  }

  void ofOffice() {
    register.each(DestructionOrder.SHELF, "state", DestructionOrder.OPEN, this::order);
    register.each(
        BagHandover.SHELF,
        "state",
        BagHandover.OPEN,
        one -> handover(What.BAG_UNANSWERED, one, one.receiver()));
    register.each(Bag.SHELF, "state", Bag.State.SEALED.word(), this::overdue);
    register.each(Run.SHELF, "state", Run.BEGUN, this::run);
  }

  void of(Party party) {
    register.each(
        DestructionOrder.SHELF,
        "state",
        DestructionOrder.OPEN,
        one -> {
          boolean mine = one.orderer().equals(party.id());
          if (!mine && party.is(Role.APPROVER, one.registry(), register)) order(one);
        });
    register.each(
        BagHandover.SHELF,
        "receiver",
        party.id(),
        one -> {
          if (one.isOpen()) handover(What.BAG_TO_ANSWER, one, one.giver());
        });
    register.each(
        BagHandover.SHELF,
        "giver",
        party.id(),
        one -> {
          if (one.isOpen()) handover(What.BAG_UNANSWERED, one, one.receiver());
        });
    register.each(
        Bag.SHELF,
        "state",
        Bag.State.SEALED.word(),
        bag -> {
          Container container = container(bag.id());
          boolean mine = container.custodian().equals(party.id());
          if (mine || watches(party, container.registry())) overdue(bag);
        });
    register.each(
        Run.SHELF,
        "state",
        Run.BEGUN,
        run -> {
          boolean mine = run.begunBy().equals(party.id()) || run.named().contains(party.id());
          if (mine
              || run.bags().stream().anyMatch(bag -> watches(party, container(bag).registry())))
            run(run);
        });
  }

  private boolean watches(Party party, String registry) {
    return party.grants().stream()
        .anyMatch(
            grant ->
                WATCHERS.contains(grant.role())
                    && Registry.covers(register, grant.registry(), registry));
  }

  private Container container(String bag) {
    return register.find(Container.SHELF, bag).orElseThrow();
  }

  private void order(DestructionOrder one) {
    items.add(
        new Item(
            What.ORDER_TO_APPROVE,
            one.id(),
            one.orderer(),
            Counted.copies(one.copies()) + " by " + one.basis(),
            one.registry(),
            one.at(),
            0));
  }

  private void handover(What what, BagHandover one, String other) {
    items.add(
        new Item(
            what,
            one.id(),
            other,
            one.bag(),
            container(one.bag()).registry(),
            one.at(),
            one.due()));
  }

  private void overdue(Bag bag) {
    if (bag.due() == 0 || bag.due() > now) return;
    Container container = container(bag.id());
    items.add(
        new Item(
            What.BAG_OVERDUE,
            bag.id(),
            container.custodian(),
            "seal " + bag.seal(),
            container.registry(),
            bag.due(),
            bag.due()));
  }

  private void run(Run one) {
    items.add(
        new Item(
            What.RUN_UNTOLD,
            one.id(),
            one.begunBy(),
            String.join(" ", one.bags()),
            container(one.bags().getFirst()).registry(),
            one.at(),
            0));
  }
}
