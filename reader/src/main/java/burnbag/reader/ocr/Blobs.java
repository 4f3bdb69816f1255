package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Pieces of joined ink on a map, in the order of their first points row by row. They are put
/// together from runs of ink in rows.
final class Blobs {
  private static final int USUAL = 4_096;

  private final List<Blob> blobs = new ArrayList<>();

  /// By run.
  private int[] rows = new int[USUAL];

  private int[] lefts = new int[USUAL];
  private int[] rights = new int[USUAL];

  /// A run of the same piece that comes before it, or itself; in the end the number of its piece.
  private int[] pieces = new int[USUAL];

  private int count;

  /// By piece, where its runs begin in `order`.
  private int[] begins = {};

  private int[] order = {};

  private Blobs() {}

  /// What is asked of each run of a piece.
  interface Taker {
    /// @param right the column after its last one
    void take(int y, int left, int right);
  }

  static Blobs of(InkMap map) {
    Blobs blobs = new Blobs();
    int above = 0;
    for (int y = 0; y < map.height(); y++) {
      int here = blobs.count;
      for (int left = map.ink(y, 0); left < map.width(); ) {
        int right = map.gap(y, left);
        blobs.add(y, left, right);
        left = map.ink(y, right);
      }
      blobs.join(above, here);
      above = here;
    }
    blobs.gather();
    return blobs;
  }

  static List<Blob> in(InkMap map) {
    return of(map).all();
  }

  List<Blob> all() {
    return blobs;
  }

  private void add(int y, int left, int right) {
    if (count == rows.length) {
      rows = Arrays.copyOf(rows, 2 * count);
      lefts = Arrays.copyOf(lefts, 2 * count);
      rights = Arrays.copyOf(rights, 2 * count);
      pieces = Arrays.copyOf(pieces, 2 * count);
    }
    rows[count] = y;
    lefts[count] = left;
    rights[count] = right;
    pieces[count] = count++;
  }

  /// Joins the runs of a row to those of the row above that they touch, corners too.
  private void join(int above, int here) {
    int upper = above;
    for (int run = here; run < count; run++) {
      while (upper < here && rights[upper] < lefts[run]) upper++;
      for (int i = upper; i < here && lefts[i] <= rights[run]; i++) merge(i, run);
    }
  }

  private void merge(int one, int other) {
    int first = root(one);
    int second = root(other);
    pieces[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int run) {
    int root = run;
    while (pieces[root] != root) root = pieces[root];
    pieces[run] = root;
    return root;
  }

  /// Numbers the pieces, and sorts the runs by them.
  private void gather() {
    int[] sizes = new int[count + 1];
    int found = 0;
    for (int run = 0; run < count; run++) {
      // A root comes before its runs, and has its number then.
      pieces[run] = pieces[run] == run ? found++ : pieces[pieces[run]];
      sizes[pieces[run]]++;
    }
    begins = new int[found + 1];
    for (int i = 0; i < found; i++) begins[i + 1] = begins[i] + sizes[i];
    order = new int[count];
    int[] next = begins.clone();
    for (int run = 0; run < count; run++) order[next[pieces[run]]++] = run;
    for (int i = 0; i < found; i++) blobs.add(blob(i));
  }

  private Blob blob(int number) {
    int left = Integer.MAX_VALUE;
    int right = 0;
    int ink = 0;
    for (int i = begins[number]; i < begins[number + 1]; i++) {
      int run = order[i];
      left = Math.min(left, lefts[run]);
      right = Math.max(right, rights[run]);
      ink += rights[run] - lefts[run];
    }
    int first = order[begins[number]];
    int last = order[begins[number + 1] - 1];
    return new Blob(new Area(left, rows[first], right, rows[last] + 1), ink);
  }

  /// All runs of a piece, from top to bottom.
  ///
  /// @param number of the piece in the list of all
  void runs(int number, Taker taker) {
    for (int i = begins[number]; i < begins[number + 1]; i++) {
      int run = order[i];
      taker.take(rows[run], lefts[run], rights[run]);
    }
  }
}
