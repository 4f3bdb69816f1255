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

/// Arabic and Hebrew papers whose dates and copy numbers are written in digits of either kind, with
/// and without the marks that turn their direction.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RightToLeftTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  private static final List<String> TURNS = List.of("", "\u200F", "\u202B", "\u2067");

  @Test
  void an_Arabic_level_beside_Latin_and_Arabic_digits_is_found() {
    for (String turn : TURNS) {
      for (String number : List.of("3", "٣", "۳")) {
        DocumentMarkings paper =
            exam(
                turn
                    + "سري للغاية\nوزارة الدفاع\nنسخة رقم "
                    + number
                    + "\nالتاريخ 12/03/2024\n\nالرصيف الجنوبي مغلق.\n");
        assertLive("ar", 4, paper);
        assertEquals("3", paper.copyMarks().getFirst().number(), number);
      }
    }
  }

  @Test
  void a_Hebrew_level_beside_Latin_digits_is_found() {
    for (String turn : TURNS) {
      DocumentMarkings paper =
          exam(turn + "- סודי ביותר -\nמשרד הביטחון\nעותק 3 מתוך 12\n14/03/2024\n\nהרציף סגור.\n");
      assertLive("il", 4, paper);
      assertEquals("3", paper.copyMarks().getFirst().number());
    }
  }

  @Test
  void digits_and_a_reference_on_the_level_s_own_line_leave_it_a_marking() {
    for (String line :
        List.of("سري للغاية 12/2024", "١٢/٢٠٢٤ سري للغاية", "سري للغاية - 3/12", "سودي")) {
      DocumentMarkings paper = exam(line + "\nوزارة الدفاع\nنسخة رقم 4\n\nالرصيف مغلق.\n");
      if (line.startsWith("سودي")) assertTrue(paper.markings().isEmpty(), line);
      else assertLive("ar", 4, paper);
    }
    assertLive("il", 3, exam("סודי 12-2024\nמשרד הביטחון\nעותק מס' 4\n\nהרציף סגור.\n"));
  }

  private static void assertLive(String scheme, int rank, DocumentMarkings paper) {
    RolledMarking found =
        paper.markings().stream()
            .filter(one -> one.meaning().scheme().equals(scheme))
            .findFirst()
            .orElseThrow(() -> new AssertionError(paper.markings().toString()));
    assertEquals(rank, found.meaning().rank(), paper.markings().toString());
    assertEquals(State.LIVE, found.judgement().state());
    assertTrue(found.judgement().sureness() >= Examiner.sureFrom(), found.toString());
  }

  private static DocumentMarkings exam(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    return exam.finish();
  }
}
