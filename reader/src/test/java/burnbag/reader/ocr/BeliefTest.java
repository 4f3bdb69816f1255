package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.scheme.Schemes;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is believed about a line, by what the small network and eight bits say of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BeliefTest {
  private static final Belief BELIEF = new Belief(new MarkWords(Schemes.all()));
  private static final int LONG = 900;
  private static final int SHORT = 200;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The boats leave the northern pier at six.",
        "WEATHER WAS FAIR AND ALL BOATS WERE BACK.",
        "He kept it secret (as they had asked him to) until May.",
        "Enclosed are the s\ufffdx lists you asked for.",
      })
  void running_text_that_is_read_so_so_is_the_small_network_s(String line) {
    assertTrue(BELIEF.isPlain(read(line, 0.87), strip(LONG)), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(S) The boats leave the northern pier at six.",
        "The boats leave the northern pier at six, Secret as they are.",
        "THE BOATS LEAVE, WHICH IS SECRET, THE NORTHERN PIER.",
        "THE BOATS LEAVE, WHICH IS SE\ufffdR\ufffdT, THE NORTHERN PIER.",
        "The boats leave for N\ufffdF\ufffdRN the northern pier at six.",
        "The minutes of the council of the port are \ufffd\ufffd",
        "The minutes of the council of the port are \ufffd",
      })
  void what_may_be_a_marking_or_stands_in_other_letters_is_not(String line) {
    assertFalse(BELIEF.isPlain(read(line, 0.99), strip(LONG)), line);
  }

  @Test
  void a_short_line_has_to_be_read_surely() {
    assertTrue(BELIEF.isPlain(read("Harbour", 0.95), strip(SHORT)));
    assertFalse(BELIEF.isPlain(read("Harbour", 0.87), strip(SHORT)));
    assertFalse(BELIEF.isPlain(read("Harb\ufffdur", 0.95), strip(SHORT)));
  }

  @Test
  void eight_bits_are_believed_about_running_text_and_not_about_a_marking() {
    SmallNetwork.Read blind = read("", 0);
    assertTrue(BELIEF.isEnough(said("The boats leave at six", 0.8, 0), blind, strip(LONG)));
    assertFalse(BELIEF.isEnough(said("The boats leave at six", 0.7, 0), blind, strip(LONG)));
    assertFalse(BELIEF.isEnough(said("SECRETI/NOFORN", 0.95, 0), blind, strip(LONG)));
    assertFalse(BELIEF.isEnough(said("会议记录已经全部归档保存完毕", 0.95, 0), blind, strip(LONG)));
  }

  @Test
  void what_neither_makes_letters_of_is_nothing_and_the_rest_of_a_stamp_is_not() {
    SmallNetwork.Read blind = read("", 0);
    assertTrue(BELIEF.isEnough(said("i,:", 0.3, 0), blind, strip(SHORT)));
    assertFalse(BELIEF.isEnough(said("CONG D", 0.53, 0), blind, strip(SHORT)));
    assertFalse(BELIEF.isEnough(said("i,:", 0.3, 0), read("Harbour", 0.6), strip(SHORT)));
    assertTrue(BELIEF.isEnough(said("Wanoo I coonaito", 0.47, 0), blind, strip(LONG)));
    assertFalse(BELIEF.isEnough(said("Wanoo I coonaito", 0.47, 0.4), blind, strip(LONG)));
    assertFalse(BELIEF.isEnough(said("密", 0.3, 0), blind, strip(SHORT)));
  }

  private static Strip strip(int width) {
    return new Strip(width, 1, new float[0]);
  }

  private static Recognition.Said said(String text, double sureness, double nearness) {
    return new Recognition.Said(text, sureness, nearness);
  }

  private static SmallNetwork.Read read(String text, double sureness) {
    String letters = text.replace(" ", "");
    int unknown = (int) letters.chars().filter(sign -> sign == '\ufffd').count();
    return new SmallNetwork.Read(text, sureness, 0.3, letters.length(), unknown);
  }
}
