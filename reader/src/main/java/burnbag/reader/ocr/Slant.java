package burnbag.reader.ocr;

/// How a line lies in its area: letters of a page that was laid down askew, or photographed from
/// the side, climb or fall.
///
/// @param slope rows down for a column to the right
/// @param top of its letters, in rows above its middle where the area's middle column is
/// @param bottom the same below
record Slant(double slope, double top, double bottom) {
  /// A line that climbs by less than this part of its height lies straight.
  private static final double STRAIGHT = 0.3;

  /// So much ink of a thousand at each end may be specks.
  private static final int SPECKS = 15;

  /// A line of so many letters has its outline where its rows of ink end.
  private static final int ENOUGH = 8;

  /// Of the fullest row's ink: what has less is a stroke from elsewhere.
  private static final double EMPTY = 0.03;

  /// The same amid specks.
  private static final double DIRTY = 0.15;

  static Slant of(InkMap map, LineFinder.Found line) {
    Area area = line.area();
    double middleX = (area.left() + area.right() - 1) / 2.0;
    double middleY = (area.top() + area.bottom()) / 2.0;
    Slant straight = new Slant(0, middleY - area.top(), area.bottom() - middleY);
    if (area.width() < 3 * area.height() / 2) return straight;
    double slope = slope(map, area, middleX, middleY);
    if (Math.abs(slope) * area.width() < STRAIGHT * area.height()) {
      boolean isOutlined = line.letters() >= ENOUGH || line.isDirty();
      return isOutlined ? outlined(map, line, middleY) : straight;
    }
    int reach = area.height();
    int[] rows = new int[2 * reach + 2];
    int count = 0;
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        if (!map.at(x, y)) continue;
        double off = y + 0.5 - middleY - slope * (x - middleX);
        rows[Math.clamp((int) Math.floor(off) + reach, 0, rows.length - 1)]++;
        count++;
      }
    }
    int specks = count * SPECKS / 1000;
    int first = 0;
    for (int sum = rows[0]; sum <= specks && first < rows.length - 1; ) sum += rows[++first];
    int last = rows.length - 1;
    for (int sum = rows[last]; sum <= specks && last > first; ) sum += rows[--last];
    return new Slant(slope, reach - first, last + 1.0 - reach);
  }

  /// Without what reaches into the line from above and below it.
  private static Slant outlined(InkMap map, LineFinder.Found line, double middleY) {
    Area area = line.area();
    int[] rows = new int[area.height()];
    int fullest = 0;
    double empty = line.isDirty() ? DIRTY : EMPTY;
    for (int y = 0; y < rows.length; y++) {
      rows[y] = map.count(area.top() + y, area.left(), area.right());
      fullest = Math.max(fullest, rows[y]);
    }
    int top = 0;
    int bottom = rows.length;
    long most = 0;
    long ink = 0;
    int from = 0;
    for (int y = 0; y <= rows.length; y++) {
      if (y < rows.length && rows[y] > empty * fullest) {
        ink += rows[y];
        continue;
      }
      if (ink > most) {
        most = ink;
        top = from;
        bottom = y;
      }
      ink = 0;
      from = y + 1;
    }
    return new Slant(0, middleY - area.top() - top, area.top() + bottom - middleY);
  }

  private static double slope(InkMap map, Area area, double middleX, double middleY) {
    double sumX = 0;
    double sumY = 0;
    double sumXx = 0;
    double sumXy = 0;
    int count = 0;
    for (int y = area.top(); y < area.bottom(); y++) {
      for (int x = area.left(); x < area.right(); x++) {
        if (!map.at(x, y)) continue;
        double dx = x - middleX;
        double dy = y + 0.5 - middleY;
        sumX += dx;
        sumY += dy;
        sumXx += dx * dx;
        sumXy += dx * dy;
        count++;
      }
    }
    double spread = count * sumXx - sumX * sumX;
    return spread <= 0 ? 0 : (count * sumXy - sumX * sumY) / spread;
  }

  /// The same on a sheet whose rows fall besides by so much for a column.
  Slant fallen(double more) {
    return new Slant(slope + more, top, bottom);
  }

  /// The same in a picture so many times as large.
  Slant times(int factor) {
    return new Slant(slope, top * factor, bottom * factor);
  }

  /// How high its letters are, in rows.
  double height() {
    return top + bottom;
  }
}
