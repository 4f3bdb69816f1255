package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds strokes drawn through light letters on a dark ground. On a map of what is light they are
/// no ink but what is missing: a narrow course without any, through the middle of a line, with
/// halves of letters close by on both its sides.
final class CutFinder {
  /// A cut is no wider, in rows.
  private static final int WIDE = 5;

  private static final int LEAST_HEIGHT = 9;
  private static final int MOST_HEIGHT = 90;

  /// So many strokes are drawn through a word, and no more.
  private static final int MOST = 2;

  /// Of its columns: in so many there are letters on both sides.
  private static final double BETWEEN = 0.12;

  /// Of a line's height, at its top and its bottom: there letters end by themselves.
  private static final double EDGE = 0.08;

  /// The same where its middle is.
  private static final double MIDDLE = 0.25;

  private CutFinder() {}

  /// @param light map of what is light on a dark ground
  static List<Stroke> in(InkMap light) {
    List<Stroke> cuts = new ArrayList<>();
    for (LineFinder.Found line : LineFinder.in(light.closedDown(WIDE))) {
      Area box = line.area();
      boolean mayBeCut =
          box.height() >= LEAST_HEIGHT
              && box.height() <= MOST_HEIGHT
              && box.width() > 2 * box.height();
      if (mayBeCut) cuts.addAll(through(light, box));
    }
    return cuts;
  }

  private static List<Stroke> through(InkMap light, Area box) {
    boolean[] dark = new boolean[box.width() * box.height()];
    for (int i = 0; i < dark.length; i++) {
      int y = i / box.width();
      boolean isInside = y >= EDGE * box.height() && y < (1 - EDGE) * box.height();
      dark[i] = isInside && !light.at(box.left() + i % box.width(), box.top() + y);
    }
    Course course = new Course(box.width(), box.height(), dark);
    List<Stroke> cuts = new ArrayList<>();
    while (cuts.size() < MOST) {
      Optional<Stroke> cut = course.best(cuts).flatMap(next -> measured(next, course, light, box));
      if (cut.isEmpty()) break;
      cuts.add(cut.get());
    }
    cuts.replaceAll(cut -> cut.moved(box.left(), box.top()));
    return cuts;
  }

  /// With its width, if there are letters on both its sides.
  private static Optional<Stroke> measured(Stroke cut, Course course, InkMap light, Area box) {
    double middle = cut.at(box.width() / 2.0);
    if (middle < MIDDLE * box.height() || middle > (1 - MIDDLE) * box.height()) {
      return Optional.empty();
    }
    int[] widths = new int[box.width()];
    int between = 0;
    for (int x = 0; x < box.width(); x++) {
      Course.Run run = course.run(cut, x);
      boolean isBetween =
          !run.isEmpty()
              && run.height() <= WIDE
              && isLight(light, box, x, run.top() - 1)
              && isLight(light, box, x, run.bottom());
      if (isBetween) widths[between++] = run.height();
    }
    if (between < BETWEEN * box.width()) return Optional.empty();
    Arrays.sort(widths, 0, between);
    return Optional.of(cut.thick(widths[between / 2]));
  }

  private static boolean isLight(InkMap light, Area box, int x, int y) {
    int row = box.top() + y;
    return row >= 0 && row < light.height() && light.at(box.left() + x, row);
  }
}
