package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.adoption.DropPolicy;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Erase;
import burnbag.custody.people.Found;
import burnbag.custody.people.Rotate;
import burnbag.custody.people.Second;
import burnbag.custody.people.WithdrawProposal;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.AdoptedPack;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Document;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/// Who might do what next. Acts that only make sense in answer to another, or that nobody would hit
/// upon by chance, are made up here; all others by `Invention`, which knows what the parts of an
/// act are called.
final class Deeds {
  /// Makes keys for those who join.
  interface Keys {
    String newKey(String party);
  }

  private static final List<String> SCHEMES = List.of("us", "nato", "");
  private static final int PAGES = 12;
  private static final int MOST_DOCUMENTS = 60;

  private final Map<String, BiFunction<Scene, Integer, Optional<Deed>>> makers =
      new LinkedHashMap<>();
  private final Invention invention;
  private final Keys keys;
  private final Acts acts = OfficeActs.all();
  private final List<String> names = List.copyOf(acts.names());

  Deeds(Keys keys) {
    this.keys = keys;
    this.invention = new Invention(keys);
    makers.put(Found.NAME, this::found);
    makers.put(Second.NAME, this::second);
    makers.put(Enrol.NAME, this::enrol);
    makers.put(WithdrawProposal.NAME, this::withdrawProposal);
    makers.put(Rotate.NAME, this::rotate);
    makers.put(AdoptPolicy.NAME, (scene, _) -> adopt(scene));
    makers.put(DropPolicy.NAME, (scene, _) -> drop(scene));
    makers.put(Erase.NAME, (scene, _) -> erase(scene));
    makers.put(RegisterDocument.NAME, this::register);
    makers.put(Offer.NAME, this::offer);
    makers.put(Accept.NAME, this::accept);
    makers.put(Refuse.NAME, this::refuse);
    makers.put(Withdraw.NAME, this::withdraw);
    LogDeeds.makers().forEach(makers::putIfAbsent);
    ThingDeeds.makers().forEach(makers::putIfAbsent);
    DestructionDeeds.makers().forEach(makers::putIfAbsent);
  }

  /// @param step a number that no other deed of the same office had
  Optional<Deed> next(Scene scene, int step) {
    String name =
        switch (scene.chance().nextInt(15)) {
          case 0, 1 -> Offer.NAME;
          case 2, 3 -> Accept.NAME;
          case 4, 7 -> Second.NAME;
          case 5 -> RegisterDocument.NAME;
          case 6 -> Resolve.NAME;
          case 8, 9 -> scene.pick(DestructionDeeds.THE_WAY);
          default -> scene.pick(names);
        };
    // Of what goes wrong there is less than of what is put right.
    if (name.startsWith("report-") && !scene.once(4)) name = "resolve/1";
    BiFunction<Scene, Integer, Optional<Deed>> maker = makers.get(name);
    return maker == null ? invention.of(name, scene) : maker.apply(scene, step);
  }

  private static Optional<Deed> by(Scene scene, Party party, Act act) {
    return Optional.of(
        new Deed(
            party.id(),
            scene.role(party, act.roles()),
            scene.once(8) ? scene.registry() : Bureau.HQ,
            act));
  }

  private static Optional<Deed> by(Scene scene, String party, Act act) {
    return scene.register().find(Party.SHELF, party).flatMap(found -> by(scene, found, act));
  }

  private Optional<Deed> found(Scene scene, int step) {
    if (!scene.once(10)) return Optional.empty();
    Party party = scene.somebody();
    List<Found.Officer> officers = new ArrayList<>();
    for (String name : List.of("x", "y", "x").subList(0, 1 + scene.chance().nextInt(3))) {
      officers.add(new Found.Officer(name, keys.newKey(name + scene.chance().nextInt(2))));
    }
    return by(
        scene,
        party,
        new Found(
            "example.org/hq", scene.once(2), keys.newKey("example.org/hq"), Bureau.HQ, officers));
  }

  private Optional<Deed> second(Scene scene, int step) {
    Optional<Proposal> first = scene.once(20) ? scene.any(Proposal.SHELF) : scene.openProposal();
    if (scene.once(2)) {
      Optional<Proposal> onTheWay =
          scene.any(Proposal.SHELF, "act", scene.pick(DestructionDeeds.OF_TWO));
      if (onTheWay.isPresent() && onTheWay.get().isOpen()) first = onTheWay;
    }
    if (first.isEmpty()) return Optional.empty();
    Set<Role> roles = acts.read(first.get().act(), first.get().fields()).roles();
    Party party = scene.once(6) ? scene.somebody() : scene.somebody(roles);
    Second second = new Second(first.get().id(), acts);
    return Optional.of(new Deed(party.id(), scene.role(party, roles), Bureau.HQ, second));
  }

