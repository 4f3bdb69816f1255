package burnbag.custody.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.TestOffice;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.register.Find;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Role;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FindActsTest {
  private static final Role CASE = Role.CASE_OFFICER;

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void an_office() {
    office = TestOffice.in(folder);
  }

  @AfterEach
  void the_register_is_the_fold_of_the_ledger() {
    office.folded();
    office.close();
  }

  private static String report(String words) {
    return Opening.of(new Value.Text(words), new SecureRandom()).commitment().toString();
  }

  private void open(String find) {
    office.act("a", Role.CLERK, new OpenFind(find, report("four books"), Find.Way.PAGE));
  }

  private static TakeOverPapers papers(String find, int items, long grams) {
    return papers(find, 1, items, grams);
  }

  private static TakeOverPapers papers(String find, int handover, int items, long grams) {
    return new TakeOverPapers(find, handover, items, grams, TakeOverPapers.Confirmed.CODE);
  }

  @Test
  void a_find_goes_from_its_opening_by_the_papers_to_its_end_and_two_close_it() {
    open("F-7K3M9Q");
    office.act("a", Role.CLERK, papers("F-7K3M9Q", 3, 2_100));
    office.act("b", Role.CLERK, papers("F-7K3M9Q", 2, 1, 700));
    CloseFind close = new CloseFind("F-7K3M9Q", CloseFind.Outcome.TAKEN_OVER);
    office.act("a", CASE, close);
    assertTrue(office.find(Find.SHELF, "F-7K3M9Q").isOpen(), "one alone has closed it");
    office.two("a", "b", CASE, close);
    Find find = office.find(Find.SHELF, "F-7K3M9Q");
    assertFalse(find.isOpen());
    assertEquals(4, find.items());
    assertEquals(List.of(2_100L, 700L), find.taken().stream().map(Find.Taken::grams).toList());
    assertEquals("taken-over", find.outcome());
  }

  @Test
  void one_report_opens_one_find() {
    String report = report("a box");
    office.act("a", CASE, new OpenFind("F-1", report, Find.Way.COUNTER));
    assertEquals(
        List.of("REPORT_ENTERED"),
        office.refusals("a", CASE, new OpenFind("F-2", report, Find.Way.PAGE)));
    assertEquals(
        List.of("ID_TAKEN"),
        office.refusals("a", CASE, new OpenFind("F-1", report("another"), Find.Way.PAGE)));
  }

  @Test
  void no_word_of_a_report_enters_the_ledger() {
    assertEquals(
        List.of("NO_ID", "COMMITMENT_FORM"),
        office.refusals("a", CASE, new OpenFind("found by me", "four books", Find.Way.LETTER)));
  }

  @Test
  void a_carrier_opens_no_find() {
    office.enrol("e", Role.CARRIER);
    assertEquals(
        List.of("ROLE_MISSING"),
        office.refusals("e", Role.CARRIER, new OpenFind("F-1", report("x"), Find.Way.CALL)));
  }

  @Test
  void what_is_taken_over_is_counted() {
    open("F-1");
    assertEquals(
        List.of("NO_QUANTITY", "NO_WEIGHT"),
        office.refusals("a", CASE, papers("F-1", 0, 200_000_000)));
    assertEquals(List.of("NO_FIND"), office.refusals("a", CASE, papers("F-9", 1, 0)));
    office.act("a", CASE, papers("F-1", 1, 0));
    assertEquals(List.of("TAKEN_OVER_ALREADY"), office.refusals("b", CASE, papers("F-1", 1, 0)));
  }

  @Test
  void a_find_ends_as_its_papers_say() {
    open("F-1");
    assertEquals(
        List.of("NOTHING_TAKEN_OVER"),
        office.refusals("a", CASE, new CloseFind("F-1", CloseFind.Outcome.TAKEN_OVER)));
    office.act("a", CASE, papers("F-1", 1, 0));
    assertEquals(
        List.of("PAPERS_THERE"),
        office.refusals("a", CASE, new CloseFind("F-1", CloseFind.Outcome.NO_TRACE)));
  }

  @Test
  void nothing_happens_to_a_find_that_is_closed() {
    open("F-1");
    CloseFind close = new CloseFind("F-1", CloseFind.Outcome.NOTHING_PROTECTED);
    office.two("a", "b", CASE, close);
    assertEquals(List.of("FIND_CLOSED"), office.refusals("a", CASE, papers("F-1", 1, 0)));
    assertEquals(List.of("FIND_CLOSED"), office.refusals("a", CASE, close));
  }

  @Test
  void a_find_is_its_registrys() {
    office.act("a", Role.OFFICER, new OpenRegistry("annex", TestOffice.HQ));
    open("F-1");
    assertEquals(
        List.of("OUTSIDE_REGISTRY"),
        office.refusals(office.sign("a", office.key("a"), CASE, "annex", papers("F-1", 1, 0))));
  }

  @Test
  void words_that_are_on_no_list_are_not_understood() {
    assertThrows(MalformedFields.class, () -> Find.Way.of("whispered"));
    assertThrows(MalformedFields.class, () -> CloseFind.Outcome.of("forgotten"));
    assertThrows(MalformedFields.class, () -> TakeOverPapers.Confirmed.of("nod"));
  }
}
