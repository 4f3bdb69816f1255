package burnbag.custody.destruction;

import burnbag.custody.act.Act;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Acts;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.equipment.ResidueTest;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.people.Second;
import burnbag.custody.policy.DestructionLevel;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Certificate;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Kept;
import burnbag.custody.register.MemoryRegister;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Register;
import burnbag.custody.register.Registry;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.register.Shelf;
import burnbag.custody.sighting.ReportFound;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// A very small office, all of whose histories can be walked: p, q and r with every role and the
/// highest clearance, two copies of one document that may go, one bag, two seals, one machine. The
/// acts are the real ones, decided and applied as an office does.
///
/// Two states are one where all that can still matter is equal: what is over (orders taken back,
/// hand-overs answered, discrepancies resolved, who seconded what) and the numbers of entries do
/// not. An act of two is proposed and seconded at once, by every pair, also by one person with two
/// keys: a proposal that waits changes nothing else, and is decided anew when it is seconded.
final class SmallOffice {
  static final List<String> PEOPLE = List.of("p", "q", "r");
  static final List<String> COPIES = List.of("D#1", "D#2");
  private static final String HQ = "hq";
  private static final String BAG = "bag";
  private static final String BASIS = "burn";
  private static final String PLANT = "cellar";
  private static final String MACHINE = "shredder";
  private static final long NOW = 1_772_452_800_000L;
  private static final long GRAMS = 1_000;
  private static final List<Shelf<?>> LIVE =
      List.of(
          Registry.SHELF,
          Party.SHELF,
          Document.SHELF,
          Copy.SHELF,
          Plant.SHELF,
          Equipment.SHELF,
          DestructionOrder.SHELF,
          OrderLine.SHELF,
          Container.SHELF,
          Bag.SHELF,
          BagHandover.SHELF,
          Run.SHELF,
          Certificate.SHELF,
          Discrepancy.SHELF,
          Proposal.SHELF);

  private final Acts acts = OfficeActs.all();
  private final List<String> people;

  /// @param people who does anything at all; the others are there and do nothing
  SmallOffice(List<String> people) {
    this.people = List.copyOf(people);
  }

  /// An office after some entries.
  ///
  /// @param index of the next entry
  record State(MemoryRegister register, long index) {
    /// The same, to be changed by so many entries.
    State next(int entries) {
      MemoryRegister copy = new MemoryRegister();
      for (Shelf<?> shelf : LIVE) copy(shelf, register, copy);
      return new State(copy, index + entries);
    }
  }

  /// Something that was done.
  ///
  /// @param second empty where one did it
  record Step(Act act, Actor first, Optional<Actor> second, Register before, Register after) {}

  /// As it is before anybody does anything.
  static State beginning() {
    MemoryRegister register = new MemoryRegister();
    register.put(Registry.SHELF, new Registry(HQ, ""));
    List<Grant> all = new ArrayList<>();
    for (Role role : Role.values()) all.add(new Grant(role, HQ));
    for (String person : PEOPLE) {
      register.put(
          Party.SHELF,
          new Party(person, "", HQ, "", true, false, all, List.of(Clearance.highest()), List.of()));
    }
    Protection secret = new Protection("SECRET", "us", "SECRET", 3, List.of());
    register.put(
        Document.SHELF,
        new Document(
            "D",
            HQ,
            "Chart",
            "",
            "Port office",
            "2026",
            secret,
            "",
            1,
            Document.PAPER,
            "",
            "",
            BASIS,
            false,
            List.of(),
            "",
            "",
            ""));
    for (int i = 1; i <= COPIES.size(); i++) {
      register.put(Copy.SHELF, Copy.made("D", Integer.toString(i), 2, "L" + i, 1, "p", HQ, 0, NOW));
    }
    DestructionLevel fine = DestructionLevel.read("P-7").orElseThrow();
    register.put(
        Plant.SHELF,
        new Plant(PLANT, HQ, "p", "A-1", List.of(Clearance.highest()), List.of(fine), 0, 2 * NOW));
    register.put(
        Equipment.SHELF,
        new Equipment(
            MACHINE,
            Equipment.Kind.SHREDDER,
            PLANT,
            Equipment.ISO_21964,
            List.of(fine),
            new ResidueTest(ResidueTest.Result.PASS, "p", NOW, 2 * NOW, 0),
            true));
    return new State(register, 1);
  }

  /// All that can be done next, and what comes of it.
  void each(State state, BiConsumer<Step, State> taker) {
    for (Act act : acts(state)) {
      for (Role role : roles(act)) {
        for (String person : people) {
          Actor actor = actor(state.register(), person, role, 1);
          if (act.ofTwo()) two(state, act, actor, taker);
          else one(state, act, actor, taker);
        }
      }
    }
  }

