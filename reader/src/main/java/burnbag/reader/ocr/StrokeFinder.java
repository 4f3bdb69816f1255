package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds strokes that were drawn through letters, by which a marking is struck out: courses of ink
/// that join letters, cross several of them, are thin where they cross none, and stick out at both
/// ends or go through many. An underline crosses tails alone; a rule crosses nothing.
final class StrokeFinder {
  private static final int LEAST_WIDTH = 16;
  private static final int LEAST_HEIGHT = 7;

  /// What is higher is a drawing, in points of the map.
  private static final int MOST_HEIGHT = 120;

  /// Of its box, in hundredths, that has ink: what is fuller is a blot, unless it is so many times
  /// as wide as high.
  private static final int FULLEST = 60;

  private static final int BLOT = 3;

  /// So many strokes are drawn through a word, and no more.
  private static final int MOST = 3;

  /// Two sides of a frame are courses too.
  private static final int MOST_TRIED = 5;

  /// Of a stroke's columns, in which it is alone.
  private static final double ALONE = 0.15;

  /// Of a stroke's columns, in which a letter crosses it.
  private static final double CROSSED = 0.06;

  private static final int LEAST_CROSSED = 2;

  /// A stroke through so many letters may end within the first and the last, or at a frame.
  private static final int MANY_CROSSED = 7;

  /// The part of such a stroke's columns in which it is alone.
  private static final double OFTEN_ALONE = 0.4;

  /// So many times as much of the letters may lie on one side of it as on the other.
  private static final int ONE_SIDED = 6;

  /// In its columns, how much a stroke through one sign or two sticks out on each side, of its
  /// length; one through a word, of the word's height.
  private static final double OUT_OF_SIGN = 0.07;

  private static final double OUT_OF_WORD = 0.3;

  private static final int LEAST_OUT = 3;

  /// So far off, in rows, ink is near.
  private static final int NEAR = 3;

  /// A pen's stroke is no thicker, in rows; nor two that lie on each other.
  private static final int THICK = 11;

  /// Of a piece's height: a thicker one leaves nothing of letters.
  private static final double COVERING = 0.75;

  private final InkMap map;
  private final Area box;
  private final Course course;

  private StrokeFinder(InkMap map, Area box, Course course) {
    this.map = map;
    this.box = box;
    this.course = course;
  }

  /// @param map with its rules: a stroke may be as straight as one
  static List<Stroke> in(InkMap map) {
    List<Stroke> strokes = new ArrayList<>();
    Blobs blobs = Blobs.of(map);
    for (int i = 0; i < blobs.all().size(); i++) {
      if (mayBeStruck(blobs.all().get(i))) strokes.addAll(of(map, blobs, i).find());
    }
    return strokes;
  }

  private static boolean mayBeStruck(Blob blob) {
    return blob.width() >= LEAST_WIDTH
        && blob.height() >= LEAST_HEIGHT
        && blob.height() <= MOST_HEIGHT
        && 2 * blob.width() >= blob.height()
        && (blob.width() > BLOT * blob.height()
            || blob.ink() * 100L <= (long) FULLEST * blob.width() * blob.height());
  }

  private static StrokeFinder of(InkMap map, Blobs blobs, int piece) {
    Area box = blobs.all().get(piece).box();
    boolean[] own = new boolean[box.width() * box.height()];
    blobs.runs(
        piece,
        (y, left, right) -> {
          int row = (y - box.top()) * box.width() - box.left();
          Arrays.fill(own, row + left, row + right, true);
        });
    return new StrokeFinder(map, box, new Course(box.width(), box.height(), own));
  }

  private List<Stroke> find() {
    List<Stroke> strokes = new ArrayList<>();
    List<Stroke> tried = new ArrayList<>();
    while (tried.size() < MOST_TRIED && strokes.size() < MOST) {
      Optional<Stroke> next = course.best(tried).map(this::measured);
      if (next.isEmpty()) break;
      tried.add(next.get());
      if (isThroughLetters(next.get(), strokes)) strokes.add(next.get());
    }
    strokes.replaceAll(stroke -> stroke.moved(box.left(), box.top()));
    return strokes;
  }

