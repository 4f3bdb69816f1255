package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.register.Appointment;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import burnbag.ledger.key.Companion;
import burnbag.ledger.note.SignerKey;
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

@DisplayNameGeneration(ReplaceUnderscores.class)
class GrantTest {
  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void an_office_of_four_officers_and_a_clerk() {
    office = TestOffice.in(folder);
    office.enrol("e", Role.CLERK);
  }

  @AfterEach
  void whose_register_is_the_fold_of_its_ledger() {
    office.folded();
    office.close();
  }

  private static Grant registrar(String registry) {
    return new Grant(Role.REGISTRAR, registry);
  }

  @Test
  void a_role_is_given_by_two_and_taken_by_two() {
    office.two("a", "b", Role.OFFICER, new GrantRole("e", registrar("hq")));
    office.document("e", "C-1", 1);
    office.two("c", "d", Role.OFFICER, new RevokeRole("e", registrar("hq")));
    assertEquals(
        List.of("ROLE_NOT_GRANTED"),
        office.refusals(
            "e",
            Role.REGISTRAR,
            new burnbag.custody.document.RegisterDocument(
                TestOffice.document("C-2"), List.of("L2"))));
  }

  @Test
  void nobody_grants_for_themselves_neither_first_nor_second() {
    GrantRole toA = new GrantRole("a", registrar("hq"));
    assertEquals(List.of("OWN_CAUSE", "GRANTED_ALREADY"), office.refusals("a", Role.OFFICER, toA));
    Clear clearA = new Clear("a", List.of());
    assertEquals(List.of("OWN_CAUSE"), office.refusals("a", Role.OFFICER, clearA));
    assertEquals(List.of("OWN_CAUSE"), office.refusalsOfTwo("b", "a", Role.OFFICER, clearA));
    office.two("b", "c", Role.OFFICER, clearA);
    assertEquals(List.of(), office.party("a").clearances());
  }

  @Test
  void nobody_binds_a_key_for_themselves() {
    BindKey bind = new BindKey("a", office.newKey("spare"));
    assertEquals(List.of("OWN_CAUSE"), office.refusals("a", Role.OFFICER, bind));
    assertEquals(List.of("OWN_CAUSE"), office.refusalsOfTwo("b", "a", Role.OFFICER, bind));
  }

  @Test
  void whoever_lost_the_role_in_between_has_proposed_in_vain() {
    long proposal = office.act("a", Role.OFFICER, new GrantRole("e", registrar("hq")));
    office.two("b", "c", Role.OFFICER, new RevokeRole("a", new Grant(Role.OFFICER, "hq")));
    assertEquals(
        List.of("FIRST_GONE"), office.refusals("d", Role.OFFICER, office.second(proposal)));
  }

  @Test
  void what_is_granted_is_granted_once_and_what_is_not_cannot_be_revoked() {
    assertEquals(
        List.of("GRANTED_ALREADY"),
        office.refusals("a", Role.OFFICER, new GrantRole("e", new Grant(Role.CLERK, "hq"))));
    assertEquals(
        List.of("NOT_GRANTED"),
        office.refusals("a", Role.OFFICER, new RevokeRole("e", registrar("hq"))));
    assertEquals(
        List.of("NO_REGISTRY", "NO_PARTY"),
        office.refusals("a", Role.OFFICER, new GrantRole("nobody", registrar("port"))));
  }

  @Test
  void an_officer_grants_below_their_own_registry_only() {
    office.act("a", Role.OFFICER, new OpenRegistry("north", "hq"));
    office.act("a", Role.OFFICER, new OpenRegistry("south", "hq"));
    office.enrol("f");
    office.two("a", "b", Role.OFFICER, new GrantRole("f", new Grant(Role.OFFICER, "north")));
    SignerKey key = office.key("f");
    assertEquals(
        List.of("OUTSIDE_REGISTRY"),
        office.refusals(
            office.sign("f", key, Role.OFFICER, "north", new GrantRole("e", registrar("south")))));
    office.entered(office.sign("f", key, Role.OFFICER, "north", new OpenRegistry("pier", "north")));
    long proposal = office.act("a", Role.OFFICER, new GrantRole("e", registrar("south")));
    assertEquals(
        List.of("OUTSIDE_REGISTRY"),
        office.refusals(office.sign("f", key, Role.OFFICER, "north", office.second(proposal))));
  }

