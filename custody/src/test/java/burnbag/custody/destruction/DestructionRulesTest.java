package burnbag.custody.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.document.LegalHold;
import burnbag.custody.document.LiftHold;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.document.SetReturnOnly;
import burnbag.custody.handover.Offer;
import burnbag.custody.people.SetSuperior;
import burnbag.custody.register.Bag;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.DestructionOrder;
import burnbag.custody.register.Discrepancy.Kind;
import burnbag.custody.register.Document;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.sighting.ReportMissing;
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
class DestructionRulesTest {
  @TempDir Path folder;
  private TestOffice office;
  private Destructions steps;

  @BeforeEach
  void a_cellar_with_a_shredder_and_a_document_to_be_destroyed() {
    office = TestOffice.in(folder);
    steps = new Destructions(office).ready();
    steps.document("C-7", 2);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private void sealed() {
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1", "C-7#2");
    steps.sealed("bag-1", "S-1", 4_290);
  }

  private String begun() {
    sealed();
    steps.atPlant("bag-1", "S-1", 4_290);
    return steps.begun("bag-1");
  }

  private Resolve resolve(Kind kind, Finding finding) {
    return new Resolve(List.of(office.discrepancy("bag-1", kind)), finding);
  }

  private Bag bag() {
    return office.find(Bag.SHELF, "bag-1");
  }

  @Test
  void nobody_approves_their_own_order() {
    String order = steps.ordered("C-7");
    assertEquals(
        List.of("SAME_PERSON", "SAME_KEY"),
        office.refusals("a", Role.APPROVER, steps.approve(order)));
  }

  @Test
  void an_approver_signs_the_list_that_was_looked_at() {
    String order = steps.ordered("C-7");
    ApproveOrder seen = steps.approve(order);
    steps.document("C-8", 1);
    office.act("a", new ExtendOrder(order, List.of("C-8#1"), List.of()));
    assertEquals(List.of("OTHER_LIST"), office.refusals("b", Role.APPROVER, seen));
    office.act("b", Role.APPROVER, steps.approve(order));
    assertEquals(3, office.find(DestructionOrder.SHELF, order).copies());
  }

  @Test
  void an_order_is_its_orderers_until_it_is_approved_and_two_peoples_after() {
    String order = steps.ordered("C-7");
    assertEquals(
        List.of("NOT_ORDERER"), office.refusals("b", Role.CUSTODIAN, new WithdrawOrder(order)));
    office.act("b", Role.APPROVER, steps.approve(order));
    assertEquals(
        List.of("ORDER_STATE"), office.refusals("a", Role.CUSTODIAN, new WithdrawOrder(order)));
    office.two("a", "c", Role.CUSTODIAN, new CancelOrder(order));
    assertEquals(DestructionOrder.CANCELLED, office.find(DestructionOrder.SHELF, order).state());
    office.act("a", new OpenBag("bag-1", "", List.of()));
    assertTrue(office.refusals("a", new Insert("bag-1", List.of("C-7#1"))).contains("NOT_ORDERED"));
  }

  @Test
  void what_is_held_only_to_be_returned_or_without_a_rule_is_not_ordered() {
    office.act("b", Role.APPROVER, new LegalHold(List.of("C-7"), "FOI-1"));
    office.act("a", Role.REGISTRAR, new SetReturnOnly(List.of("C-7"), true));
    office.act("a", Role.REGISTRAR, new SetDisposition(List.of("C-7"), Document.UNSET));
    assertEquals(
        List.of("HELD", "RETURN_ONLY", "DISPOSITION_UNSET", "BASIS_DIFFERS"),
        office.refusals("a", new OrderDestruction(Destructions.BASIS, List.of(), List.of("C-7"))));
  }

  @Test
  void a_copy_is_in_one_order_and_on_a_list_once() {
    steps.ordered("C-7");
    assertEquals(
        List.of("NO_COPY", "ORDERED_ALREADY", "ORDERED_ALREADY"),
        office.refusals(
            "a",
            new OrderDestruction(Destructions.BASIS, List.of("C-9#1", "C-7#1"), List.of("C-7"))));
  }

  @Test
  void a_hold_that_comes_after_the_bag_was_sealed_stops_it_at_the_plant() {
    sealed();
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
    steps.moved("bag-1", "c", "d", Role.PLANT_OPERATOR, "S-1", 4_290);
    office.act("b", Role.APPROVER, new LegalHold(List.of("C-7"), "FOI-1"));
    OpenAtPlant open = new OpenAtPlant("bag-1", Destructions.PLANT, "S-1", 4_290);
    assertEquals(List.of("HELD"), office.refusals("d", Role.PLANT_OPERATOR, open));
    office.two("b", "c", Role.APPROVER, new LiftHold(List.of("C-7"), "FOI-1"));
    steps.opened("bag-1", "S-1", 4_290);
    office.act("b", Role.APPROVER, new LegalHold(List.of("C-7"), "FOI-2"));
    assertEquals(List.of("HELD"), office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1")));
  }

  @Test
  void a_hold_that_comes_after_the_run_was_begun_leaves_it_untold() {
    String run = begun();
    office.act("b", Role.APPROVER, new LegalHold(List.of("C-7"), "FOI-1"));
    assertEquals(List.of("HELD"), office.refusals("e", Role.WITNESS, steps.finish(run, Run.PASS)));
    assertEquals(CopyState.IN_BAG, office.copy("C-7#1").state());
    steps.twoAs("d", Role.PLANT_OPERATOR, "e", Role.WITNESS, new StopDestruction(run));
    assertEquals(Bag.State.OPENED, bag().state());
    office.two("d", "a", Role.CUSTODIAN, new TakeOut("bag-1", List.of("C-7#1", "C-7#2")));
    assertEquals("d", office.copy("C-7#1").holder());
  }

  @Test
  void a_bag_that_comes_500_g_short_is_not_opened_until_two_have_looked_into_it() {
    sealed();
    String handover = steps.offered("bag-1", "a", "c", "S-1", 4_290);
    office.act("c", Role.CARRIER, new ReceiveBag(handover, "S-1", 3_790, false));
    assertEquals(List.of("other-weight"), office.open("bag-1"));
    steps.moved("bag-1", "c", "d", Role.PLANT_OPERATOR, "S-1", 3_790);
    assertEquals(List.of("other-weight", "other-weight"), office.open("bag-1"));
    OpenAtPlant open = new OpenAtPlant("bag-1", Destructions.PLANT, "S-1", 3_790);
    assertTrue(office.refusals("d", Role.PLANT_OPERATOR, open).contains("DISCREPANCY_OPEN"));
    assertEquals(
        List.of("CONCERNED"), office.refusals("a", resolve(Kind.OTHER_WEIGHT, Finding.MISTAKEN)));
    assertEquals(
        List.of("BAG_STATE"), office.refusals("e", resolve(Kind.OTHER_WEIGHT, Finding.PUT_RIGHT)));
    assertEquals(
        List.of("APPROVER_MISSING"),
        office.refusalsOfTwo(
            "e", "f", Role.CUSTODIAN, resolve(Kind.OTHER_WEIGHT, Finding.AS_SEEN)));
  }

  @Test
  void another_seal_is_raised_and_stays_till_two_have_said_what_it_is() {
    sealed();
    String handover = steps.offered("bag-1", "a", "c", "S-1", 4_290);
    office.act("c", Role.CARRIER, new ReceiveBag(handover, "S-7", 4_290, false));
    assertEquals(List.of("other-seal"), office.open("bag-1"));
    steps.twoAs("e", Role.CUSTODIAN, "b", Role.APPROVER, resolve(Kind.OTHER_SEAL, Finding.AS_SEEN));
    assertEquals("S-7", bag().seal());
    assertEquals(List.of(), office.open("bag-1"));
  }

  @Test
  void who_sealed_a_bag_neither_carries_it_nor_brings_it_to_the_plant() {
    sealed();
    String toB = steps.offered("bag-1", "a", "b", "S-1", 4_290);
    assertEquals(
        List.of("SEALER_CARRIES"),
        office.refusals("b", Role.CARRIER, new ReceiveBag(toB, "S-1", 4_290, false)));
    office.act("b", new EndHandover(toB));
    String toD = steps.offered("bag-1", "a", "d", "S-1", 4_290);
    assertEquals(
        List.of("SEALER_CARRIES"),
        office.refusals("d", Role.PLANT_OPERATOR, new ReceiveBag(toD, "S-1", 4_290, false)));
    assertEquals(
        List.of("NOT_RECEIVER"),
        office.refusals("c", Role.CARRIER, new ReceiveBag(toD, "S-1", 4_290, false)));
    assertEquals(List.of("NOT_IN_HANDOVER"), office.refusals("c", new EndHandover(toD)));
    office.act("a", new EndHandover(toD));
    assertEquals(
        List.of("HANDOVER_CLOSED"),
        office.refusals("d", Role.PLANT_OPERATOR, new ReceiveBag(toD, "S-1", 4_290, false)));
  }

  @Test
  void where_two_are_to_take_a_bag_one_does_not() {
    sealed();
    String handover =
        Long.toString(office.act("a", new HandOverBag("bag-1", "c", "S-1", 4_290, 0, true)));
    assertEquals(
        List.of("ESCORT_MISSING"),
        office.refusals("c", Role.CARRIER, new ReceiveBag(handover, "S-1", 4_290, false)));
    office.two("c", "d", Role.CARRIER, new ReceiveBag(handover, "S-1", 4_290, true));
    assertEquals("c", office.copy("C-7#1").holder());
  }

  @Test
  void a_seal_that_was_read_wrongly_is_corrected_by_two_before_others_have_had_the_bag() {
    sealed();
    assertEquals(
        List.of("OTHER_SEAL"), office.refusals("a", new CorrectSeal("bag-1", "S-2", "S-3")));
    office.two("a", "b", Role.CUSTODIAN, new CorrectSeal("bag-1", "S-1", "S-4"));
    assertEquals("S-4", bag().seal());
    assertEquals(
        List.of("SEAL_USED"), office.refusals("a", new CorrectSeal("bag-1", "S-4", "S-1")));
    String handover = steps.offered("bag-1", "a", "c", "S-4", 4_290);
    assertEquals(
        List.of("HANDED_OVER"), office.refusals("a", new CorrectSeal("bag-1", "S-4", "S-5")));
    assertEquals(
        List.of("BAG_OFFERED"), office.refusals("a", new UnsealBag("bag-1", "S-4", 4_290)));
    office.act("a", new EndHandover(handover));
    office.two("a", "b", Role.CUSTODIAN, new UnsealBag("bag-1", "S-4", 4_290));
    assertEquals(
        List.of("TOLERANCE", "SEAL_USED"),
        office.refusals("a", new SealBag("bag-1", "S-4", 4_290, 500, "")));
    office.two("a", "b", Role.CUSTODIAN, new TakeOut("bag-1", List.of("C-7#1")));
    assertEquals(CopyState.IN_STORE, office.copy("C-7#1").state());
  }

  @Test
  void a_bag_that_was_opened_on_the_way_is_looked_through_and_sealed_anew() {
    sealed();
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
    office.act("d", new Raise(Kind.BAG_OPENED, "bag-1"));
    assertEquals(List.of("NOT_OVERDUE"), office.refusals("d", new Raise(Kind.OVERDUE, "bag-1")));
    office.two("c", "e", Role.CUSTODIAN, new UnsealBag("bag-1", "S-1", 4_290));
    assertTrue(
        office
            .refusals("c", new SealBag("bag-1", "S-2", 4_290, 20, ""))
            .contains("DISCREPANCY_OPEN"));
    office.two("e", "f", Role.CUSTODIAN, resolve(Kind.BAG_OPENED, Finding.PUT_RIGHT));
    office.two("c", "e", Role.CUSTODIAN, new SealBag("bag-1", "S-2", 4_290, 20, ""));
    assertEquals(List.of("c", "e"), bag().sealers());
  }

  @Test
  void a_bag_that_comes_late_is_raised() {
    sealed();
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
    office.wait(Duration.ofDays(2));
    office.act("a", new Raise(Kind.OVERDUE, "bag-1"));
    steps.moved("bag-1", "c", "d", Role.PLANT_OPERATOR, "S-1", 4_290);
    assertEquals(List.of("overdue"), office.open("bag-1"));
  }

  @Test
  void a_bag_that_is_gone_leaves_each_copy_missing() {
    sealed();
    office.act("e", new Raise(Kind.BAG_MISSING, "bag-1"));
    steps.twoAs(
        "e",
        Role.CUSTODIAN,
        "c",
        Role.APPROVER,
        resolve(Kind.BAG_MISSING, Finding.CONTENTS_MISSING));
    assertEquals(Bag.State.LOST, bag().state());
    assertEquals(CopyState.MISSING, office.copy("C-7#1").state());
    assertEquals(List.of("missing"), office.open("C-7#2"));
  }

  @Test
  void an_orderer_and_a_subordinate_witness_nothing() {
    sealed();
    steps.atPlant("bag-1", "S-1", 4_290);
    BeginDestruction withOrderer =
        new BeginDestruction(
            List.of("bag-1"),
            Destructions.PLANT,
            Destructions.SHREDDER,
            "shred",
            List.of("a", "e"));
    assertEquals(
        List.of("ORDERER_WITNESSES"), office.refusals("d", Role.PLANT_OPERATOR, withOrderer));
    office.two("a", "b", Role.OFFICER, new SetSuperior("f", "e"));
    assertEquals(
        List.of("WITNESS_SUBORDINATE"),
        office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1")));
    office.two("a", "b", Role.OFFICER, new SetSuperior("f", ""));
    BeginDestruction alone =
        new BeginDestruction(
            List.of("bag-1"),
            Destructions.PLANT,
            Destructions.SHREDDER,
            "shred",
            List.of("e", "e"));
    assertEquals(List.of("WITNESSES"), office.refusals("d", Role.PLANT_OPERATOR, alone));
    String run = steps.begun("bag-1");
    assertEquals(
        List.of("ORDERER_WITNESSES"),
        office.refusals("a", Role.WITNESS, steps.finish(run, Run.PASS)));
    assertEquals(
        List.of("NO_TIME", "NO_OPERATOR"),
        office.refusals("e", Role.WITNESS, new FinishDestruction(run, Run.PASS, List.of(), 5, 4)));
  }

  @Test
  void a_residue_that_nobody_can_judge_leaves_the_copies_where_they_are() {
    String run = begun();
    office.two("e", "f", Role.WITNESS, steps.finish(run, Run.UNKNOWN));
    assertEquals(CopyState.IN_BAG, office.copy("C-7#1").state());
    assertEquals(
        List.of("DISCREPANCY_OPEN", "RESIDUE_OPEN"),
        office.refusals("a", new Certify(run, "2026-1")));
    assertEquals(
        List.of("ORDERER_WITNESSES"),
        office.refusals("a", resolve(Kind.RESIDUE_UNKNOWN, Finding.RESIDUE_PASSED)));
    office.two("e", "b", Role.CUSTODIAN, resolve(Kind.RESIDUE_UNKNOWN, Finding.RESIDUE_PASSED));
    assertEquals(CopyState.DESTROYED, office.copy("C-7#1").state());
    office.act("a", new Certify(run, "2026-1"));
  }

  @Test
  void a_residue_that_failed_goes_through_the_machine_again() {
    String first = begun();
    assertEquals(List.of("RUN_UNTOLD"), office.refusals("a", new Certify(first, "2026-1")));
    office.two("e", "f", Role.WITNESS, steps.finish(first, Run.FAILED));
    assertEquals(
        List.of("FINDING_UNFIT"),
        office.refusals("e", resolve(Kind.RESIDUE_FAILED, Finding.RESIDUE_PASSED)).stream()
            .filter(code -> code.startsWith("FINDING"))
            .toList());
    office.two("e", "f", Role.CUSTODIAN, resolve(Kind.RESIDUE_FAILED, Finding.RUN_AGAIN));
    String second = steps.begun("bag-1");
    steps.finished(second);
    assertEquals(
        List.of("RUN_TOLD"), office.refusals("e", Role.WITNESS, steps.finish(second, Run.PASS)));
    assertEquals(
        List.of("NO_NUMBER", "NOTHING_DESTROYED"),
        office.refusals("a", new Certify(first, "number one")));
    office.act("a", new Certify(second, "2026-1"));
    assertEquals(
        List.of("NUMBER_TAKEN", "CERTIFIED_ALREADY"),
        office.refusals("a", new Certify(second, "2026-1")));
  }

  @Test
  void nobody_cancels_what_is_in_the_machine() {
    String order = steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1", "C-7#2");
    steps.sealed("bag-1", "S-1", 4_290);
    steps.atPlant("bag-1", "S-1", 4_290);
    assertEquals(
        List.of("OTHER_PLANT", "NO_PLANT"),
        office.refusals(
            "d",
            Role.PLANT_OPERATOR,
            new BeginDestruction(
                List.of("bag-1"), "elsewhere", Destructions.SHREDDER, "shred", List.of("e", "f"))));
    steps.begun("bag-1");
    assertEquals(List.of("RUN_BEGUN"), office.refusals("a", new CancelOrder(order)));
  }

  @Test
  void a_machine_takes_what_it_has_a_level_for() {
    office.act(
        "a",
        Role.REGISTRAR,
        new burnbag.custody.document.RegisterDocument(Destructions.film("F-1"), List.of("F-1-L1")));
    office.act("a", Role.REGISTRAR, new SetDisposition(List.of("F-1"), Destructions.BASIS));
    steps.approved("F-1");
    steps.bagged("bag-1", "F-1#1");
    steps.sealed("bag-1", "S-1", 900);
    steps.atPlant("bag-1", "S-1", 900);
    assertEquals(
        List.of("MEDIUM_NOT_TAKEN"),
        office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1")));
  }

  @Test
  void what_is_missing_from_a_bag_holds_it_back() {
    sealed();
    office.act("a", new ReportMissing(List.of("C-7#1")));
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
    steps.moved("bag-1", "c", "d", Role.PLANT_OPERATOR, "S-1", 4_290);
    assertEquals(
        List.of("DISCREPANCY_OPEN"),
        office.refusals(
            "d", Role.PLANT_OPERATOR, new OpenAtPlant("bag-1", Destructions.PLANT, "S-1", 4_290)));
  }

  @Test
  void what_lies_in_a_bag_is_given_to_nobody() {
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1");
    assertTrue(office.refusals("a", new Offer(List.of("C-7#1"), "b", 0)).contains("COPY_STATE"));
  }
}
