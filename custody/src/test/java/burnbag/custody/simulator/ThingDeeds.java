package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.dispatch.EnterReceipt;
import burnbag.custody.dispatch.OpenOutside;
import burnbag.custody.dispatch.ReceiveBack;
import burnbag.custody.dispatch.SendOut;
import burnbag.custody.document.Correct;
import burnbag.custody.document.LiftHold;
import burnbag.custody.document.MakeCopies;
import burnbag.custody.document.ReMark;
import burnbag.custody.document.StampCopies;
import burnbag.custody.document.Supersede;
import burnbag.custody.find.OpenFind;
import burnbag.custody.handover.Return;
import burnbag.custody.muster.CloseMuster;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Dispatch;
import burnbag.custody.register.Document;
import burnbag.custody.register.Find;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Party;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.PageCount;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// What custodians and registrars might do next with documents, copies, containers and musters;
/// mostly what makes sense, now and then not.
final class ThingDeeds {
  private static final Set<Role> KEEPERS = Set.of(Role.CUSTODIAN, Role.REGISTRAR);

  private ThingDeeds() {}

  static Map<String, BiFunction<Scene, Integer, Optional<Deed>>> makers() {
    Map<String, BiFunction<Scene, Integer, Optional<Deed>>> makers = new LinkedHashMap<>();
    makers.put(Resolve.NAME, (scene, _) -> resolve(scene));
    makers.put(ReMark.NAME, (scene, _) -> reMark(scene));
    makers.put(Supersede.NAME, (scene, _) -> supersede(scene));
    makers.put(MakeCopies.NAME, ThingDeeds::makeCopies);
    makers.put(Correct.NAME, (scene, _) -> correct(scene));
    makers.put(LiftHold.NAME, (scene, _) -> liftHold(scene));
    makers.put(Return.NAME, (scene, _) -> giveBack(scene));
    makers.put(OpenContainer.NAME, ThingDeeds::openContainer);
    makers.put(OpenOutside.NAME, (scene, _) -> openOutside(scene));
    makers.put(OpenFind.NAME, ThingDeeds::openFind);
    makers.put(SendOut.NAME, (scene, _) -> sendOut(scene));
    makers.put(EnterReceipt.NAME, (scene, _) -> enterReceipt(scene));
    makers.put(ReceiveBack.NAME, (scene, _) -> receiveBack(scene));
    makers.put(OpenMuster.NAME, (scene, _) -> openMuster(scene));
    makers.put(SightInMuster.NAME, (scene, _) -> sightInMuster(scene));
    makers.put(StampCopies.NAME, (scene, _) -> stamp(scene));
    makers.put(CloseMuster.NAME, (scene, _) -> closeMuster(scene));
    return makers;
  }

  private static Optional<Deed> by(Scene scene, Party party, Act act) {
    return Optional.of(
        new Deed(
            party.id(),
            scene.role(party, act.roles()),
            scene.once(12) ? scene.registry() : Bureau.HQ,
            act));
  }

  private static Optional<Deed> by(Scene scene, String party, Act act) {
    return scene.register().find(Party.SHELF, party).flatMap(found -> by(scene, found, act));
  }

  private static Optional<Deed> stamp(Scene scene) {
    Optional<Copy> found = scene.any(Copy.SHELF);
    if (found.isEmpty()) return Optional.empty();
    Copy copy = found.get();
    String digest = scene.once(9) ? "none" : "%064x".formatted(scene.chance().nextInt(1 << 30));
    int pages = scene.once(9) ? copy.pages() + 1 : copy.pages();
    String by = scene.once(9) ? scene.somebody().id() : copy.holder();
    return by(scene, by, new StampCopies(List.of(new StampCopies.Line(copy.id(), digest, pages))));
  }

