package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Optional;

/// Large letters that climb or fall across a page, under its writing or over it. Their strokes are
/// thicker than those of writing: on a map from which thin strokes are taken they stand alone,
/// however pale they are.
///
/// @param line as which it is told
/// @param straight its letters alone, black, in a row
record Watermark(LineFinder.Found line, Plane straight) {
  /// How much darker than the paper it is, of 255: so much, and shades of a fold are none of it.
  private static final int GREY = 32;

  /// The same where nothing was found.
  private static final int PALE = 16;

  private static final int LEAST_HEIGHT = 18;

  /// Of the map's height.
  private static final int HIGHEST = 5;

  /// Of its box, in hundredths, that a letter fills at least, and at most.
  private static final int LEAST_INK = 12;

  private static final int MOST_INK = 80;

  /// Fewer letters in a row stand so by chance.
  private static final int LEAST_LETTERS = 5;

  /// More large pieces of ink are a picture, and the largest of them are looked at.
  private static final int MOST_LETTERS = 60;

  /// Rows for a column, at least: what climbs less is straightened like any line.
  private static final double LEAST_SLOPE = 0.14;

  private static final double MOST_SLOPE = 2;

  /// Of a letter's size: no letter stands further off the row.
  private static final double OFF = 0.3;

  /// Of a letter's size: the next one stands no further on.
  private static final double ON = 2.2;

  private static final double LARGER = 2;

  /// A large piece of ink.
  ///
  /// @param number among the pieces of its map
  private record Letter(Blob blob, int number) {
    double x() {
      return (blob.left() + blob.right()) / 2.0;
    }

    double y() {
      return blob.middle();
    }

    double size() {
      return Math.sqrt((double) blob.width() * blob.height());
    }
  }

  /// Which way a row of letters goes.
  private record Course(double across, double down) {
    double along(double x, double y) {
      return x * across + y * down;
    }

    double aside(double x, double y) {
      return y * across - x * down;
    }
  }

  /// @param small plane of a page
  static Optional<Watermark> on(Plane small) {
    PaleInk ink = new PaleInk(small);
    Optional<Watermark> grey = on(ink.darkerBy(GREY).opened());
    return grey.isPresent() ? grey : on(ink.darkerBy(PALE).opened());
  }

  private static Optional<Watermark> on(InkMap thick) {
    Blobs pieces = Blobs.of(thick);
    List<Letter> letters = letters(pieces.all(), thick);
    List<Letter> longest = List.of();
    for (int i = 0; i < letters.size(); i++) {
      for (int j = i + 1; j < letters.size(); j++) {
        Letter first = letters.get(i);
        Letter second = letters.get(j);
        if (!mayBeOne(first, second)) continue;
        List<Letter> row = row(letters, first, second);
        if (row.size() > longest.size()) longest = row;
      }
    }
    return longest.size() < LEAST_LETTERS
        ? Optional.empty()
        : Optional.of(of(longest, thick, pieces));
  }

  private static List<Letter> letters(List<Blob> pieces, InkMap map) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (isLetter(pieces.get(i), map)) letters.add(new Letter(pieces.get(i), i));
    }
    letters.sort(Comparator.comparingDouble(letter -> -letter.size()));
    List<Letter> largest =
        new ArrayList<>(letters.subList(0, Math.min(MOST_LETTERS, letters.size())));
    largest.sort(Comparator.comparingDouble(Letter::x));
    return largest;
  }

  private static boolean isLetter(Blob blob, InkMap map) {
    long box = (long) blob.width() * blob.height();
    return blob.height() >= LEAST_HEIGHT
        && blob.height() <= map.height() / HIGHEST
        && blob.width() <= 2 * blob.height()
        && blob.height() <= 5 * blob.width()
        && blob.ink() * 100L >= LEAST_INK * box
        && blob.ink() * 100L <= MOST_INK * box;
  }

  /// @param second to the right of the first
  private static boolean mayBeOne(Letter first, Letter second) {
    double x = second.x() - first.x();
    double slope = Math.abs(second.y() - first.y()) / Math.max(1e-6, x);
    double larger = Math.max(first.size(), second.size());
    return slope >= LEAST_SLOPE
        && slope <= MOST_SLOPE
        && larger <= LARGER * Math.min(first.size(), second.size());
  }

  /// All letters that stand in the row of these two, one after the other.
  private static List<Letter> row(List<Letter> letters, Letter first, Letter second) {
    Course course = course(first, second);
    double aside = course.aside(first.x(), first.y());
    List<Letter> near = new ArrayList<>();
    for (Letter letter : letters) {
      boolean isOn =
          Math.abs(course.aside(letter.x(), letter.y()) - aside) <= OFF * first.size()
              && letter.size() <= LARGER * first.size()
              && first.size() <= LARGER * letter.size();
      if (isOn) near.add(letter);
    }
    near.sort(Comparator.comparingDouble(letter -> course.along(letter.x(), letter.y())));
    List<Letter> longest = List.of();
    List<Letter> row = new ArrayList<>();
    for (Letter letter : near) {
      if (!row.isEmpty() && gap(row.getLast(), letter) > ON * first.size()) row = new ArrayList<>();
      row.add(letter);
      if (row.size() > longest.size()) longest = row;
    }
    return longest;
  }

  private static double gap(Letter one, Letter other) {
    return Math.hypot(other.x() - one.x(), other.y() - one.y());
  }

  private static Course course(Letter first, Letter last) {
    double length = gap(first, last);
    return new Course((last.x() - first.x()) / length, (last.y() - first.y()) / length);
  }

  /// @param row from left to right
  private static Watermark of(List<Letter> row, InkMap map, Blobs pieces) {
    Course course = course(row.getFirst(), row.getLast());
    InkMap ink = InkMap.blank(map.width(), map.height());
    DoubleSummaryStatistics along = new DoubleSummaryStatistics();
    DoubleSummaryStatistics aside = new DoubleSummaryStatistics();
    Area area = row.getFirst().blob().box();
    for (Letter letter : row) {
      area = area.with(letter.blob().box());
      pieces.runs(
          letter.number(),
          (y, left, right) -> {
            ink.fill(y, left, right);
            // What lies between the ends of a run lies between them on the course.
            for (int x : new int[] {left, right - 1}) {
              along.accept(course.along(x, y));
              aside.accept(course.aside(x, y));
            }
          });
    }
    double start = along.getMin();
    double top = aside.getMin();
    int margin = (int) ((aside.getMax() - top) / 3);
    int width = (int) (along.getMax() - start) + 2 * margin + 1;
    int height = (int) (aside.getMax() - top) + 2 * margin + 1;
    byte[] shades = new byte[width * height];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        double onward = start + x - margin;
        double off = top + y - margin;
        int column = (int) Math.round(onward * course.across() - off * course.down());
        int down = (int) Math.round(onward * course.down() + off * course.across());
        boolean isIn = column >= 0 && column < map.width() && down >= 0 && down < map.height();
        shades[y * width + x] = (byte) (isIn && ink.at(column, down) ? 0 : 255);
      }
    }
    LineFinder.Found line =
        new LineFinder.Found(area, row.size(), row.size(), row.size(), 0, LineFinder.Way.ASLANT);
    return new Watermark(line, new Plane(width, height, shades));
  }

  /// As the network reads it.
  Strip strip() {
    // A third of them above and below is margin.
    double letters = straight.height() * 3 / 10.0;
    return Strip.of(
        straight,
        new Area(0, 0, straight.width(), straight.height()),
        0,
        new Slant(0, letters, letters));
  }
}
