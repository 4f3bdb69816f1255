package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FourLettersTest {
  private final FourLetters fours = new FourLetters();

  @Test
  void everyday_endings_are_common_and_rare_letters_are_not_listed() {
    assertTrue(fours.perMillion("tion") > fours.perMillion("over"));
    assertTrue(fours.perMillion("over") > fours.perMillion("ofor"));
    assertEquals(0, fours.perMillion("zxqj"));
  }

  @Test
  void any_letter_on_a_side_is_met_as_often_as_all_of_them() {
    double sum = 0;
    for (char c = 'a'; c <= 'z'; c++) sum += fours.perMillion("tio" + c);
    assertEquals(sum, fours.perMillion("tio?"), sum / 1e4);
    assertTrue(fours.perMillion("?io?") >= fours.perMillion("tio?"));
  }

  @Test
  void what_is_no_letter_is_not_listed() {
    assertEquals(0, fours.perMillion("co: "));
    assertEquals(0, fours.perMillion("12th"));
  }
}