  private static Actor actor(Register register, String person, Role role, int key) {
    return new Actor(
        register.find(Party.SHELF, person).orElseThrow(), role, HQ, person + "+" + key);
  }

  private static List<Role> roles(Act act) {
    return switch (act) {
      case ReceiveBag _ -> List.of(Role.CARRIER, Role.PLANT_OPERATOR, Role.CUSTODIAN);
      case Resolve _ -> List.of(Role.APPROVER);
      default -> List.of(act.roles().stream().sorted().findFirst().orElse(Role.CUSTODIAN));
    };
  }

  private static void one(State state, Act act, Actor actor, BiConsumer<Step, State> taker) {
    Refusals refusals = new Refusals();
    act.decideAll(Situation.of(state.register(), actor, NOW, state.index()), refusals);
    if (!refusals.none()) return;
    State after = state.next(1);
    act.apply(after.register(), recorded(state.index(), actor));
    taker.accept(new Step(act, actor, Optional.empty(), state.register(), after.register()), after);
  }

  private void two(State state, Act act, Actor first, BiConsumer<Step, State> taker) {
    Refusals alone = new Refusals();
    act.decideAll(Situation.of(state.register(), first, NOW, state.index()), alone);
    if (!alone.none()) return;
    State proposed = state.next(1);
    String id = Long.toString(state.index());
    proposed
        .register()
        .put(
            Proposal.SHELF,
            new Proposal(
                id,
                act.name(),
                act.fields(),
                first.id(),
                first.key(),
                first.role().word(),
                HQ,
                Proposal.OPEN,
                NOW));
    for (String person : people) {
      int key = person.equals(first.id()) ? 2 : 1;
      Actor second = actor(proposed.register(), person, first.role(), key);
      Second seconding = new Second(id, acts);
      Refusals refusals = new Refusals();
      seconding.decideAll(
          Situation.of(proposed.register(), second, NOW, proposed.index()), refusals);
      if (!refusals.none()) continue;
      State after = proposed.next(1);
      seconding.apply(after.register(), recorded(proposed.index(), second));
      taker.accept(
          new Step(act, first, Optional.of(second), state.register(), after.register()), after);
    }
  }

  private static Recorded recorded(long index, Actor actor) {
    return new Recorded(index, NOW, actor.id(), actor.key(), actor.role().word(), HQ, "");
  }

  /// What is over is left behind.
  private static <T extends Kept> void copy(Shelf<T> shelf, Register from, Register to) {
    from.all(
        shelf,
        thing -> {
          boolean live =
              switch (thing) {
                case Discrepancy one -> one.isOpen();
                case BagHandover one -> one.isOpen();
                case Proposal one -> one.isOpen();
                case OrderLine one -> !one.state().equals(OrderLine.WITHDRAWN);
                case DestructionOrder one -> one.isOpen() || one.isApproved();
                default -> true;
              };
          if (live) to.put(shelf, thing);
        });
  }

  /// What somebody might think of doing.
  private static List<Act> acts(State office) {
    Register state = office.register();
    List<Act> acts = new ArrayList<>();
    for (String copy : COPIES) {
      acts.add(new OrderDestruction(BASIS, List.of(copy), List.of()));
      acts.add(new Sight(List.of(copy)));
      acts.add(new ReportMissing(List.of(copy)));
      acts.add(new ReportFound(List.of(copy), "street"));
    }
    state.all(
        DestructionOrder.SHELF,
        order -> {
          acts.add(new ApproveOrder(order.id(), Orders.digest(Orders.lines(state, order.id()))));
          acts.add(new WithdrawOrder(order.id()));
          acts.add(new CancelOrder(order.id()));
        });
    if (state.find(Bag.SHELF, BAG).isPresent()) withBag(state, office.index(), acts);
    else acts.add(new OpenBag(BAG, "", List.of(Clearance.highest())));
    for (Discrepancy one : state.where(Discrepancy.SHELF, "state", Discrepancy.OPEN)) {
      for (Finding finding : Finding.values()) {
        if (finding.answers(one.kind())) acts.add(new Resolve(List.of(one.id()), finding));
      }
    }
    return acts;
  }

