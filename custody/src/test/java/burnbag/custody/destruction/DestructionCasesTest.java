package burnbag.custody.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.container.Put;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.equipment.WithdrawApproval;
import burnbag.custody.morning.Item;
import burnbag.custody.morning.Morning;
import burnbag.custody.office.Session;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Leave;
import burnbag.custody.people.RevokeKey;
import burnbag.custody.people.RevokeRole;
import burnbag.custody.policy.Policy;
import burnbag.custody.register.Bag;
import burnbag.custody.register.BagHandover;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Grant;
import burnbag.custody.register.PrivateValue;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import burnbag.custody.sighting.Sight;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What happens between an order and a certificate that nobody planned.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DestructionCasesTest {
  private static final long HOUR = Duration.ofHours(1).toMillis();

  @TempDir Path folder;
  private TestOffice office;
  private Destructions steps;

  @BeforeEach
  void a_bag_is_sealed() {
    office = TestOffice.in(folder);
    steps = new Destructions(office).ready();
    steps.document("C-7", 2);
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1", "C-7#2");
    steps.sealed("bag-1", "S-1", 4_290);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private List<Item.What> waitingFor(String party) {
    return office
        .ask(
            register ->
                Morning.of(
                    register,
                    office.office().acts(),
                    new Policy(List.of()),
                    office.party(party),
                    office.now()))
        .stream()
        .map(Item::what)
        .toList();
  }

  @Test
  void a_plant_that_loses_its_approval_while_the_bag_is_under_way_opens_nothing() {
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
    steps.moved("bag-1", "c", "d", Role.PLANT_OPERATOR, "S-1", 4_290);
    office.act("a", Role.OFFICER, new WithdrawApproval(Destructions.PLANT));
    assertEquals(
        List.of("PLANT_NOT_APPROVED"),
        office.refusals(
            "d", Role.PLANT_OPERATOR, new OpenAtPlant("bag-1", Destructions.PLANT, "S-1", 4_290)));
  }

  @Test
  void a_machine_whose_test_has_lapsed_when_the_bag_is_there_destroys_nothing() {
    office.wait(Duration.ofDays(364));
    steps.atPlant("bag-1", "S-1", 4_290);
    office.wait(Duration.ofHours(30));
    List<String> reasons = office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1"));
    assertEquals(List.of("PLANT_NOT_APPROVED", "TEST_NOT_CURRENT"), reasons);
  }

  @Test
  void a_witness_who_has_left_is_replaced_and_the_run_is_told_all_the_same() {
    steps.atPlant("bag-1", "S-1", 4_290);
    String run = steps.begun("bag-1");
    office.act("e", Role.WITNESS, steps.finish(run, Run.PASS));
    office.two("a", "b", Role.OFFICER, new Leave("e"));
    assertEquals(
        List.of("PROPOSAL_CLOSED"),
        office.refusals("f", Role.WITNESS, office.second(lastProposal())));
    office.two("f", "b", Role.WITNESS, steps.finish(run, Run.PASS));
    assertEquals(CopyState.DESTROYED, office.copy("C-7#1").state());
  }

  private long lastProposal() {
    return office.ask(
        register ->
            register.where(burnbag.custody.register.Proposal.SHELF, "party", "e").stream()
                .mapToLong(one -> Long.parseLong(one.id()))
                .max()
                .orElseThrow());
  }

  @Test
  void who_is_no_witness_any_more_is_not_named_as_one() {
    steps.atPlant("bag-1", "S-1", 4_290);
    office.two("a", "b", Role.OFFICER, new RevokeRole("f", new Grant(Role.WITNESS, TestOffice.HQ)));
    assertEquals(
        List.of("NO_WITNESS"), office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1")));
  }

  @Test
  void a_time_that_a_device_told_an_hour_off_is_kept_as_it_was_told() {
    steps.atPlant("bag-1", "S-1", 4_290);
    String run = steps.begun("bag-1");
    long told = office.now() - HOUR;
    office.two(
        "e",
        "f",
        Role.WITNESS,
        new FinishDestruction(run, Run.PASS, List.of("d"), told - 60_000, told));
    Run kept = office.find(Run.SHELF, run);
    assertEquals(told, kept.endedAt());
    assertTrue(kept.endedAt() < kept.at());
  }

  @Test
  void a_run_that_was_begun_stands_on_the_morning_list_until_it_is_told() {
    steps.atPlant("bag-1", "S-1", 4_290);
    String run = steps.begun("bag-1");
    assertTrue(waitingFor("a").contains(Item.What.RUN_UNTOLD));
    assertTrue(waitingFor("e").contains(Item.What.RUN_UNTOLD));
    steps.finished(run);
    assertFalse(waitingFor("a").contains(Item.What.RUN_UNTOLD));
  }

  @Test
  void a_bag_stands_on_the_list_of_who_has_to_answer_and_of_who_watches_over_it() {
    steps.document("C-8", 1);
    steps.ordered("C-8");
    assertTrue(waitingFor("b").contains(Item.What.ORDER_TO_APPROVE));
    assertFalse(waitingFor("a").contains(Item.What.ORDER_TO_APPROVE));
    String handover = steps.offered("bag-1", "a", "c", "S-1", 4_290);
    assertTrue(waitingFor("c").contains(Item.What.BAG_TO_ANSWER));
    assertTrue(waitingFor("a").contains(Item.What.BAG_UNANSWERED));
    office.act("c", Role.CARRIER, new ReceiveBag(handover, "S-1", 4_290, false));
    assertFalse(waitingFor("a").contains(Item.What.BAG_OVERDUE));
    office.wait(Duration.ofDays(2));
    assertTrue(waitingFor("a").contains(Item.What.BAG_OVERDUE));
    assertTrue(waitingFor("c").contains(Item.What.BAG_OVERDUE));
  }

  @Test
  void waste_that_never_had_a_number_is_destroyed_with_its_highest_marking() {
    Protection secret = new Protection("SECRET", "us", "SECRET", 3, List.of());
    office.act("a", new OpenBag("bag-2", "", List.of(Clearance.highest())));
    assertEquals(
        List.of("NO_QUANTITY"), office.refusals("a", new InsertWaste("bag-2", 40, 500, secret)));
    office.two("a", "b", Role.CUSTODIAN, new InsertWaste("bag-2", 40, 0, secret));
    office.two("a", "b", Role.CUSTODIAN, new SealBag("bag-2", "S-2", 700, 10, ""));
    steps.atPlant("bag-2", "S-2", 700);
    String run = steps.begun("bag-2");
    steps.finished(run);
    assertEquals(Bag.State.DESTROYED, office.find(Bag.SHELF, "bag-2").state());
    office.act("a", new Certify(run, "2026-2"));
  }

  private static final Protection SECRET = new Protection("SECRET", "us", "SECRET", 3, List.of());

  /// A bag of `a`'s with 40 sheets in it.
  ///
  /// @return the entry by which they went in
  private long wasteIn(String bag) {
    office.act("a", new OpenBag(bag, "", List.of(Clearance.highest())));
    return office.two("a", "b", Role.CUSTODIAN, new InsertWaste(bag, 40, 0, SECRET));
  }

  @Test
  void waste_comes_out_of_a_bag_by_the_sheet_and_no_more_of_it_than_went_in() {
    long entry = wasteIn("bag-2");
    assertEquals(
        List.of("MORE_THAN_IS_IN"),
        office.refusals("a", new TakeOutWaste("bag-2", entry, 41, 0, false)));
    assertEquals(
        List.of("NO_QUANTITY", "MORE_THAN_IS_IN"),
        office.refusals("a", new TakeOutWaste("bag-2", entry, 0, 300, false)));
    assertEquals(
        List.of("NO_WASTE"),
        office.refusals("a", new TakeOutWaste("bag-2", entry + 1, 1, 0, false)));
    assertEquals(
        List.of("NOT_CUSTODIAN"),
        office.refusals("b", new TakeOutWaste("bag-2", entry, 10, 0, false)));
    office.two("a", "b", Role.CUSTODIAN, new TakeOutWaste("bag-2", entry, 10, 0, false));
    assertEquals(30, office.find(Bag.SHELF, "bag-2").waste().getFirst().sheets());
    office.two("a", "b", Role.CUSTODIAN, new TakeOutWaste("bag-2", entry, 30, 0, false));
    assertEquals(
        List.of("EMPTY_BAG"), office.refusals("a", new SealBag("bag-2", "S-2", 700, 10, "")));
  }

  @Test
  void waste_that_is_gone_from_a_bag_opened_on_the_way_is_looked_for_before_anything_goes_on() {
    long entry = wasteIn("bag-2");
    office.two("a", "b", Role.CUSTODIAN, new SealBag("bag-2", "S-2", 700, 10, ""));
    steps.moved("bag-2", "a", "c", Role.CARRIER, "S-2", 700);
    assertEquals(
        List.of("BAG_STATE"), office.refusals("c", new TakeOutWaste("bag-2", entry, 10, 0, true)));
    office.act("c", new Raise(Discrepancy.Kind.BAG_OPENED, "bag-2"));
    office.two("c", "b", Role.CUSTODIAN, new UnsealBag("bag-2", "S-2", 695));
    office.two("c", "b", Role.CUSTODIAN, new TakeOutWaste("bag-2", entry, 10, 0, true));
    assertEquals(List.of("bag-opened", "waste-missing"), office.open("bag-2"));
    String opened = office.discrepancy("bag-2", Discrepancy.Kind.BAG_OPENED);
    String gone = office.discrepancy("bag-2", Discrepancy.Kind.WASTE_MISSING);
    office.two("e", "f", Role.CUSTODIAN, new Resolve(List.of(opened), Finding.PUT_RIGHT));
    SealBag again = new SealBag("bag-2", "S-3", 600, 10, "");
    assertEquals(List.of("DISCREPANCY_OPEN"), office.refusals("c", again));
    assertEquals(
        List.of("FINDING_UNFIT"),
        office.refusals("e", new Resolve(List.of(gone), Finding.MISTAKEN)));
    Resolve lost = new Resolve(List.of(gone), Finding.WRITTEN_OFF);
    assertEquals(List.of("APPROVER_MISSING"), office.refusalsOfTwo("e", "f", Role.CUSTODIAN, lost));
    steps.twoAs("e", Role.CUSTODIAN, "b", Role.APPROVER, lost);
    office.two("c", "b", Role.CUSTODIAN, again);
  }

  @Test
  void an_empty_bag_is_not_sealed_and_nothing_is_put_into_a_bag_by_one() {
    office.act("a", new OpenBag("bag-2", "", List.of()));
    assertEquals(
        List.of("EMPTY_BAG"), office.refusals("a", new SealBag("bag-2", "S-2", 100, 5, "")));
    steps.document("C-8", 1);
    assertEquals(
        List.of("IS_BAG", "ABOVE_LIMIT"), office.refusals("a", new Put(List.of("C-8#1"), "bag-2")));
    assertEquals(
        List.of("NOT_IN_BAG"), office.refusals("a", new TakeOut("bag-2", List.of("C-8#1"))));
  }

  @Test
  void a_copy_that_is_seen_while_it_should_be_in_a_bag_is_raised_once() {
    office.act("f", new Sight(List.of("C-7#1")));
    office.act("f", new Sight(List.of("C-7#1")));
    assertEquals(List.of("wrong-place"), office.open("C-7#1"));
  }

  @Test
  void what_is_not_there_is_named() {
    assertEquals(List.of("NO_ORDER"), office.refusals("a", new CancelOrder("999")));
    assertEquals(List.of("NO_RUN"), office.refusals("a", new Certify("999", "2026-1")));
    assertEquals(List.of("NO_HANDOVER"), office.refusals("a", new EndHandover("999")));
    assertEquals(
        List.of("NO_WEIGHT", "NO_SEAL", "NO_BAG"),
        office.refusals("a", new UnsealBag("bag-9", "red", 0)));
  }

  @Test
  void nobody_leaves_with_a_bag() {
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
    assertEquals(
        List.of("HOLDS_COPIES", "HOLDS_BAG"), office.refusals("a", Role.OFFICER, new Leave("c")));
    steps.offered("bag-1", "c", "d", "S-1", 4_290);
    assertEquals(List.of("OWES_ANSWER"), office.refusals("a", Role.OFFICER, new Leave("d")));
  }

  @Test
  void a_photograph_of_a_seal_lies_beside_the_ledger() {
    String digest = "0a".repeat(32);
    Opening photo = Opening.of(new Value.Text(digest), new SecureRandom());
    String commitment = photo.commitment().toString();
    office.two("a", "b", Role.CUSTODIAN, new UnsealBag("bag-1", "S-1", 4_290));
    SignedStatement first =
        office.sign("a", Role.CUSTODIAN, new SealBag("bag-1", "S-2", 4_290, 20, commitment));
    long proposal = office.entered(first.with(List.of(photo)));
    office.act("b", Role.CUSTODIAN, office.second(proposal));
    assertEquals("photo", office.find(PrivateValue.SHELF, commitment).kind());
    for (byte[] entry : office.office().store().read(DestructionCasesTest::entries)) {
      assertFalse(new String(entry, StandardCharsets.UTF_8).contains(digest));
    }
  }

  private static List<byte[]> entries(Session session) {
    return session.entries(0, session.size());
  }

  @Test
  void a_hand_over_ends_with_the_key_of_who_gave_it() {
    String handover = steps.offered("bag-1", "a", "c", "S-1", 4_290);
    office.two(
        "b",
        "d",
        Role.OFFICER,
        new RevokeKey(office.key("a").verifier().name().toString(), "", "lost"));
    assertEquals(BagHandover.LAPSED, office.find(BagHandover.SHELF, handover).state());
    assertEquals("", office.find(Bag.SHELF, "bag-1").handover());
  }
}
