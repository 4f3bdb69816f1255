package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import burnbag.marking.Examiner;
import burnbag.marking.Meaning;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class IssuersTest {
  static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));

  static final String ENGLISH =
      "The stores are to be counted on Friday, and the result sent to the office by noon.";

  @Test
  void states_that_agree_in_rank_leave_nothing_open() {
    RolledMarking marking = only("SECRET\n\n" + ENGLISH + "\n\nSECRET\n");
    assertEquals("us", marking.meaning().scheme());
    assertEquals(3, marking.meaning().rank());
    assertEquals(List.of(), readings(marking));
  }

  @Test
  void the_letterhead_says_whose_word_it_is() {
    assertEquals(
        "au", only("SECRET\n\nDepartment of Defence\nCanberra\n\n" + ENGLISH).meaning().scheme());
    assertEquals(
        "uk", only("SECRET\n\nMinistry of Defence\nWhitehall\n\n" + ENGLISH).meaning().scheme());
  }

  @Test
  void a_caveat_that_one_scheme_alone_has_says_it_too() {
    assertEquals("au", only("SECRET//AUSTEO\n\n" + ENGLISH).meaning().scheme());
    assertEquals("us", only("SECRET//NOFORN\n\n" + ENGLISH).meaning().scheme());
  }

  @Test
  void where_ranks_differ_every_reading_is_named() {
    RolledMarking marking = only("CONFIDENTIAL\n\n" + ENGLISH + "\n\nCONFIDENTIAL\n");
    assertEquals(2, marking.meaning().rank());
    assertEquals(true, readings(marking).contains("corporate"));
  }

  private static RolledMarking only(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    List<RolledMarking> found = exam.finish().markings();
    assertEquals(1, found.size(), () -> found.toString());
    return found.getFirst();
  }

  private static List<String> readings(RolledMarking marking) {
    return marking.judgement().readings().stream().map(Meaning.Other::scheme).toList();
  }
}
