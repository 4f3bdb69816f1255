package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Strings letters together: each with the next of about its height on its row, no further off than
/// a space between words.
final class LetterStrings {
  /// A gap between two words of small type is no wider.
  private static final int SPACE = 12;

  /// The same, by the height of the letters.
  private static final double SPACE_HEIGHTS = 1.3;

  /// Fewer letters than these are no line of their own beside another.
  private static final int BAND = 3;

  /// Of so many rows each, in which letters are looked up: no letter is next to one in other rows.
  private static final int ROWS = 16;

  private final List<Blob> letters;

  /// Any other of the same string that it hangs on, or itself.
  private final int[] parents;

  private LetterStrings(List<Blob> letters) {
    this.letters = letters;
    parents = new int[letters.size()];
    for (int i = 0; i < parents.length; i++) parents[i] = i;
  }

  /// @param letters by their left edges
  static List<LineFinder.Found> of(List<Blob> letters) {
    LetterStrings strings = new LetterStrings(letters);
    for (List<Integer> rows : strings.byRows()) strings.join(rows);
    return strings.lines();
  }

  /// The letters that reach into each band of rows.
  private List<List<Integer>> byRows() {
    List<List<Integer>> byRows = new ArrayList<>();
    for (int i = 0; i < parents.length; i++) {
      Area box = letters.get(i).box();
      for (int rows = box.top() / ROWS; rows <= (box.bottom() - 1) / ROWS; rows++) {
        while (byRows.size() <= rows) byRows.add(new ArrayList<>());
        byRows.get(rows).add(i);
      }
    }
    return byRows;
  }

  private void join(List<Integer> rows) {
    for (int i = 0; i < rows.size(); i++) {
      int first = rows.get(i);
      Blob blob = letters.get(first);
      double end = blob.right() + space(blob.height() * 2);
      for (int j = i + 1; j < rows.size(); j++) {
        int second = rows.get(j);
        Blob next = letters.get(second);
        if (next.left() > end) break;
        if (isNext(blob, next)) parents[root(second)] = root(first);
      }
    }
  }

  private int root(int letter) {
    int root = letter;
    while (parents[root] != root) root = parents[root];
    for (int at = letter; at != root; ) {
      int next = parents[at];
      parents[at] = root;
      at = next;
    }
    return root;
  }

  private List<LineFinder.Found> lines() {
    Map<Integer, List<Blob>> strings = new LinkedHashMap<>();
    for (int i = 0; i < parents.length; i++) {
      strings.computeIfAbsent(root(i), _ -> new ArrayList<>()).add(letters.get(i));
    }
    List<LineFinder.Found> lines = new ArrayList<>();
    for (List<Blob> line : strings.values()) bands(line).forEach(band -> lines.add(line(band)));
    return lines;
  }

  /// Letters that were strung together over a piece of ink that belongs to two lines stand in
  /// bands.
  private static List<List<Blob>> bands(List<Blob> letters) {
    if (letters.size() < 2 * BAND) return List.of(letters);
    List<Blob> down = new ArrayList<>(letters);
    down.sort(Comparator.comparingDouble(Blob::middle));
    int[] heights = down.stream().mapToInt(Blob::height).sorted().toArray();
    double most = heights[heights.length / 2];
    List<List<Blob>> bands = new ArrayList<>();
    List<Blob> band = new ArrayList<>();
    for (Blob letter : down) {
      boolean parted = !band.isEmpty() && letter.middle() - band.getLast().middle() > most / 2;
      if (parted && band.size() >= BAND) {
        bands.add(band);
        band = new ArrayList<>();
      }
      band.add(letter);
    }
    if (band.size() < BAND && !bands.isEmpty()) bands.getLast().addAll(band);
    else bands.add(band);
    return bands;
  }

  private static LineFinder.Found line(List<Blob> letters) {
    Area area = letters.getFirst().box();
    for (Blob letter : letters) area = area.with(letter.box());
    int[] heights = letters.stream().mapToInt(Blob::height).sorted().toArray();
    int most = heights[heights.length / 2];
    int even = (int) Arrays.stream(heights).filter(h -> Math.abs(h - most) * 4 <= most + 4).count();
    int ink = letters.stream().mapToInt(Blob::ink).sum();
    return new LineFinder.Found(area, letters.size(), even, ink, 0, LineFinder.Way.ACROSS);
  }

  private static double space(double height) {
    return Math.max(SPACE, SPACE_HEIGHTS * height);
  }

  private static boolean isNext(Blob blob, Blob next) {
    int higher = Math.max(blob.height(), next.height());
    int lower = Math.min(blob.height(), next.height());
    int gap = next.left() - blob.right();
    boolean isWordsEnd = gap * 10 > 6 * higher;
    return (isWordsEnd ? higher * 10 <= lower * 17 : higher * 5 <= lower * 11)
        && gap <= space(higher)
        && blob.box().sharedRows(next.box()) * 2 >= lower
        && Math.abs(blob.middle() - next.middle()) * 2 <= higher;
  }
}
