package burnbag.desk.story;

import burnbag.custody.act.Act;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.BeginDestruction;
import burnbag.custody.destruction.Certify;
import burnbag.custody.destruction.FinishDestruction;
import burnbag.custody.destruction.HandOverBag;
import burnbag.custody.destruction.Insert;
import burnbag.custody.destruction.OpenAtPlant;
import burnbag.custody.destruction.OpenBag;
import burnbag.custody.destruction.OrderDestruction;
import burnbag.custody.destruction.Orders;
import burnbag.custody.destruction.ReceiveBag;
import burnbag.custody.destruction.SealBag;
import burnbag.custody.destruction.Tolerance;
import burnbag.custody.document.Labels;
import burnbag.custody.document.Protections;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.equipment.ApprovePlant;
import burnbag.custody.equipment.EnterEquipment;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.OpenPlant;
import burnbag.custody.equipment.ResidueTest;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.home.Home;
import burnbag.custody.home.KeyFile;
import burnbag.custody.home.Pen;
import burnbag.custody.office.Outcome;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Second;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Document;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Role;
import burnbag.desk.sign.Standing;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// Six people, a cellar with a shredder, and books. Two old ones were destroyed and have their
/// certificate; four are ordered to be, which nobody has approved yet; one is offered to a clerk.
///
/// Each step is an act as anybody would do it, signed with the trial key of who does it.
public final class FourBooks {
  private static final String ORIGIN = "burnbag.example/demo";
  private static final String HQ = "hq";
  private static final String RULE = "burn-1";
  private static final Clearance SECRET = new Clearance(Clearance.ALL, 3, List.of());
  private static final long GRAMS = 1_830;
  private static final Duration YEAR = Duration.ofDays(365);

  private final Home home;
  private final InstantSource clock;
  private final SecureRandom chance;
  private final Protections protections;

