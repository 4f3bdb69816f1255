package burnbag.reader;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Page;
import burnbag.reading.Ocr;
import burnbag.reading.Reason;
import java.awt.Color;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Markings on paper through which somebody drew a pen, and labels in light letters.
@DisplayNameGeneration(ReplaceUnderscores.class)
class StruckPaperTest {
  private static final Color AMBER = new Color(0xFF, 0xC0, 0x00);

  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);

  @Test
  void a_level_with_a_line_through_it_is_read_and_told_as_struck() throws IOException {
    Recorder seen = DESK.read(marked("SECRET").stroke(520, 91, 720, 95, 4));
    assertEquals(List.of("SECRET"), struck(seen));
  }

  @Test
  void two_lines_through_a_level_are_taken_off_both() throws IOException {
    Recorder seen =
        DESK.read(marked("CONFIDENTIAL").stroke(520, 87, 850, 88, 3).stroke(520, 98, 850, 97, 3));
    assertEquals(List.of("CONFIDENTIAL"), struck(seen));
  }

  @Test
  void a_crossed_out_level_is_read_or_is_unsure() throws IOException {
    assertNotMissed(
        DESK.read(marked("RESTRICTED").stroke(520, 82, 790, 104, 4).stroke(520, 104, 790, 82, 4)));
  }

  @Test
  void what_a_thick_pen_has_all_but_covered_is_unsure() throws IOException {
    Recorder seen = DESK.read(marked("TOP SECRET").stroke(510, 93, 800, 93, 17));
    assertEquals(List.of(Reason.OCR_UNSURE), seen.reasons());
  }

  @Test
  void a_page_goes_on_being_read_after_a_level_that_is_struck_through() throws IOException {
    Recorder seen = DESK.read(marked("SECRET").stroke(520, 93, 720, 93, 4));
    assertEquals(Page.Origin.PICTURE, seen.onlyPage().origin());
    assertTrue(seen.onlyPage().text().contains("harbour office"), seen.onlyPage().text());
  }

  @Test
  void an_underlined_level_stands() throws IOException {
    Recorder seen = DESK.read(marked("SECRET").stroke(540, 112, 700, 112, 3));
    assertTrue(seen.onlyPage().text().contains("SECRET"), seen.onlyPage().text());
    assertEquals(List.of(), struck(seen));
  }

  @Test
  void a_line_with_tails_that_touch_its_underline_stands() throws IOException {
    Recorder seen =
        DESK.read(
            new DrawnSheet()
                .write("copying by any party", 400, 107, 38)
                .stroke(395, 113, 790, 113, 3));
    assertTrue(seen.onlyPage().text().contains("copying by any party"), seen.onlyPage().text());
    assertEquals(List.of(), struck(seen));
  }

  @Test
  void a_small_label_in_coloured_letters_on_black_is_read() throws IOException {
    Recorder seen = DESK.read(label());
    assertTrue(seen.onlyPage().text().contains("TLP:AMBER+STRICT"), seen.onlyPage().text());
    assertEquals(List.of(), struck(seen));
  }

  @Test
  void a_label_that_is_struck_through_is_read_or_is_unsure() throws IOException {
    assertNotMissed(DESK.read(label().in(Color.BLACK).stroke(480, 87, 930, 89, 4)));
  }

  @Test
  void a_label_that_is_crossed_out_in_red_is_read_or_is_unsure() throws IOException {
    assertNotMissed(
        DESK.read(
            label()
                .in(new Color(0xB0, 0x14, 0x18))
                .stroke(480, 74, 930, 104, 7)
                .stroke(480, 104, 930, 74, 7)));
  }

  private static DrawnSheet marked(String level) throws IOException {
    return new DrawnSheet().write(level, 540, 107, 38);
  }

  private static DrawnSheet label() throws IOException {
    return new DrawnSheet()
        .plate(500, 62, 410, 54)
        .in(AMBER)
        .write("TLP:AMBER+STRICT", 512, 104, 40);
  }

  private static List<String> struck(Recorder seen) {
    Page page = seen.onlyPage();
    return page.stretches().stream()
        .filter(stretch -> stretch.struck())
        .map(stretch -> page.text().substring(stretch.at().start(), stretch.at().end()))
        .toList();
  }

  private static void assertNotMissed(Recorder seen) {
    assertFalse(struck(seen).isEmpty() && seen.reasons().isEmpty(), seen.toString());
  }
}
