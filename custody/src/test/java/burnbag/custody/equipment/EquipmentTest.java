package burnbag.custody.equipment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.act.Actor;
import burnbag.custody.act.Refusal;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Situation;
import burnbag.custody.dispatch.OpenOutside;
import burnbag.custody.policy.DestructionLevel;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EquipmentTest {
  private static final List<Clearance> SECRET = List.of(new Clearance("us", 3, List.of()));
  private static final Protection PAPER =
      new Protection("SECRET//NOFORN", "us", "SECRET", 3, List.of());
  private static final Protection HIGHER =
      new Protection("TOP SECRET//NOFORN", "us", "TOP SECRET", 4, List.of());
  private static final long DAY = Duration.ofDays(1).toMillis();

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void a_shredder_in_the_cellar() {
    office = TestOffice.in(folder);
    office.two("a", "b", Role.OFFICER, new OpenPlant("cellar-1", "c"));
    office.two("a", "b", Role.OFFICER, enter("shredder-1", "P-5"));
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private static EnterEquipment enter(String id, String... levels) {
    return new EnterEquipment(
        id, Equipment.Kind.SHREDDER, "cellar-1", Equipment.ISO_21964, List.of(levels));
  }

  private ApprovePlant approve(long days) {
    return new ApprovePlant(
        "cellar-1", "A-17/2026", SECRET, List.of("P-5"), office.now() + days * DAY);
  }

  private TestEquipment test(ResidueTest.Result result, long days) {
    return new TestEquipment("shredder-1", result, office.now() + days * DAY);
  }

  private void pass() {
    office.act("c", Role.PLANT_OPERATOR, test(ResidueTest.Result.PASS, 30));
  }

  /// What an act of destruction there would be told.
  private List<String> against(Protection protection, String least) {
    return office.ask(
        register -> {
          Refusals refusals = new Refusals();
          Actor actor = new Actor(office.party("c"), Role.PLANT_OPERATOR, "hq", "");
          Situation now = Situation.of(register, actor, office.now(), 99);
          Plant plant = Plants.known(now, "cellar-1", refusals).orElseThrow();
          Equipment machine = Plants.machine(now, "shredder-1", refusals).orElseThrow();
          Plants.mustBeApproved(now, plant, protection, "C-7#1", refusals);
          Plants.mustBeFit(now, machine, plant, refusals);
          Plants.mustReach(machine, plant, DestructionLevel.read(least).orElseThrow(), refusals);
          return refusals.reasons().stream().map(Refusal::code).toList();
        });
  }

  @Test
  void nothing_is_destroyed_at_a_plant_before_two_approve_it_and_its_machine_is_tested() {
    assertEquals(
        List.of("PLANT_NOT_APPROVED", "ABOVE_LIMIT", "TEST_NOT_CURRENT", "TOO_COARSE"),
        against(PAPER, "P-5"));
    office.two("a", "b", Role.OFFICER, approve(365));
    pass();
    assertEquals(List.of(), against(PAPER, "P-5"));
    assertEquals(List.of("ABOVE_LIMIT"), against(HIGHER, "P-5"));
    assertEquals(List.of("TOO_COARSE"), against(PAPER, "P-6"));
    assertEquals(List.of("TOO_COARSE"), against(PAPER, "O-1"));
  }

  @Test
  void an_approval_and_a_test_end_at_their_instant() {
    office.two("a", "b", Role.OFFICER, approve(20));
    pass();
    office.wait(Duration.ofDays(20).minusMillis(1));
    assertEquals(List.of(), against(PAPER, "P-5"));
    office.wait(Duration.ofMillis(1));
    assertEquals(List.of("PLANT_NOT_APPROVED"), against(PAPER, "P-5"));
    office.wait(Duration.ofDays(10));
    assertEquals(List.of("PLANT_NOT_APPROVED", "TEST_NOT_CURRENT"), against(PAPER, "P-5"));
  }

  @Test
  void one_person_stops_what_two_have_to_allow() {
    office.two("a", "b", Role.OFFICER, approve(365));
    pass();
    office.act("d", Role.OFFICER, new WithdrawApproval("cellar-1"));
    assertEquals(List.of("PLANT_NOT_APPROVED"), against(PAPER, "P-5"));
    assertEquals(
        List.of("NOT_APPROVED"),
        office.refusals("d", Role.OFFICER, new WithdrawApproval("cellar-1")));
    office.two("a", "b", Role.OFFICER, approve(365));
    assertEquals(List.of(), against(PAPER, "P-5"));
    office.act("c", Role.PLANT_OPERATOR, test(ResidueTest.Result.FAILED, 0));
    assertEquals(List.of("TEST_NOT_CURRENT"), against(PAPER, "P-5"));
  }

  @Test
  void a_machine_is_out_of_use_for_good() {
    office.two("a", "b", Role.OFFICER, approve(365));
    pass();
    assertTrue(office.find(Equipment.SHELF, "shredder-1").isFit(office.now()));
    office.act("c", Role.PLANT_OPERATOR, new RetireEquipment("shredder-1"));
    assertFalse(office.find(Equipment.SHELF, "shredder-1").isFit(office.now()));
    assertEquals(List.of("EQUIPMENT_RETIRED"), against(PAPER, "P-5"));
    assertEquals(
        List.of("EQUIPMENT_RETIRED"),
        office.refusals("c", Role.PLANT_OPERATOR, test(ResidueTest.Result.PASS, 30)));
    assertEquals(
        List.of("EQUIPMENT_RETIRED"),
        office.refusals("c", Role.PLANT_OPERATOR, new RetireEquipment("shredder-1")));
  }

  @Test
  void a_test_says_who_tested_and_when() {
    long entry = office.act("c", Role.PLANT_OPERATOR, test(ResidueTest.Result.PASS, 30));
    Equipment machine = office.find(Equipment.SHELF, "shredder-1");
    assertEquals(
        new ResidueTest(ResidueTest.Result.PASS, "c", office.now(), office.now() + 30 * DAY, entry),
        machine.test());
    office.wait(Duration.ofDays(3));
    assertEquals(3, machine.testedDays(office.now()));
    assertEquals(
        List.of("DUE_PAST"),
        office.refusals("c", Role.PLANT_OPERATOR, test(ResidueTest.Result.PASS, 0)));
    assertEquals(
        List.of("NO_RESULT"),
        office.refusals("c", Role.PLANT_OPERATOR, test(ResidueTest.Result.NONE, 1)));
  }

  @Test
  void who_runs_a_plant_does_not_approve_it() {
    assertEquals(List.of("OWN_CAUSE"), office.refusalsOfTwo("a", "c", Role.OFFICER, approve(365)));
    assertEquals(List.of("OWN_CAUSE"), office.refusals("c", Role.OFFICER, approve(365)));
  }

  @Test
  void a_plant_may_be_run_by_an_office_elsewhere() {
    assertEquals(
        List.of("NO_KEEPER"),
        office.refusals("a", Role.OFFICER, new OpenPlant("works-2", "outside/burners")));
    office.two("a", "b", Role.OFFICER, new OpenOutside("burners", SECRET));
    office.two("a", "b", Role.OFFICER, new OpenPlant("works-2", "outside/burners"));
    assertTrue(office.find(Plant.SHELF, "works-2").isOutside());
    assertFalse(office.find(Plant.SHELF, "cellar-1").isOutside());
  }

  @Test
  void what_is_entered_has_a_form() {
    assertEquals(
        List.of("NO_ID"), office.refusals("a", Role.OFFICER, new OpenPlant("the cellar", "c")));
    assertEquals(
        List.of("ID_TAKEN"), office.refusals("a", Role.OFFICER, new OpenPlant("cellar-1", "c")));
    assertEquals(
        List.of("ID_TAKEN"), office.refusals("a", Role.OFFICER, enter("shredder-1", "P-5")));
    assertEquals(
        List.of("LEVELS"), office.refusals("a", Role.OFFICER, enter("shredder-2", "P-5", "P-6")));
    assertEquals(List.of("LEVELS"), office.refusals("a", Role.OFFICER, enter("shredder-2", "P-8")));
    assertEquals(List.of("LEVELS"), office.refusals("a", Role.OFFICER, enter("shredder-2")));
    assertEquals(
        List.of("STANDARD_UNKNOWN"),
        office.refusals(
            "a",
            Role.OFFICER,
            new EnterEquipment(
                "mill-1", Equipment.Kind.PULPER, "cellar-1", "DIN-66399", List.of("P-5"))));
    assertEquals(
        List.of("NO_PLANT"), office.refusals("a", Role.OFFICER, new WithdrawApproval("nowhere")));
    assertEquals(
        List.of("NO_EQUIPMENT"),
        office.refusals("c", Role.PLANT_OPERATOR, new RetireEquipment("nothing")));
    assertEquals(
        List.of("LEVELS", "NO_REFERENCE", "APPROVED_TILL_PAST"),
        office.refusals(
            "a",
            Role.OFFICER,
            new ApprovePlant("cellar-1", "the minister", SECRET, List.of(), office.now())));
  }

  @Test
  void a_machine_is_used_where_it_stands() {
    office.two("a", "b", Role.OFFICER, new OpenPlant("works-2", "d"));
    List<String> codes =
        office.ask(
            register -> {
              Refusals refusals = new Refusals();
              Actor actor = new Actor(office.party("c"), Role.PLANT_OPERATOR, "hq", "");
              Situation now = Situation.of(register, actor, office.now(), 99);
              Plants.mustBeFit(
                  now,
                  Plants.machine(now, "shredder-1", refusals).orElseThrow(),
                  Plants.known(now, "works-2", refusals).orElseThrow(),
                  refusals);
              return refusals.reasons().stream().map(Refusal::code).toList();
            });
    assertEquals(List.of("EQUIPMENT_ELSEWHERE", "TEST_NOT_CURRENT"), codes);
  }
}
