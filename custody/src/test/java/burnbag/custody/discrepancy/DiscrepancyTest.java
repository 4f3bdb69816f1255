package burnbag.custody.discrepancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.Discrepancy.Kind;
import burnbag.custody.register.Role;
import burnbag.custody.register.Trail;
import burnbag.custody.sighting.PageCheck;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.ReportCompromised;
import burnbag.custody.sighting.ReportFound;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DiscrepancyTest {
  private static final String COPY = "C-7#1";

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void a_document_in_two_copies() {
    office = TestOffice.in(folder);
    office.document("a", "C-7", 2);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private Resolve resolve(Finding finding, Kind... kinds) {
    List<String> ids = List.of(kinds).stream().map(kind -> office.discrepancy(COPY, kind)).toList();
    return new Resolve(ids, finding);
  }

  private void missing() {
    office.act("a", new ReportMissing(List.of(COPY)));
  }

  private void found() {
    office.act("b", new ReportFound(List.of(COPY), "street"));
  }

  @Test
  void a_missing_copy_keeps_its_holder_until_two_others_have_spoken() {
    missing();
    assertEquals(CopyState.MISSING, office.copy(COPY).state());
    assertEquals("a", office.copy(COPY).holder());
    assertEquals(
        List.of("CONCERNED"), office.refusals("a", resolve(Finding.MISTAKEN, Kind.MISSING)));
    long proposal = office.act("b", resolve(Finding.MISTAKEN, Kind.MISSING));
    assertEquals(List.of("CONCERNED"), office.refusals("a", office.second(proposal)));
    office.act("c", office.second(proposal));
    assertEquals(CopyState.IN_STORE, office.copy(COPY).state());
    assertEquals(List.of(), office.open(COPY));
  }

  @Test
  void what_was_found_is_taken_in_by_one_of_the_two_who_say_so() {
    missing();
    found();
    assertEquals(List.of("found", "missing"), office.open(COPY));
    assertEquals(
        List.of("RESOLVE_TOGETHER"), office.refusals("b", resolve(Finding.TAKEN_IN, Kind.FOUND)));
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.TAKEN_IN, Kind.FOUND, Kind.MISSING));
    Copy copy = office.copy(COPY);
    assertEquals("b", copy.holder());
    assertEquals(CopyState.IN_STORE, copy.state());
    assertEquals(List.of(), office.open(COPY));
  }

  @Test
  void a_false_report_of_a_find_leaves_the_copy_missing() {
    missing();
    found();
    assertEquals(
        List.of("RESOLVE_TOGETHER"), office.refusals("b", resolve(Finding.MISTAKEN, Kind.MISSING)));
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.MISTAKEN, Kind.FOUND));
    assertEquals(CopyState.MISSING, office.copy(COPY).state());
    assertEquals(List.of("missing"), office.open(COPY));
  }

  @Test
  void both_reports_may_have_been_mistaken() {
    missing();
    found();
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.MISTAKEN, Kind.MISSING, Kind.FOUND));
    assertEquals(CopyState.IN_STORE, office.copy(COPY).state());
    assertEquals("a", office.copy(COPY).holder());
  }

  @Test
  void only_with_an_approver_is_a_copy_written_off() {
    missing();
    long proposal = office.act("b", resolve(Finding.WRITTEN_OFF, Kind.MISSING));
    assertEquals(List.of("APPROVER_MISSING"), office.refusals("c", office.second(proposal)));
    office.act("c", Role.APPROVER, office.second(proposal));
    assertEquals(CopyState.MISSING, office.copy(COPY).state());
    assertEquals(List.of(), office.open(COPY));
    found();
    assertEquals(
        List.of("COPY_STATE"), office.refusals("b", resolve(Finding.PUT_RIGHT, Kind.FOUND)));
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.TAKEN_IN, Kind.FOUND));
    assertEquals("b", office.copy(COPY).holder());
  }

  @Test
  void a_count_of_pages_that_differs_is_entered_and_settled_by_two() {
    PageCheck check = new PageCheck(List.of(new PageCount("C-7-L1", 11)));
    office.act("b", check);
    office.act("b", check);
    assertEquals(12, office.copy(COPY).pages());
    assertEquals(List.of("wrong-pages"), office.open(COPY));
    assertEquals(
        List.of("FINDING_UNFIT"),
        office.refusals("b", resolve(Finding.KNOWN_OUTSIDE, Kind.WRONG_PAGES)));
    long proposal = office.act("b", resolve(Finding.PAGES_LOST, Kind.WRONG_PAGES));
    office.act("c", Role.APPROVER, office.second(proposal));
    assertEquals(11, office.copy(COPY).pages());
  }

  @Test
  void pages_that_nobody_counted_are_not_lost_either() {
    office.act("b", new Raise(Kind.TAMPERED, COPY));
    assertEquals(
        List.of("FINDING_UNFIT", "NOT_COUNTED"),
        office.refusals("b", resolve(Finding.PAGES_RIGHT, Kind.TAMPERED)));
  }

  @Test
  void a_missing_copy_that_is_sighted_has_turned_up() {
    missing();
    office.act("b", new Sight(List.of("C-7-L1", "C-7#2")));
    assertEquals(CopyState.FOUND, office.copy(COPY).state());
    assertEquals(List.of("found", "missing"), office.open(COPY));
    assertEquals(List.of(), office.open("C-7#2"));
  }

  @Test
  void a_copy_that_somebody_outside_knows_goes_on_when_two_have_said_so() {
    office.act("c", new ReportCompromised(List.of(COPY), "published"));
    assertEquals(CopyState.COMPROMISED, office.copy(COPY).state());
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.KNOWN_OUTSIDE, Kind.COMPROMISED));
    assertEquals(CopyState.IN_STORE, office.copy(COPY).state());
    String resolution =
        office.ask(
            register -> register.where(Discrepancy.SHELF, "subject", COPY).getFirst().resolution());
    assertEquals("known-outside", resolution);
  }

  @Test
  void a_copy_that_is_known_outside_can_be_missed_and_taken_in_all_the_same() {
    office.act("c", new ReportCompromised(List.of(COPY), "seen"));
    missing();
    found();
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.TAKEN_IN, Kind.FOUND, Kind.MISSING));
    assertEquals("b", office.copy(COPY).holder());
    assertEquals(List.of("compromised"), office.open(COPY));
    office.two("c", "d", Role.CUSTODIAN, resolve(Finding.KNOWN_OUTSIDE, Kind.COMPROMISED));
    assertEquals(CopyState.IN_STORE, office.copy(COPY).state());
  }

  @Test
  void a_copy_that_was_written_off_does_not_come_back_by_another_finding() {
    office.act("c", new ReportCompromised(List.of(COPY), "seen"));
    missing();
    office.two("b", "c", Role.APPROVER, resolve(Finding.WRITTEN_OFF, Kind.MISSING));
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.MISTAKEN, Kind.COMPROMISED));
    assertEquals(CopyState.MISSING, office.copy(COPY).state());
  }

  @Test
  void a_copy_is_not_compromised_any_more_when_that_was_settled_while_it_was_missing() {
    office.act("c", new ReportCompromised(List.of(COPY), "seen"));
    missing();
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.KNOWN_OUTSIDE, Kind.COMPROMISED));
    assertEquals(CopyState.MISSING, office.copy(COPY).state());
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.PUT_RIGHT, Kind.MISSING));
    assertEquals(CopyState.IN_STORE, office.copy(COPY).state());
  }

  @Test
  void a_thing_that_no_register_knows_is_said_to_be_unknown() {
    office.act("d", new Raise(Kind.UNKNOWN, "X-990"));
    assertEquals(List.of("unknown"), office.open("X-990"));
    assertEquals(List.of("COPY_KNOWN"), office.refusals("d", new Raise(Kind.UNKNOWN, "C-7-L1")));
    assertEquals(List.of("NO_ID"), office.refusals("d", new Raise(Kind.UNKNOWN, "an old book")));
    assertEquals(List.of("NO_COPY"), office.refusals("d", new Raise(Kind.TAMPERED, "X-990")));
    office.two(
        "b",
        "c",
        Role.CUSTODIAN,
        new Resolve(List.of(office.discrepancy("X-990", Kind.UNKNOWN)), Finding.PUT_RIGHT));
    assertEquals(List.of(), office.open("X-990"));
  }

  @Test
  void a_resolution_names_what_is_open_and_each_once() {
    missing();
    String id = office.discrepancy(COPY, Kind.MISSING);
    assertEquals(
        List.of("NO_DISCREPANCY"), office.refusals("b", new Resolve(List.of(), Finding.MISTAKEN)));
    assertEquals(
        List.of("DISCREPANCY_TWICE", "NO_DISCREPANCY"),
        office.refusals("b", new Resolve(List.of(id, id, "99/0"), Finding.MISTAKEN)));
  }

  @Test
  void what_is_missed_or_destroyed_is_not_missed_again_and_what_is_found_not_found_again() {
    missing();
    assertEquals(List.of("COPY_STATE"), office.refusals("a", new ReportMissing(List.of(COPY))));
    assertEquals(
        List.of("COPY_STATE"), office.refusals("a", new ReportCompromised(List.of(COPY), "seen")));
    found();
    assertEquals(
        List.of("COPY_STATE"), office.refusals("b", new ReportFound(List.of(COPY), "street")));
    assertEquals(
        List.of("NO_PLACE"),
        office.refusals("b", new ReportFound(List.of("C-7#2"), "in the street")));
  }

  @Test
  void every_entry_that_touches_a_copy_leaves_a_step_in_its_trail() {
    missing();
    found();
    office.two("b", "c", Role.CUSTODIAN, resolve(Finding.TAKEN_IN, Kind.FOUND, Kind.MISSING));
    List<Trail> trail = office.ask(r -> r.where(Trail.SHELF, "subject", COPY));
    assertEquals(
        List.of("register/1", "report-missing/1", "report-found/1", "resolve/1"),
        trail.stream().map(Trail::act).toList());
    assertEquals(
        List.of("in-store", "missing", "found", "in-store"),
        trail.stream().map(Trail::state).toList());
    assertEquals("c", trail.getLast().second());
    assertEquals("b", trail.getLast().holder());
    assertTrue(trail.getLast().note().contains("-found"));
  }
}
