package burnbag.custody.destruction;

import burnbag.custody.TestOffice;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.equipment.ApprovePlant;
import burnbag.custody.equipment.EnterEquipment;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.OpenPlant;
import burnbag.custody.equipment.ResidueTest;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Document;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import java.time.Duration;
import java.util.List;

/// A cellar with a shredder, and the steps from an order to a certificate, for tests: `a` orders
/// and keeps the papers, `b` approves and sees the bag sealed, `c` carries and witnesses, `d` runs
/// the machine; `e` and `f` witness.
public final class Destructions {
  public static final String BASIS = "burn-after-reading";
  public static final String PLANT = "cellar-1";
  public static final String SHREDDER = "shredder-1";

  private static final List<Clearance> SECRET = List.of(Clearance.highest());

  private final TestOffice office;

  public Destructions(TestOffice office) {
    this.office = office;
  }

  /// Two witnesses, a plant that is approved for a year, and a machine that was tested.
  public Destructions ready() {
    office.enrol("e", Role.WITNESS, Role.CUSTODIAN);
    office.enrol("f", Role.WITNESS, Role.CUSTODIAN);
    office.two("a", "b", Role.OFFICER, new OpenPlant(PLANT, "d"));
    long year = office.now() + Duration.ofDays(365).toMillis();
    office.two(
        "a", "b", Role.OFFICER, new ApprovePlant(PLANT, "A-14", SECRET, List.of("P-7"), year));
    office.two(
        "a",
        "b",
        Role.OFFICER,
        new EnterEquipment(
            SHREDDER, Equipment.Kind.SHREDDER, PLANT, Equipment.ISO_21964, List.of("P-7")));
    tested();
    return this;
  }

  /// Its residue was good, and is to be tested again in a year.
  public void tested() {
    office.act(
        "d",
        Role.PLANT_OPERATOR,
        new TestEquipment(
            SHREDDER, ResidueTest.Result.PASS, office.now() + Duration.ofDays(365).toMillis()));
  }

  /// A document of `a`'s with copies, that may be destroyed.
  public void document(String control, int copies) {
    office.document("a", control, copies);
    office.act("a", Role.REGISTRAR, new SetDisposition(List.of(control), BASIS));
  }

  /// A roll of film.
  public static Document film(String control) {
    Document paper = TestOffice.document(control);
    return new Document(
        control,
        paper.registry(),
        paper.shortTitle(),
        "",
        paper.originator(),
        paper.date(),
        paper.protection(),
        "",
        paper.pages(),
        "film",
        "",
        "",
        Document.UNSET,
        false,
        List.of(),
        "",
        "",
        "");
  }

  /// Ordered by `a`, not approved.
  public String ordered(String... documents) {
    return Long.toString(
        office.act("a", new OrderDestruction(BASIS, List.of(), List.of(documents))));
  }

  /// Ordered by `a`, approved by `b`.
  public String approved(String... documents) {
    String order = ordered(documents);
    office.act("b", Role.APPROVER, approve(order));
    return order;
  }

  public ApproveOrder approve(String order) {
    return new ApproveOrder(
        order, office.ask(register -> Orders.digest(Orders.lines(register, order))));
  }

  /// A bag of `a`'s, with copies in it.
  public void bagged(String bag, String... copies) {
    office.act("a", new OpenBag(bag, "", SECRET));
    office.two("a", "b", Role.CUSTODIAN, new Insert(bag, List.of(copies)));
  }

  /// Sealed by `a` and `b`.
  public void sealed(String bag, String seal, long grams) {
    office.two("a", "b", Role.CUSTODIAN, new SealBag(bag, seal, grams, 20, ""));
  }

  /// Handed over and received, with the same weight and seal.
  public void moved(String bag, String from, String to, Role role, String seal, long grams) {
    office.act(to, role, new ReceiveBag(offered(bag, from, to, seal, grams), seal, grams, false));
  }

  /// Handed over, not received; the id of the hand-over. Due in a day.
  public String offered(String bag, String from, String to, String seal, long grams) {
    long due = office.now() + Duration.ofDays(1).toMillis();
    return Long.toString(office.act(from, new HandOverBag(bag, to, seal, grams, due, false)));
  }

  /// From `a` by `c` to `d`, and opened there by `d` and `e`.
  public void atPlant(String bag, String seal, long grams) {
    moved(bag, "a", "c", Role.CARRIER, seal, grams);
    moved(bag, "c", "d", Role.PLANT_OPERATOR, seal, grams);
    opened(bag, seal, grams);
  }

  public void opened(String bag, String seal, long grams) {
    twoAs("d", Role.PLANT_OPERATOR, "e", Role.WITNESS, new OpenAtPlant(bag, PLANT, seal, grams));
  }

  /// Proposed in one role and seconded in another.
  public long twoAs(
      String first, Role one, String second, Role other, burnbag.custody.act.Act act) {
    return office.act(second, other, office.second(office.act(first, one, act)));
  }

  public BeginDestruction begin(String... bags) {
    return new BeginDestruction(List.of(bags), PLANT, SHREDDER, "shred", List.of("e", "f"));
  }

  /// By `d`; the id of the run.
  public String begun(String... bags) {
    return Long.toString(office.act("d", Role.PLANT_OPERATOR, begin(bags)));
  }

  public FinishDestruction finish(String run, String residue) {
    return new FinishDestruction(run, residue, List.of("d"), office.now() - 600_000, office.now());
  }

  /// Witnessed by `e` and `f`.
  public void finished(String run) {
    office.two("e", "f", Role.WITNESS, finish(run, Run.PASS));
  }

  /// A document that is destroyed, to its certificate.
  ///
  /// @return the id of the run
  public String certified(String control, String bag, String number) {
    String run = destroyed(control, bag);
    office.act("a", new Certify(run, number));
    return run;
  }

  /// A document of two copies that is destroyed.
  public String destroyed(String control, String bag) {
    document(control, 2);
    approved(control);
    bagged(bag, control + "#1", control + "#2");
    sealed(bag, "S-" + bag, 4_290);
    atPlant(bag, "S-" + bag, 4_290);
    String run = begun(bag);
    finished(run);
    return run;
  }
}
