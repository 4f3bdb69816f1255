package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Page;
import burnbag.reading.Ocr;
import java.awt.Color;
import java.io.IOException;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Markings that were put on paper by a hand in a hurry: on their head, up the side, askew, over
/// what is written there.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StampedPaperTest {
  private static final Color RED = new Color(205, 35, 45);
  private static final Color BLUE = new Color(50, 60, 190);

  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);

  @ParameterizedTest
  @CsvSource({
    "TOP SECRET, 100, 1000, 40, -90",
    "SECRET, 80, 700, 26, 90",
    "CONFIDENTIAL, 1150, 700, 40, 90",
    "SECRET, 800, 90, 50, 180",
    "RESTRICTED, 800, 1650, 40, 180",
    "SECRET, 300, 1200, 60, -40",
    "CONFIDENTIAL, 300, 950, 50, 55",
  })
  void a_marking_is_read_whichever_way_it_stands(
      String mark, int x, int y, int size, double degrees) throws IOException {
    Page page = DESK.read(new DrawnSheet().write(mark, x, y, size, degrees)).onlyPage();
    assertTrue(page.text().lines().toList().contains(mark), page.text());
  }

  @Test
  void a_red_stamp_no_larger_than_the_text_that_it_lies_over_is_read() throws IOException {
    Page page = DESK.read(new DrawnSheet().in(RED).write("SECRET", 400, 575, 32)).onlyPage();
    assertTrue(page.text().lines().toList().contains("SECRET"), page.text());
  }

  @Test
  void a_blue_stamp_across_three_lines_is_read() throws IOException {
    Page page =
        DESK.read(new DrawnSheet().in(BLUE).write("CONFIDENTIAL", 250, 660, 70, -10)).onlyPage();
    assertTrue(page.text().lines().toList().contains("CONFIDENTIAL"), page.text());
  }

  @Test
  void a_letter_written_in_blue_is_read_once() throws IOException {
    Page page =
        DESK.read(new DrawnSheet().in(BLUE).write("Signed at the harbour office", 170, 800, 25))
            .onlyPage();
    assertEquals(
        1, page.text().lines().filter(line -> line.contains("Signed at")).count(), page.text());
  }

  @Test
  void the_numbers_of_a_list_are_no_word_that_runs_down_the_page() throws IOException {
    DrawnSheet sheet = new DrawnSheet();
    for (int i = 1; i < 9; i++) sheet.write(Integer.toString(i), 170, 800 + 42 * i, 25);
    assertFalse(DESK.read(sheet).onlyPage().text().contains("12345"));
  }
}
