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

  /// Of a line: what has so much of its rows and columns is the same line in another piece.
  private static final double SAME = 0.5;

  /// A line may be found so many points higher or lower in another piece.
  private static final int NEAR = 12;

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

  /// Lines with those of the next piece, where they lie in the picture. What both have is told
  /// once: as it was read further from an edge.
  ///
  /// @param above lines of the pieces above
  List<ReadLine> with(List<ReadLine> above, Area piece, Sheet sheet) {
    int border = piece.top() + pieces.getFirst().height() / SHARED_ONE_IN / 2;
    List<ReadLine> here =
        sheet.lines().stream()
            .map(line -> line.at(line.area().moved(0, piece.top())))
            .filter(line -> piece.top() == 0 || middle(line.area()) >= border - NEAR)
            .toList();
    List<ReadLine> lines = new ArrayList<>();
    for (ReadLine line : above) {
      boolean isBelow = piece.top() > 0 && middle(line.area()) > border + NEAR;
      if (!isBelow && here.stream().noneMatch(other -> isSame(other, line))) lines.add(line);
    }
    lines.addAll(here);
    return lines;
  }

  private static boolean isSame(ReadLine one, ReadLine other) {
    return one.area().isMuchOf(other.area(), SAME);
  }

  private static int middle(Area area) {
    return (area.top() + area.bottom()) / 2;
  }
}
