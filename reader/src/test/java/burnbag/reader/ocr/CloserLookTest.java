package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// When a place that did not read is settled by a closer look.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CloserLookTest {
  private static final int FINDING = 1_100;
  private static final int FACTOR = 3;

  /// Two lines of letters that were found as one box.
  private static final Area BOX = new Area(600, 900, 1_000, 990);

  /// What is usual on the page.
  private static final Doubts DOUBTS = new Doubts(40, false);

  @Test
  void a_box_of_two_lines_that_are_both_legible_is_read() {
    assertTrue(isRead(List.of(line(0, 0.8), line(50, 0.6))));
  }

  @Test
  void a_box_of_which_a_line_stays_illegible_is_not() {
    assertFalse(isRead(List.of(line(0, 0.99), line(50, 0.3))));
  }

  @Test
  void a_box_with_a_line_that_comes_near_a_marking_is_not() {
    ReadLine near = line(50, 0.7);
    near = new ReadLine("SEGKE", near.sureness(), 0.55, near.area(), near.looks(), false);
    assertFalse(isRead(List.of(line(0, 0.99), near)));
  }

  @Test
  void of_many_letters_a_word_of_two_is_no_reading() {
    ReadLine brief = line(50, 0.99);
    brief = new ReadLine("7.", 0.99, 0, brief.area(), brief.looks(), false);
    assertFalse(isRead(List.of(line(0, 0.99), brief)));
  }

  @Test
  void what_is_large_after_a_closer_look_has_to_be_sure() {
    Doubts small = new Doubts(20, false);
    assertFalse(small.isSettled(line(0, 0.6)));
    assertTrue(small.isSettled(line(0, 0.8)));
  }

  @Test
  void what_is_lower_than_a_line_settles_nothing() {
    assertFalse(new Doubts(80, false).isSettled(line(0, 0.99)));
  }

  @Test
  void what_a_stroke_goes_through_has_to_be_very_sure() {
    assertFalse(DOUBTS.isSettled(line(0, 0.8).asStruck()));
    assertTrue(DOUBTS.isSettled(line(0, 0.95).asStruck()));
  }

  @Test
  void a_few_signs_that_end_as_levels_do_may_be_one() {
    assertTrue(Doubts.isLikeLevel("對機密"));
    assertTrue(Doubts.isLikeLevel("柜横密"));
    assertFalse(Doubts.isLikeLevel("密"));
    assertFalse(Doubts.isLikeLevel("員工應保守公司的秘密"));
    assertFalse(Doubts.isLikeLevel("主旨：保密"));
  }

  @Test
  void a_line_is_told_where_it_stands_on_the_page() {
    CloserLook look = look();
    ReadLine line = line(0, 0.9);
    ReadLine there = line.at(look.box());
    assertEquals(BOX, look.onPage(there).area());
  }

  private static boolean isRead(List<ReadLine> lines) {
    return look().isRead(lines, 2, 0, DOUBTS);
  }

  private static CloserLook look() {
    BufferedImage page = new BufferedImage(2_480, 3_508, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = page.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 2_480, 3_508);
    pen.setColor(Color.BLACK);
    for (int x = BOX.left(); x < BOX.right(); x += 40) {
      pen.fillRect(x, BOX.top(), 20, 40);
      pen.fillRect(x, BOX.top() + 50, 20, 40);
    }
    pen.dispose();
    return CloserLook.at(Picture.of(page), BOX, FINDING, FACTOR);
  }

  /// A line of ten letters in the box.
  ///
  /// @param down from its top
  private static ReadLine line(int down, double sureness) {
    Area box = look().box();
    Area place =
        new Area(
            box.left() / 2, (box.top() + down) / 2, box.right() / 2, (box.top() + down + 40) / 2);
    LineFinder.Found looks = new LineFinder.Found(place, 10, 10, 500, 0, LineFinder.Way.ACROSS);
    return new ReadLine("Pier Seven", sureness, 0, place.times(2), looks, false);
  }
}
