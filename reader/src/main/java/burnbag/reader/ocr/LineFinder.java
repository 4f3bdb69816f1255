package burnbag.reader.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Finds lines of writing on a small map of ink: what lies within a word's space of each other on a
/// row is one line.
final class LineFinder {
  /// A gap between two words of a line is no wider.
  private static final int SPACE = 12;

  private static final int LEAST_HEIGHT = 4;
  private static final int LEAST_WIDTH = 6;

  /// Of the map's height: what is higher is a picture, not a line.
  private static final int HIGHEST = 3;

  /// Points of ink in a box, of a hundred, below which it is dust.
  private static final int LEAST_INK = 6;

  private final InkMap map;
  private final int width;
  private final int height;

  private LineFinder(InkMap map) {
    this.map = map;
    width = map.width();
    height = map.height();
  }

  /// Boxes of lines, from top to bottom.
  static List<Area> in(InkMap map) {
    return new LineFinder(map).find();
  }

  /// The row of a box, in the middle of its height, with the least ink.
  static int emptiestRow(InkMap map, Area box) {
    int best = box.top() + box.height() / 2;
    int least = Integer.MAX_VALUE;
    for (int y = box.top() + box.height() / 3; y <= box.bottom() - box.height() / 3; y++) {
      int ink = 0;
      for (int x = box.left(); x < box.right(); x++) if (map.at(x, y)) ink++;
      if (ink >= least) continue;
      least = ink;
      best = y;
    }
    return best;
  }

  private List<Area> find() {
    List<Area> found = new ArrayList<>();
    for (Area box : components()) {
      if (box.height() > 3 * LEAST_HEIGHT) split(box, found);
      else found.add(box);
    }
    List<Area> lines = new ArrayList<>();
    for (Area box : joined(found)) if (isWriting(box)) lines.add(box);
    lines.sort(Comparator.comparingInt(Area::top).thenComparingInt(Area::left));
    return lines;
  }

  /// Words of large type stand further apart: boxes as high as each other on one row, with no more
  /// between them than they are high, are one line.
  private static List<Area> joined(List<Area> boxes) {
    List<Area> left = new ArrayList<>(boxes);
    left.sort(Comparator.comparingInt(Area::left));
    List<Area> joined = new ArrayList<>();
    for (Area box : left) {
      Area line = box;
      for (int i = joined.size() - 1; i >= 0; i--) {
        if (isOneLine(joined.get(i), line)) line = joined.remove(i).with(line);
      }
      joined.add(line);
    }
    return joined;
  }

  private static boolean isOneLine(Area before, Area after) {
    int lower = Math.min(before.height(), after.height());
    int higher = Math.max(before.height(), after.height());
    int gap = after.left() - before.right();
    return lower > LEAST_HEIGHT
        && higher * 2 < lower * 3
        && gap <= lower
        && gap > -lower
        && before.sharedRows(after) * 10 > lower * 7;
  }

  private boolean isWriting(Area box) {
    if (box.height() < LEAST_HEIGHT || box.width() < LEAST_WIDTH) return false;
    if (box.height() > height / HIGHEST) return false;
    return ink(box) * 100 >= LEAST_INK * box.width() * box.height();
  }

  private int ink(Area box) {
    int count = 0;
    for (int y = box.top(); y < box.bottom(); y++) {
      for (int x = box.left(); x < box.right(); x++) if (map.at(x, y)) count++;
    }
    return count;
  }

  /// Where the rows of a box are all but empty between rows that are not, it is several lines.
  private void split(Area box, List<Area> to) {
    int[] rows = new int[box.height()];
    for (int y = 0; y < rows.length; y++) {
      for (int x = box.left(); x < box.right(); x++) if (map.at(x, box.top() + y)) rows[y]++;
    }
    int most = Arrays.stream(rows).max().orElse(0);
    int least = most / 8;
    int from = -1;
    List<int[]> bands = new ArrayList<>();
    for (int y = 0; y <= rows.length; y++) {
      boolean full = y < rows.length && rows[y] > least;
      if (full && from < 0) from = y;
      if (!full && from >= 0) {
        bands.add(new int[] {from, y});
        from = -1;
      }
    }
    bands.removeIf(band -> band[1] - band[0] < LEAST_HEIGHT);
    if (bands.size() < 2) {
      to.add(box);
      return;
    }
    for (int[] band : bands) {
      tight(
              new Area(
                  box.left(),
                  box.top() + Math.max(0, band[0] - 1),
                  box.right(),
                  box.top() + Math.min(rows.length, band[1] + 1)))
          .forEach(to::add);
    }
  }

  /// The box without empty columns at its ends; none where it is empty.
  private List<Area> tight(Area box) {
    int left = box.left();
    int right = box.right();
    while (left < right && isEmpty(left, box)) left++;
    while (right > left && isEmpty(right - 1, box)) right--;
    return left == right ? List.of() : List.of(new Area(left, box.top(), right, box.bottom()));
  }

  private boolean isEmpty(int x, Area box) {
    for (int y = box.top(); y < box.bottom(); y++) if (map.at(x, y)) return false;
    return true;
  }

  /// A run of ink on one row, gaps up to a space closed.
  private record Run(int left, int right, int label) {}

  private List<Area> components() {
    int[] parents = new int[1024];
    int labels = 0;
    List<Run> above = List.of();
    List<int[]> boxes = new ArrayList<>();
    for (int y = 0; y < height; y++) {
      List<Run> here = new ArrayList<>();
      int at = 0;
      for (int[] run : runs(y)) {
        int label = -1;
        while (at < above.size() && above.get(at).right() < run[0]) at++;
        for (int i = at; i < above.size() && above.get(i).left() <= run[1]; i++) {
          int root = root(parents, above.get(i).label());
          if (label < 0) label = root;
          else if (root != label) {
            parents[root] = label;
            join(boxes.get(label), boxes.get(root));
          }
        }
        if (label < 0) {
          label = labels++;
          if (label == parents.length) parents = Arrays.copyOf(parents, 2 * label);
          parents[label] = label;
          boxes.add(new int[] {run[0], y, run[1], y + 1});
        }
        join(boxes.get(label), new int[] {run[0], y, run[1], y + 1});
        here.add(new Run(run[0], run[1], label));
      }
      above = here;
    }
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < labels; i++) {
      int[] box = boxes.get(i);
      if (parents[i] == i) areas.add(new Area(box[0], box[1], box[2], box[3]));
    }
    return areas;
  }

  private List<int[]> runs(int y) {
    List<int[]> runs = new ArrayList<>();
    int[] last = null;
    for (int x = 0; x < width; x++) {
      if (!map.at(x, y)) continue;
      if (last != null && x - last[1] <= SPACE) {
        last[1] = x + 1;
      } else {
        last = new int[] {x, x + 1};
        runs.add(last);
      }
    }
    return runs;
  }

  private static void join(int[] box, int[] other) {
    box[0] = Math.min(box[0], other[0]);
    box[1] = Math.min(box[1], other[1]);
    box[2] = Math.max(box[2], other[2]);
    box[3] = Math.max(box[3], other[3]);
  }

  private static int root(int[] parents, int label) {
    int root = label;
    while (parents[root] != root) root = parents[root];
    while (parents[label] != root) {
      int next = parents[label];
      parents[label] = root;
      label = next;
    }
    return root;
  }
}