  private static void withBag(Register state, long index, List<Act> acts) {
    for (String copy : COPIES) {
      acts.add(new Insert(BAG, List.of(copy)));
      acts.add(new TakeOut(BAG, List.of(copy)));
    }
    acts.add(new SealBag(BAG, "S-" + index, GRAMS, 20, ""));
    String seal = state.find(Bag.SHELF, BAG).orElseThrow().seal();
    if (!seal.isEmpty()) {
      acts.add(new UnsealBag(BAG, seal, GRAMS));
      for (String person : PEOPLE) {
        acts.add(new HandOverBag(BAG, person, seal, GRAMS, 0, false));
      }
      acts.add(new OpenAtPlant(BAG, PLANT, seal, GRAMS));
      acts.add(new OpenAtPlant(BAG, PLANT, seal, GRAMS / 2));
    }
    for (BagHandover one : state.where(BagHandover.SHELF, "state", BagHandover.OPEN)) {
      acts.add(new ReceiveBag(one.id(), one.seal(), GRAMS, false));
      acts.add(new EndHandover(one.id()));
    }
    for (String out : PEOPLE) {
      List<String> witnesses = PEOPLE.stream().filter(it -> !it.equals(out)).toList();
      acts.add(new BeginDestruction(List.of(BAG), PLANT, MACHINE, "shred", witnesses));
    }
    for (Run run : state.where(Run.SHELF, "state", Run.BEGUN)) {
      for (String residue : List.of(Run.PASS, Run.FAILED, Run.UNKNOWN)) {
        acts.add(new FinishDestruction(run.id(), residue, List.of("p"), NOW, NOW));
      }
      acts.add(new StopDestruction(run.id()));
    }
    for (Run run : state.where(Run.SHELF, "state", Run.DONE)) {
      acts.add(new Certify(run.id(), "N-" + run.id()));
    }
    acts.add(new Raise(Discrepancy.Kind.BAG_MISSING, BAG));
    acts.add(new Raise(Discrepancy.Kind.BAG_OPENED, BAG));
  }

  /// What of a state can still matter: with the numbers of entries and seals left out, and with
  /// people and copies called in the order that makes it smallest. People differ in nothing but in
  /// what they have done, and neither do the copies.
  String canonical(Register register) {
    String as = described(register);
    String least = as;
    for (String order : orders()) {
      String other = renamed(as, order);
      if (other.compareTo(least) < 0) least = other;
    }
    return least;
  }

  /// Who may be called like whom: all like all, or those who act among themselves.
  private List<String> orders() {
    List<String> orders = new ArrayList<>();
    for (String order : List.of("pqr", "prq", "qpr", "qrp", "rpq", "rqp")) {
      boolean stays = true;
      for (int i = 0; i < PEOPLE.size(); i++) {
        boolean acts = people.contains(PEOPLE.get(i));
        stays &= acts == people.contains(order.substring(i, i + 1));
      }
      if (stays) orders.add(order);
    }
    return orders;
  }

  private static String renamed(String text, String order) {
    StringBuilder renamed = new StringBuilder(text);
    for (int i = 0; i < renamed.length(); i++) {
      int person = "pqr".indexOf(renamed.charAt(i));
      if (person >= 0) renamed.setCharAt(i, order.charAt(person));
    }
    return renamed.toString();
  }

  /// People are p, q and r in it, and no other word has these letters.
  private static String described(Register register) {
    StringBuilder text = new StringBuilder();
    Optional<Bag> bag = register.find(Bag.SHELF, BAG);
    List<String> copies = new ArrayList<>();
    for (String id : COPIES) copies.add(copy(register, id));
    copies.sort(null);
    text.append(copies);
    if (bag.isPresent()) {
      Bag one = bag.get();
      Container container = register.find(Container.SHELF, BAG).orElseThrow();
      text.append(one.state().ordinal()).append(one.grams()).append(container.custodian());
      text.append(one.sealers()).append(one.carried()).append(!one.plant().isEmpty());
      register
          .find(Run.SHELF, one.run())
          .ifPresent(run -> text.append(run.state().length()).append(run.certificate().isEmpty()));
      text.append(about(register, BAG));
    }
    for (BagHandover one : register.where(BagHandover.SHELF, "state", BagHandover.OPEN)) {
      text.append('H').append(one.giver()).append(one.receiver());
    }
    text.append(register.where(Certificate.SHELF, "registry", HQ).size());
    return text.toString().replace("true", "1").replace("false", "0");
  }

  private static String copy(Register register, String id) {
    Copy copy = register.find(Copy.SHELF, id).orElseThrow();
    StringBuilder text = new StringBuilder();
    text.append(copy.state().ordinal()).append(copy.holder()).append(copy.place().isEmpty());
    for (OrderLine line : register.where(OrderLine.SHELF, "copy", id)) {
      if (!line.isOpen()) continue;
      DestructionOrder order = register.find(DestructionOrder.SHELF, line.order()).orElseThrow();
      boolean alone = Orders.lines(register, order.id()).size() == 1;
      text.append('O').append(order.isApproved()).append(order.orderer()).append(alone);
    }
    return text.append(about(register, id)).toString();
  }

  private static String about(Register register, String subject) {
    StringBuilder text = new StringBuilder();
    for (Discrepancy one : register.where(Discrepancy.SHELF, "subject", subject)) {
      if (!one.isOpen()) continue;
      text.append('D').append(one.kind().ordinal()).append(one.concerned());
      text.append(one.counted()).append(one.before().length());
    }
    return text.toString();
  }
}
