package burnbag.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.bench.corpus.DamagedRow;
import burnbag.bench.made.MangledMarkings;
import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Marks;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MangledMarkingsTest {
  static final Marks MARKS = new Marks(new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1)));
  static final List<DamagedRow> ROWS = MangledMarkings.of(5, 40);

  @Test
  void the_same_seed_makes_the_same_strings() {
    assertEquals(ROWS, MangledMarkings.of(5, 40));
    assertNotEquals(ROWS, MangledMarkings.of(6, 40));
  }

  @Test
  void what_is_damaged_was_sound_and_its_own_mend() {
    ROWS.stream()
        .map(DamagedRow::expected)
        .distinct()
        .forEach(
            sound -> {
              Explanation explanation = MARKS.explain(sound, Marks.Form.AUTO);
              assertEquals(Explanation.Is.VALID, explanation.is(), sound);
              assertEquals(sound, canonical(explanation));
            });
  }

  @Test
  void mending_what_was_mended_changes_nothing() {
    for (DamagedRow row : ROWS) {
      assertNotEquals(row.expected(), row.marking());
      Explanation explanation = MARKS.explain(row.marking(), Marks.Form.AUTO);
      assertTrue(explanation.candidates().size() <= Explanation.MOST_CANDIDATES);
      String canonical = canonical(explanation);
      if (canonical.isEmpty()) continue;
      Explanation again = MARKS.explain(canonical, Marks.Form.AUTO);
      assertEquals(canonical, canonical(again), row.marking());
    }
  }

  private static String canonical(Explanation explanation) {
    return explanation.marking().map(marking -> marking.meaning().canonical()).orElse("");
  }
}
