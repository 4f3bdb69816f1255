package burnbag.reader.ocr;

import java.util.DoubleSummaryStatistics;

/// The place of a row of letters on a map, along the way that it goes.
///
/// @param start how far on it begins
/// @param top how far off its one side is
/// @param length in points of the map
/// @param breadth across the row, in points of the map
record Tilted(Heading heading, double start, double top, double length, double breadth) {
  /// Of a row's breadth, the margin on each side.
  private static final int MARGIN_ONE_IN = 3;

  /// Of a row's breadth: what belongs to it stands out no further.
  private static final double OFF = 0.25;

  /// @param pieces of the row's map
  static Tilted of(LetterRow row, Blobs pieces) {
    Heading heading = row.heading();
    return row.letters().stream()
        .map(letter -> of(heading, letter.number(), pieces))
        .reduce(Tilted::with)
        .orElseThrow();
  }

  /// The place of one piece of ink.
  static Tilted of(Heading heading, int piece, Blobs pieces) {
    DoubleSummaryStatistics along = new DoubleSummaryStatistics();
    DoubleSummaryStatistics aside = new DoubleSummaryStatistics();
    pieces.runs(
        piece,
        (y, left, right) -> {
          // What lies between the ends of a run lies between them on the row.
          for (int x : new int[] {left, right - 1}) {
            along.accept(heading.along(x, y));
            aside.accept(heading.aside(x, y));
          }
        });
    return new Tilted(
        heading,
        along.getMin(),
        aside.getMin(),
        along.getMax() - along.getMin(),
        aside.getMax() - aside.getMin());
  }

  /// Both, of one heading.
  Tilted with(Tilted other) {
    double first = Math.min(start, other.start);
    double upper = Math.min(top, other.top);
    double last = Math.max(start + length, other.start + other.length);
    double lower = Math.max(top + breadth, other.top + other.breadth);
    return new Tilted(heading, first, upper, last - first, lower - upper);
  }

  /// Whether the other goes on where this ends, or the other way about.
  ///
  /// @param gap between them, at most
  boolean goesOn(Tilted other, double gap) {
    double off = breadth * OFF;
    return other.top >= top - off
        && other.top + other.breadth <= top + breadth + off
        && other.start <= start + length + gap
        && other.start + other.length >= start - gap;
  }

  /// What shade, of 255, a point of the map has; fractions of a point count.
  interface Shades {
    int at(double x, double y);
  }

  /// The row lying straight, with a margin round it.
  ///
  /// @param finer so many points for one of the map
  Plane straight(Shades shades, int finer) {
    int margin = (int) (breadth / MARGIN_ONE_IN);
    int width = ((int) length + 2 * margin + 1) * finer;
    int height = ((int) breadth + 2 * margin + 1) * finer;
    byte[] straight = new byte[width * height];
    for (int y = 0; y < height; y++) {
      double aside = top + (double) y / finer - margin;
      for (int x = 0; x < width; x++) {
        double along = start + (double) x / finer - margin;
        straight[y * width + x] =
            (byte) shades.at(heading.x(along, aside), heading.y(along, aside));
      }
    }
    return new Plane(width, height, straight);
  }

  /// A row that was laid straight, as the network reads it.
  static Strip strip(Plane straight) {
    double letters = straight.height() / (1 + 2.0 / MARGIN_ONE_IN) / 2;
    Area all = new Area(0, 0, straight.width(), straight.height());
    return Strip.of(straight, all, 0, new Slant(0, letters, letters));
  }
}
