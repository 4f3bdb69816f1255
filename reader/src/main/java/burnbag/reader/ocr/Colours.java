package burnbag.reader.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferInt;
import java.awt.image.WritableRaster;

/// Reads a picture of any colours.
final class Colours {
  private final BufferedImage picture;
  private final int width;
  private final int height;

  Colours(BufferedImage picture) {
    this.picture = picture;
    width = picture.getWidth();
    height = picture.getHeight();
  }

  Picture picture() {
    byte[] darkest = new byte[Math.multiplyExact(width, height)];
    byte[] grey = new byte[darkest.length];
    byte[] tint = new byte[darkest.length];
    int[] row = new int[width];
    boolean isColoured = false;
    for (int y = 0; y < height; y++) {
      read(y, row);
      int to = y * width;
      for (int x = 0; x < width; x++) {
        int colour = row[x];
        darkest[to + x] = (byte) Shade.darkest(colour);
        grey[to + x] = (byte) Shade.looks(colour);
        tint[to + x] = (byte) Shade.tint(colour);
        isColoured |= Shade.isColour(colour);
      }
    }
    return isColoured
        ? new Picture(plane(darkest), plane(grey), plane(tint))
        : Picture.plain(plane(darkest));
  }

  private Plane plane(byte[] shades) {
    return new Plane(width, height, shades);
  }

  /// What `getRGB` says, which asks the colour model for each point.
  private void read(int y, int[] row) {
    WritableRaster raster = picture.getRaster();
    boolean isPlain = raster.getParent() == null && raster.getDataBuffer().getOffset() == 0;
    switch (isPlain ? picture.getType() : BufferedImage.TYPE_CUSTOM) {
      case BufferedImage.TYPE_INT_RGB -> {
        int[] pixels = ((DataBufferInt) raster.getDataBuffer()).getData();
        for (int x = 0; x < width; x++) row[x] = pixels[y * width + x] | 0xFF000000;
      }
      case BufferedImage.TYPE_INT_ARGB -> {
        int[] pixels = ((DataBufferInt) raster.getDataBuffer()).getData();
        System.arraycopy(pixels, y * width, row, 0, width);
      }
      case BufferedImage.TYPE_3BYTE_BGR -> {
        byte[] bytes = ((DataBufferByte) raster.getDataBuffer()).getData();
        for (int x = 0; x < width; x++) {
          int at = 3 * (y * width + x);
          int red = bytes[at + 2] & 0xFF;
          row[x] = 0xFF000000 | red << 16 | (bytes[at + 1] & 0xFF) << 8 | bytes[at] & 0xFF;
        }
      }
      default -> picture.getRGB(0, y, width, 1, row, 0, width);
    }
  }
}
