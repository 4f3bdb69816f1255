package burnbag.custody.adoption;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.act.Refusal;
import burnbag.custody.document.LegalHold;
import burnbag.custody.document.LiftHold;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.morning.Morning;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Attest;
import burnbag.custody.people.Clear;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.PolicyPack;
import burnbag.custody.register.AdoptedPack;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.Sight;
import java.io.IOException;
import java.io.InputStream;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class PolicyInForceTest {
  private static final String HOUSE =
      """
      [pack]
      id = "house"
      name = "House rules of the harbour office"
      authority = "the harbour master"
      version = "3"
      in_force_from = "2026-03-01"
      in_force_to = "2026-03-31"
      sources = []

      [[rule]]
      id = "drill"
      acts = ["accept"]
      least_rank = 3
      requires = "attestation"
      topic = "drill"
      days = 30
      source = "Memorandum 7, paragraph 2"
      source_status = "unread"
      remedy = "take the drill and attest it"
      permits = ["act=accept rank=3 attested_days:drill=30"]
      refuses = ["act=accept rank=3 attested_days:drill=31"]
      """;

  @TempDir Path folder;
  private TestOffice office;
  private String offer;

  @BeforeEach
  void a_copy_is_offered_to_a_clerk() {
    office = TestOffice.in(folder);
    office.enrol("e", Role.CLERK);
    office.document("a", "C-1", 1);
    offer = Long.toString(office.act("a", Role.REGISTRAR, new Offer(List.of("C-1#1"), "e", 0)));
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private static AdoptPolicy adopting(String text) {
    return AdoptPolicy.of(PolicyPack.read("test", text.getBytes(StandardCharsets.UTF_8)), text);
  }

  private static String shipped(String id) {
    try (InputStream in = PolicyPack.class.getResourceAsStream(id + ".toml")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private Accept accept() {
    return new Accept(offer, List.of(new Accept.Line("C-1#1", "accepted", 12)));
  }

  @Test
  void a_lapsed_or_missing_attestation_is_asked_for_at_the_instant_of_the_act() {
    office.two("a", "b", Role.OFFICER, adopting(HOUSE));
    List<Refusal> reasons = office.reasons(office.sign("e", Role.CLERK, accept()));
    assertEquals(List.of("house/drill"), reasons.stream().map(Refusal::code).toList());
    assertEquals("Memorandum 7, paragraph 2 (unread)", reasons.getFirst().source());
    assertEquals("take the drill and attest it", reasons.getFirst().remedy());

    long soon = office.now() + Duration.ofHours(2).toMillis();
    office.act("e", Role.CLERK, new Attest("drill", soon));
    office.wait(Duration.ofHours(2));
    assertEquals(List.of("house/drill"), office.refusals("e", Role.CLERK, accept()));

    long later = office.now() + Duration.ofDays(90).toMillis();
    office.act("e", Role.CLERK, new Attest("drill", later));
    office.act("e", Role.CLERK, accept());
    assertEquals("e", office.find(Copy.SHELF, "C-1#1").holder());
  }

  @Test
  void a_pack_asks_for_nothing_on_a_day_on_which_it_is_not_in_force() {
    office.two("a", "b", Role.OFFICER, adopting(HOUSE));
    office.wait(Duration.ofDays(40));
    office.act("e", Role.CLERK, accept());
  }

  @Test
  void all_packs_are_asked_and_all_that_stands_against_it_is_named() {
    office.two("a", "b", Role.OFFICER, adopting(HOUSE));
    office.two("a", "b", Role.OFFICER, adopting(shipped("us")));
    office.two("c", "d", Role.OFFICER, adopting(shipped("corporate")));
    office.two("a", "b", Role.OFFICER, new Clear("e", List.of(new Clearance("us", 2, List.of()))));
    List<String> codes = office.refusals("e", Role.CLERK, accept());
    assertTrue(
        codes.containsAll(
            List.of(
                "NOT_CLEARED",
                "house/drill",
                "us/clearance",
                "us/briefing",
                "corporate/access",
                "corporate/training")),
        codes.toString());
  }

  @Test
  void whoever_signed_under_another_policy_signs_anew() {
    SignedStatement before = office.sign("e", Role.CLERK, accept());
    office.two("a", "b", Role.OFFICER, adopting(shipped("cn")));
    assertEquals(List.of("POLICY_DIFFERS"), office.refusals(before));
    SignedStatement under = office.sign("a", Role.OFFICER, new OpenRegistry("north", "hq"));
    assertEquals(adopting(shipped("cn")).hash(), under.statement().pack());
    office.entered(under);
  }

  @Test
  void a_new_version_takes_the_place_of_the_old_one_and_a_pack_is_dropped_by_two() {
    office.two("a", "b", Role.OFFICER, adopting(HOUSE));
    AdoptPolicy next = adopting(HOUSE.replace("version = \"3\"", "version = \"4\""));
    office.two("a", "b", Role.OFFICER, next);
    assertEquals(next.hash(), office.office().policy().hash());
    assertEquals(
        AdoptedPack.DROPPED, office.find(AdoptedPack.SHELF, adopting(HOUSE).hash()).state());
    assertEquals(List.of("PACK_IN_FORCE"), office.refusals("a", Role.OFFICER, next));

    office.two("a", "b", Role.OFFICER, new DropPolicy(next.hash()));
    assertEquals("", office.office().policy().hash());
    assertEquals(
        List.of("PACK_NOT_IN_FORCE"),
        office.refusals("a", Role.OFFICER, new DropPolicy(next.hash())));
    office.act("e", Role.CLERK, accept());
  }

  @Test
  void a_pack_is_adopted_under_its_own_name_and_hash_or_not_at_all() {
    AdoptPolicy good = adopting(HOUSE);
    assertEquals(
        List.of("PACK_DIFFERS"),
        office.refusals("a", Role.OFFICER, new AdoptPolicy("us", good.hash(), good.text())));
    assertEquals(
        List.of("PACK_MALFORMED"),
        office.refusals("a", Role.OFFICER, new AdoptPolicy("house", good.hash(), "[pack]")));
  }

  @Test
  void policy_asks_who_seconds_whether_they_may_handle_what_it_is_about() {
    String pack =
        HOUSE
            .replace("acts = [\"accept\"]", "acts = [\"second\"]")
            .replace("act=accept", "act=second");
    assertFalse(pack.equals(HOUSE));
    long proposal = office.act("a", Role.REGISTRAR, new LegalHold(List.of("C-1"), "case-9"));
    assertTrue(proposal > 0);
    office.two("a", "b", Role.OFFICER, adopting(pack));
    long lifting = office.act("a", Role.REGISTRAR, new LiftHold(List.of("C-1"), "case-9"));
    assertEquals(
        List.of("house/drill"), office.refusals("b", Role.REGISTRAR, office.second(lifting)));
    office.act(
        "b", Role.REGISTRAR, new Attest("drill", office.now() + Duration.ofDays(9).toMillis()));
    office.act("b", Role.REGISTRAR, office.second(lifting));
  }

  private List<String> waits() {
    Policy policy = office.office().policy();
    return office.ask(
        register ->
            Morning.ofOffice(register, office.office().acts(), policy, office.now()).stream()
                .filter(
                    item ->
                        switch (item.what()) {
                          case OFFER_OVERDUE, MUSTER_DUE, HOLDER_NOT_CLEARED -> true;
                          default -> false;
                        })
                .map(item -> item.what().word() + " " + item.id() + " " + item.about())
                .toList());
  }

  @Test
  void deadlines_of_policy_stand_on_the_morning_list_once_they_have_passed() {
    assertEquals(List.of(), waits());
    office.two(
        "a",
        "b",
        Role.OFFICER,
        AdoptPolicy.of(
            PolicyPack.read("us", shipped("us").getBytes(StandardCharsets.UTF_8)), shipped("us")));
    // Nobody has attested the briefing that handling asks for.
    assertEquals(List.of("holder-not-cleared a C-1#1: us/briefing"), waits());
    office.act(
        "a",
        Role.REGISTRAR,
        new Attest("classified-briefing", office.now() + Duration.ofDays(40).toMillis()));
    assertEquals(List.of(), waits());
    office.wait(Duration.ofDays(15));
    assertEquals(List.of(), waits());
    office.wait(Duration.ofDays(1));
    assertEquals(List.of("offer-overdue " + offer + " a offered C-1#1: us/receipt"), waits());
    office.act(
        "e",
        Role.CLERK,
        new Attest("classified-briefing", office.now() + Duration.ofDays(400).toMillis()));
    office.act("e", Role.CLERK, accept());
    assertEquals(List.of(), waits());
  }

  private static final String COUNT =
      """
      [pack]
      id = "count"
      name = "Counting in the harbour office"
      authority = "the harbour master"
      version = "1"
      in_force_from = "2026-03-01"
      in_force_to = ""
      sources = []

      [[rule]]
      id = "monthly"
      acts = ["muster"]
      least_rank = 3
      requires = "muster"
      months = 1
      source = "Memorandum 8"
      source_status = "unread"
      choice = "the month"
      remedy = "sight the copy"
      permits = ["act=muster rank=3 sighted_months=1"]
      refuses = ["act=muster rank=3 sighted_months=2"]
      """;

  @Test
  void copies_that_nobody_has_sighted_in_time_stand_on_the_morning_list() {
    office.document("a", "C-2", 2);
    office.two("a", "b", Role.OFFICER, adopting(COUNT));
    office.wait(Duration.ofDays(31));
    assertEquals(List.of(), waits());
    office.wait(Duration.ofDays(1));
    assertEquals(List.of("muster-due hq C-1#1 and 2 more: count/monthly"), waits());
    office.act("a", Role.REGISTRAR, new Sight(List.of("C-1#1", "C-2#1")));
    assertEquals(List.of("muster-due hq C-2#2: count/monthly"), waits());
  }
}
