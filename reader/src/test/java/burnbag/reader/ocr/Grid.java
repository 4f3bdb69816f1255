package burnbag.reader.ocr;

import java.util.random.RandomGenerator;

/// A map point by point, to hold against what is done by whole words.
///
/// @param ink by row and column
record Grid(boolean[][] ink) {
  static Grid blank(int width, int height) {
    return new Grid(new boolean[height][width]);
  }

  static Grid of(InkMap map) {
    Grid grid = blank(map.width(), map.height());
    for (int y = 0; y < map.height(); y++) {
      for (int x = 0; x < map.width(); x++) grid.ink[y][x] = map.at(x, y);
    }
    return grid;
  }

  /// Specks, and bars that cross each other.
  static Grid chance(RandomGenerator chance) {
    Grid grid = blank(1 + chance.nextInt(200), 1 + chance.nextInt(150));
    int one = 2 + chance.nextInt(12);
    for (boolean[] row : grid.ink) {
      for (int x = 0; x < row.length; x++) row[x] = chance.nextInt(one) == 0;
    }
    for (int i = chance.nextInt(12); i > 0; i--) {
      int left = chance.nextInt(grid.width());
      int top = chance.nextInt(grid.height());
      boolean isAcross = chance.nextBoolean();
      int right = left + (isAcross ? chance.nextInt(160) : chance.nextInt(9));
      int bottom = top + (isAcross ? chance.nextInt(9) : chance.nextInt(120));
      for (int y = top; y < Math.min(bottom, grid.height()); y++) {
        for (int x = left; x < Math.min(right, grid.width()); x++) grid.ink[y][x] = true;
      }
    }
    return grid;
  }

  int width() {
    return ink[0].length;
  }

  int height() {
    return ink.length;
  }

  InkMap map() {
    InkMap map = InkMap.blank(width(), height());
    for (int y = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++) if (ink[y][x]) map.fill(y, x, x + 1);
    }
    return map;
  }

  boolean isIn(int x, int y) {
    return x >= 0 && x < width() && y >= 0 && y < height();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (boolean[] row : ink) {
      for (boolean point : row) text.append(point ? '#' : '.');
      text.append('\n');
    }
    return text.toString();
  }
}
