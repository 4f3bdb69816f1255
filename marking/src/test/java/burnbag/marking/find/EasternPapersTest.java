package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.State;
import burnbag.marking.document.CopyMark;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.DocumentMarkings;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EasternPapersTest {
  static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));

  @Test
  void a_single_glyph_in_a_word_beside_a_shelf_number_or_set_downwards_is_nothing() {
    for (String text :
        List.of("密碼設定", "密 813.7 / 4425\n\n館藏目錄", "秘 210.6\n蔵書", "機\n密\n文\n書", "森林很密，陽光照不進來。")) {
      assertTrue(examine(text).markings().isEmpty(), text);
    }
  }

  @Test
  void a_single_glyph_with_a_letterhead_of_its_scheme_holds_and_without_asks_a_person() {
    String office = "行政院 函\n受文者：國防部\n發文字號：院臺字第1130001號\n";
    assertEquals("tw", only(office + "密\n\n主旨：道路").meaning().scheme());
    assertTrue(only(office + "密\n\n主旨：道路").judgement().sureness() >= Examiner.sureFrom());
    assertTrue(only("密\n\n一\n二\n三\n四").judgement().sureness() < Examiner.sureFrom());
  }

  @Test
  void the_same_word_belongs_to_who_writes_it() {
    assertEquals("tw", only("機密\n\n行政院 函\n受文者：國防部\n\n主旨").meaning().scheme());
    assertEquals("jp", only("機密\n\n外務省\n昭和60年2月3日\n\n会談の記録について").meaning().scheme());
    assertEquals("cn", only("機密★10年\n\n通知").meaning().scheme());
    List<Integer> ranks =
        only("機密\n\n一二三").judgement().readings().stream().map(r -> r.rank()).sorted().toList();
    assertEquals(List.of(3, 4), ranks);
  }

  @Test
  void a_term_is_the_day_that_it_names_by_whatever_era() {
    assertEquals("2051-12-31", term("密（解密條件：本件至140年12月31日解密）\n\n主旨"));
    assertEquals("2030-03-31", term("極秘（期間：令和12年3月31日まで）\n\n計画"));
    assertEquals("2031-12-31", term("Ⅱ급비밀 예고문 : 2031. 12. 31. 일반문서로 재분류\n\n계획"));
    assertEquals("附件抽存後解密", term("極機密（附件抽存後解密）\n\n主旨"));
  }

  @Test
  void what_was_lifted_is_lifted_though_it_stands_behind_the_label_of_a_condition() {
    for (String page :
        List.of(
            "密等：機密\n解密條件：業於113年3月1日解密，國防部字第12號\n\n國防部　函\n受文者：參謀本部",
            "機密\n保密期限：10年 已解密 2011年5月12日 國防部字第12號\n\n國防部　函\n受文者：參謀本部"))
      assertEquals(State.CANCELLED, only(page).judgement().state(), page);
  }

  @Test
  void what_will_lift_a_level_some_day_has_not_lifted_it() {
    for (String page : List.of("密等：機密\n解密條件：工作完成後解密\n\n國防部　函", "机密\n解密条件：任务完成后解密\n\n某部队"))
      assertEquals(State.LIVE, only(page).judgement().state(), page);
  }

  @Test
  void a_term_that_has_passed_is_due_for_review_and_a_condition_is_one() {
    assertEquals(State.REVIEW_DUE, state("極秘（期間：令和2年3月31日まで）\n\n計画"));
    assertEquals(State.REVIEW_DUE, state("Ⅱ급비밀 예고문 : 2020. 12. 31. 일반문서로 재분류\n\n계획"));
    assertEquals(State.CONDITIONAL, state("極機密（附件抽存後解密）\n\n主旨"));
    assertEquals(State.LIVE, state("極機密（本件於140年6月30日解密）\n\n主旨"));
  }

  @Test
  void a_cancellation_needs_authority_and_date_in_these_countries_too() {
    assertEquals(State.CANCELLED, state("Ⅲ급비밀\n일반문서로 재분류\n2024. 3. 4.\n보안담당관 승인\n\n계획"));
    assertEquals(State.CANCEL_CLAIMED, state("Ⅲ급비밀\n일반문서로 재분류\n\n계획"));
    assertEquals(State.CANCELLED, state("Ⅲ급비밀\n2021. 9. 3. 일반문서로 조정, 보안과장 김민수 (서명)\n\n계획"));
    assertEquals(State.LIVE, state("Ⅲ급비밀\n2035. 9. 3. 일반문서로 재분류, 국방부\n\n계획"));
    assertEquals(State.CANCELLED, state("Ⅲ급비밀\n2021. 9. 3. 일반문서로 재분류 (보안과장 김민수)\n\n계획"));
    assertEquals(State.DOWNGRADED, state("Ⅰ급비밀\n2021. 4. 9. Ⅲ급비밀로 조정, 보안과장 (인)\n\n계획"));
    assertEquals(State.CANCELLED, state("極機密\n本件業於113年3月1日解密，國防部字第12號\n\n主旨"));
    assertEquals(State.CANCELLED, state("極機密\n本件解密\n核定人員：王大明\n113年3月1日\n\n主旨"));
    assertEquals(State.CANCEL_CLAIMED, state("極機密\n密等取消\n\n主旨"));
    assertEquals(State.CANCELLED, state("極秘\n秘密指定解除\n令和6年3月1日\n総務課長承認\n\n計画"));
  }

  @Test
  void a_word_like_example_in_prose_makes_no_specimen_of_a_live_paper() {
    assertEquals(State.LIVE, state("GİZLİ\n\nBu bir örnek olay değildir, örnek verelim.\n\nGİZLİ"));
    assertEquals(State.LIVE, state("極秘\n\n警備計画の見本市を開く。\n\n極秘"));
    assertEquals(State.TRAINING, state("極秘\n見本\n\n警備計画\n\n極秘"));
    assertEquals(State.TRAINING, state("極秘\n訓練用　見本\n\n警備計画\n\n極秘"));
    assertEquals(State.TRAINING, state("Ⅱ급비밀\n훈련용 견본\n\n계획"));
  }

  @Test
  void copies_are_read_in_their_languages() {
    copy("3", "12", "極秘\n１２部のうち３号\n\n計画");
    copy("2", "", "Секретно\nЭкз. № 2\n\nДоклад");
    copy("3", "9", "GİZLİ\nNÜSHA NO: 3/9\n\nRapor");
    copy("5", "", "Ⅱ급비밀\n사본번호 5\n\n계획");
    copy("3", "9", "سري\nنسخة رقم ٣ من ٩\n\nمحضر");
    copy("4", "7", "- סודי -\nעותק מספר 4 מתוך 7\n\nדוח");
    copy("1", "5", "極機密\n第 1 份，共 5 份\n\n主旨");
  }

  @Test
  void Turkish_words_are_the_same_under_a_Turkish_locale() {
    Locale usual = Locale.getDefault();
    try {
      Locale.setDefault(Locale.of("tr", "TR"));
      for (String text : List.of("GİZLİ\n\nT.C.\n\nRapor", "GIZLI\n\nT.C.\n\nRapor")) {
        assertEquals(3, only(text).meaning().rank(), text);
      }
      assertEquals(1, only("Hizmete Özel\n\nListe").meaning().rank());
      assertEquals("us", only("CLASSIFICATION: CONFIDENTIAL//NOFORN\n\nText").meaning().scheme());
    } finally {
      Locale.setDefault(usual);
    }
  }

  @Test
  void the_heading_of_a_mails_disclaimer_is_no_marking_and_that_of_a_memorandum_is() {
    String heading = "PRIVILEGED & CONFIDENTIAL\n";
    assertTrue(
        examine("See you at one.\n\n" + heading + "This e-mail is intended only for you.")
            .markings()
            .isEmpty());
    assertEquals("privilege", only(heading + "\nThe lease runs out in May.").meaning().scheme());
  }

  private static void copy(String number, String of, String text) {
    List<CopyMark> found = examine(text).copyMarks();
    assertEquals(1, found.size(), text);
    assertEquals(number, found.getFirst().number());
    assertEquals(of, found.getFirst().of());
  }

  private static String term(String text) {
    return only(text).meaning().parts().term();
  }

  private static State state(String text) {
    return only(text).judgement().state();
  }

  private static RolledMarking only(String text) {
    List<RolledMarking> found = examine(text).markings();
    assertEquals(1, found.size(), text + " gives " + found);
    return found.getFirst();
  }

  private static DocumentMarkings examine(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    return exam.finish();
  }
}
