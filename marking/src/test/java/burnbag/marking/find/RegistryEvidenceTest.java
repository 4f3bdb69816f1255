package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
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
class RegistryEvidenceTest {
  static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  static final String BODY = "\n\nЗапаси на складі є підрахувати до п’ятниці.\n";

  @Test
  void a_level_word_in_the_corner_of_its_scheme_is_surer_than_one_at_the_left() {
    RolledMarking left = only("Таємно" + BODY);
    RolledMarking right = only(" ".repeat(40) + "Таємно" + BODY);
    assertTrue(left.judgement().sureness() < Examiner.sureFrom());
    assertTrue(right.judgement().sureness() >= Examiner.sureFrom());
    assertTrue(right.judgement().why().contains(Sign.CORNER.words()));
  }

  @Test
  void the_corner_counts_at_the_top_of_a_page_alone() {
    RolledMarking low =
        only("Звіт\n\nа\n\nб\n\nв\n\nг\n\n" + " ".repeat(40) + "Таємно" + BODY + BODY);
    assertFalse(low.judgement().why().contains(Sign.CORNER.words()));
  }

  @Test
  void the_letters_of_a_level_behind_a_registration_number_support_the_level_word() {
    for (String number :
        List.of("Исх. № 12/345с", "Вх. № 0417/сс", "№ 77/4 сс", "№ 5ов", "№ 118/ДСП", "Инв. N 9сс"))
      assertTrue(isRegistered("Секретно\n" + number + "\n\nО складах"), number);
    for (String number : List.of("Вих. № 12/345т", "№ 7/ДСК", "№ 3цт"))
      assertTrue(isRegistered("Таємно\n" + number + BODY), number);
    for (String number : List.of("Tgb.-Nr. 12/24 geh.", "VS-Nr. 7/19 str. geh."))
      assertTrue(isRegistered("GEHEIM\n" + number + "\n\nDie Liste liegt bei."), number);
    assertTrue(isRegistered("POUFNE\n\nPf-12/24\n\nStan magazynu.\n"));
  }

  @Test
  void a_number_that_says_nothing_of_a_level_supports_none() {
    for (String number :
        List.of("Исх. № 12/345", "№ 12 с приложением", "№ 12стр", "№ 5овощи", "дом 7с"))
      assertFalse(isRegistered("Секретно\n" + number + "\n\nО складах"), number);
    assertFalse(isRegistered("GEHEIM\nTgb.-Nr. 12/24\n\nDie Liste liegt bei."));
  }

  @Test
  void a_number_does_not_support_itself_nor_what_is_far_from_it() {
    assertEquals(List.of(), examine("Tgb.-Nr. 12/24 geh.\n\nDie Liste liegt bei.").markings());
    String far = "GEHEIM\n" + "\nDie Liste liegt bei.".repeat(10) + "\nTgb.-Nr. 12/24 geh.\n";
    assertFalse(isRegistered(far));
  }

  private static boolean isRegistered(String text) {
    return only(text).judgement().why().contains(Sign.REGISTERED.words());
  }

  private static RolledMarking only(String text) {
    List<RolledMarking> found = examine(text).markings();
    assertEquals(1, found.size(), () -> text + "\n" + found);
    return found.getFirst();
  }

  private static DocumentMarkings examine(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    return exam.finish();
  }
}
