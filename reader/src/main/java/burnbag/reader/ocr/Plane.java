package burnbag.reader.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.MultiPixelPackedSampleModel;
import java.util.Arrays;
import java.util.List;

/// A picture in shades: 0 is ink, 255 is paper. Of a coloured pixel the darkest of its three
/// colours counts, so that a red or blue stamp is as dark as print.
///
/// @param shades row by row, `width * height` of them
record Plane(int width, int height, byte[] shades) {
  static Plane of(BufferedImage picture) {
    int width = picture.getWidth();
    int height = picture.getHeight();
    byte[] shades = new byte[Math.multiplyExact(width, height)];
    boolean done =
        picture.getRaster().getSampleModel() instanceof MultiPixelPackedSampleModel packed
            && packed.getPixelBitStride() == 1
            && picture.getRaster().getDataBuffer() instanceof DataBufferByte bytes
            && picture.getColorModel() instanceof IndexColorModel colours
            && bits(picture, packed, bytes, colours, shades);
    if (!done) pixels(picture, shades);
    return new Plane(width, height, shades);
  }

  private static boolean bits(
      BufferedImage picture,
      MultiPixelPackedSampleModel model,
      DataBufferByte bytes,
      IndexColorModel colours,
      byte[] shades) {
    if (picture.getRaster().getParent() != null || bytes.getOffset() != 0) return false;
    if (bytes.getDataType() != DataBuffer.TYPE_BYTE || model.getDataBitOffset() != 0) return false;
    byte[] packed = bytes.getData();
    byte unset = (byte) shade(colours.getRGB(0));
    byte set = (byte) shade(colours.getRGB(1));
    int to = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      int row = y * model.getScanlineStride();
      for (int x = 0; x < picture.getWidth(); x++) {
        boolean one = (packed[row + (x >> 3)] >> (7 - (x & 7)) & 1) != 0;
        shades[to++] = one ? set : unset;
      }
    }
    return true;
  }

  private static void pixels(BufferedImage picture, byte[] shades) {
    int width = picture.getWidth();
    int[] row = new int[width];
    int to = 0;
    for (int y = 0; y < picture.getHeight(); y++) {
      picture.getRGB(0, y, width, 1, row, 0, width);
      for (int pixel : row) shades[to++] = (byte) shade(pixel);
    }
  }

  /// What is see-through lies on white paper.
  private static int shade(int argb) {
    int darkest = Math.min(argb >> 16 & 0xFF, Math.min(argb >> 8 & 0xFF, argb & 0xFF));
    int cover = argb >>> 24;
    return cover == 0xFF ? darkest : 255 - (255 - darkest) * cover / 255;
  }

  int at(int x, int y) {
    return shades[y * width + x] & 0xFF;
  }

  /// Each square of so many pixels a side becomes one, as light as they are on average.
  Plane shrunk(int factor) {
    if (factor <= 1) return this;
    int less = Math.max(1, width / factor);
    int lower = Math.max(1, height / factor);
    byte[] small = new byte[less * lower];
    int[] sums = new int[less];
    for (int y = 0; y < lower; y++) {
      int rows = Math.min(factor, height - y * factor);
      Arrays.fill(sums, 0);
      for (int dy = 0; dy < rows; dy++) {
        int from = (y * factor + dy) * width;
        for (int x = 0; x < less; x++) {
          int sum = 0;
          int columns = Math.min(factor, width - x * factor);
          for (int dx = 0; dx < columns; dx++) sum += shades[from + x * factor + dx] & 0xFF;
          sums[x] += sum * factor / columns;
        }
      }
      for (int x = 0; x < less; x++) small[y * less + x] = (byte) (sums[x] / (rows * factor));
    }
    return new Plane(less, lower, small);
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

  void set(int x, int y, int shade) {
    shades[y * width + x] = (byte) shade;
  }

  /// Turned clockwise by so many quarters.
  Plane turned(int quarters) {
    return switch (Math.floorMod(quarters, 4)) {
      case 1 -> {
        byte[] to = new byte[shades.length];
        for (int y = 0; y < height; y++) {
          for (int x = 0; x < width; x++) to[x * height + height - 1 - y] = shades[y * width + x];
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
