package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.destruction.ApproveOrder;
import burnbag.custody.destruction.BeginDestruction;
import burnbag.custody.destruction.Certify;
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
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.equipment.ApprovePlant;
import burnbag.custody.equipment.EnterEquipment;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.OpenPlant;
import burnbag.custody.equipment.ResidueTest;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.people.Second;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.OrderLine;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import java.util.ArrayList;
import java.util.List;

/// The same destruction every time, from the first paper to the certificate: a orders and keeps, b
/// approves and sees the bag sealed, c carries, d runs the machine, b and c witness.
public final class BurnDay {
  private static final long YEAR = 365 * 86_400_000L;
  private static final long GRAMS = 4_290;
  private static final String BASIS = "burn";
  private static final List<Clearance> LIMITS = List.of(Clearance.highest());

  private final List<Afternoon.Step> steps = new ArrayList<>();
  private final long now;
  private final long first;
  private String run = "";

  private BurnDay(long now, long first) {
    this.now = now;
    this.first = first;
  }

  /// All of it, behind the founding by a, b, c and d.
  ///
  /// @param now epoch milliseconds
  public static List<Afternoon.Step> steps(long now) {
    BurnDay day = new BurnDay(now, 1);
    day.toPlant();
    day.destroyed();
    return day.steps;
  }

  /// Up to the bag that lies open at the plant.
  public static List<Afternoon.Step> before(long now) {
    BurnDay day = new BurnDay(now, 1);
    day.toPlant();
    return day.steps;
  }

  /// From the beginning of the deed to the certificate.
  ///
  /// @param first index of the entry that begins it
  public static List<Afternoon.Step> deed(long now, long first) {
    BurnDay day = new BurnDay(now, first);
    day.destroyed();
    return day.steps;
  }

  private void toPlant() {
    one("a", Role.REGISTRAR, new RegisterDocument(Afternoon.chart("C-7"), List.of("L1", "L2")));
    one("a", Role.REGISTRAR, new SetDisposition(List.of("C-7"), BASIS));
    two("a", "b", Role.OFFICER, new OpenPlant("cellar", "d"));
    two(
        "a",
        "b",
        Role.OFFICER,
        new ApprovePlant("cellar", "A-1", LIMITS, List.of("P-7"), now + YEAR));
    two(
        "a",
        "b",
        Role.OFFICER,
        new EnterEquipment(
            "shredder", Equipment.Kind.SHREDDER, "cellar", Equipment.ISO_21964, List.of("P-7")));
    one(
        "d",
        Role.PLANT_OPERATOR,
        new TestEquipment("shredder", ResidueTest.Result.PASS, now + YEAR));
    String order = one("a", Role.CUSTODIAN, new OrderDestruction(BASIS, List.of(), List.of("C-7")));
    List<OrderLine> lines = new ArrayList<>();
    for (String copy : List.of("C-7#1", "C-7#2")) {
      lines.add(new OrderLine(order, copy, 12, OrderLine.OPEN, "", ""));
    }
    one("b", Role.APPROVER, new ApproveOrder(order, Orders.digest(lines)));
    one("a", Role.CUSTODIAN, new OpenBag("bag-1", "", LIMITS));
    two("a", "b", Role.CUSTODIAN, new Insert("bag-1", List.of("C-7#1", "C-7#2")));
    Protection drafts = new Protection("SECRET", "us", "SECRET", 3, List.of());
    two("a", "b", Role.CUSTODIAN, new InsertWaste("bag-1", 40, 0, drafts));
    two("a", "b", Role.CUSTODIAN, new SealBag("bag-1", "S-1", GRAMS, 20, ""));
    move("a", "c", Role.CARRIER);
    move("c", "d", Role.PLANT_OPERATOR);
    two("d", "c", Role.PLANT_OPERATOR, new OpenAtPlant("bag-1", "cellar", "S-1", GRAMS));
  }

  private void move(String from, String to, Role role) {
    String handover =
        one(from, Role.CUSTODIAN, new HandOverBag("bag-1", to, "S-1", GRAMS, now + YEAR, false));
    one(to, role, new ReceiveBag(handover, "S-1", GRAMS, false));
  }

  private void destroyed() {
    run =
        one(
            "d",
            Role.PLANT_OPERATOR,
            new BeginDestruction(
                List.of("bag-1"), "cellar", "shredder", "shred", List.of("b", "c")));
    two("b", "c", Role.WITNESS, new FinishDestruction(run, Run.PASS, List.of("d"), now, now));
    one("a", Role.CUSTODIAN, new Certify(run, "2026-1"));
  }

  /// @return the index of its entry
  private String one(String party, Role role, Act act) {
    steps.add(new Afternoon.Step(party, role, act));
    return Long.toString(first + steps.size() - 1);
  }

  private void two(String party, String other, Role role, Act act) {
    String proposal = one(party, role, act);
    one(other, role, new Second(proposal, OfficeActs.all()));
  }
}
