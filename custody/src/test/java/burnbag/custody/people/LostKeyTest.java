package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Handover;
import burnbag.custody.register.KeyLoss;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Role;
import burnbag.ledger.note.SignerKey;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LostKeyTest {
  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void a_registrar_holds_two_copies() {
    office = TestOffice.in(folder);
    office.enrol("e", Role.REGISTRAR, Role.OFFICER);
    office.document("e", "C-1", 2);
  }

  @AfterEach
  void and_the_register_is_the_fold_of_the_ledger() {
    office.folded();
    office.close();
  }

  private String id(SignerKey key) {
    return key.verifier().name().toString();
  }

  @Test
  void a_lost_key_is_revoked_and_replaced_by_two_others_and_stays_on_the_record() {
    SignerKey lost = office.key("e");
    long index =
        office.two("a", "b", Role.OFFICER, new RevokeKey(id(lost), office.newKey("e"), "lost"));

    Offer offer = new Offer(List.of("C-1#1"), "a", 0);
    assertEquals(
        List.of("KEY_REVOKED"),
        office.refusals(office.sign("e", lost, Role.REGISTRAR, "hq", offer)));
    office.act("e", Role.REGISTRAR, offer);

    KeyLoss loss = office.find(KeyLoss.SHELF, Long.toString(index));
    assertEquals(id(lost), loss.key());
    assertEquals(id(office.key("e")), loss.replacement());
    assertEquals(List.of("a", "b"), List.of(loss.first(), loss.second()));
    assertEquals(office.now(), loss.at());
  }

  @Test
  void a_statement_signed_before_the_key_was_revoked_and_handed_in_after_is_refused() {
    SignedStatement signed = office.sign("e", Role.REGISTRAR, new Offer(List.of("C-1#1"), "a", 0));
    office.two("a", "b", Role.OFFICER, new RevokeKey(id(office.key("e")), "", "stolen"));
    assertEquals(List.of("KEY_REVOKED"), office.refusals(signed));
    assertEquals("e", office.find(Copy.SHELF, "C-1#1").holder());
    assertEquals(CopyState.IN_STORE, office.find(Copy.SHELF, "C-1#1").state());
  }

  @Test
  void what_it_proposed_and_offered_lapses_and_the_copies_stay_with_their_holder() {
    long offer = office.act("e", Role.REGISTRAR, new Offer(List.of("C-1#1"), "a", 0));
    office.act("a", Role.OFFICER, new OpenRegistry("north", "hq"));
    long proposal =
        office.act("e", Role.OFFICER, new GrantRole("a", new Grant(Role.AUDITOR, "north")));
    assertEquals(CopyState.OFFERED, office.find(Copy.SHELF, "C-1#1").state());

    office.two("a", "b", Role.OFFICER, new RevokeKey(id(office.key("e")), "", "copied"));

    assertEquals(Handover.LAPSED, office.find(Handover.SHELF, Long.toString(offer)).state());
    assertEquals("e", office.find(Copy.SHELF, "C-1#1").holder());
    assertEquals(CopyState.IN_STORE, office.find(Copy.SHELF, "C-1#1").state());
    assertEquals(
        List.of("OFFER_CLOSED"),
        office.refusals(
            "a",
            Role.REGISTRAR,
            new Accept(Long.toString(offer), List.of(new Accept.Line("C-1#1", "accepted", 12)))));
    assertEquals(Proposal.LAPSED, office.find(Proposal.SHELF, Long.toString(proposal)).state());
    assertEquals(
        List.of("PROPOSAL_CLOSED"), office.refusals("b", Role.OFFICER, office.second(proposal)));
  }

  @Test
  void what_waits_for_the_partys_answer_goes_on_waiting() {
    office.document("a", "C-2", 1);
    long offer = office.act("a", Role.REGISTRAR, new Offer(List.of("C-2#1"), "e", 0));
    office.two(
        "a", "b", Role.OFFICER, new RevokeKey(id(office.key("e")), office.newKey("e"), "replaced"));
    office.act(
        "e",
        Role.REGISTRAR,
        new Accept(Long.toString(offer), List.of(new Accept.Line("C-2#1", "accepted", 12))));
    assertEquals("e", office.find(Copy.SHELF, "C-2#1").holder());
  }

  @Test
  void nobody_revokes_or_replaces_their_own_key() {
    RevokeKey own = new RevokeKey(id(office.key("e")), office.newKey("spare"), "lost");
    assertEquals(List.of("OWN_CAUSE"), office.refusals("e", Role.OFFICER, own));
    assertEquals(List.of("OWN_CAUSE"), office.refusalsOfTwo("a", "e", Role.OFFICER, own));
  }

  @Test
  void a_key_is_revoked_once_and_never_bound_again() {
    SignerKey lost = office.key("e");
    office.two("a", "b", Role.OFFICER, new RevokeKey(id(lost), "", "lost"));
    assertEquals(
        List.of("REVOKED_ALREADY"),
        office.refusals("a", Role.OFFICER, new RevokeKey(id(lost), "", "lost")));
    assertEquals(
        List.of("KEY_NOT_BOUND"),
        office.refusals("a", Role.OFFICER, new RevokeKey("e+00000000", "", "lost")));
    assertEquals(
        List.of("KEY_IN_USE"),
        office.refusals("a", Role.OFFICER, new BindKey("e", lost.verifier().toString())));
    SignerKey renamed = SignerKey.ofSeed("other", lost.seed());
    assertEquals(
        List.of("KEY_IN_USE"),
        office
            .refusals("a", Role.OFFICER, new BindKey("a2", renamed.verifier().toString()))
            .stream()
            .filter("KEY_IN_USE"::equals)
            .toList());
  }

  @Test
  void one_person_with_two_keys_is_still_one_person() {
    SignerKey first = office.key("e");
    office.two("a", "b", Role.OFFICER, new BindKey("e", office.newKey("spare")));
    SignerKey spare = office.key("spare");
    GrantRole grant = new GrantRole("a", new Grant(Role.AUDITOR, "north"));
    office.act("a", Role.OFFICER, new OpenRegistry("north", "hq"));
    long proposal = office.entered(office.sign("e", first, Role.OFFICER, "hq", grant));
    assertEquals(
        List.of("SAME_PERSON"),
        office.refusals(office.sign("e", spare, Role.OFFICER, "hq", office.second(proposal))));
    assertEquals(
        List.of("SAME_PERSON", "SAME_KEY"),
        office.refusals(office.sign("e", first, Role.OFFICER, "hq", office.second(proposal))));
  }

  @Test
  void two_people_cannot_have_one_key_whatever_it_is_called() {
    SignerKey twin = SignerKey.ofSeed("twin", office.key("a").seed());
    assertEquals(
        List.of("KEY_IN_USE"),
        office.refusals(
            "b",
            Role.OFFICER,
            new Enrol("twin", "", "hq", "", twin.verifier().toString(), List.of(), List.of())));
    SignerKey ofTheLog = SignerKey.ofSeed("f", office.logKey().seed());
    assertEquals(
        List.of("KEY_IN_USE"),
        office.refusals("b", Role.OFFICER, new BindKey("e", ofTheLog.verifier().toString())));
  }

  @Test
  void a_key_speaks_for_its_own_party_only() {
    Offer offer = new Offer(List.of("C-1#1"), "a", 0);
    assertEquals(
        List.of("KEY_OF_ANOTHER"),
        office.refusals(office.sign("e", office.key("a"), Role.REGISTRAR, "hq", offer)));
    SignerKey stranger = SignerKey.generate("e", new java.security.SecureRandom());
    assertEquals(
        List.of("KEY_UNKNOWN"),
        office.refusals(office.sign("e", stranger, Role.REGISTRAR, "hq", offer)));
  }
}
