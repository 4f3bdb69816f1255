package burnbag.custody.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import burnbag.custody.TestOffice;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.register.Appointment;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Role;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LeaveTest {
  @TempDir Path folder;

  @Test
  void whoever_leaves_holds_nothing_and_owes_no_answer() {
    try (TestOffice office = TestOffice.in(folder)) {
      office.enrol("e", Role.REGISTRAR, Role.OFFICER);
      office.document("e", "C-1", 1);
      office.document("a", "C-2", 1);
      long owed = office.act("a", Role.REGISTRAR, new Offer(List.of("C-2#1"), "e", 0));
      assertEquals(
          List.of("HOLDS_COPIES", "OWES_ANSWER"),
          office.refusals("b", Role.OFFICER, new Leave("e")));

      office.act("e", Role.REGISTRAR, new Refuse(Long.toString(owed), "not-mine"));
      long given = office.act("e", Role.REGISTRAR, new Offer(List.of("C-1#1"), "a", 0));
      assertEquals(List.of("HOLDS_COPIES"), office.refusals("b", Role.OFFICER, new Leave("e")));
      office.act(
          "a",
          Role.REGISTRAR,
          new Accept(Long.toString(given), List.of(new Accept.Line("C-1#1", "accepted", 12))));
      assertEquals(List.of("OWN_CAUSE"), office.refusals("e", Role.OFFICER, new Leave("e")));
      office.two("a", "b", Role.OFFICER, new Leave("e"));
      office.folded();
    }
  }

  @Test
  void with_the_party_go_its_proposals_and_appointments_and_its_key_is_never_reused() {
    try (TestOffice office = TestOffice.in(folder)) {
      office.enrol("e", Role.REGISTRAR, Role.OFFICER);
      long until = office.now() + Duration.ofDays(9).toMillis();
      office.two("a", "b", Role.OFFICER, new Appoint("e", "hq", until));
      office.act("a", Role.OFFICER, new OpenRegistry("north", "hq"));
      long proposal =
          office.act("e", Role.OFFICER, new GrantRole("a", new Grant(Role.CLERK, "north")));
      office.two("a", "b", Role.OFFICER, new Leave("e"));

      assertEquals(Proposal.LAPSED, office.find(Proposal.SHELF, Long.toString(proposal)).state());
      assertFalse(office.find(Appointment.SHELF, "e/hq").holds(office.now()));
      assertEquals(
          List.of("PARTY_GONE"),
          office.refusals("e", Role.OFFICER, new OpenRegistry("south", "hq")));
      assertEquals(
          List.of("PARTY_GONE"),
          office.refusals("a", Role.OFFICER, new GrantRole("e", new Grant(Role.CLERK, "hq"))));
      assertEquals(
          List.of("KEY_IN_USE"),
          office.refusals(
              "a",
              Role.OFFICER,
              new Enrol(
                  "f", "", "hq", "", office.key("e").verifier().toString(), List.of(), List.of())));
      office.folded();
    }
  }
}
