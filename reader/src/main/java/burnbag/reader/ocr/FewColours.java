package burnbag.reader.ocr;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.MultiPixelPackedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Optional;

/// Reads a picture whose points are numbers of no more than 256 colours, as those of scans are:
/// each colour is looked at once.
final class FewColours {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final int width;
  private final int height;

  /// How many bytes a row has.
  private final int stride;

  private final byte[] numbers;

  /// Whether a byte has the numbers of eight points.
  private final boolean isBits;

  private final int[] colours;

  private FewColours(BufferedImage picture, int stride, boolean isBits) {
    width = picture.getWidth();
    height = picture.getHeight();
    this.stride = stride;
    this.isBits = isBits;
    numbers = ((DataBufferByte) picture.getRaster().getDataBuffer()).getData();
    colours = new int[isBits ? 2 : 256];
    ColorModel model = picture.getColorModel();
    for (int i = 0; i < colours.length; i++) colours[i] = model.getRGB(new byte[] {(byte) i});
  }

  /// Empty where it has more colours, or is laid out in an uncommon way.
  static Optional<FewColours> in(BufferedImage picture) {
    Raster raster = picture.getRaster();
    DataBuffer data = raster.getDataBuffer();
    boolean isPlain =
        raster.getParent() == null
            && raster.getNumBands() == 1
            && data.getDataType() == DataBuffer.TYPE_BYTE
            && data.getNumBanks() == 1
            && data.getOffset() == 0;
    if (!isPlain) return Optional.empty();
    SampleModel model = raster.getSampleModel();
    if (model instanceof MultiPixelPackedSampleModel packed
        && packed.getPixelBitStride() == 1
        && packed.getDataBitOffset() == 0) {
      return Optional.of(new FewColours(picture, packed.getScanlineStride(), true));
    }
    if (model instanceof ComponentSampleModel component
        && component.getPixelStride() == 1
        && component.getBandOffsets()[0] == 0) {
      return Optional.of(new FewColours(picture, component.getScanlineStride(), false));
    }
    return Optional.empty();
  }

  Picture picture() {
    byte[] dark = new byte[colours.length];
    byte[] grey = new byte[colours.length];
    byte[] tint = new byte[colours.length];
    boolean[] isColour = new boolean[colours.length];
    boolean mayBeColoured = false;
    for (int i = 0; i < colours.length; i++) {
      dark[i] = (byte) Shade.darkest(colours[i]);
      grey[i] = (byte) Shade.looks(colours[i]);
      tint[i] = (byte) Shade.tint(colours[i]);
      isColour[i] = Shade.isColour(colours[i]);
      mayBeColoured |= isColour[i];
    }
    Plane darkest = plane(dark);
    return mayBeColoured && isAny(isColour)
        ? new Picture(darkest, plane(grey), plane(tint))
        : Picture.plain(darkest);
  }

  /// @param shades by number
  private Plane plane(byte[] shades) {
    byte[] to = new byte[Math.multiplyExact(width, height)];
    if (isBits) bits(shades, to);
    else {
      for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
          to[y * width + x] = shades[numbers[y * stride + x] & 0xFF];
        }
      }
    }
    return new Plane(width, height, to);
  }

  private void bits(byte[] shades, byte[] to) {
    long[] eights = new long[256];
    for (int i = 0; i < 256; i++) {
      for (int bit = 7; bit >= 0; bit--) eights[i] = eights[i] << 8 | shades[i >> bit & 1] & 0xFF;
    }
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width >> 3; x++) {
        EIGHT.set(to, y * width + 8 * x, eights[numbers[y * stride + x] & 0xFF]);
      }
      for (int x = width & -8; x < width; x++) to[y * width + x] = shades[number(x, y)];
    }
  }

  private int number(int x, int y) {
    return isBits
        ? numbers[y * stride + (x >> 3)] >> 7 - (x & 7) & 1
        : numbers[y * stride + x] & 0xFF;
  }

  /// Whether any point has one of these numbers.
  private boolean isAny(boolean[] ofThese) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) if (ofThese[number(x, y)]) return true;
    }
    return false;
  }
}
