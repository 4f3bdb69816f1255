package burnbag.desk.office;

import burnbag.custody.destruction.BeginDestruction;
import burnbag.custody.destruction.EndHandover;
import burnbag.custody.destruction.HandOverBag;
import burnbag.custody.destruction.OpenAtPlant;
import burnbag.custody.destruction.ReceiveBag;
import burnbag.custody.destruction.SealBag;
import burnbag.custody.destruction.Tolerance;
import burnbag.custody.destruction.Weight;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.Plant;
import burnbag.custody.home.Home;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.BagStep;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Discrepancy;
import burnbag.desk.page.NotYours;
import burnbag.desk.page.When;
import burnbag.desk.sign.Intents;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import burnbag.sweep.Visible;
import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// One burn bag, from sealing to the machine. It offers what its state allows whoever looks, and
/// nothing else: one step, one thumb.
@Controller
class BagPage {
  private static final Duration ON_ITS_WAY = Duration.ofHours(24);

  private final Books books;
  private final Intents intents;
  private final Home home;
  private final SecureRandom chance;

  BagPage(Books books, Intents intents, Home home, SecureRandom chance) {
    this.books = books;
    this.intents = intents;
    this.home = home;
    this.chance = chance;
  }

  /// What whoever looks can do with the bag now.
  public enum Step {
    NOTHING,
    SEAL,
    HAND_OVER,
    RECEIVE,
    WAIT,
    OPEN,
    BEGIN,
    TELL,
    UNRESOLVED
  }

  /// One link of the chain.
  public record Link(
      long entry,
      String when,
      String what,
      String by,
      String second,
      String seal,
      String weight,
      String custodian) {
    static Link of(BagStep step, Books.Reading reading) {
      return new Link(
          step.index(),
          When.shown(step.at()),
          step.act().replace('-', ' '),
          reading.named(step.party()),
          reading.named(step.second()),
          Visible.of(step.seal()),
          step.grams() == 0 ? "" : Weight.words(step.grams()),
          reading.named(step.custodian()));
    }
  }

  private record Found(Bag bag, Container container, Optional<BagHandover> handover) {}

  private static Found found(Books.Reading reading, String id) {
    Bag bag = reading.one(Bag.SHELF, id, "No bag has this number.");
    Container container = reading.register().find(Container.SHELF, id).orElseThrow();
    Optional<BagHandover> handover = reading.register().find(BagHandover.SHELF, bag.handover());
    NotYours.unless("Bag " + id, reading.needToKnow().against(bag));
    return new Found(bag, container, handover);
  }

  private static Step step(Books.Reading reading, Found found) {
    String me = reading.party().id();
    boolean mine = found.container().custodian().equals(me);
    boolean unresolved =
        reading.register().where(Discrepancy.SHELF, "subject", found.bag().id()).stream()
            .anyMatch(Discrepancy::isOpen);
    if (unresolved) return Step.UNRESOLVED;
    return switch (found.bag().state()) {
      case OPEN -> mine ? Step.SEAL : Step.NOTHING;
      case SEALED -> {
        if (found.handover().isPresent()) {
          yield found.handover().get().receiver().equals(me) ? Step.RECEIVE : Step.WAIT;
        }
        if (!mine) yield Step.NOTHING;
        yield found.bag().carried() && !plants(reading).isEmpty() ? Step.OPEN : Step.HAND_OVER;
      }
      case OPENED -> mine ? Step.BEGIN : Step.NOTHING;
      case BEGUN -> Step.TELL;
      case RESIDUE, DESTROYED, CLOSED, LOST -> Step.NOTHING;
    };
  }

  private static List<String> plants(Books.Reading reading) {
    return reading.register().where(Plant.SHELF, "keeper", reading.party().id()).stream()
        .map(Plant::id)
        .toList();
  }

  @GetMapping("/bag")
  String look(@RequestParam String id, Principal who, Model model) {
    return books.read(
        who,
        reading -> {
          Found found = found(reading, id);
          Bag bag = found.bag();
          model.addAttribute("id", Visible.of(bag.id()));
          model.addAttribute("bagId", bag.id());
          model.addAttribute("state", bag.state().word());
          model.addAttribute("custodian", reading.named(found.container().custodian()));
          model.addAttribute("seal", Visible.of(bag.seal()));
          model.addAttribute(
              "weight",
              bag.grams() == 0
                  ? ""
                  : Weight.words(bag.grams()) + " ± " + Weight.words(bag.toleranceGrams()));
          model.addAttribute("run", bag.run());
          model.addAttribute("step", step(reading, found).name());
          model.addAttribute("mine", found.container().custodian().equals(reading.party().id()));
          model.addAttribute(
              "receiver", found.handover().map(one -> reading.named(one.receiver())).orElse(""));
          model.addAttribute(
              "waste", bag.waste().stream().map(one -> WastePage.Line.of(one, reading)).toList());
          model.addAttribute("others", OfferPage.others(reading));
          model.addAttribute("plants", plants(reading));
          model.addAttribute("machines", machines(reading, bag.plant()));
          model.addAttribute(
              "copies",
              reading.register().where(Copy.SHELF, "place", bag.id()).stream()
                  .map(copy -> OfferPage.line(copy, reading))
                  .toList());
          model.addAttribute(
              "chain",
              reading.register().where(BagStep.SHELF, "bag", bag.id()).stream()
                  .map(step -> Link.of(step, reading))
                  .toList());
          return "bag";
        });
  }

  private static List<String> machines(Books.Reading reading, String plant) {
    return plant.isEmpty()
        ? List.of()
        : reading.register().where(Equipment.SHELF, "plant", plant).stream()
            .filter(Equipment::inUse)
            .map(Equipment::id)
            .toList();
  }

