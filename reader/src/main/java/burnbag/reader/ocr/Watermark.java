package burnbag.reader.ocr;

import burnbag.reader.ocr.LetterRow.Letter;
import java.util.ArrayList;
import java.util.Comparator;
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

  /// @param small plane of a page
  static Optional<Watermark> on(Plane small) {
    PaleInk ink = new PaleInk(small);
    Optional<Watermark> grey = on(ink.darkerBy(GREY).opened());
    return grey.isPresent() ? grey : on(ink.darkerBy(PALE).opened());
  }

  private static Optional<Watermark> on(InkMap thick) {
    Blobs pieces = Blobs.of(thick);
    List<Letter> letters = letters(pieces.all(), thick);
    LetterRow longest = LetterRow.longest(letters, Watermark::mayBeOne);
    return longest.size() < LEAST_LETTERS
        ? Optional.empty()
        : Optional.of(of(longest, thick, pieces));
  }

  private static List<Letter> letters(List<Blob> pieces, InkMap map) {
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      if (isLetter(pieces.get(i), map)) letters.add(Letter.of(pieces.get(i), i));
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
    return slope >= LEAST_SLOPE && slope <= MOST_SLOPE;
  }

  private static Watermark of(LetterRow row, InkMap map, Blobs pieces) {
    InkMap ink = InkMap.blank(map.width(), map.height());
    for (Letter letter : row.letters()) pieces.runs(letter.number(), ink::fill);
    Plane straight = Tilted.of(row, pieces).straight((x, y) -> ink.isInk(x, y) ? 0 : 255, 1);
    int letters = row.size();
    LineFinder.Found line =
        new LineFinder.Found(row.area(), letters, letters, letters, 0, LineFinder.Way.ASLANT);
    return new Watermark(line, straight);
  }

  /// As the network reads it.
  Strip strip() {
    return Tilted.strip(straight);
  }
}
