package burnbag.reader.ocr;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Makes each square of a plane one point, as light as its points are on average. Rows are added up
/// eight columns at a time.
final class Shrinking {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// Every other of eight columns, each with room for a sum.
  private static final long FOUR = 0x00FF00FF00FF00FFL;

  private static final int LANE = 0xFFFF;

  /// More rows may not fit into that room.
  private static final int MOST_ROWS = LANE / 255;

  private final Plane plane;
  private final Plane small;

  /// How many points a square has, side by side and one below the other.
  private final int across;

  private final int down;

  /// The columns of a row of squares.
  private final int[] sums;

  /// The same, eight of them together, as far as they make eights.
  private final long[] even;

  private final long[] odd;

  /// @param factor how many points a side of a square has, where there are so many
  Shrinking(Plane plane, int factor) {
    this.plane = plane;
    int less = Math.max(1, plane.width() / factor);
    int lower = Math.max(1, plane.height() / factor);
    small = new Plane(less, lower, new byte[less * lower]);
    across = Math.min(factor, plane.width());
    down = Math.min(factor, plane.height());
    sums = new int[less * across];
    even = new long[down > MOST_ROWS ? 0 : sums.length / 8];
    odd = new long[even.length];
  }

  Plane plane() {
    for (int y = 0; y < small.height(); y++) {
      Arrays.fill(sums, 0);
      Arrays.fill(even, 0);
      Arrays.fill(odd, 0);
      for (int i = 0; i < down; i++) add((y * down + i) * plane.width());
      part();
      mean(y * small.width());
    }
    return small;
  }

  private void add(int from) {
    byte[] shades = plane.shades();
    for (int i = 0; i < even.length; i++) {
      long eight = (long) EIGHT.get(shades, from + 8 * i);
      even[i] += eight & FOUR;
      odd[i] += eight >>> 8 & FOUR;
    }
    for (int x = 8 * even.length; x < sums.length; x++) sums[x] += shades[from + x] & 0xFF;
  }

  private void part() {
    for (int i = 0; i < even.length; i++) {
      int at = 8 * i;
      sums[at] = (int) even[i] & LANE;
      sums[at + 1] = (int) odd[i] & LANE;
      sums[at + 2] = (int) (even[i] >>> 16) & LANE;
      sums[at + 3] = (int) (odd[i] >>> 16) & LANE;
      sums[at + 4] = (int) (even[i] >>> 32) & LANE;
      sums[at + 5] = (int) (odd[i] >>> 32) & LANE;
      sums[at + 6] = (int) (even[i] >>> 48);
      sums[at + 7] = (int) (odd[i] >>> 48);
    }
  }

  private void mean(int to) {
    byte[] shades = small.shades();
    if (across == 3 && down == 3) {
      // A page at 300 dots an inch.
      for (int x = 0; x < small.width(); x++) {
        shades[to + x] = (byte) ((sums[3 * x] + sums[3 * x + 1] + sums[3 * x + 2]) / 9);
      }
      return;
    }
    for (int x = 0; x < small.width(); x++) {
      int sum = 0;
      for (int i = 0; i < across; i++) sum += sums[x * across + i];
      shades[to + x] = (byte) (sum / (across * down));
    }
  }
}
