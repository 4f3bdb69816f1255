package burnbag.reader.ocr;

/// How light it is round each point of a small plane, by which ink is told from shade and from a
/// dark ground.
final class Surroundings {
  /// How much darker than its surroundings ink is, of 255.
  private static final int DARKER = 28;

  /// What is on average darker than this, of 255, is a dark ground.
  private static final int DARK = 120;

  private static final int LEAST_REACH = 8;

  /// Of the longer side.
  private static final int REACH_ONE_IN = 40;

  private final Plane plane;
  private final int reach;

  /// Of the shades round each point, row by row.
  private final int[] sums;

  Surroundings(Plane plane) {
    this.plane = plane;
    reach = Math.max(LEAST_REACH, Math.max(plane.width(), plane.height()) / REACH_ONE_IN);
    sums = new int[plane.width() * plane.height()];
    // By columns first, with nothing beside the plane.
    int[] columns = new int[plane.width() + 2 * reach + 1];
    for (int y = 0; y < Math.min(reach, plane.height()); y++) add(columns, y, 1);
    for (int y = 0; y < plane.height(); y++) {
      int next = y + reach;
      int last = y - reach - 1;
      if (last >= 0 && next < plane.height()) change(columns, next, last);
      else if (next < plane.height()) add(columns, next, 1);
      else if (last >= 0) add(columns, last, -1);
      int sum = 0;
      for (int i = 0; i < 2 * reach; i++) sum += columns[i];
      for (int x = 0; x < plane.width(); x++) {
        sum += columns[x + 2 * reach];
        sums[y * plane.width() + x] = sum;
        sum -= columns[x];
      }
    }
  }

  private void add(int[] columns, int y, int times) {
    byte[] shades = plane.shades();
    int row = y * plane.width();
    for (int x = 0; x < plane.width(); x++) columns[x + reach] += times * (shades[row + x] & 0xFF);
  }

  /// Adds a row, and takes another away.
  private void change(int[] columns, int next, int last) {
    byte[] shades = plane.shades();
    int width = plane.width();
    for (int x = 0; x < width; x++) {
      columns[x + reach] += (shades[next * width + x] & 0xFF) - (shades[last * width + x] & 0xFF);
    }
  }

  /// How many points the sums of a row are of.
  private int[] counts(int y) {
    int rows = Math.min(plane.height(), y + reach + 1) - Math.max(0, y - reach);
    int[] counts = new int[plane.width()];
    for (int x = 0; x < counts.length; x++) {
      counts[x] = rows * (Math.min(counts.length, x + reach + 1) - Math.max(0, x - reach));
    }
    return counts;
  }

  /// What is darker than its surroundings.
  InkMap dark() {
    InkMap map = InkMap.blank(plane.width(), plane.height());
    for (int y = 0; y < plane.height(); y++) {
      int[] counts = counts(y);
      int row = y * plane.width();
      for (int left = 0; left < plane.width(); left += 64) {
        long word = 0;
        int right = Math.min(plane.width(), left + 64);
        for (int x = left; x < right; x++) {
          int bound = ((plane.shades()[row + x] & 0xFF) + DARKER + 1) * counts[x];
          word |= InkMap.bit(bound - 1 - sums[row + x], x);
        }
        map.bits()[y * map.words() + (left >> 6)] = word;
      }
    }
    return map;
  }

  /// What is lighter than a dark ground.
  InkMap light() {
    InkMap map = InkMap.blank(plane.width(), plane.height());
    for (int y = 0; y < plane.height(); y++) {
      int[] counts = counts(y);
      if (!isDark(y, counts)) continue;
      int row = y * plane.width();
      for (int left = 0; left < plane.width(); left += 64) {
        long word = 0;
        int right = Math.min(plane.width(), left + 64);
        for (int x = left; x < right; x++) {
          int bound = Math.min(DARK, (plane.shades()[row + x] & 0xFF) - 2 * DARKER);
          word |= InkMap.bit(sums[row + x] - bound * counts[x], x);
        }
        map.bits()[y * map.words() + (left >> 6)] = word;
      }
    }
    return map;
  }

  /// Whether anything in a row lies on a dark ground.
  private boolean isDark(int y, int[] counts) {
    int row = y * plane.width();
    int any = 0;
    for (int x = 0; x < counts.length; x++) any |= sums[row + x] - DARK * counts[x];
    return any < 0;
  }
}
