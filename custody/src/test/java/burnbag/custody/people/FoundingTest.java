package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.people.Found.Officer;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Role;
import burnbag.ledger.cosignature.Cosigner;
import burnbag.ledger.cosignature.CosignerKey;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoundingTest {
  @TempDir Path folder;

  @Test
  void a_real_home_begins_with_three_officers_who_are_officers_and_no_more() {
    try (TestOffice office = TestOffice.real(folder, "a", "b", "c")) {
      assertFalse(office.find(Charter.SHELF, Charter.ID).trial());
      assertEquals(List.of(new Grant(Role.OFFICER, "hq")), office.party("a").grants());
      assertEquals(List.of(), office.party("a").clearances());
      assertEquals(
          List.of("ROLE_NOT_GRANTED", "ROLE_MISSING"),
          office.refusals("a", Role.REGISTRAR, new OpenRegistry("port", "hq")));
      office.folded();
    }
  }

  @Test
  void two_officers_are_too_few_for_a_real_home() {
    try (TestOffice office = TestOffice.empty(folder)) {
      SignedStatement founding = office.founding(office.officer("a"), office.officer("b"));
      assertEquals(List.of("TOO_FEW_OFFICERS"), office.refusals(founding));
    }
  }

  @Test
  void two_officers_and_a_sealed_paper_key_are_enough() {
    try (TestOffice office = TestOffice.empty(folder)) {
      Officer paper = new Officer("envelope", office.newKey("envelope"), true);
      office.entered(office.founding(office.officer("a"), office.officer("b"), paper));
      assertTrue(office.party("envelope").sealed());
      assertEquals(
          List.of("SEALED_KEY"),
          office.refusals("envelope", Role.OFFICER, new OpenRegistry("port", "hq")));
      assertEquals(
          List.of("SEALED_KEY"),
          office.refusals(
              "envelope",
              Role.OFFICER,
              office.second(
                  office.act(
                      "a", Role.OFFICER, new GrantRole("b", new Grant(Role.AUDITOR, "hq"))))));
      String lost = office.key("b").verifier().name().toString();
      office.two("a", "envelope", Role.OFFICER, new RevokeKey(lost, office.newKey("b"), "lost"));
      office.act("b", Role.OFFICER, new OpenRegistry("port", "hq"));
    }
  }

  @Test
  void one_officer_and_two_paper_keys_are_not() {
    try (TestOffice office = TestOffice.empty(folder)) {
      SignedStatement founding =
          office.founding(
              office.officer("a"),
              new Officer("x", office.newKey("x"), true),
              new Officer("y", office.newKey("y"), true));
      assertEquals(List.of("TOO_FEW_OFFICERS"), office.refusals(founding));
    }
  }

  @Test
  void officers_have_ids_and_keys_of_their_own() {
    try (TestOffice office = TestOffice.empty(folder)) {
      String line = office.newKey("a");
      SignedStatement founding =
          office.founding(
              new Officer("a", line),
              new Officer("a", line),
              new Officer("../c", office.newKey("c")));
      assertEquals(List.of("ID_FORM", "SAME_PERSON", "KEY_SHARED"), office.refusals(founding));
    }
  }

  @Test
  void a_ledger_is_founded_once_and_by_a_key_that_it_names() {
    try (TestOffice office = TestOffice.real(folder, "a", "b", "c")) {
      SignedStatement again =
          office.founding(office.officer("d"), office.officer("e"), office.officer("f"));
      assertEquals(List.of("ALREADY_FOUNDED"), office.refusals(again));
      SignedStatement unsigned =
          new SignedStatement(again.statement(), List.of(again.statement().sign(office.key("a"))));
      assertEquals(List.of("SIGNATURES", "ALREADY_FOUNDED"), office.refusals(unsigned));
    }
  }

  @Test
  void all_who_found_a_trial_sign_for_it() {
    try (TestOffice office = TestOffice.empty(folder)) {
      Found found =
          new Found(
              TestOffice.ORIGIN,
              true,
              office.logKey().verifier().toString(),
              "hq",
              List.of(office.officer("a"), office.officer("b")));
      SignedStatement alone = office.sign("a", Role.OFFICER, found);
      assertEquals(List.of("SIGNATURES"), office.refusals(alone));
    }
  }

  @Test
  void a_key_that_is_none_founds_nothing() {
    try (TestOffice office = TestOffice.empty(folder)) {
      SignedStatement founding =
          office.founding(office.officer("a"), office.officer("b"), new Officer("c", "c+1+x"));
      assertEquals(List.of("NO_KEY"), office.refusals(founding));
    }
  }

  @Test
  void a_companion_is_called_as_the_log_is() {
    try (TestOffice office = TestOffice.empty(folder)) {
      String companion =
          Cosigner.generate(CosignerKey.Kind.ML_DSA_44, "example.org/other", new SecureRandom())
              .key()
              .toString();
      Found found =
          new Found(
              TestOffice.ORIGIN,
              true,
              office.logKey().verifier().toString(),
              companion,
              "hq",
              List.of(office.officer("a"), office.officer("b")));
      assertTrue(office.refusals(office.sign("a", Role.OFFICER, found)).contains("LOG_KEY_NAME"));
    }
  }

  @Test
  void nobody_is_cleared_for_all_schemes_outside_a_trial() {
    try (TestOffice office = TestOffice.real(folder, "a", "b", "c")) {
      assertEquals(
          List.of("CLEARED_FOR_ALL"),
          office.refusals("a", Role.OFFICER, new Clear("b", List.of(Clearance.highest()))));
      assertEquals(
          List.of("CLEARANCE_TWICE"),
          office.refusals(
              "a",
              Role.OFFICER,
              new Clear(
                  "b",
                  List.of(new Clearance("us", 3, List.of()), new Clearance("us", 4, List.of())))));
    }
  }

  @Test
  void an_office_never_falls_below_the_officers_who_can_replace_a_key() {
    try (TestOffice office = TestOffice.real(folder, "a", "b", "c")) {
      assertEquals(List.of("TOO_FEW_OFFICERS"), office.refusals("a", Role.OFFICER, new Leave("b")));
      assertEquals(
          List.of("TOO_FEW_OFFICERS"),
          office.refusals("a", Role.OFFICER, new RevokeRole("b", new Grant(Role.OFFICER, "hq"))));
      office.two(
          "a",
          "c",
          Role.OFFICER,
          new Enrol(
              "d",
              "",
              "hq",
              "",
              office.newKey("d"),
              List.of(new Grant(Role.OFFICER, "hq")),
              List.of()));
      office.two("a", "d", Role.OFFICER, new Leave("b"));
      assertFalse(office.party("b").active());
      office.folded();
    }
  }
}
