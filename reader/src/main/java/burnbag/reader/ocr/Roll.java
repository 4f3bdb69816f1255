package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.List;

/// A picture much taller than a sheet, as of a screen that was scrolled: on a map of it as a whole
/// its letters would be lost. It is read in pieces of a sheet's shape, each of which has the end of
/// the one above, so that no line is cut in both.
///
/// @param pieces from top to bottom
record Roll(Picture picture, List<Area> pieces) {
  /// A lower picture is found as it is, in points.
  private static final int LEAST_HEIGHT = 1_500;

  /// A sheet is no more than so many tenths as tall as it is wide.
  private static final int TALL = 25;

  /// A piece is half again as tall as it is wide, and no less than so many points.
  private static final int LEAST_PIECE = 600;

  /// What two pieces share, as a part of one.
  private static final int SHARED_ONE_IN = 6;

  static boolean isRoll(Picture picture) {
    return picture.height() >= LEAST_HEIGHT && 10L * picture.height() > TALL * picture.width();
  }

  static Roll of(Picture picture) {
    int tall = Math.max(LEAST_PIECE, picture.width() * 3 / 2);
    List<Area> pieces = new ArrayList<>();
    for (int top = 0; ; top += tall - tall / SHARED_ONE_IN) {
      int bottom = Math.min(picture.height(), top + tall);
      pieces.add(new Area(0, top, picture.width(), bottom));
      if (bottom == picture.height()) return new Roll(picture, pieces);
    }
  }

  Picture cut(Area piece) {
    return picture.cut(piece, 0, 0, piece.width(), piece.height());
  }

  /// The lines of a piece where they lie in the picture, but for those that belong to the piece
  /// above or below.
  List<ReadLine> lines(Area piece, Sheet sheet) {
    int shared = pieces.getFirst().height() / SHARED_ONE_IN;
    int half = shared / 2;
    int first = piece.top() == 0 ? 0 : piece.top() + half;
    int end = picture.height();
    int last = piece.bottom() == end ? end : piece.bottom() - shared + half;
    return sheet.lines().stream()
        .map(line -> line.at(line.area().moved(0, piece.top())))
        .filter(line -> middle(line.area()) >= first && middle(line.area()) < last)
        .toList();
  }

  private static int middle(Area area) {
    return (area.top() + area.bottom()) / 2;
  }
}