  private static Optional<Deed> resolve(Scene scene) {
    Optional<Discrepancy> one =
        scene.once(15)
            ? scene.any(Discrepancy.SHELF)
            : scene.any(Discrepancy.SHELF, "state", Discrepancy.OPEN);
    if (one.isEmpty()) return Optional.empty();
    List<String> ids = new ArrayList<>(List.of(one.get().id()));
    for (Discrepancy other :
        scene.register().where(Discrepancy.SHELF, "subject", one.get().subject())) {
      boolean also = other.isOpen() && !ids.contains(other.id()) && !scene.once(4);
      if (also) ids.add(other.id());
    }
    List<Finding> fit =
        List.of(Finding.values()).stream()
            .filter(finding -> finding.answers(one.get().kind()))
            .toList();
    Resolve act =
        new Resolve(ids, scene.once(10) ? scene.pick(List.of(Finding.values())) : scene.pick(fit));
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> reMark(Scene scene) {
    Optional<Document> found = scene.any(Document.SHELF);
    if (found.isEmpty()) return Optional.empty();
    Protection before = found.get().protection();
    int rank = scene.chance().nextInt(5);
    Protection after =
        scene.once(6)
            ? new Protection("", "", "", 0, List.of())
            : new Protection(
                before.marking(),
                scene.once(8) || before.scheme().isEmpty() ? "us" : before.scheme(),
                "",
                rank,
                before.accesses());
    ReMark.Direction direction =
        scene.once(6)
            ? scene.pick(List.of(ReMark.Direction.values()))
            : ReMark.Direction.of(before, after);
    ReMark act =
        new ReMark(
            found.get().id(),
            direction,
            after,
            "review",
            scene.once(12) ? "somebody" : "R-14",
            scene.once(12) ? "soon" : "2026-03-01");
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> supersede(Scene scene) {
    Optional<Document> older = scene.any(Document.SHELF);
    if (older.isEmpty() || !scene.once(3)) return Optional.empty();
    Supersede act = new Supersede(older.get().id(), scene.any(Document.SHELF).orElseThrow().id());
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> makeCopies(Scene scene, int step) {
    List<String> labels = new ArrayList<>();
    for (int i = scene.chance().nextInt(3); i >= 0; i--) labels.add("M" + step + "." + i);
    if (scene.all(Copy.SHELF).size() > 300) return Optional.empty();
    Optional<Copy> parent = scene.any(Copy.SHELF);
    if (parent.isEmpty()) return Optional.empty();
    Copy copy = parent.get();
    if (scene.once(3)) {
      Party registrar = scene.somebody(Set.of(Role.REGISTRAR));
      return by(scene, registrar, new MakeCopies(copy.document(), "", labels));
    }
    return by(scene, copy.holder(), new MakeCopies(copy.document(), copy.number(), labels));
  }

  private static Optional<Deed> correct(Scene scene) {
    Optional<Document> found = scene.any(Document.SHELF);
    if (found.isEmpty()) return Optional.empty();
    Document document = found.get();
    Correct act =
        switch (scene.chance().nextInt(3)) {
          case 0 ->
              new Correct(
                  document.id(),
                  Correct.Fact.EDITION,
                  document.edition(),
                  Integer.toString(scene.chance().nextInt(4)));
          case 1 -> new Correct(document.id(), Correct.Fact.DATE, document.date(), "2026-04");
          default -> new Correct(document.id(), Correct.Fact.SHORT_TITLE, "?", "Harbour chart");
        };
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> liftHold(Scene scene) {
    return scene
        .any(Document.SHELF)
        .filter(document -> !document.holds().isEmpty())
        .flatMap(
            document -> {
              LiftHold act = new LiftHold(List.of(document.id()), scene.pick(document.holds()));
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static Optional<Deed> giveBack(Scene scene) {
    return scene
        .any(Copy.SHELF)
        .flatMap(
            copy ->
                by(
                    scene,
                    copy.holder(),
                    new Return(List.of(copy.id()), scene.somebody(KEEPERS).id())));
  }

  private static Optional<Deed> openContainer(Scene scene, int step) {
    if (scene.all(Container.SHELF).size() > 12 && !scene.once(9)) return Optional.empty();
    String within = scene.once(2) ? "" : scene.any(Container.SHELF).map(Container::id).orElse("");
    OpenContainer act =
        new OpenContainer(
            scene.once(15) ? "a safe" : "safe-" + step,
            scene.pick(List.of(Container.Kind.values())),
            within,
            scene.once(2),
            List.of(
                new Clearance("us", scene.chance().nextInt(5), List.of()),
                new Clearance("nato", 3, List.of())));
    Optional<Container> outer = scene.register().find(Container.SHELF, within);
    return by(scene, outer.map(Container::custodian).orElse(scene.somebody(act.roles()).id()), act);
  }

  private static Optional<Deed> openFind(Scene scene, int step) {
    byte[] report = new byte[32];
    scene.chance().nextBytes(report);
    String commitment = "opening:sha256:" + Base64.getEncoder().encodeToString(report);
    OpenFind act =
        new OpenFind(
            scene.once(9) ? scene.any(Find.SHELF).map(Find::id).orElse("a find") : "F-" + step,
            scene.once(9) ? "what was found" : commitment,
            scene.pick(List.of(Find.Way.values())));
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> openOutside(Scene scene) {
    OpenOutside act =
        new OpenOutside(
            scene.once(15) ? scene.somebody().id() : "m-" + scene.chance().nextInt(4),
            List.of(new Clearance("us", 3, List.of()), new Clearance("nato", 2, List.of())));
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> sendOut(Scene scene) {
    return scene
        .any(Copy.SHELF)
        .flatMap(
            copy ->
                by(
                    scene,
                    scene.once(9) ? scene.somebody().id() : copy.holder(),
                    new SendOut(
                        List.of(copy.id()),
                        "m-" + scene.chance().nextInt(4),
                        scene.once(3) ? scene.later() : 0)));
  }

  private static Optional<Deed> enterReceipt(Scene scene) {
    return scene
        .any(Dispatch.SHELF)
        .flatMap(
            dispatch -> {
              String digest = scene.once(9) ? "paper" : "0a".repeat(32);
              EnterReceipt act = new EnterReceipt(dispatch.id(), digest);
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static Optional<Deed> receiveBack(Scene scene) {
    return scene
        .any(Copy.SHELF, "state", CopyState.SENT_OUT.word())
        .flatMap(
            copy -> {
              int pages = scene.once(5) ? copy.pages() + 1 : copy.pages();
              ReceiveBack act = new ReceiveBack(List.of(new PageCount(copy.id(), pages)));
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static Optional<Deed> openMuster(Scene scene) {
    boolean busy = scene.register().count(Muster.SHELF, "state", Muster.OPEN) > 2;
    if (busy && !scene.once(9)) return Optional.empty();
    Muster.Scope scope = scene.pick(List.of(Muster.Scope.values()));
    String subject =
        switch (scope) {
          case REGISTRY -> scene.registry();
          case HOLDER -> scene.somebody().id();
          case CONTAINER -> scene.any(Container.SHELF).map(Container::id).orElse("nowhere");
        };
    OpenMuster act = new OpenMuster(scope, subject, 1 + scene.chance().nextInt(2));
    return by(scene, scene.somebody(act.roles()), act);
  }

  private static Optional<Deed> sightInMuster(Scene scene) {
    Optional<Muster> muster = scene.any(Muster.SHELF, "state", Muster.OPEN);
    if (muster.isEmpty()) return Optional.empty();
    List<String> copies = new ArrayList<>();
    List<PageCount> counts = new ArrayList<>();
    for (MusterLine line : scene.register().where(MusterLine.SHELF, "muster", muster.get().id())) {
      if (scene.once(12)) continue;
      if (scene.once(4)) counts.add(new PageCount(line.copy(), scene.once(5) ? 11 : 12));
      else copies.add(line.copy());
    }
    if (scene.once(3)) {
      scene.any(Copy.SHELF).map(Copy::label).ifPresent(copies::add);
    }
    String with = scene.once(4) ? scene.somebody().id() : "";
    String place = scene.once(6) ? scene.any(Container.SHELF).map(Container::id).orElse("") : "";
    return by(
        scene, scene.somebody(), new SightInMuster(muster.get().id(), copies, counts, with, place));
  }

  private static Optional<Deed> closeMuster(Scene scene) {
    return scene
        .any(Muster.SHELF, "state", Muster.OPEN)
        .filter(muster -> scene.once(20) || unseen(scene, muster) < 3)
        .flatMap(
            muster -> {
              CloseMuster act = new CloseMuster(muster.id(), scene.once(9) ? "00" : muster.list());
              return by(scene, scene.somebody(act.roles()), act);
            });
  }

  private static long unseen(Scene scene, Muster muster) {
    return scene.register().where(MusterLine.SHELF, "muster", muster.id()).stream()
        .filter(line -> line.seenBy().size() < muster.eyes())
        .count();
  }
}