  private FourBooks(Home home, InstantSource clock, SecureRandom chance) {
    this.home = home;
    this.clock = clock;
    this.chance = chance;
    this.protections = new Protections(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
  }

  /// Makes a trial home in which the story stands where it becomes interesting.
  ///
  /// @param folder must not be there, or be empty
  public static Home tell(Path folder, InstantSource clock, SecureRandom chance) {
    Home home = Home.trial(folder, ORIGIN, List.of("registrar", "chief"), clock, chance);
    FourBooks story = new FourBooks(home, clock, chance);
    story.people();
    story.cellar();
    story.books();
    story.oldBooksAreDestroyed();
    story.today();
    return home;
  }

  private void people() {
    enrol("clerk-1", "Erin Vale", Role.CLERK, Role.WITNESS);
    enrol("clerk-2", "Jon Pike", Role.CLERK, Role.WITNESS);
    enrol("carrier", "Sam Orr", Role.CARRIER, Role.WITNESS);
    enrol("operator", "Kit Marsh", Role.PLANT_OPERATOR);
  }

  private void enrol(String party, String name, Role... roles) {
    Path file = home.folder().resolve("keys").resolve(party + ".key");
    String key = KeyFile.make(file, party, chance).verifier().toString();
    Opening opening = Opening.of(new Value.Text(name), chance);
    List<Grant> grants = Arrays.stream(roles).map(role -> new Grant(role, HQ)).toList();
    Act act =
        new Enrol(party, opening.commitment().toString(), HQ, "", key, grants, List.of(SECRET));
    second("registrar", signed("chief", act, List.of(opening)));
  }

  private void cellar() {
    two("chief", "registrar", new OpenPlant("cellar-1", "operator"));
    long till = clock.millis() + 3 * YEAR.toMillis();
    two(
        "chief",
        "registrar",
        new ApprovePlant(
            "cellar-1", "A-17/26", List.of(Clearance.highest()), List.of("P-5"), till));
    two(
        "chief",
        "registrar",
        new EnterEquipment(
            "shredder-1",
            Equipment.Kind.SHREDDER,
            "cellar-1",
            Equipment.ISO_21964,
            List.of("P-5")));
    one(
        "operator",
        new TestEquipment("shredder-1", ResidueTest.Result.PASS, clock.millis() + YEAR.toMillis()));
  }

  private void books() {
    book("A-1", "Fire drill of the old barracks", "CONFIDENTIAL", "Garrison", "2011-02", 24);
    book("A-2", "Duty telephone lists", "CONFIDENTIAL", "Garrison", "2014", 12);
    book("B-1", "Signals handbook", "SECRET", "Signal school", "2024-03", 212);
    book("B-2", "Range tables", "SECRET", "Gunnery school", "2024-05", 148);
    book("B-3", "Port approaches", "SECRET", "Hydrographer", "2023-11", 96);
    book("B-4", "Cipher primer", "SECRET", "Signal school", "2025-01", 64);
    book("B-5", "Duty roster forms", "SECRET", "Signal school", "2025-01", 12);
    book("B-6", "Index of war plans", "TOP SECRET", "Staff", "2025-09", 31);
    one("registrar", new SetDisposition(List.of("A-1", "A-2", "B-1", "B-2", "B-3", "B-4"), RULE));
    give("registrar", "clerk-1", List.of("A-1#1", "A-2#1", "B-1#1", "B-2#1", "B-3#1", "B-4#1"));
  }

  private void book(
      String control, String title, String marking, String from, String date, int pages) {
    Document document =
        Document.onPaper(
            control, HQ, title, from, date, protections.of(marking).orElseThrow(), pages, "");
    one("registrar", new RegisterDocument(document, Labels.make(1, chance)));
  }

  private void give(String giver, String receiver, List<String> copies) {
    long offer = one(giver, new Offer(copies, receiver, 0));
    List<Accept.Line> lines =
        copies.stream()
            .map(copy -> new Accept.Line(copy, Accept.Line.ACCEPTED, pages(copy)))
            .toList();
    one(receiver, new Accept(Long.toString(offer), lines));
  }

  private int pages(String copy) {
    return home.office()
        .store()
        .read(s -> s.register().find(burnbag.custody.register.Copy.SHELF, copy).orElseThrow())
        .pages();
  }

  private void oldBooksAreDestroyed() {
    List<String> copies = List.of("A-1#1", "A-2#1");
    long order = one("registrar", new OrderDestruction(RULE, copies, List.of()));
    approve("chief", Long.toString(order));
    one("clerk-1", new OpenBag("bag-0", "", List.of(Clearance.highest())));
    two("clerk-1", "chief", new Insert("bag-0", copies));
    String seal = "S-4700";
    two("clerk-1", "clerk-2", new SealBag("bag-0", seal, GRAMS, Tolerance.ofHouse(GRAMS), ""));
    pass("clerk-1", "carrier", seal);
    pass("carrier", "operator", seal);
    two("operator", "chief", new OpenAtPlant("bag-0", "cellar-1", seal, GRAMS));
    long run =
        one(
            "operator",
            new BeginDestruction(
                List.of("bag-0"), "cellar-1", "shredder-1", "shred", List.of("chief", "clerk-2")));
    long now = clock.millis();
    two(
        "chief",
        "clerk-2",
        new FinishDestruction(Long.toString(run), "pass", List.of("operator"), now, now));
    int year = Instant.ofEpochMilli(now).atZone(ZoneOffset.UTC).getYear();
    one("registrar", new Certify(Long.toString(run), "%d-0001".formatted(year)));
  }

  private void approve(String party, String order) {
    String list = home.office().store().read(s -> Orders.digest(Orders.lines(s.register(), order)));
    one(party, new ApproveOrder(order, list));
  }

  private void pass(String giver, String receiver, String seal) {
    long due = clock.millis() + Duration.ofHours(24).toMillis();
    long handover = one(giver, new HandOverBag("bag-0", receiver, seal, GRAMS, due, false));
    one(receiver, new ReceiveBag(Long.toString(handover), seal, GRAMS, false));
  }

  private void today() {
    one(
        "registrar",
        new OrderDestruction(
            RULE,
            Stream.of("B-1", "B-2", "B-3", "B-4").map(book -> book + "#1").toList(),
            List.of()));
    one("registrar", new Offer(List.of("B-5#1"), "clerk-2", 0));
  }

  private long two(String first, String second, Act act) {
    long proposal = one(first, act);
    second(second, proposal);
    return proposal;
  }

  private void second(String party, long proposal) {
    one(party, new Second(Long.toString(proposal), home.office().acts()));
  }

  private long one(String party, Act act) {
    return signed(party, act, List.of());
  }

  private long signed(String party, Act act, List<Opening> openings) {
    Grant as =
        home.office()
            .store()
            .read(session -> Standing.of(session.register(), party, act).getFirst());
    Pen pen = home.pen(party);
    Outcome outcome =
        home.enter(
                pen,
                List.of(
                    pen.sign(act, as.role(), as.registry(), home.pack(), home.office().checkpoint())
                        .with(openings)))
            .outcomes()
            .getFirst();
    return switch (outcome) {
      case Outcome.Entered entered -> entered.index();
      case Outcome.Refused refused ->
          throw new IllegalStateException(
              "the story cannot be told: " + party + ", " + act.name() + ": " + refused.reasons());
    };
  }
}
