package burnbag.reader.ocr;

import java.util.List;

/// A picture that shows no sheet but a part of one: a stamp and nothing round it, a strip, a word
/// photographed from near. It is laid on paper, for what is large on its sheet looks like a drawing
/// or a rule.
///
/// @param picture on its paper
/// @param place where on it the picture lies
/// @param factor how much smaller it was made
record CloseUp(Picture picture, Area place, int factor) {
  /// The longer side of a picture of a sheet, in points.
  private static final int SHEET = 500;

  /// A sheet is no more than so many tenths as long as it is wide.
  private static final int LONG = 25;

  /// The least paper, in points.
  private static final int WIDE = 900;

  private static final int HIGH = 1_200;

  /// What is larger is seen as well if it is made smaller.
  private static final int ENOUGH = 1_000;

  /// Whether no sheet has its size or shape.
  static boolean isNoSheet(Picture picture) {
    int longer = Math.max(picture.width(), picture.height());
    int shorter = Math.min(picture.width(), picture.height());
    return longer < SHEET || 10 * longer > LONG * shorter;
  }

  /// On paper thrice as high, and wider by its height.
  static CloseUp of(Picture picture) {
    return laid(picture, 1);
  }

  /// The same, and no larger than is needed to see what is large on it.
  static CloseUp fromNear(Picture picture) {
    int longer = Math.max(picture.width(), picture.height());
    return laid(picture, Math.max(1, longer / ENOUGH));
  }

  private static CloseUp laid(Picture whole, int factor) {
    Picture picture = whole.shrunk(factor);
    int wide = Math.max(WIDE, picture.width() + Math.min(picture.width(), picture.height()));
    int high = Math.max(HIGH, 3 * picture.height());
    int left = (wide - picture.width()) / 2;
    int top = (high - picture.height()) / 2;
    Area place = new Area(left, top, left + picture.width(), top + picture.height());
    return new CloseUp(picture.laid(wide, high, place), place, factor);
  }

  /// What was read on the paper, as it lies in the picture.
  Sheet of(Sheet onPaper) {
    List<ReadLine> lines =
        onPaper.lines().stream()
            .map(line -> line.at(line.area().within(place).times(factor)))
            .toList();
    return new Sheet(lines, onPaper.origin(), onPaper.unread());
  }
}
