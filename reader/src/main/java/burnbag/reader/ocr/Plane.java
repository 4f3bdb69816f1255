package burnbag.reader.ocr;

import java.util.Arrays;
import java.util.List;

/// A picture in shades: 0 is ink, 255 is paper.
///
/// @param shades row by row, `width * height` of them
record Plane(int width, int height, byte[] shades) {
  /// A side of the squares that are turned one by one.
  private static final int SQUARE = 64;

  /// The shade of a point, or of the one at the edge that is next to it.
  int shade(int x, int y) {
    return at(Math.clamp(x, 0, width - 1), Math.clamp(y, 0, height - 1));
  }

  int at(int x, int y) {
    return shades[y * width + x] & 0xFF;
  }

  /// What is darker than this.
  InkMap below(int bound) {
    InkMap map = InkMap.blank(width, height);
    for (int y = 0; y < height; y++) {
      int row = y * width;
      for (int left = 0; left < width; left += 64) {
        long word = 0;
        int right = Math.min(width, left + 64);
        for (int x = left; x < right; x++) {
          word |= InkMap.bit((shades[row + x] & 0xFF) - bound, x);
        }
        map.bits()[y * map.words() + (left >> 6)] = word;
      }
    }
    return map;
  }

  /// How dark the lightest part of an area is at most.
  ///
  /// @param oneIn the part: one point in so many
  int lightest(Area area, int oneIn) {
    int right = Math.min(area.right(), width);
    int bottom = Math.min(area.bottom(), height);
    int part = (right - area.left()) * (bottom - area.top()) / oneIn;
    int white = 0;
    for (int y = area.top(); y < bottom; y++) {
      for (int i = y * width + area.left(); i < y * width + right; i++) {
        white += shades[i] == (byte) 255 ? 1 : 0;
      }
    }
    // As on most scans; to count all shades takes far longer.
    if (white > part) return 255;
    int[] histogram = new int[256];
    for (int y = area.top(); y < bottom; y++) {
      for (int i = y * width + area.left(); i < y * width + right; i++) {
        histogram[shades[i] & 0xFF]++;
      }
    }
    int shade = 255;
    for (int count = white; count <= part && shade > 0; ) count += histogram[--shade];
    return shade;
  }

  /// Each square of so many pixels a side becomes one, as light as they are on average.
  Plane shrunk(int factor) {
    return factor <= 1 ? this : new Shrinking(this, factor).plane();
  }

  /// A part of it on white, of this size.
  ///
  /// @param left where the part lies on it
  /// @param top where the part lies on it
  Plane cut(Area part, int left, int top, int newWidth, int newHeight) {
    byte[] to = new byte[newWidth * newHeight];
    Arrays.fill(to, (byte) 255);
    for (int y = 0; y < part.height(); y++) {
      int from = (part.top() + y) * width + part.left();
      System.arraycopy(shades, from, to, (top + y) * newWidth + left, part.width());
    }
    return new Plane(newWidth, newHeight, to);
  }

  /// The same with these strokes painted over, as far as they are alone: each column by what is
  /// above and below, so that letters which they cross stay.
  Plane without(List<Stroke> strokes) {
    if (strokes.isEmpty()) return this;
    Plane bare = new Plane(width, height, shades.clone());
    for (Stroke stroke : strokes) new Wiper(bare, stroke).wipe();
    return bare;
  }

  /// The same on a larger paper, as light as its edge is for the most part.
  ///
  /// @param place on it, as large as this is
  Plane laid(int wide, int high, Area place) {
    byte[] paper = new byte[wide * high];
    Arrays.fill(paper, (byte) edge());
    for (int y = 0; y < height; y++) {
      System.arraycopy(shades, y * width, paper, (place.top() + y) * wide + place.left(), width);
    }
    return new Plane(wide, high, paper);
  }

  /// The median along the four sides.
  private int edge() {
    int[] counts = new int[256];
    for (int x = 0; x < width; x++) {
      counts[at(x, 0)]++;
      counts[at(x, height - 1)]++;
    }
    for (int y = 0; y < height; y++) {
      counts[at(0, y)]++;
      counts[at(width - 1, y)]++;
    }
    int shade = 0;
    for (int sum = counts[0]; sum < width + height; ) sum += counts[++shade];
    return shade;
  }

  void set(int x, int y, int shade) {
    shades[y * width + x] = (byte) shade;
  }

  /// Turned clockwise by so many quarters.
  Plane turned(int quarters) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> {
        byte[] to = new byte[shades.length];
        // Square by square, so that what is read and what is written both stay at hand.
        for (int top = 0; top < height; top += SQUARE) {
          for (int left = 0; left < width; left += SQUARE) {
            int bottom = Math.min(height, top + SQUARE);
            for (int x = left; x < Math.min(width, left + SQUARE); x++) {
              int end = x * height + height - 1;
              for (int y = top; y < bottom; y++) to[end - y] = shades[y * width + x];
            }
          }
        }
        yield new Plane(height, width, to);
      }
      case 2 -> {
        byte[] to = new byte[shades.length];
        for (int i = 0; i < shades.length; i++) to[shades.length - 1 - i] = shades[i];
        yield new Plane(width, height, to);
      }
      case 3 -> turned(1).turned(2);
      default -> this;
    };
  }
}
