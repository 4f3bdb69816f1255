package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Ink beside paper.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PaleInkTest {
  private static final int SIDE = 64;

  @Test
  void paper_is_reckoned_between_the_middles_of_squares() {
    Random chance = new Random(154);
    for (int i = 0; i < 60; i++) {
      Plane page = SurroundingsTest.page(chance);
      int[][] squares = squares(page);
      for (int darker : new int[] {16, 32}) {
        Grid pale = Grid.blank(page.width(), page.height());
        for (int y = 0; y < page.height(); y++) {
          for (int x = 0; x < page.width(); x++) {
            pale.ink()[y][x] = page.at(x, y) < paper(squares, x, y) - darker;
          }
        }
        assertEquals(
            pale.toString(), Grid.of(new PaleInk(page).darkerBy(darker)).toString(), "page " + i);
      }
    }
  }

  private static double paper(int[][] squares, int x, int y) {
    int across = squares[0].length;
    int down = squares.length;
    double column = Math.clamp((double) x / SIDE - 0.5, 0, across - 1.0);
    double row = Math.clamp((double) y / SIDE - 0.5, 0, down - 1.0);
    int left = Math.min((int) column, Math.max(0, across - 2));
    int top = Math.min((int) row, Math.max(0, down - 2));
    int beside = Math.min(left + 1, across - 1);
    int below = Math.min(top + 1, down - 1);
    double part = column - left;
    double upper = squares[top][left] + part * (squares[top][beside] - squares[top][left]);
    double lower = squares[below][left] + part * (squares[below][beside] - squares[below][left]);
    return upper + (row - top) * (lower - upper);
  }

  private static int[][] squares(Plane page) {
    int[][] squares = new int[(page.height() + SIDE - 1) / SIDE][(page.width() + SIDE - 1) / SIDE];
    for (int y = 0; y < squares.length; y++) {
      for (int x = 0; x < squares[y].length; x++) squares[y][x] = square(page, x, y);
    }
    return squares;
  }

  /// The shade that a sixth of a square is as light as, or lighter.
  private static int square(Plane page, int across, int down) {
    int right = Math.min(page.width(), (across + 1) * SIDE);
    int bottom = Math.min(page.height(), (down + 1) * SIDE);
    int[] shades = new int[(right - across * SIDE) * (bottom - down * SIDE)];
    int count = 0;
    for (int y = down * SIDE; y < bottom; y++) {
      for (int x = across * SIDE; x < right; x++) shades[count++] = page.at(x, y);
    }
    Arrays.sort(shades);
    return shades[count - 1 - count / 6];
  }
}
