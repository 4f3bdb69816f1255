package burnbag.reader.ocr;

import java.util.List;

/// A place of a page that did not read, on a picture of its own: there lines are found on a map of
/// more points, straightened by themselves and away from what stands round them, so that letters
/// which touch a frame, a pen's ring or the next line stand apart.
///
/// @param picture the place and a little round it, on white
/// @param right so far from the left of the page it begins
/// @param down the same from the top
/// @param box the place in it
record CloserLook(Picture picture, int right, int down, Area box) {
  /// Of the place's ink, what must be read for the place to be.
  private static final double MOST = 0.75;

  /// Of the pieces of a line's ink, how many its text explains: noise reads as a letter or two.
  private static final double EXPLAINED = 0.5;

  /// @param page it is on
  /// @param box where it is
  /// @param finding the longer side of a picture whose lines are found point by point
  /// @param factor how much smaller the page's map is
  static CloserLook at(Picture page, Area box, int finding, int factor) {
    Plane plane = page.darkest();
    int reach = box.height() / 2;
    Area around = box.grown(box.height(), reach, plane.width(), plane.height());
    int margin = around.height() / 3;
    int longer = finding * Math.max(1, (factor + 1) / 2);
    int width = Math.max(longer, around.width() + 2 * margin);
    int left = (width - around.width()) / 2;
    Picture cut = page.cut(around, left, margin, width, around.height() + 2 * margin);
    int right = around.left() - left;
    int down = around.top() - margin;
    return new CloserLook(cut, right, down, box.moved(-right, -down));
  }

  /// A line of its own picture, where it stands on the page.
  ReadLine onPage(ReadLine line) {
    return line.at(line.area().moved(right, down));
  }

  /// Whether a line that was found in it is of the place, and not from beside it.
  boolean has(Area line) {
    return line.sharedRows(box) * 2 >= line.height()
        && line.left() < box.right()
        && line.right() > box.left();
  }

  /// Whether what was read there is what stands there: the lines that are read as they would have
  /// to be on the page have nearly all of its ink.
  ///
  /// @param lines of it
  /// @param factor how much smaller the map is on which they were found
  /// @param slope by which that was straightened
  /// @param doubts of the page
  boolean isRead(List<ReadLine> lines, int factor, double slope, Doubts doubts) {
    InkMap map =
        new Surroundings(picture.darkest().shrunk(factor))
            .dark()
            .straightened(slope)
            .withoutRules();
    List<Area> read =
        lines.stream()
            .filter(line -> doubts.isSettled(line) && isExplained(line))
            .map(line -> line.looks().area())
            .toList();
    long all = 0;
    long theirs = 0;
    int right = Math.min(map.width(), box.right() / factor);
    for (int x = Math.max(0, box.left() / factor); x < right; x++) {
      int up = (int) Math.round(slope * (x - map.width() / 2.0));
      int bottom = Math.min(map.height(), box.bottom() / factor - up);
      for (int y = Math.max(0, box.top() / factor - up); y < bottom; y++) {
        if (!map.at(x, y)) continue;
        all++;
        if (isIn(read, x, y)) theirs++;
      }
    }
    return theirs >= MOST * all;
  }

  private static boolean isExplained(ReadLine line) {
    return line.text().length() >= EXPLAINED * line.looks().letters();
  }

  private static boolean isIn(List<Area> areas, int x, int y) {
    for (Area area : areas) {
      if (x >= area.left() && x < area.right() && y >= area.top() && y < area.bottom()) return true;
    }
    return false;
  }
}