  /// The seal that was read and the weight that the scale showed, or what is wrong with them.
  sealed interface Seen {
    record Both(String seal, long grams) implements Seen {}

    record Wrong(List<String> what) implements Seen {}
  }

  static Seen seen(String seal, String weight) {
    List<String> wrong = new ArrayList<>();
    if (seal.isBlank()) wrong.add("Read the number of the seal, and write it here.");
    long grams = 0;
    if (weight.isBlank()) {
      wrong.add("Weigh the bag, and write what the scale shows: 4290 g or 4.29 kg.");
    } else {
      switch (Weight.read(weight)) {
        case Weight.Reading.Read(Weight read) -> grams = read.grams();
        case Weight.Reading.Unclear(String why) -> wrong.add(Visible.of(why));
      }
    }
    return wrong.isEmpty() ? new Seen.Both(seal.strip(), grams) : new Seen.Wrong(wrong);
  }

  private String wrong(List<String> what, String id, Principal who, Model model) {
    model.addAttribute("wrong", what);
    return look(id, who, model);
  }

  static String page(String id) {
    return "/bag?id=" + TodayPage.code(id);
  }

  @PostMapping("/bag/seal")
  String seal(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "") String weight,
      @RequestParam(defaultValue = "") String photo,
      Principal who,
      HttpSession session,
      Model model) {
    return switch (seen(seal, weight)) {
      case Seen.Wrong(List<String> what) -> wrong(what, id, who, model);
      case Seen.Both(String number, long grams) -> {
        List<Opening> digest = digest(photo);
        String commitment = digest.isEmpty() ? "" : digest.getFirst().commitment().toString();
        SealBag act = new SealBag(id, number, grams, tolerance(who, id, grams), commitment);
        yield intents.confirm(session, who, act, digest, page(id));
      }
    };
  }

  /// The digest of a photograph, as the phone made it; the photograph stays there.
  private List<Opening> digest(String photo) {
    return photo.matches("[0-9a-f]{64}")
        ? List.of(Opening.of(new Value.Bytes(HexFormat.of().parseHex(photo)), chance))
        : List.of();
  }

  private long tolerance(Principal who, String id, long grams) {
    Policy policy = home.office().policy();
    return books.read(
        who,
        reading ->
            Tolerance.of(
                reading.register(),
                policy,
                found(reading, id).bag(),
                grams,
                LocalDate.ofInstant(Instant.ofEpochMilli(reading.now()), ZoneOffset.UTC)));
  }

  @PostMapping("/bag/hand-over")
  String handOver(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String to,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "") String weight,
      Principal who,
      HttpSession session,
      Model model) {
    if (to.isBlank()) return wrong(List.of("Choose who takes it."), id, who, model);
    return switch (seen(seal, weight)) {
      case Seen.Wrong(List<String> what) -> wrong(what, id, who, model);
      case Seen.Both(String number, long grams) -> {
        long due = books.read(who, Books.Reading::now) + ON_ITS_WAY.toMillis();
        yield intents.confirm(
            session, who, new HandOverBag(id, to, number, grams, due, false), page(id));
      }
    };
  }

  @PostMapping("/bag/receive")
  String receive(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "") String weight,
      Principal who,
      HttpSession session,
      Model model) {
    return switch (seen(seal, weight)) {
      case Seen.Wrong(List<String> what) -> wrong(what, id, who, model);
      case Seen.Both(String number, long grams) -> {
        Optional<BagHandover> handover = books.read(who, reading -> found(reading, id).handover());
        boolean escorted = handover.map(BagHandover::escorted).orElse(false);
        yield intents.confirm(
            session,
            who,
            new ReceiveBag(handover.map(BagHandover::id).orElse(id), number, grams, escorted),
            page(id));
      }
    };
  }

  @PostMapping("/bag/end")
  String end(@RequestParam String id, Principal who, HttpSession session) {
    String handover = books.read(who, reading -> found(reading, id).bag().handover());
    return intents.confirm(session, who, new EndHandover(handover), page(id));
  }

  @PostMapping("/bag/open")
  String open(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String plant,
      @RequestParam(defaultValue = "") String seal,
      @RequestParam(defaultValue = "") String weight,
      Principal who,
      HttpSession session,
      Model model) {
    return switch (seen(seal, weight)) {
      case Seen.Wrong(List<String> what) -> wrong(what, id, who, model);
      case Seen.Both(String number, long grams) ->
          intents.confirm(session, who, new OpenAtPlant(id, plant, number, grams), page(id));
    };
  }

  @PostMapping("/bag/begin")
  String begin(
      @RequestParam String id,
      @RequestParam(defaultValue = "") String equipment,
      @RequestParam(defaultValue = "shred") String method,
      @RequestParam(defaultValue = "") List<String> witness,
      Principal who,
      HttpSession session,
      Model model) {
    List<String> wrong = new ArrayList<>();
    if (equipment.isBlank()) wrong.add("Choose the machine.");
    if (witness.stream().filter(one -> !one.isBlank()).distinct().count() != 2) {
      wrong.add("Choose two witnesses who differ.");
    }
    if (!List.of("shred", "disintegrate", "burn", "pulp", "melt", "degauss").contains(method)) {
      wrong.add("Choose how it is destroyed.");
    }
    if (!wrong.isEmpty()) return wrong(wrong, id, who, model);
    String plant = books.read(who, reading -> found(reading, id).bag().plant());
    return intents.confirm(
        session,
        who,
        new BeginDestruction(List.of(id), plant, equipment, method, witness),
        page(id));
  }
}