  @Test
  void a_registry_has_an_id_and_a_parent_and_is_opened_once() {
    assertEquals(
        List.of("ID_FORM", "NO_REGISTRY"),
        office.refusals("a", Role.OFFICER, new OpenRegistry("no blanks", "nowhere")));
    assertEquals(
        List.of("REGISTRY_KNOWN"),
        office.refusals("a", Role.OFFICER, new OpenRegistry("hq", "hq")));
  }

  @Test
  void whoever_is_enrolled_has_an_id_a_registry_and_a_key_of_their_own() {
    assertEquals(
        List.of("PARTY_KNOWN", "NO_REGISTRY", "NO_PARTY", "NO_KEY"),
        office.refusals(
            "a",
            Role.OFFICER,
            new Enrol("e", "", "port", "nobody", "no key", List.of(), List.of())));
  }

  @Test
  void a_clearance_is_taken_and_with_it_the_right_to_receive() {
    office.document("a", "C-1", 2);
    office.act("a", Role.REGISTRAR, new Offer(List.of("C-1#1"), "e", 0));
    office.two("b", "c", Role.OFFICER, new Clear("e", List.of(new Clearance("us", 2, List.of()))));
    assertEquals(
        List.of("NOT_CLEARED"),
        office.refusals("a", Role.REGISTRAR, new Offer(List.of("C-1#2"), "e", 0)));
    String offer = Long.toString(openOffer());
    assertEquals(
        List.of("NOT_CLEARED"),
        office.refusals(
            "e", Role.CLERK, new Accept(offer, List.of(new Accept.Line("C-1#1", "accepted", 12)))));
  }

  private long openOffer() {
    return office
        .office()
        .store()
        .read(
            s ->
                Long.parseLong(
                    s.register()
                        .where(burnbag.custody.register.Handover.SHELF, "state", "open")
                        .getFirst()
                        .id()));
  }

  @Test
  void nobody_is_above_themselves() {
    office.two("a", "b", Role.OFFICER, new SetSuperior("e", "c"));
    assertEquals("c", office.party("e").superior());
    assertEquals(
        List.of("OWN_SUPERIOR"), office.refusals("a", Role.OFFICER, new SetSuperior("c", "e")));
    assertEquals(
        List.of("OWN_SUPERIOR"), office.refusals("a", Role.OFFICER, new SetSuperior("e", "e")));
    office.two("a", "b", Role.OFFICER, new SetSuperior("e", ""));
    assertEquals("", office.party("e").superior());
  }

  @Test
  void disposal_officers_are_appointed_by_two_others_for_a_time() {
    long until = office.now() + Duration.ofDays(365).toMillis();
    Appoint appoint = new Appoint("e", "hq", until);
    assertEquals(
        List.of("OWN_CAUSE"), office.refusals("a", Role.APPROVER, new Appoint("a", "hq", until)));
    assertEquals(
        List.of("APPOINTED_TILL_PAST"),
        office.refusals("a", Role.APPROVER, new Appoint("e", "hq", office.now())));
    office.two("a", "b", Role.APPROVER, appoint);
    assertTrue(isDisposalOfficer("e", office.now()));
    assertFalse(isDisposalOfficer("e", until));
    office.wait(Duration.ofDays(1));
    office.two("a", "b", Role.OFFICER, new Dismiss("e", "hq"));
    assertFalse(isDisposalOfficer("e", office.now()));
    assertEquals(
        List.of("NOT_APPOINTED"), office.refusals("a", Role.OFFICER, new Dismiss("e", "hq")));
  }

  private boolean isDisposalOfficer(String party, long at) {
    return office
        .office()
        .store()
        .read(s -> Appointment.isDisposalOfficer(s.register(), party, "hq", at));
  }

  @Test
  void an_attestation_is_the_partys_own_and_lapses() {
    long until = office.now() + Duration.ofDays(30).toMillis();
    office.act("e", Role.CLERK, new Attest("handling", until));
    assertTrue(office.party("e").hasAttested("handling", office.now()));
    assertFalse(office.party("e").hasAttested("handling", until));
    assertEquals(
        List.of("TOPIC_FORM", "LAPSED_ALREADY"),
        office.refusals("e", Role.CLERK, new Attest("two words", office.now())));
  }

