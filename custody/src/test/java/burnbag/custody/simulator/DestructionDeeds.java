package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.container.Content;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.BeginDestruction;
import burnbag.custody.destruction.CancelOrder;
import burnbag.custody.destruction.Certify;
import burnbag.custody.destruction.CorrectSeal;
import burnbag.custody.destruction.EndHandover;
import burnbag.custody.destruction.ExtendOrder;
import burnbag.custody.destruction.FinishDestruction;
import burnbag.custody.destruction.HandOverBag;
import burnbag.custody.destruction.Insert;
import burnbag.custody.destruction.InsertWaste;
import burnbag.custody.destruction.OpenAtPlant;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.OrderDestruction;
import burnbag.custody.destruction.Orders;
import burnbag.custody.destruction.ReceiveBag;
import burnbag.custody.destruction.SealBag;
import burnbag.custody.destruction.StopDestruction;
import burnbag.custody.destruction.TakeOut;
import burnbag.custody.destruction.TakeOutWaste;
import burnbag.custody.destruction.UnsealBag;
import burnbag.custody.destruction.WithdrawOrder;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.equipment.ApprovePlant;
import burnbag.custody.equipment.EnterEquipment;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.equipment.ResidueTest;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Document;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What might be done next towards a destruction, or against it; mostly what makes sense, now and
/// then not.
final class DestructionDeeds {
  private static final String BASIS = "burn";
  private static final List<Clearance> LIMITS =
      List.of(new Clearance("us", 4, List.of()), new Clearance("nato", 4, List.of()));

  private DestructionDeeds() {}

  static Map<String, BiFunction<Scene, Integer, Optional<Deed>>> makers() {
    Map<String, BiFunction<Scene, Integer, Optional<Deed>>> makers = new LinkedHashMap<>();
    makers.put(SetDisposition.NAME, (scene, _) -> setDisposition(scene));
    makers.put(ApprovePlant.NAME, (scene, _) -> approvePlant(scene));
    makers.put(EnterEquipment.NAME, DestructionDeeds::enterEquipment);
    makers.put(TestEquipment.NAME, (scene, _) -> testEquipment(scene));
    makers.put(OrderDestruction.NAME, (scene, _) -> order(scene));
    makers.put(ExtendOrder.NAME, (scene, _) -> extend(scene));
    makers.put(ApproveOrder.NAME, (scene, _) -> approve(scene));
    makers.put(WithdrawOrder.NAME, (scene, _) -> withdraw(scene));
    makers.put(CancelOrder.NAME, (scene, _) -> cancel(scene));
    makers.put(OpenBag.NAME, DestructionDeeds::openBag);
    makers.put(Insert.NAME, (scene, _) -> insert(scene));
    makers.put(InsertWaste.NAME, (scene, _) -> insertWaste(scene));
    makers.put(TakeOutWaste.NAME, (scene, _) -> takeOutWaste(scene));
    makers.put(TakeOut.NAME, (scene, _) -> takeOut(scene));
    makers.put(SealBag.NAME, DestructionDeeds::seal);
    makers.put(CorrectSeal.NAME, DestructionDeeds::correctSeal);
    makers.put(UnsealBag.NAME, (scene, _) -> unseal(scene));
    makers.put(HandOverBag.NAME, (scene, _) -> handOver(scene));
    makers.put(ReceiveBag.NAME, (scene, _) -> receive(scene));
    makers.put(EndHandover.NAME, (scene, _) -> endHandover(scene));
    makers.put(OpenAtPlant.NAME, (scene, _) -> openAtPlant(scene));
    makers.put(BeginDestruction.NAME, (scene, _) -> begin(scene));
    makers.put(FinishDestruction.NAME, (scene, _) -> finish(scene));
    makers.put(StopDestruction.NAME, (scene, _) -> stop(scene));
    makers.put(Certify.NAME, DestructionDeeds::certify);
    return makers;
  }

  /// What is asked for most: the way from an order to a certificate.
  static final List<String> THE_WAY =
      List.of(
          SetDisposition.NAME,
          OrderDestruction.NAME,
          ApproveOrder.NAME,
          Insert.NAME,
          Insert.NAME,
          InsertWaste.NAME,
          SealBag.NAME,
          HandOverBag.NAME,
          ReceiveBag.NAME,
          ReceiveBag.NAME,
          OpenAtPlant.NAME,
          OpenAtPlant.NAME,
          TestEquipment.NAME,
          BeginDestruction.NAME,
          BeginDestruction.NAME,
          FinishDestruction.NAME,
          Certify.NAME);