  /// One that lets everything through, or one that asks for a briefing; seldom a broken one.
  private static Optional<Deed> adopt(Scene scene) {
    String text =
        """
        [pack]
        id = "%s"
        name = "Rules of the day"
        authority = "the house"
        version = "%d"
        in_force_from = "2000-01-01"
        in_force_to = ""
        sources = []

        [[rule]]
        id = "only"
        acts = ["%s"]
        least_rank = 2
        %s
        source = "a memorandum"
        source_status = "unread"
        remedy = "ask"
        permits = ["act=%s rank=2 %s"]
        refuses = ["act=%s rank=2"]
        """;
    boolean strict = scene.once(5);
    String act = strict ? "accept" : "offer";
    String asked =
        strict
            ? "requires = \"attestation\"\ntopic = \"briefing\"\ndays = 90"
            : "requires = \"receipt\"\ndays = 15";
    String fact = strict ? "attested_days:briefing=3" : "offered_days=3";
    String pack =
        text.formatted(
            scene.pick(List.of("house", "harbour")),
            1 + scene.chance().nextInt(9),
            act,
            asked,
            act,
            fact,
            act);
    AdoptPolicy sound =
        AdoptPolicy.of(PolicyPack.read("made", pack.getBytes(StandardCharsets.UTF_8)), pack);
    return by(
        scene,
        scene.somebody(Set.of(Role.OFFICER)),
        scene.once(10) ? new AdoptPolicy("other", sound.hash(), pack) : sound);
  }

  private static Optional<Deed> drop(Scene scene) {
    Optional<AdoptedPack> pack =
        scene.once(4)
            ? scene.any(AdoptedPack.SHELF)
            : scene.any(AdoptedPack.SHELF, "state", AdoptedPack.IN_FORCE);
    return pack.flatMap(
        one -> by(scene, scene.somebody(Set.of(Role.OFFICER)), new DropPolicy(one.id())));
  }

  private static Optional<Deed> erase(Scene scene) {
    return scene
        .any(PrivateValue.SHELF)
        .flatMap(one -> by(scene, scene.somebody(Set.of(Role.OFFICER)), new Erase(one.id())));
  }

  private Optional<Deed> enrol(Scene scene, int step) {
    String name = scene.once(6) ? scene.somebody().id() : "p" + step;
    if (scene.all(Party.SHELF).size() > 12 && !scene.once(8)) return Optional.empty();
    List<Grant> grants = new ArrayList<>();
    for (int i = scene.chance().nextInt(4); i >= 0; i--) {
      grants.add(new Grant(scene.pick(List.of(Role.values())), scene.registry()));
    }
    List<Clearance> clearances = new ArrayList<>();
    for (String scheme : List.of("us", "nato")) {
      if (!scene.once(5)) {
        clearances.add(new Clearance(scheme, scene.once(4) ? 1 : 3, List.of()));
      }
    }
    String key = scene.once(15) ? "no key" : keys.newKey(scene.once(15) ? "a" : name);
    Party officer = scene.somebody(Set.of(Role.OFFICER));
    String superior = scene.once(3) ? "" : scene.once(9) ? "nobody" : scene.somebody().id();
    List<Opening> openings =
        scene.once(3)
            ? List.of(Opening.of(new Value.Text("Clerk of step " + step), scene.chance()))
            : List.of();
    String commitment = openings.isEmpty() ? "" : openings.getFirst().commitment().toString();
    return by(
            scene,
            officer,
            new Enrol(
                name,
                commitment,
                scene.once(20) ? "moon" : scene.registry(),
                superior,
                key,
                grants,
                clearances))
        .map(deed -> deed.with(openings));
  }

  private Optional<Deed> withdrawProposal(Scene scene, int step) {
    if (!scene.once(3)) return Optional.empty();
    Optional<Proposal> first = scene.once(4) ? scene.any(Proposal.SHELF) : scene.openProposal();
    return first.flatMap(
        proposal ->
            by(
                scene,
                scene.once(4) ? scene.somebody().id() : proposal.party(),
                new WithdrawProposal(scene.once(9) ? "99999" : proposal.id())));
  }

  private Optional<Deed> rotate(Scene scene, int step) {
    String now = scene.register().find(Charter.SHELF, Charter.ID).orElseThrow().logKey();
    String from = scene.once(9) ? keys.newKey("example.org/hq") : now;
    String to =
        switch (scene.chance().nextInt(8)) {
          case 0 -> "no key";
          case 1 -> now;
          case 2 -> keys.newKey("example.org/annex");
          default -> keys.newKey("example.org/hq");
        };
    return by(scene, scene.somebody(Set.of(Role.OFFICER)), new Rotate(from, to));
  }

