package burnbag.custody.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Discrepancy;
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
class ReturnTest {
  private static final long FRIDAY = TestOffice.NOON.plus(Duration.ofDays(4)).toEpochMilli();
  private static final long SUNDAY = TestOffice.NOON.plus(Duration.ofDays(6)).toEpochMilli();

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

  private void lend(String to, long due) {
    long offer = office.act("a", new Offer(List.of("C-7#1"), to, due));
    accept(to, offer);
  }

  private void accept(String to, long offer) {
    office.act(to, new Accept(Long.toString(offer), List.of(line("accepted"))));
  }

  private static Accept.Line line(String outcome) {
    return new Accept.Line("C-7#1", outcome, 12);
  }

  @Test
  void a_loan_is_over_when_its_registry_has_taken_the_copy_back() {
    lend("b", FRIDAY);
    assertEquals(FRIDAY, office.copy("C-7#1").dueBack());
    long offer = office.act("b", new Return(List.of("C-7-L1"), "a"));
    assertEquals("b", office.copy("C-7#1").holder());
    accept("a", offer);
    Copy copy = office.copy("C-7#1");
    assertEquals(CopyState.IN_STORE, copy.state());
    assertEquals("a", copy.holder());
    assertEquals(0, copy.dueBack());
  }

  @Test
  void a_copy_on_loan_that_is_passed_on_keeps_its_day_of_return() {
    lend("b", FRIDAY);
    assertEquals(
        List.of("DUE_LATER"), office.refusals("b", new Offer(List.of("C-7#1"), "c", SUNDAY)));
    accept("c", office.act("b", new Offer(List.of("C-7#1"), "c", 0)));
    assertEquals(FRIDAY, office.copy("C-7#1").dueBack());
  }

  @Test
  void a_copy_about_which_something_is_open_goes_nowhere_but_back() {
    lend("b", 0);
    office.act("c", new Raise(Discrepancy.Kind.TAMPERED, "C-7#1"));
    assertEquals(
        List.of("DISCREPANCY_OPEN"), office.refusals("b", new Offer(List.of("C-7#1"), "c", 0)));
    accept("a", office.act("b", new Return(List.of("C-7#1"), "a")));
    assertEquals("a", office.copy("C-7#1").holder());
    assertEquals(List.of("tampered"), office.open("C-7#1"));
  }

  @Test
  void a_copy_that_is_missed_while_it_is_offered_cannot_be_accepted_any_more() {
    long offer = office.act("a", new Offer(List.of("C-7#1", "C-7#2"), "b", 0));
    office.act("a", new ReportMissing(List.of("C-7#1")));
    Accept.Line second = new Accept.Line("C-7#2", "accepted", 12);
    assertEquals(
        List.of("COPY_STATE"),
        office.refusals("b", new Accept(Long.toString(offer), List.of(line("accepted"), second))));
    office.act("b", new Accept(Long.toString(offer), List.of(line("short"), second)));
    assertEquals(CopyState.MISSING, office.copy("C-7#1").state());
    assertEquals("b", office.copy("C-7#2").holder());
    assertEquals(List.of("missing", "short"), office.open("C-7#1"));
  }

  @Test
  void a_copy_is_named_once_whether_by_its_number_or_its_label() {
    assertEquals(
        List.of("COPY_TWICE"), office.refusals("a", new Offer(List.of("C-7#1", "C-7-L1"), "b", 0)));
    assertEquals(List.of("NO_COPIES"), office.refusals("a", new Offer(List.of(), "b", 0)));
  }

  @Test
  void an_offer_is_refused_for_a_reason_of_the_list_and_what_was_entered_before_is_still_read() {
    String offer = Long.toString(office.act("a", new Offer(List.of("C-7#1"), "b", 0)));
    assertEquals(
        List.of("REASON_UNKNOWN"), office.refusals("b", new Refuse(offer, "clerk e is ill")));
    Refuse before = new Refuse(offer, "in any words");
    assertEquals(before, office.office().acts().read(Refuse.NAME, before.fields()));
  }

  @Test
  void what_is_withdrawn_or_refused_lies_where_it_lay() {
    long first = office.act("a", new Offer(List.of("C-7#1"), "b", 0));
    office.act("a", new Withdraw(Long.toString(first)));
    assertEquals(CopyState.IN_STORE, office.copy("C-7#1").state());
    long second = office.act("a", new Offer(List.of("C-7#1"), "b", 0));
    office.act("b", new Refuse(Long.toString(second), "not-mine"));
    assertEquals(CopyState.IN_STORE, office.copy("C-7#1").state());
  }
}
