package burnbag.marking.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.Kind;
import burnbag.marking.State;
import burnbag.marking.page.Page;
import burnbag.marking.page.Page.Shape;
import burnbag.marking.page.Part;
import burnbag.marking.page.Span;
import burnbag.marking.page.Stretch;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DocumentExamTest {
  static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));

  @Test
  void a_banner_on_four_hundred_pages_is_one_marking_with_four_hundred_places() {
    DocumentExam exam = new DocumentExam(EXAMINER);
    for (int page = 1; page <= 400; page++)
      exam.page(sheet(page, "SECRET//NOFORN\n\nText of the page.\n"));
    DocumentMarkings found = exam.finish();
    assertEquals(1, found.markings().size());
    assertEquals(400, found.markings().getFirst().places().size());
  }

  @Test
  void beyond_a_thousand_places_the_rest_is_counted() {
    DocumentExam exam = new DocumentExam(EXAMINER);
    for (int page = 1; page <= 1_200; page++) exam.page(sheet(page, "SECRET//NOFORN\n\nText.\n"));
    RolledMarking marking = exam.finish().markings().getFirst();
    assertEquals(RolledMarking.MOST_PLACES, marking.places().size());
    assertEquals(200, marking.more());
  }

  @Test
  void the_highest_rank_comes_first() {
    DocumentMarkings found =
        examine("CONFIDENTIAL//REL TO USA, GBR\n\nText.\n\n(S//NF) A paragraph with more.\n");
    assertEquals(3, found.markings().getFirst().meaning().rank());
  }

  @Test
  void a_banner_below_a_portion_is_a_fault_and_one_above_all_is_told() {
    RolledMarking low =
        marking(Kind.BANNER, "CONFIDENTIAL//NOFORN\n\n(C//NF) One.\n\n(S//NF) Two.\n");
    assertTrue(low.faults().getLast().message().contains("(S//NF)"), low.faults().toString());
    RolledMarking high =
        marking(Kind.BANNER, "TOP SECRET//NOFORN\n\n(S//NF) One.\n\n(C//NF) Two.\n");
    assertEquals(List.of(), high.faults());
    assertTrue(high.judgement().why().getLast().contains("compilation"));
    RolledMarking even = marking(Kind.BANNER, "SECRET//NOFORN\n\n(S//NF) One.\n\n(U) Two.\n");
    assertEquals(List.of(), even.faults());
  }

  private static RolledMarking marking(Kind kind, String text) {
    return examine(text).markings().stream()
        .filter(one -> one.judgement().kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void an_unmarked_page_of_a_marked_document_is_named() {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(sheet(1, "NATO SECRET\n\nText."));
    exam.page(sheet(2, "Nothing but text."));
    exam.page(sheet(3, "NATO SECRET\n\nText."));
    assertEquals(List.of(2), exam.finish().unmarkedPages());
  }

  @Test
  void a_page_that_the_count_names_and_the_document_lacks_is_missing() {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(sheet(1, "GEHEIM\namtlich geheim gehalten\nSeite 1 von 3\n\nText.\n\nGEHEIM"));
    exam.page(sheet(2, "GEHEIM\namtlich geheim gehalten\nSeite 3 von 3\n\nText.\n\nGEHEIM"));
    assertEquals(List.of(2), exam.finish().missingPages());
  }

  @Test
  void authority_and_date_cancel_and_a_bare_word_only_claims_to() {
    assertEquals(
        State.CANCELLED,
        state(
            "SECRET\n\nMEMORANDUM\n\nDECLASSIFIED Authority NND 12345 By ABC NARA Date 5/12/98\n"));
    assertEquals(
        State.CANCEL_CLAIMED,
        state("SECRET\n\nMEMORANDUM\n\nDECLASSIFIED\n\nText of the paper.\n"));
    assertEquals(
        State.CANCELLED,
        state(
            "GEHEIM\n"
                + "amtlich geheim gehalten\n\n"
                + "Einstufung aufgehoben 12.03.2024 gez. Müller\n\n"
                + "Text.\n"));
  }

  @Test
  void a_downgraded_marking_stands_at_its_new_level_and_remembers_the_old() {
    RolledMarking marking =
        examine(
                "GEHEIM\n"
                    + "amtlich geheim gehalten\n"
                    + "Herabgestuft auf VS-NfD am 12.03.2024 gez. Kolbe\n\n"
                    + "Text.\n")
            .markings()
            .getFirst();
    assertEquals(State.DOWNGRADED, marking.judgement().state());
    assertEquals(1, marking.meaning().rank());
    assertEquals("GEHEIM", marking.judgement().was());
  }

  @Test
  void a_date_that_has_passed_asks_for_review_and_declassifies_nothing() {
    assertEquals(
        State.REVIEW_DUE,
        state(
            "SECRET//NOFORN\n\n"
                + "Classified By: J. Doe\n"
                + "Derived From: Multiple Sources\n"
                + "Declassify On: 20201231\n\n"
                + "Text.\n"));
    assertEquals(State.REVIEW_DUE, state("机密★10年\n\n关于车辆的通知\n\n2003年5月1日\n"));
    assertEquals(State.LIVE, state("机密★10年\n\n关于车辆的通知\n\n2024年5月1日\n"));
  }

  @Test
  void a_specimen_is_training_and_an_exam_paper_is_a_trap() {
    assertEquals(State.TRAINING, state("SECRET//NOFORN\n\nFOR TRAINING PURPOSES ONLY\n\nText.\n"));
    assertEquals(State.TRAP, state("绝密★启用前\n\n期末考试 数学试卷\n姓名：____ 准考证号：____\n"));
    assertEquals(State.CONDITIONAL, state("绝密★启用前\n\n招标文件\n\n第一章\n"));
  }

  @Test
  void a_struck_marking_without_authority_stays_at_full_severity() {
    String text = "SECRET\n\nText of the memorandum.\n";
    Stretch struck = new Stretch(new Span(0, 6), Part.BODY, true, Optional.empty());
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(new Page(1, 0, text, List.of(struck), Shape.SHEET));
    assertEquals(State.CANCEL_CLAIMED, exam.finish().markings().getFirst().judgement().state());
  }

  @Test
  void a_header_is_a_marking_wherever_its_text_stands() {
    String text =
        "Lorem ipsum dolor sit amet.\n"
            + "One more line.\n"
            + "And a third.\n"
            + "VS-Nur für den Dienstgebrauch Az. 12-4\n"
            + "And more.\n"
            + "More.\n"
            + "More.\n"
            + "More.";
    int start = text.indexOf("VS-");
    Stretch header =
        new Stretch(
            new Span(start, text.indexOf('\n', start)), Part.HEADER, false, Optional.empty());
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(new Page(1, 0, text, List.of(header), Shape.FLOW));
    RolledMarking marking = exam.finish().markings().getFirst();
    assertEquals("de", marking.meaning().scheme());
    assertTrue(marking.judgement().why().contains("in the page header or footer"));
  }

  @Test
  void a_piece_of_a_long_text_leaves_its_neighbours_wordings_to_them() {
    String text = "SECRET//NOFORN\n\nText.\n";
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(new Page(1, 1_000, text, List.of(), Shape.PIECE, new Span(15, text.length())));
    assertTrue(exam.finish().markings().isEmpty());
  }

  @Test
  void more_different_wordings_than_can_be_kept_are_counted_not_dropped() {
    DocumentExam exam = new DocumentExam(EXAMINER);
    for (int page = 1; page <= 21_000; page++) {
      exam.page(
          sheet(
              page,
              "Source: Department of State, Central Files. Secret; Box "
                  + page
                  + ". Drafted by Jones.\n"));
    }
    assertEquals(1_000, exam.finish().unlisted());
  }

  @Test
  void a_field_that_says_it_holds_a_level_is_metadata() {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.property("MSIP_Label_11111111-2222-3333-4444-555555555555_Name", "Highly Confidential");
    exam.property("custom:Classification", "Secret");
    exam.property(
        "X-Protective-Marking", "VER=2024.1, NS=gov.au, SEC=PROTECTED, ORIGIN=a@b.example");
    exam.property("Author", "J. Secret");
    List<RolledMarking> found = exam.finish().markings();
    assertEquals(3, found.size());
    assertTrue(found.stream().allMatch(marking -> marking.judgement().kind() == Kind.METADATA));
  }

  @Test
  void a_six_digit_number_is_a_copy_number_only_above_a_Chinese_level() {
    assertEquals("000347", examine("000347\n机密★10年\n\n关于调整的通知\n").copyMarks().getFirst().number());
    assertTrue(examine("000347\n\nInvoice\n\nTotal 12.40\n").copyMarks().isEmpty());
  }

  private static State state(String text) {
    return examine(text).markings().getFirst().judgement().state();
  }

  private static DocumentMarkings examine(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    return exam.finish();
  }

  private static Page sheet(int number, String text) {
    return new Page(number, 0, text, List.of(), Shape.SHEET);
  }
}