  /// With its thickness, that of the thinnest fifth of its columns, and in the middle of those
  /// where it is alone.
  private Stroke measured(Stroke rough) {
    Stroke stroke = rough.thick(thickness(rough));
    double sum = 0;
    double sumX = 0;
    double sumXx = 0;
    double sumOff = 0;
    double sumXOff = 0;
    for (int x = 0; x < box.width(); x++) {
      Course.Run run = course.run(stroke, x);
      if (run.isEmpty() || run.height() > stroke.thickness() + 1) continue;
      double part = (double) x / box.width();
      double off = (run.top() + run.bottom() - 1) / 2.0 - stroke.at(x);
      sum++;
      sumX += part;
      sumXx += part * part;
      sumOff += off;
      sumXOff += part * off;
    }
    double spread = sum * sumXx - sumX * sumX;
    if (spread <= 0) return stroke;
    double more = (sum * sumXOff - sumX * sumOff) / spread;
    double left = (sumOff - more * sumX) / sum;
    return stroke.shifted(left, left + more);
  }

  private int thickness(Stroke stroke) {
    int[] runs = new int[box.width()];
    int count = 0;
    for (int x = 0; x < box.width(); x++) {
      Course.Run run = course.run(stroke, x);
      if (!run.isEmpty()) runs[count++] = run.height();
    }
    Arrays.sort(runs, 0, count);
    return runs[count / 5];
  }

  /// What stands beside a stroke.
  private static final class Sides {
    int columns;
    int alone;

    /// How often it is alone with ink of other pieces near it on one side, as an underline is.
    int passing;

    int crossed;
    int crossings;
    long above;
    long below;
    int first = -1;
    int last = -1;
  }

  /// @param others that were found before; what is theirs says nothing of it
  private Sides sides(Stroke stroke, List<Stroke> others) {
    Sides sides = new Sides();
    boolean wasCrossed = false;
    // Of letters that a thick pen went over, next to nothing looks out.
    int out = 3 * stroke.thickness() > box.height() ? 1 : 2;
    for (int x = 0; x < box.width(); x++) {
      int column = x;
      if (others.stream().anyMatch(other -> other.isNear(stroke, column))) continue;
      Course.Run run = course.run(stroke, x);
      if (run.isEmpty()) continue;
      sides.columns++;
      double middle = stroke.at(x);
      int up = (int) Math.max(0, middle - stroke.thickness() / 2 - run.top());
      int down = (int) Math.max(0, run.bottom() - middle - stroke.thickness() / 2 - 0.5);
      sides.above += up;
      sides.below += down;
      boolean isCrossed = up >= out && down >= out;
      if (isCrossed) sides.crossed++;
      if (isCrossed && !wasCrossed) sides.crossings++;
      wasCrossed = isCrossed;
      if (up >= out || down >= out) {
        if (sides.first < 0) sides.first = x;
        sides.last = x;
        continue;
      }
      sides.alone++;
      if (isNear(x, run.top() - 1, -1) != isNear(x, run.bottom(), 1)) sides.passing++;
    }
    return sides;
  }

  private boolean isThroughLetters(Stroke stroke, List<Stroke> others) {
    if (stroke.thickness() > Math.min(THICK, COVERING * box.height())) return false;
    Sides sides = sides(stroke, others);
    return sides.columns * 4 > box.width()
        && sides.alone >= ALONE * sides.columns
        && sides.passing * 2 < sides.columns
        && sides.crossed >= CROSSED * sides.columns
        && sides.crossings >= LEAST_CROSSED
        && sides.above * ONE_SIDED >= sides.below
        && sides.below * ONE_SIDED >= sides.above
        && (sticksOut(sides) || goesOn(sides));
  }

  private boolean sticksOut(Sides sides) {
    boolean isWord = box.width() > 2 * box.height();
    double least = isWord ? OUT_OF_WORD * box.height() : OUT_OF_SIGN * box.width();
    int out = Math.min(sides.first, box.width() - 1 - sides.last);
    return out >= Math.max(LEAST_OUT, least);
  }

  private boolean goesOn(Sides sides) {
    return box.width() > 2 * box.height()
        && sides.crossings >= MANY_CROSSED
        && sides.alone >= OFTEN_ALONE * sides.columns;
  }

  /// Whether there is ink of another piece a little further up or down.
  private boolean isNear(int x, int from, int step) {
    for (int i = 1; i <= NEAR; i++) {
      int column = box.left() + x;
      int row = box.top() + from + i * step;
      if (row < 0 || row >= map.height() || !map.at(column, row)) continue;
      return !course.at(x, from + i * step);
    }
    return false;
  }
}