  private Optional<Deed> register(Scene scene, int step) {
    if (scene.all(Document.SHELF).size() > MOST_DOCUMENTS && !scene.once(10))
      return Optional.empty();
    String control =
        switch (scene.chance().nextInt(20)) {
          case 0 -> "C#" + step;
          case 1 -> scene.any(Document.SHELF).map(Document::id).orElse("");
          default -> "C-" + step;
        };
    String scheme = scene.pick(SCHEMES);
    int rank = scheme.isEmpty() ? 0 : scene.once(4) ? 4 : scene.chance().nextInt(3);
    Document document =
        new Document(
            control,
            scene.once(15) ? "moon" : Bureau.HQ,
            scene.once(20) ? " " : "Harbour chart",
            "",
            "Port office",
            "2026-03",
            new Protection("as printed", scheme, "", rank, List.of()),
            "",
            scene.once(20) ? 0 : PAGES,
            Document.PAPER,
            "",
            "",
            Document.UNSET,
            scene.once(9),
            List.of(),
            "",
            "",
            "");
    List<String> labels = new ArrayList<>();
    for (int i = scene.chance().nextInt(4); i >= 0; i--) labels.add("L" + step + "." + i);
    if (scene.once(20)) labels.add(labels.getFirst());
    if (scene.once(20)) scene.any(Copy.SHELF).ifPresent(copy -> labels.add(copy.label()));
    return by(
        scene, scene.somebody(Set.of(Role.REGISTRAR)), new RegisterDocument(document, labels));
  }

  private Optional<Deed> offer(Scene scene, int step) {
    Optional<Copy> one = scene.any(Copy.SHELF);
    if (one.isEmpty()) return Optional.empty();
    String giver = scene.once(12) ? scene.somebody().id() : one.get().holder();
    List<String> copies = new ArrayList<>(List.of(one.get().id()));
    for (Copy copy : scene.register().where(Copy.SHELF, "holder", one.get().holder())) {
      boolean rests = copy.state() == CopyState.IN_STORE || copy.state() == CopyState.ISSUED;
      if (rests && scene.once(6) && !copies.contains(copy.id())) copies.add(copy.id());
    }
    switch (scene.chance().nextInt(40)) {
      case 0 -> copies.clear();
      case 1 -> copies.add(copies.getFirst());
      case 2 -> copies.add("C-0#9");
      default -> {}
    }
    String to = scene.once(20) ? "nobody" : scene.once(20) ? giver : scene.somebody().id();
    long due = scene.once(3) ? scene.later() : scene.once(20) ? 5 : 0;
    return by(scene, giver, new Offer(copies, to, due));
  }

  private Optional<Deed> accept(Scene scene, int step) {
    Optional<Handover> found = scene.once(20) ? scene.any(Handover.SHELF) : scene.openOffer();
    if (found.isEmpty()) return Optional.empty();
    Handover offer = found.get();
    List<Accept.Line> lines = new ArrayList<>();
    for (String copy : offer.copies()) {
      int pages = scene.register().find(Copy.SHELF, copy).map(Copy::pages).orElse(0);
      lines.add(
          switch (scene.chance().nextInt(12)) {
            case 0 -> new Accept.Line(copy, Accept.Line.SHORT, Math.max(0, pages - 1));
            case 1 -> new Accept.Line(copy, Accept.Line.TAMPERED, pages);
            case 2 -> new Accept.Line(copy, Accept.Line.ACCEPTED, pages + 1);
            default -> new Accept.Line(copy, Accept.Line.ACCEPTED, pages);
          });
    }
    switch (scene.chance().nextInt(30)) {
      case 0 -> lines.removeLast();
      case 1 -> lines.add(lines.getFirst());
      case 2, 4, 5 ->
          scene
              .any(Copy.SHELF)
              .ifPresent(copy -> lines.add(new Accept.Line(copy.id(), Accept.Line.EXTRA, 1)));
      case 6, 7 -> lines.add(new Accept.Line("C-0#9", Accept.Line.ACCEPTED, 1));
      case 3 -> lines.add(new Accept.Line("C-0#9", Accept.Line.EXTRA, 1));
      default -> {}
    }
    String who = scene.once(12) ? scene.somebody().id() : offer.receiver();
    return by(scene, who, new Accept(scene.once(30) ? "99999" : offer.id(), lines));
  }

  private Optional<Deed> refuse(Scene scene, int step) {
    return scene
        .openOffer()
        .flatMap(
            offer ->
                by(
                    scene,
                    scene.once(6) ? scene.somebody().id() : offer.receiver(),
                    new Refuse(
                        offer.id(), scene.pick(List.of("not-mine", "not-ready", "damaged")))));
  }

  private Optional<Deed> withdraw(Scene scene, int step) {
    return scene
        .openOffer()
        .flatMap(
            offer ->
                by(
                    scene,
                    scene.once(6) ? scene.somebody().id() : offer.giver(),
                    new Withdraw(offer.id())));
  }
}