  @Test
  void a_proposal_is_taken_back_by_who_made_it() {
    long proposal = office.act("a", Role.OFFICER, new GrantRole("e", registrar("hq")));
    WithdrawProposal withdraw = new WithdrawProposal(Long.toString(proposal));
    assertEquals(List.of("NOT_PROPOSER"), office.refusals("b", Role.OFFICER, withdraw));
    office.act("a", Role.OFFICER, withdraw);
    assertEquals(Proposal.WITHDRAWN, office.find(Proposal.SHELF, Long.toString(proposal)).state());
    assertEquals(
        List.of("PROPOSAL_CLOSED"), office.refusals("b", Role.OFFICER, office.second(proposal)));
    assertEquals(
        List.of("NO_PROPOSAL"), office.refusals("a", Role.OFFICER, new WithdrawProposal("0")));
  }

  @Test
  void the_second_has_the_role_that_the_act_asks_for() {
    long proposal = office.act("a", Role.OFFICER, new GrantRole("e", registrar("hq")));
    assertEquals(
        List.of("ROLE_MISSING"), office.refusals("b", Role.CLERK, office.second(proposal)));
  }

  @Test
  void a_checkpoints_witness_is_enrolled_by_two() {
    String line = SignerKey.generate("witness.example/w", new SecureRandom()).verifier().toString();
    office.two("a", "b", Role.OFFICER, new EnrolWitness(line));
    assertEquals(
        List.of("WITNESS_KNOWN"), office.refusals("a", Role.OFFICER, new EnrolWitness(line)));
    String own = office.logKey().verifier().toString();
    assertEquals(
        List.of("WITNESS_IS_THE_LOG"), office.refusals("a", Role.OFFICER, new EnrolWitness(own)));
    for (String none : List.of("w", "w+0+AQ==", "w+00000000+AQ==", "w+00000000+AQID", "+0+?")) {
      assertEquals(
          List.of("NO_KEY"), office.refusals("a", Role.OFFICER, new EnrolWitness(none)), none);
    }
  }

  @Test
  void who_is_sent_checkpoints_has_a_key_that_cosigns_and_an_address() {
    SecureRandom random = new SecureRandom();
    String plain = SignerKey.generate("witness.example/w", random).verifier().toString();
    CosignerKey cosigner =
        Cosigner.generate(CosignerKey.Kind.ML_DSA_44, "witness.example/w", random).key();
    String line = cosigner.toString();
    String url = "https://witness.example/w";
    assertEquals(
        List.of("NO_COSIGNER"), office.refusals("a", Role.OFFICER, new EnrolWitness(plain, url)));
    for (String bad :
        List.of("witness.example", "ftp://w.example/", "https://me@w.example/", url + "?a=b")) {
      assertEquals(
          List.of("WITNESS_URL"),
          office.refusals("a", Role.OFFICER, new EnrolWitness(line, bad)),
          bad);
    }
    office.two("a", "b", Role.OFFICER, new EnrolWitness(line, url));
    assertEquals(
        List.of("WITNESS_KNOWN"), office.refusals("a", Role.OFFICER, new EnrolWitness(line, url)));
    office.two("a", "b", Role.OFFICER, new EnrolWitness(line, url + "/2"));
    String key = cosigner.name().toString();
    office.two("a", "b", Role.OFFICER, new DismissWitness(key));
    assertEquals(
        List.of("NO_LOG_WITNESS"), office.refusals("a", Role.OFFICER, new DismissWitness(key)));
    office.two("a", "b", Role.OFFICER, new EnrolWitness(line, url));
    office.folded();
  }

  @Test
  void a_log_from_before_companions_gets_its_first_by_two_officers() {
    SecureRandom random = new SecureRandom();
    Cosigner first = Cosigner.generate(CosignerKey.Kind.ML_DSA_44, TestOffice.ORIGIN, random);
    office.two("a", "b", Role.OFFICER, new SetCompanionKey(Companion.first(first, random)));
    Charter charter = office.folded().find(Charter.SHELF, Charter.ID).orElseThrow();
    assertEquals(List.of(first.key().toString()), charter.companions());
    assertTrue(charter.companionSince() > 0);
    assertEquals(
        List.of("WITNESS_IS_THE_LOG"),
        office.refusals("a", Role.OFFICER, new EnrolWitness(charter.companion())));
  }

  @Test
  void every_key_was_bound_by_two_others() {
    office.two("a", "c", Role.OFFICER, new BindKey("e", office.newKey("spare")));
    Register register = office.folded();
    register.all(
        burnbag.custody.register.BoundKey.SHELF,
        key -> {
          if (List.of("a", "b", "c", "d").contains(key.party())) return;
          assertEquals(2, key.boundBy().stream().distinct().count(), key.id());
          assertFalse(key.boundBy().contains(key.party()), key.id());
        });
  }
}
