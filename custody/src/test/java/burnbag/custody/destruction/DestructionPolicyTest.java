package burnbag.custody.destruction;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.adoption.AdoptPolicy;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.people.Appoint;
import burnbag.custody.people.Attest;
import burnbag.custody.people.Dismiss;
import burnbag.custody.people.SetSuperior;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Role;
import burnbag.custody.register.Run;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a policy pack asks for on the way from an order to a certificate, each at its instant.
@DisplayNameGeneration(ReplaceUnderscores.class)
class DestructionPolicyTest {
  @TempDir Path folder;
  private TestOffice office;
  private Destructions steps;

  @BeforeEach
  void a_document_that_may_go() {
    office = TestOffice.in(folder);
    steps = new Destructions(office).ready();
    steps.document("C-7", 2);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private void adopt(String id, String act, String requirement, String permits, String refuses) {
    String text =
        """
        [pack]
        id = "house"
        name = "House rules"
        authority = "the harbour master"
        version = "1"
        in_force_from = "2026-01-01"
        in_force_to = ""
        sources = []

        [[rule]]
        id = "%s"
        acts = ["%s"]
        least_rank = 3
        %s
        source = "Memorandum 7"
        source_status = "unread"
        remedy = "do as it says"
        permits = ["act=%s rank=3 %s"]
        refuses = ["act=%s rank=3 %s"]
        """
            .formatted(id, act, requirement, act, permits, act, refuses);
    PolicyPack pack = PolicyPack.read("house", text.getBytes(StandardCharsets.UTF_8));
    office.two("a", "b", Role.OFFICER, AdoptPolicy.of(pack, text));
  }

  private void wantsOfficer(String act) {
    adopt(
        "appointed",
        act,
        "requires = \"disposal-officer\"",
        "disposal_officer=yes",
        "disposal_officer=no");
  }

  /// By two others, for a day.
  private void appointed(String party) {
    long tomorrow = office.now() + Duration.ofDays(1).toMillis();
    office.two("a", "c", Role.OFFICER, new Appoint(party, "hq", tomorrow));
  }

  @Test
  void an_appointed_disposal_officer_approves_where_policy_wants_one() {
    wantsOfficer("approve");
    ApproveOrder approve = steps.approve(steps.ordered("C-7"));
    assertEquals(List.of("house/appointed"), office.refusals("b", Role.APPROVER, approve));
    appointed("b");
    office.wait(Duration.ofHours(24));
    assertEquals(List.of("house/appointed"), office.refusals("b", Role.APPROVER, approve));
    appointed("b");
    office.act("b", Role.APPROVER, approve);
  }

  @Test
  void a_disposal_officer_witnesses_when_it_begins_and_when_it_is_told() {
    sealed();
    steps.atPlant("bag-1", "S-1", 4_290);
    wantsOfficer("destroy");
    BeginDestruction begin = steps.begin("bag-1");
    appointed("d");
    assertEquals(List.of("house/appointed"), office.refusals("d", Role.PLANT_OPERATOR, begin));
    appointed("e");
    String run = steps.begun("bag-1");
    office.two("a", "c", Role.OFFICER, new Dismiss("e", "hq"));
    FinishDestruction finish = steps.finish(run, Run.PASS);
    assertEquals(List.of("house/appointed"), office.refusals("e", Role.WITNESS, finish));
    appointed("b");
    office.two("b", "e", Role.WITNESS, finish);
    assertEquals(CopyState.DESTROYED, office.copy("C-7#1").state());
  }

  @Test
  void a_disposal_officer_is_one_of_two_who_end_a_run_whose_residue_was_in_doubt() {
    sealed();
    steps.atPlant("bag-1", "S-1", 4_290);
    office.two("e", "f", Role.WITNESS, steps.finish(steps.begun("bag-1"), Run.UNKNOWN));
    wantsOfficer("destroy");
    String id = office.discrepancy("bag-1", Discrepancy.Kind.RESIDUE_UNKNOWN);
    Resolve passed = new Resolve(List.of(id), Finding.RESIDUE_PASSED);
    assertEquals(
        List.of("house/appointed"), office.refusalsOfTwo("e", "b", Role.CUSTODIAN, passed));
    appointed("b");
    office.two("e", "b", Role.CUSTODIAN, passed);
    assertEquals(CopyState.DESTROYED, office.copy("C-7#1").state());
  }

  private void sealed() {
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1", "C-7#2");
    steps.sealed("bag-1", "S-1", 4_290);
  }

  @Test
  void a_destruction_waits_until_the_approval_has_cooled_off() {
    sealed();
    steps.atPlant("bag-1", "S-1", 4_290);
    adopt(
        "cool",
        "destroy",
        "requires = \"cooling-off\"\nhours = 24",
        "cooled_hours=24",
        "cooled_hours=23");
    assertEquals(
        List.of("house/cool"), office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1")));
    office.wait(Duration.ofHours(24));
    steps.finished(steps.begun("bag-1"));
    assertEquals(CopyState.DESTROYED, office.copy("C-7#1").state());
  }

  @Test
  void a_bag_is_with_nobody_longer_than_it_may_be() {
    sealed();
    adopt(
        "dwell",
        "hand-over",
        "requires = \"dwell\"\nhours = 48",
        "dwell_hours=48",
        "dwell_hours=49");
    long late = office.now() + Duration.ofHours(49).toMillis();
    assertEquals(
        List.of("house/dwell"),
        office.refusals("a", new HandOverBag("bag-1", "c", "S-1", 4_290, late, false)));
    assertEquals(
        List.of("house/dwell"),
        office.refusals("a", new HandOverBag("bag-1", "c", "S-1", 4_290, 0, false)));
    steps.moved("bag-1", "a", "c", Role.CARRIER, "S-1", 4_290);
  }

  @Test
  void two_take_a_bag_where_policy_wants_two() {
    sealed();
    adopt("escort", "hand-over", "requires = \"persons\"\nleast = 2", "persons=2", "persons=1");
    long due = office.now() + Duration.ofHours(1).toMillis();
    assertEquals(
        List.of("house/escort"),
        office.refusals("a", new HandOverBag("bag-1", "c", "S-1", 4_290, due, false)));
    String handover =
        Long.toString(office.act("a", new HandOverBag("bag-1", "c", "S-1", 4_290, due, true)));
    office.two("c", "d", Role.CARRIER, new ReceiveBag(handover, "S-1", 4_290, true));
  }

  @Test
  void no_subordinate_approves_what_a_superior_ordered() {
    adopt("under", "approve", "requires = \"independence\"", "subordinate=no", "subordinate=yes");
    office.two("c", "d", Role.OFFICER, new SetSuperior("b", "a"));
    String order = steps.ordered("C-7");
    assertEquals(List.of("house/under"), office.refusals("b", Role.APPROVER, steps.approve(order)));
    office.act("c", Role.APPROVER, steps.approve(order));
  }

  @Test
  void no_seal_states_a_larger_tolerance_than_policy_has() {
    steps.approved("C-7");
    steps.bagged("bag-1", "C-7#1", "C-7#2");
    adopt(
        "weight",
        "weigh-in",
        "requires = \"weight\"\ngrams = 5\nthousandths = 2",
        "sealed_grams=1000 weighed_grams=995",
        "sealed_grams=1000 weighed_grams=994");
    assertEquals(
        List.of("house/weight"), office.refusals("a", new SealBag("bag-1", "S-1", 4_290, 20, "")));
    long tolerance =
        office.ask(
            register ->
                Tolerance.of(
                    register,
                    office.office().policy(),
                    register.find(burnbag.custody.register.Bag.SHELF, "bag-1").orElseThrow(),
                    4_290,
                    java.time.LocalDate.of(2026, 3, 2)));
    assertEquals(8, tolerance);
    office.two("a", "b", Role.CUSTODIAN, new SealBag("bag-1", "S-1", 4_290, tolerance, ""));
  }

  @Test
  void an_attestation_that_lapses_between_offer_and_receipt_is_missing_at_the_receipt() {
    sealed();
    adopt(
        "drill",
        "hand-over",
        "requires = \"attestation\"\ntopic = \"drill\"\ndays = 30",
        "attested_days:drill=30",
        "attested_days:drill=31");
    office.act("c", new Attest("drill", office.now() + Duration.ofHours(2).toMillis()));
    String handover = steps.offered("bag-1", "a", "c", "S-1", 4_290);
    office.wait(Duration.ofHours(3));
    ReceiveBag receive = new ReceiveBag(handover, "S-1", 4_290, false);
    assertEquals(List.of("house/drill"), office.refusals("c", Role.CARRIER, receive));
    office.act("c", new Attest("drill", office.now() + Duration.ofDays(9).toMillis()));
    office.act("c", Role.CARRIER, receive);
  }

  @Test
  void the_same_pair_does_not_witness_on_and_on() {
    sealed();
    steps.document("C-8", 1);
    steps.approved("C-8");
    steps.bagged("bag-2", "C-8#1");
    steps.sealed("bag-2", "S-2", 900);
    steps.atPlant("bag-1", "S-1", 4_290);
    steps.atPlant("bag-2", "S-2", 900);
    adopt(
        "turns",
        "destroy",
        "requires = \"rotation\"\nmost = 1",
        "pair_in_a_row=1",
        "pair_in_a_row=2");
    steps.finished(steps.begun("bag-1"));
    assertEquals(
        List.of("house/turns"), office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-2")));
    office.act(
        "d",
        Role.PLANT_OPERATOR,
        new BeginDestruction(
            List.of("bag-2"),
            Destructions.PLANT,
            Destructions.SHREDDER,
            "shred",
            List.of("e", "c")));
  }

  @Test
  void a_machine_that_is_too_coarse_for_the_level_destroys_nothing() {
    sealed();
    steps.atPlant("bag-1", "S-1", 4_290);
    adopt(
        "magnets",
        "destroy",
        "requires = \"destruction\"\nlevel = \"T-3\"",
        "level=T-3",
        "level=P-7");
    assertEquals(
        List.of("house/magnets"), office.refusals("d", Role.PLANT_OPERATOR, steps.begin("bag-1")));
  }

  @Test
  void what_has_to_be_kept_is_not_ordered_before_its_time_is_over() {
    adopt(
        Destructions.BASIS,
        "discard",
        "requires = \"retention\"\ndays = 30",
        "kept_days=30",
        "kept_days=29");
    OrderDestruction order = new OrderDestruction(Destructions.BASIS, List.of("C-7#1"), List.of());
    assertEquals(List.of("house/" + Destructions.BASIS), office.refusals("a", order));
    office.wait(Duration.ofDays(60));
    office.act("a", order);
  }
}
