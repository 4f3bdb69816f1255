package burnbag.reader.ocr;

import burnbag.reader.ocr.LetterRow.Letter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// A row of letters that runs another way than the lines of its page: up or down its side, or askew
/// as stamps are set. Which of its two ends it is read from is told by reading it.
///
/// @param line as which it is told
record Askew(LineFinder.Found line, Tilted place) {
  /// Fewer letters stand in a row by chance.
  private static final int LEAST_LETTERS = 5;

  /// More rows are a picture, or dirt.
  private static final int MOST_ROWS = 4;

  /// More pieces of ink that stand in no line are a picture, and the largest of them are looked at.
  private static final int MOST_LETTERS = 150;

  private static final int LEAST_SIZE = 6;

  /// Of the map's longer side.
  private static final int LARGEST_ONE_IN = 8;

  /// How many times as long as it is wide a letter may be.
  private static final int LONG = 6;

  /// So many letters in a row are a line, which has its own ink.
  private static final int KNOWN_LETTERS = 5;

  /// Rows for a column, at least: what climbs less is straightened like any line.
  private static final double LEAST_SLOPE = 0.14;

  /// Of a row's breadth: as much of it a letter takes up, but for a few.
  private static final double BREADTH = 0.6;

  /// Of a row's breadth: a letter's gap from the next.
  private static final double GAP = 0.8;

  /// Rows of letters that are in none of the lines.
  ///
  /// @param map of the page's writing
  /// @param lines that were found on it, and run as those of a page do
  static List<Askew> in(InkMap map, List<LineFinder.Found> lines) {
    Blobs pieces = Blobs.of(map);
    List<Letter> letters = letters(pieces, map, lines);
    List<Askew> rows = new ArrayList<>();
    while (rows.size() < MOST_ROWS) {
      LetterRow row = LetterRow.longest(letters, Askew::mayBeOne);
      if (row.size() < LEAST_LETTERS) break;
      letters.removeAll(row.letters());
      Tilted place = Tilted.of(row, pieces);
      if (isWord(row, place)) rows.add(of(row, grown(place, letters, pieces)));
    }
    return rows;
  }

  private static Askew of(LetterRow row, Tilted place) {
    int ink = row.letters().stream().mapToInt(letter -> letter.blob().ink()).sum();
    int letters = row.size();
    return new Askew(
        new LineFinder.Found(row.area(), letters, letters, ink, 0, LineFinder.Way.ASKEW), place);
  }

  private static List<Letter> letters(Blobs pieces, InkMap map, List<LineFinder.Found> lines) {
    List<Area> known =
        lines.stream()
            .filter(line -> line.letters() >= KNOWN_LETTERS && line.isLettering())
            .map(LineFinder.Found::area)
            .toList();
    int largest = Math.max(map.width(), map.height()) / LARGEST_ONE_IN;
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < pieces.all().size(); i++) {
      Blob blob = pieces.all().get(i);
      int longer = Math.max(blob.width(), blob.height());
      int shorter = Math.min(blob.width(), blob.height());
      if (longer < LEAST_SIZE || longer > largest || longer > LONG * shorter) continue;
      if (known.stream().noneMatch(blob.box()::isMostlyIn)) letters.add(Letter.of(blob, i));
    }
    letters.sort(Comparator.comparingDouble(letter -> -letter.size()));
    List<Letter> most = new ArrayList<>(letters.subList(0, Math.min(MOST_LETTERS, letters.size())));
    most.sort(Comparator.comparingDouble(Letter::x));
    return most;
  }

  /// With the letters at its ends that touch others, or are not quite in the row.
  private static Tilted grown(Tilted place, List<Letter> others, Blobs pieces) {
    double gap = GAP * place.breadth();
    Tilted grown = place;
    for (int i = 0; i < others.size(); i++) {
      Tilted next = Tilted.of(place.heading(), others.get(i).number(), pieces);
      if (!grown.goesOn(next, gap)) continue;
      others.remove(i);
      grown = grown.with(next);
      i = -1;
    }
    return grown;
  }

  /// @param second not left of the first
  private static boolean mayBeOne(Letter first, Letter second) {
    double across = second.x() - first.x();
    double down = Math.abs(second.y() - first.y());
    return down > LEAST_SLOPE * across;
  }

  /// Whether its letters are of one height, as those of a word in capitals are.
  private static boolean isWord(LetterRow row, Tilted place) {
    Heading heading = place.heading();
    double[] heights =
        row.letters().stream()
            .mapToDouble(
                letter ->
                    letter.blob().width() * Math.abs(heading.down())
                        + letter.blob().height() * Math.abs(heading.across()))
            .sorted()
            .toArray();
    double most = heights[heights.length / 2];
    long even = Arrays.stream(heights).filter(h -> Math.abs(h - most) <= most / 4).count();
    return most >= BREADTH * place.breadth() && 4 * even >= 3L * heights.length;
  }
}
