package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.State;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.DocumentMarkings;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WhatBecomesOfMarkingsTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));

  private static List<RolledMarking> on(String page) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(page));
    DocumentMarkings found = exam.finish();
    return found.markings().stream().filter(marking -> marking.meaning().rank() > 0).toList();
  }

  private static RolledMarking first(String page) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(page));
    return exam.finish().markings().getFirst();
  }

  private static State state(String page) {
    return on(page).getFirst().judgement().state();
  }

  @Test
  void what_is_lifted_and_that_it_is_may_stand_in_either_order() {
    assertEquals(
        State.CANCELLED,
        state("TAJNE\n\nZniesiono klauzulę tajności dnia 12.03.2019, decyzja nr 7\n\nText"));
    assertEquals(
        State.CANCELLED,
        state("TAJNE\n\nKlauzula tajności została zniesiona 12.03.2019\npłk Nowak\n\nText"));
  }

  @Test
  void without_authority_or_date_a_lifted_marking_is_only_claimed_to_be() {
    assertEquals(State.CANCEL_CLAIMED, state("TAJNE\n\nKlauzula zniesiona\n\nText"));
    assertEquals(State.CANCEL_CLAIMED, state("HEMLIG\n\nSekretessen hävd\n\nText"));
  }

  @Test
  void a_negation_lifts_nothing() {
    assertEquals(
        State.LIVE, state("HEMLIG\n\nej avhemligad 2020-05-03, beslut dnr 12-2020\n\nText"));
  }

  @Test
  void the_new_level_may_stand_behind_its_words_or_beside_the_old_one() {
    RolledMarking korean = on("Ⅱ급비밀\n\nⅢ급으로 조정\n2021. 3. 4. 보안담당관 승인\n\n국방부").getFirst();
    assertEquals(State.DOWNGRADED, korean.judgement().state());
    assertEquals(2, korean.meaning().rank());
    RolledMarking polish =
        on("TAJNE\n\nZmieniono z TAJNE na ZASTRZEŻONE\n4.03.2021, płk Nowak, podpis\n\nText")
            .getFirst();
    assertEquals(State.DOWNGRADED, polish.judgement().state());
    assertEquals(1, polish.meaning().rank());
  }

  @Test
  void a_korean_marking_that_is_lifted_on_its_own_line_is_still_found() {
    assertEquals(State.CANCELLED, state("Ⅱ급비밀(해제)\n2021. 5. 3. 국방부 보안과\n\n국방부\n\n회의 결과"));
    assertEquals(State.CANCELLED, state("대외비[취소]\n2021. 5. 3. 외교부 정책과장 확인\n\n면담"));
    assertEquals(State.CANCELLED, state("Ⅲ급비밀\n\n국방부\n\n평문으로 전환 2021. 5. 3. 승인 정보과장\n\n회의 결과"));
    assertEquals(State.CANCEL_CLAIMED, state("Ⅱ급비밀(해제)\n\n국방부\n\n회의 결과"));
    assertEquals(0, on("2급비밀 해제를 요청한 공문이 2021. 5. 3. 접수되었다.\n\n회의").size());
  }

  @Test
  void a_paper_lowered_to_nothing_is_lifted_and_one_that_stays_official_is_lowered() {
    assertEquals(State.CANCELLED, state("Ⅱ급비밀\n\n일반문서로 조정\n2021. 3. 4. 보안담당관 승인\n\n국방부"));
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(
        Page.ofText(
            "SECRET\n\nDOWNGRADED TO OFFICIAL 12 May 2020, by Cabinet Office\n\nMinistry of Defence"));
    assertEquals(State.DOWNGRADED, exam.finish().markings().getFirst().judgement().state());
  }

  @Test
  void a_day_that_is_announced_lifts_nothing_and_asks_for_a_person_once_it_has_passed() {
    assertEquals(State.LIVE, state("Ⅱ급비밀\n\n보호기간: 2031. 12. 31.까지\n\n국방부"));
    assertEquals(State.REVIEW_DUE, state("Ⅱ급비밀\n\n보호기간: 2018. 6. 30.까지\n\n국방부"));
    assertEquals(State.REVIEW_DUE, state("極秘\n\n秘密保持期間：平成25年3月31日まで\n\n防衛省"));
  }

  @Test
  void titles_chapters_and_headings_are_no_markings() {
    for (String page :
        List.of(
            "TEATRO ESPAÑOL\n\nSECRETO\ncomedia en dos actos\n\nPor M. Rey\n\nText",
            "Rozdział 3\n\nŚCIŚLE TAJNE\n\nKiedy wrócił do domu, zamek był wyłamany.\nText\nText",
            "3.2 SECRET\n\nPapers of this level are kept in the safe.",
            "Прежний гриф: СОВЕРШЕННО СЕКРЕТНО\nЛистов: 12",
            "KONFIDENTIELLT\nDetta meddelande är endast avsett för mottagaren.")) {
      assertEquals(List.of(), on(page), page);
    }
  }

  @Test
  void a_theatre_of_war_and_a_directorate_are_no_title_page() {
    assertEquals(1, on("SECRET\nEuropean Theater of Operations\n\nThe depot is full.").size());
    assertEquals(
        1, on("SECRETO\nDirección General de Armamento\n\nEl depósito está lleno.").size());
  }

  @Test
  void what_offices_direct_print_and_stage_is_no_work() {
    for (String page :
        List.of(
            "SECRET\n\nReview of forces\nAs directed by the Secretary\n\nThe depot is full.",
            "TRÈS SECRET\n\nLieutenant Roman Dupont\n\nLe dépôt est plein.",
            "GEHEIM\n\nVerlegung in eigener Regie\n\nDas Lager ist voll.",
            "СЕКРЕТНО\n\nИнформационный бюллетень № 4\n\nСклад полон.",
            "СОВЕРШЕННО СЕКРЕТНО\n\nВоенное издательство\n\nНаставление",
            "机密\n\n军事科学出版社\n\n某部队作战条令",
            "机密\n\n演习导演部\n\n演习想定",
            "סודי ביותר\n\nסיכום דיון מיום 4 במאי\n\nהמחסן מלא."))
      assertEquals(1, on(page).size(), page);
  }

  @Test
  void a_subject_line_and_a_caption_bear_portions_of_their_own() {
    for (String page :
        List.of(
            "SUBJECT: (S//NF) Fuel stocks\n\nThe depot is full.",
            "Subj: (C//NF) Convoy timings\n\nThe depot is full.",
            "The depot is full.\n\nFigure 2. (S//NF) Plan of the depot"))
      assertEquals(1, on(page).size(), page);
    assertEquals(
        "us",
        first("CONFIDENTIAL\n\nSUBJECT: (C) Convoy timings\n\nThe depot is full.\n\nCONFIDENTIAL")
            .meaning()
            .scheme());
    assertEquals(List.of(), on("Subject: (C) 2019 Acme Ltd.\n\nThe depot is full."));
    assertEquals(List.of(), on("The mark (S//NF) stands before a paragraph."));
  }

  @Test
  void what_a_paper_says_of_its_own_level_is_its_marking() {
    for (String page :
        List.of(
            "Overall classification of this briefing:   SECRET//NOFORN\n\nThe depot is full.",
            "This briefing is classified TOP SECRET\n\nThe depot is full.",
            "SECRET - WORKING PAPER\n\nThe depot is full.")) assertEquals(1, on(page).size(), page);
    assertEquals(List.of(), on("The minutes of the meeting were never classified SECRET"));
  }

  @Test
  void an_annex_that_was_declassified_lifts_nothing_from_the_page_that_tells_of_it() {
    for (String told :
        List.of(
            "The annex was DECLASSIFIED on 3 May 2001 by authority of the commander.",
            "This report is new; the annex was DECLASSIFIED on 3 May 2001 by authority of J2.",
            "NIE 11-8-62 was DECLASSIFIED on 3 May 2001 by authority of J2."))
      assertEquals(State.LIVE, state("SECRET\n\n" + told), told);
    String stamped = "SECRET\n\nThis document was DECLASSIFIED on 3 May 2001 by authority of J2.";
    assertEquals(State.CANCELLED, state(stamped));
  }

  @Test
  void a_level_under_the_letterhead_of_its_scheme_is_no_title() {
    assertEquals(
        1,
        on("HEMLIG\n\nFörsvarsmakten\nHögkvarteret\nFörlag: Tryckeriet\n\nFörrådet är fullt.")
            .size());
  }

  @Test
  void a_word_that_binds_under_a_letterhead_alone_asks_for_a_person_without_one() {
    RolledMarking found = on("RISERVATO\n\nIl conto è da rendere venerdì.").getFirst();
    assertTrue(found.judgement().sureness() < Sighting.SURE_FROM);
  }

  @Test
  void a_sentence_that_denies_a_level_is_no_label_before_it() {
    for (RolledMarking found :
        on("Pismo nr 328 nie jest oznaczone klauzulą POUFNE.\n\nTekst jest w sejfie."))
      assertTrue(found.judgement().sureness() < Sighting.POSSIBLE, found.toString());
    assertEquals(1, on("Klauzula: POUFNE\n\nTekst jest w sejfie.").size());
  }

  @Test
  void words_of_two_columns_do_not_join_over_a_line_end() {
    for (RolledMarking found :
        on(
            "National        Alliance        EU\nTOP SECRET      COSMIC TOP SECRET\nSECRET      "
                + "    NATO SECRET\nCONFIDENTIAL    NATO CONFIDENTIAL\n"))
      assertTrue(!found.meaning().scheme().equals("eu"), found.toString());
  }

  @Test
  void an_internal_paper_in_a_language_of_the_confederation_without_any_letterhead_asks_a_person() {
    RolledMarking bare =
        first("INTERN\n\nDie Zahlen sind bis Freitag zu melden, und zwar alle.\n\nINTERN");
    assertEquals(1, bare.judgement().readings().size(), bare.toString());
    RolledMarking company =
        first("INTERN\nMuster & Söhne GmbH\n\nDie Zahlen sind bis Freitag zu melden.\n\nINTERN");
    assertEquals("corporate", company.meaning().scheme());
    assertEquals(0, company.judgement().readings().size(), company.toString());
    RolledMarking english =
        first("INTERNAL\n\nThe figures are due by Friday, all of them.\n\nINTERNAL");
    assertEquals(0, english.judgement().readings().size(), english.toString());
  }

  @Test
  void the_marking_at_the_end_of_a_subject_that_was_pasted_into_a_text_is_found() {
    RolledMarking found =
        on("Subject: shed invoices [SEC=PROTECTED, CAVEAT=SH:CABINET]\n\nThe shed leaks.")
            .getFirst();
    assertEquals(2, found.meaning().rank());
    assertEquals("au", found.meaning().scheme());
    assertEquals(
        0, on("Mails end in [SEC=PROTECTED], says the standard, and so do replies.").size());
  }
}
