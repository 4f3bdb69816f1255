package burnbag.custody.dispatch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.custody.TestOffice;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.PageCount;
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
class DispatchTest {
  private static final String PAPER = "ab".repeat(32);

  @TempDir Path folder;
  private TestOffice office;

  @BeforeEach
  void a_document_in_two_copies_and_an_office_elsewhere() {
    office = TestOffice.in(folder);
    office.document("a", "C-7", 2);
    open("ministry-4", 3);
  }

  @AfterEach
  void close() {
    office.folded();
    office.close();
  }

  private void open(String id, int rank) {
    office.two(
        "a", "b", Role.OFFICER, new OpenOutside(id, List.of(new Clearance("us", rank, List.of()))));
  }

  private String send() {
    return Long.toString(office.act("a", new SendOut(List.of("C-7#1", "C-7-L2"), "ministry-4", 0)));
  }

  private void receipt(String dispatch) {
    office.two("a", "b", Role.CUSTODIAN, new EnterReceipt(dispatch, PAPER));
  }

  private static ReceiveBack back(int pages) {
    return new ReceiveBack(List.of(new PageCount("C-7#1", pages)));
  }

  @Test
  void the_sender_answers_for_a_copy_until_two_have_seen_the_receipt() {
    String dispatch = send();
    Copy copy = office.copy("C-7#1");
    assertEquals(CopyState.SENT_OUT, copy.state());
    assertEquals("a", copy.holder());
    receipt(dispatch);
    assertEquals("outside/ministry-4", office.copy("C-7#1").holder());
    assertEquals(CopyState.SENT_OUT, office.copy("C-7#2").state());
    assertEquals(List.of("NO_DISPATCH"), office.refusals("a", new EnterReceipt(dispatch, PAPER)));
  }

  @Test
  void who_takes_a_copy_back_answers_for_it() {
    receipt(send());
    office.act("b", back(12));
    Copy copy = office.copy("C-7#1");
    assertEquals(CopyState.IN_STORE, copy.state());
    assertEquals("b", copy.holder());
    assertEquals(List.of("COPY_STATE"), office.refusals("b", back(12)));
  }

  @Test
  void a_copy_that_comes_back_before_its_receipt_is_not_discharged_by_it() {
    String dispatch = send();
    office.act("b", back(12));
    receipt(dispatch);
    assertEquals("b", office.copy("C-7#1").holder());
    assertEquals("outside/ministry-4", office.copy("C-7#2").holder());
  }

  @Test
  void a_copy_that_comes_back_thinner_is_taken_in_and_said_to_be() {
    receipt(send());
    office.act("b", back(11));
    assertEquals("b", office.copy("C-7#1").holder());
    assertEquals(List.of("wrong-pages"), office.open("C-7#1"));
  }

  @Test
  void a_copy_that_was_sent_out_and_is_seen_here_has_turned_up() {
    receipt(send());
    office.act("c", new Sight(List.of("C-7#1")));
    assertEquals(List.of("found"), office.open("C-7#1"));
  }

  @Test
  void nothing_goes_to_who_is_not_cleared_or_to_nobody() {
    open("printer-2", 1);
    assertEquals(
        List.of("NOT_CLEARED"),
        office.refusals("a", new SendOut(List.of("C-7#1"), "printer-2", 0)));
    assertEquals(
        List.of("NO_OUTSIDE", "DUE_PAST"),
        office.refusals("a", new SendOut(List.of("C-7#1"), "nobody", 5)));
    office.act("a", Role.OFFICER, new CloseOutside("ministry-4"));
    assertEquals(
        List.of("NO_OUTSIDE"),
        office.refusals("a", new SendOut(List.of("C-7#1"), "ministry-4", 0)));
    assertEquals(
        List.of("NO_ID"),
        office.refusals("a", Role.OFFICER, new OpenOutside("the ministry", List.of())));
    assertEquals(
        List.of("ID_TAKEN"), office.refusals("a", Role.OFFICER, new OpenOutside("b", List.of())));
  }

  @Test
  void a_copy_on_loan_is_not_sent_on() {
    long friday = office.now() + 4 * 86_400_000L;
    long offer = office.act("a", new Offer(List.of("C-7#1"), "b", friday));
    Accept.Line line = new Accept.Line("C-7#1", "accepted", 12);
    office.act("b", new Accept(Long.toString(offer), List.of(line)));
    assertEquals(
        List.of("ON_LOAN"), office.refusals("b", new SendOut(List.of("C-7#1"), "ministry-4", 0)));
  }

  @Test
  void a_receipt_is_a_paper_that_was_scanned() {
    String dispatch = send();
    assertEquals(List.of("NO_DIGEST"), office.refusals("a", new EnterReceipt(dispatch, "it came")));
  }

  @Test
  void papers_come_back_to_who_keeps_them() {
    receipt(send());
    office.enrol("e", Role.CLERK);
    assertEquals(List.of("ROLE_MISSING", "NOT_KEEPER"), office.refusals("e", Role.CLERK, back(12)));
  }
}
