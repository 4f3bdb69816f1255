package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// A level of one sign, no larger than those of the text, is a line of its own.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LoneSignTest {
  private static final int WIDTH = 600;
  private static final int HEIGHT = 800;
  private static final Area SIGN = new Area(500, 60, 514, 74);

  private final InkMap map = InkMap.blank(WIDTH, HEIGHT);

  LoneSignTest() {
    for (int row = 0; row < 12; row++) {
      for (int letter = 0; letter < 30; letter++) letter(60 + 16 * letter, 200 + 30 * row);
    }
  }

  @Test
  void a_dense_sign_alone_in_a_corner_is_a_line() {
    sign(SIGN.left(), SIGN.top());
    assertTrue(isFound());
  }

  @Test
  void a_thin_one_is_a_tick_or_a_hole() {
    for (int i = 0; i < SIGN.width(); i++) point(SIGN.left() + i, SIGN.top() + i);
    for (int i = 0; i < SIGN.width(); i++) point(SIGN.right() - 1 - i, SIGN.top() + i);
    assertFalse(isFound());
  }

  @Test
  void many_are_dirt_or_figures_of_a_table() {
    for (int i = 0; i < 4; i++) sign(SIGN.left() - 140 * i, SIGN.top());
    for (int i = 0; i < 4; i++) sign(SIGN.left() - 140 * i, 700);
    assertFalse(isFound());
  }

  private boolean isFound() {
    List<LineFinder.Found> lines = LineFinder.in(map);
    return lines.stream().anyMatch(line -> line.area().equals(SIGN));
  }

  private void letter(int left, int top) {
    for (int y = 0; y < 13; y++) {
      for (int x = 0; x < 10; x++) if (x < 3 || y % 5 == 0) point(left + x, top + y);
    }
  }

  /// Strokes close to each other.
  private void sign(int left, int top) {
    for (int y = 0; y < 14; y++) {
      for (int x = 0; x < 14; x++) if (x % 4 == 0 || y % 3 == 0) point(left + x, top + y);
    }
    for (int y = 0; y < 14; y++) point(left + 13, top + y);
    for (int x = 0; x < 14; x++) point(left + x, top + 13);
  }

  private void point(int x, int y) {
    map.fill(y, x, x + 1);
  }
}