  /// What of it waits for a second.
  static final List<String> OF_TWO =
      List.of(
          Insert.NAME, SealBag.NAME, OpenAtPlant.NAME, FinishDestruction.NAME, ApprovePlant.NAME);

  private static Optional<Deed> by(Scene scene, Party party, Act act) {
    return Optional.of(
        new Deed(
            party.id(),
            scene.role(party, act.roles()),
            scene.once(20) ? scene.registry() : Bureau.HQ,
            act));
  }

  private static Optional<Deed> by(Scene scene, String party, Act act) {
    String who = scene.once(12) ? scene.somebody().id() : party;
    return scene.register().find(Party.SHELF, who).flatMap(found -> by(scene, found, act));
  }

  private static Optional<Deed> setDisposition(Scene scene) {
    return scene
        .any(Document.SHELF)
        .flatMap(
            document -> {
              SetDisposition act =
                  new SetDisposition(
                      List.of(document.id()), scene.once(9) ? Document.UNSET : BASIS);
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static Optional<Deed> approvePlant(Scene scene) {
    return scene
        .any(Plant.SHELF)
        .flatMap(
            plant -> {
              ApprovePlant act =
                  new ApprovePlant(
                      plant.id(),
                      scene.once(9) ? "somebody" : "A-7",
                      LIMITS,
                      scene.once(12) ? List.of("fine") : List.of("P-6"),
                      scene.once(9) ? 5 : scene.later() + 300 * Scene.DAY);
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static Optional<Deed> enterEquipment(Scene scene, int step) {
    return scene
        .any(Plant.SHELF)
        .filter(_ -> scene.all(Equipment.SHELF).size() < 4 || scene.once(6))
        .flatMap(
            plant -> {
              EnterEquipment act =
                  new EnterEquipment(
                      scene.once(9) ? "a machine" : "shredder-" + step,
                      Equipment.Kind.SHREDDER,
                      plant.id(),
                      scene.once(12) ? "none" : Equipment.ISO_21964,
                      scene.once(12) ? List.of("F-2") : List.of("P-5"));
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static Optional<Deed> testEquipment(Scene scene) {
    return scene
        .any(Equipment.SHELF)
        .flatMap(
            machine -> {
              TestEquipment act =
                  new TestEquipment(
                      machine.id(),
                      scene.once(6)
                          ? scene.pick(List.of(ResidueTest.Result.values()))
                          : ResidueTest.Result.PASS,
                      scene.once(12) ? 5 : scene.later() + 300 * Scene.DAY);
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  /// Some copies of documents that may go.
  private static List<String> copies(Scene scene) {
    List<String> copies = new ArrayList<>();
    for (Copy copy : scene.all(Copy.SHELF)) {
      boolean may = copy.state().inHand() && isFree(scene, copy);
      if (may || scene.once(200)) copies.add(copy.id());
    }
    while (copies.size() > 3) copies.remove(scene.chance().nextInt(copies.size()));
    return copies;
  }

  /// Nothing speaks against its destruction, and nobody has ordered it.
  private static boolean isFree(Scene scene, Copy copy) {
    Document document = scene.register().find(Document.SHELF, copy.document()).orElseThrow();
    return document.disposition().equals(BASIS)
        && document.holds().isEmpty()
        && !document.returnOnly()
        && Content.line(scene.register(), copy.id()).isEmpty()
        && !isOpen(scene, copy.id());
  }

  private static Optional<Deed> order(Scene scene) {
    List<String> documents =
        scene.once(6) ? scene.any(Document.SHELF).map(Document::id).stream().toList() : List.of();
    List<String> copies = documents.isEmpty() ? copies(scene) : List.of();
    if (copies.isEmpty() && documents.isEmpty() && !scene.once(20)) return Optional.empty();
    OrderDestruction act = new OrderDestruction(scene.once(15) ? "keep" : BASIS, copies, documents);
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> extend(Scene scene) {
    return scene
        .any(DestructionOrder.SHELF)
        .flatMap(
            order ->
                by(scene, order.orderer(), new ExtendOrder(order.id(), copies(scene), List.of())));
  }

  private static Optional<Deed> approve(Scene scene) {
    return scene
        .any(DestructionOrder.SHELF, "state", DestructionOrder.OPEN)
        .flatMap(
            order -> {
              String list = Orders.digest(Orders.lines(scene.register(), order.id()));
              ApproveOrder act = new ApproveOrder(order.id(), scene.once(15) ? "00" : list);
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static Optional<Deed> withdraw(Scene scene) {
    return scene
        .any(DestructionOrder.SHELF)
        .filter(_ -> scene.once(3))
        .flatMap(order -> by(scene, order.orderer(), new WithdrawOrder(order.id())));
  }

  private static Optional<Deed> cancel(Scene scene) {
    CancelOrder any = new CancelOrder("");
    return scene
        .any(DestructionOrder.SHELF, "state", DestructionOrder.APPROVED)
        .filter(_ -> scene.once(4))
        .flatMap(order -> by(scene, scene.somebody(any.roles()), new CancelOrder(order.id())));
  }

  private static Optional<Deed> openBag(Scene scene, int step) {
    if (scene.register().count(Bag.SHELF, "state", "open") > 5 && !scene.once(9)) {
      return Optional.empty();
    }
    String within = scene.once(4) ? scene.any(Container.SHELF).map(Container::id).orElse("") : "";
    OpenBag act = new OpenBag(scene.once(15) ? "a bag" : "bag-" + step, within, LIMITS);
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Bag> bag(Scene scene, Bag.State state) {
    return scene.once(15) ? scene.any(Bag.SHELF) : scene.any(Bag.SHELF, "state", state.word());
  }

  private static String custodian(Scene scene, Bag bag) {
    return scene.register().find(Container.SHELF, bag.id()).orElseThrow().custodian();
  }

  private static Optional<Deed> insert(Scene scene) {
    List<OrderLine> lines = scene.all(OrderLine.SHELF);
    if (!scene.once(12)) lines.removeIf(line -> !mayGoIn(scene, line));
    Optional<OrderLine> line = scene.any(lines);
    if (line.isEmpty()) return Optional.empty();
    Copy copy = scene.register().find(Copy.SHELF, line.get().copy()).orElseThrow();
    List<Bag> own = new ArrayList<>();
    for (Bag bag : scene.register().where(Bag.SHELF, "state", "open")) {
      if (custodian(scene, bag).equals(copy.holder())) own.add(bag);
    }
    Optional<Bag> into = own.isEmpty() ? bag(scene, Bag.State.OPEN) : scene.any(own);
    return into.flatMap(bag -> by(scene, copy.holder(), new Insert(bag.id(), List.of(copy.id()))));
  }

  private static boolean mayGoIn(Scene scene, OrderLine line) {
    DestructionOrder order =
        scene.register().find(DestructionOrder.SHELF, line.order()).orElseThrow();
    Copy copy = scene.register().find(Copy.SHELF, line.copy()).orElseThrow();
    return line.isOpen() && order.isApproved() && copy.state().inHand();
  }

  private static Optional<Deed> insertWaste(Scene scene) {
    return bag(scene, Bag.State.OPEN)
        .flatMap(
            bag ->
                by(
                    scene,
                    custodian(scene, bag),
                    new InsertWaste(
                        bag.id(),
                        scene.once(9) ? 0 : 40,
                        scene.once(9) ? 900 : 0,
                        new Protection(
                            "as printed", "us", "", scene.chance().nextInt(4), List.of()))));
  }

  private static Optional<Deed> takeOutWaste(Scene scene) {
    return bag(scene, scene.once(3) ? Bag.State.OPENED : Bag.State.OPEN)
        .flatMap(
            bag ->
                scene
                    .any(bag.waste())
                    .flatMap(
                        waste ->
                            by(
                                scene,
                                custodian(scene, bag),
                                new TakeOutWaste(
                                    bag.id(),
                                    scene.once(9) ? 1 : waste.entry(),
                                    waste.sheets() == 0 ? 0 : 1 + scene.chance().nextInt(41),
                                    waste.grams() == 0 || scene.once(9) ? 0 : 450,
                                    scene.once(4)))));
  }

  private static Optional<Deed> takeOut(Scene scene) {
    return bag(scene, Bag.State.OPEN)
        .flatMap(
            bag ->
                scene
                    .any(Copy.SHELF, "place", bag.id())
                    .filter(_ -> scene.once(3))
                    .flatMap(
                        copy ->
                            by(
                                scene,
                                custodian(scene, bag),
                                new TakeOut(bag.id(), List.of(copy.id())))));
  }

  /// Nothing is open about it or about what is in it, and all of that may go.
  private static boolean isClean(Scene scene, Bag bag) {
    List<Copy> copies = scene.register().where(Copy.SHELF, "place", bag.id());
    for (Copy copy : copies) {
      Document document = scene.register().find(Document.SHELF, copy.document()).orElseThrow();
      boolean kept = !document.holds().isEmpty() || document.returnOnly();
      if (kept || isOpen(scene, copy.id())) return false;
    }
    return !isOpen(scene, bag.id());
  }

  private static boolean isOpen(Scene scene, String subject) {
    return scene.register().where(Discrepancy.SHELF, "subject", subject).stream()
        .anyMatch(Discrepancy::isOpen);
  }

  private static Optional<Deed> seal(Scene scene, int step) {
    List<Bag> full = new ArrayList<>();
    for (Bag bag : scene.register().where(Bag.SHELF, "state", "open")) {
      if (!Content.kinds(scene.register(), bag).isEmpty() && isClean(scene, bag)) full.add(bag);
    }
    return (full.isEmpty() || scene.once(12) ? bag(scene, Bag.State.OPEN) : scene.any(full))
        .flatMap(
            bag -> {
              long grams = scene.once(12) ? 0 : 1_000 + scene.chance().nextInt(9_000);
              String seal = scene.once(15) ? "a seal" : scene.once(15) ? bag.seal() : "S-" + step;
              return by(
                  scene,
                  custodian(scene, bag),
                  new SealBag(bag.id(), seal, grams, scene.once(12) ? 900 : 20, ""));
            });
  }

  private static Optional<Deed> correctSeal(Scene scene, int step) {
    return bag(scene, Bag.State.SEALED)
        .flatMap(
            bag ->
                by(
                    scene,
                    custodian(scene, bag),
                    new CorrectSeal(
                        bag.id(), scene.once(6) ? "S-0" : bag.seal(), "S-" + step + "-c")));
  }

  private static long weighed(Scene scene, Bag bag) {
    return Math.max(0, bag.grams() - (scene.once(40) ? 500 : scene.chance().nextInt(15)));
  }

  private static String read(Scene scene, Bag bag) {
    return scene.once(60) ? "S-9-9" : scene.once(40) ? "" : bag.seal();
  }

  private static Optional<Deed> unseal(Scene scene) {
    return bag(scene, Bag.State.SEALED)
        .filter(_ -> scene.once(3))
        .flatMap(
            bag ->
                by(
                    scene,
                    custodian(scene, bag),
                    new UnsealBag(bag.id(), read(scene, bag), weighed(scene, bag))));
  }

  private static Optional<Deed> handOver(Scene scene) {
    return bag(scene, Bag.State.SEALED)
        .flatMap(
            bag ->
                by(
                    scene,
                    custodian(scene, bag),
                    new HandOverBag(
                        bag.id(),
                        next(scene, bag).id(),
                        read(scene, bag),
                        weighed(scene, bag),
                        scene.once(3) ? 0 : scene.once(12) ? 5 : scene.later(),
                        scene.once(8))));
  }

  /// A carrier first, and then somebody at the plant.
  private static Party next(Scene scene, Bag bag) {
    Role role = bag.sealers().contains(custodian(scene, bag)) ? Role.CARRIER : Role.PLANT_OPERATOR;
    Party party = scene.somebody(List.of(role));
    return bag.sealers().contains(party.id()) ? scene.somebody(List.of(role)) : party;
  }

  private static Optional<Deed> receive(Scene scene) {
    Optional<BagHandover> open =
        scene.once(15)
            ? scene.any(BagHandover.SHELF)
            : scene.any(BagHandover.SHELF, "state", BagHandover.OPEN);
    return open.flatMap(
        one -> {
          Bag bag = scene.register().find(Bag.SHELF, one.bag()).orElseThrow();
          boolean escorted = one.escorted() ? !scene.once(5) : scene.once(12);
          return by(
              scene,
              one.receiver(),
              new ReceiveBag(one.id(), read(scene, bag), weighed(scene, bag), escorted));
        });
  }

  private static Optional<Deed> endHandover(Scene scene) {
    return scene
        .any(BagHandover.SHELF, "state", BagHandover.OPEN)
        .filter(_ -> scene.once(3))
        .flatMap(
            one ->
                by(scene, scene.once(2) ? one.giver() : one.receiver(), new EndHandover(one.id())));
  }

  private static String plant(Scene scene) {
    if (scene.once(30)) return "moon";
    List<Plant> approved = new ArrayList<>();
    for (Equipment machine : scene.all(Equipment.SHELF)) {
      Plant plant = scene.register().find(Plant.SHELF, machine.plant()).orElseThrow();
      if (plant.isApproved(scene.now()) && machine.isFit(scene.now())) approved.add(plant);
    }
    Optional<Plant> plant = approved.isEmpty() ? scene.any(Plant.SHELF) : scene.any(approved);
    return plant.map(Plant::id).orElse("moon");
  }

  private static Optional<Deed> openAtPlant(Scene scene) {
    List<Bag> arrived = new ArrayList<>();
    for (Bag bag : scene.register().where(Bag.SHELF, "state", Bag.State.SEALED.word())) {
      boolean here = bag.carried() && bag.handover().isEmpty();
      if (here && (isClean(scene, bag) || scene.once(9))) arrived.add(bag);
    }
    return (arrived.isEmpty() ? bag(scene, Bag.State.SEALED) : scene.any(arrived))
        .flatMap(
            bag ->
                by(
                    scene,
                    custodian(scene, bag),
                    new OpenAtPlant(
                        bag.id(), plant(scene), read(scene, bag), weighed(scene, bag))));
  }

  private static Optional<Deed> begin(Scene scene) {
    List<Bag> opened = new ArrayList<>();
    for (Bag bag : scene.register().where(Bag.SHELF, "state", Bag.State.OPENED.word())) {
      if (isClean(scene, bag)) opened.add(bag);
    }
    return (opened.isEmpty() || scene.once(12) ? bag(scene, Bag.State.OPENED) : scene.any(opened))
        .flatMap(
            bag -> {
              String plant = scene.once(9) ? plant(scene) : bag.plant();
              List<Equipment> fit = new ArrayList<>();
              for (Equipment one : scene.register().where(Equipment.SHELF, "plant", plant)) {
                if (one.isFit(scene.now())) fit.add(one);
              }
              if (fit.isEmpty() && !scene.once(8)) return Optional.empty();
              String machine =
                  (fit.isEmpty() || scene.once(12) ? scene.any(Equipment.SHELF) : scene.any(fit))
                      .map(Equipment::id)
                      .orElse("shredder-0");
              List<String> witnesses = List.of(witness(scene), witness(scene));
              if (!mayWitness(scene, witnesses) && !scene.once(4)) return Optional.empty();
              return by(
                  scene,
                  custodian(scene, bag),
                  new BeginDestruction(List.of(bag.id()), plant, machine, "shred", witnesses));
            });
  }

  private static String witness(Scene scene) {
    return scene.somebody(Set.of(Role.WITNESS)).id();
  }

  /// They differ, and neither is under the other.
  private static boolean mayWitness(Scene scene, List<String> two) {
    Party one = scene.register().find(Party.SHELF, two.getFirst()).orElseThrow();
    Party other = scene.register().find(Party.SHELF, two.getLast()).orElseThrow();
    return !one.id().equals(other.id())
        && !one.superior().equals(other.id())
        && !other.superior().equals(one.id());
  }

  private static Optional<Run> run(Scene scene) {
    return scene.once(15) ? scene.any(Run.SHELF) : scene.any(Run.SHELF, "state", Run.BEGUN);
  }

  private static Optional<Deed> finish(Scene scene) {
    return run(scene)
        .flatMap(
            one -> {
              String residue =
                  scene.once(4) ? scene.pick(List.of(Run.FAILED, Run.UNKNOWN)) : Run.PASS;
              List<String> operators = scene.once(15) ? List.of("nobody") : List.of(one.begunBy());
              // An hour off, as a device may be.
              long told = scene.now() + (scene.chance().nextInt(3) - 1) * 3_600_000L;
              FinishDestruction act =
                  new FinishDestruction(
                      one.id(), residue, operators, told, scene.once(15) ? 1 : told + 60_000);
              return by(scene, scene.pick(one.named()), act);
            });
  }

  private static Optional<Deed> stop(Scene scene) {
    return run(scene)
        .filter(_ -> scene.once(3))
        .flatMap(one -> by(scene, one.begunBy(), new StopDestruction(one.id())));
  }

  private static Optional<Deed> certify(Scene scene, int step) {
    Optional<Run> one =
        scene.once(6) ? scene.any(Run.SHELF) : scene.any(Run.SHELF, "state", Run.DONE);
    return one.flatMap(
        run -> {
          Certify act = new Certify(run.id(), scene.once(12) ? "number one" : "N-" + step);
          return by(scene, scene.somebody(act.roles()), act);
        });
  }
}
