package burnbag.reader.pdf;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A scan in black and white, whose points stay bits as they lie in the file.
final class Bilevel {
  private static final byte[] BLACK_WHITE = {0, (byte) 0xFF};
  private static final byte[] WHITE_BLACK = {(byte) 0xFF, 0};
  private static final float[] USUAL = {0, 1};
  private static final float[] TURNED = {1, 0};

  private Bilevel() {}

  /// Empty where it has other colours, or shows less than all its points.
  static Optional<BufferedImage> of(PDImageXObject image) throws IOException {
    boolean isPlain =
        image.getBitsPerComponent() == 1
            && !image.isStencil()
            && image.getSoftMask() == null
            && image.getMask() == null
            && image.getColorKeyMask() == null
            && image.getColorSpace() == PDDeviceGray.INSTANCE;
    COSArray decode = image.getDecode();
    float[] shades = decode == null ? USUAL : decode.toFloatArray();
    boolean isTurned = Arrays.equals(shades, TURNED);
    if (!isPlain || !isTurned && !Arrays.equals(shades, USUAL)) return Optional.empty();
    int width = image.getWidth();
    int height = image.getHeight();
    byte[] bits;
    try (InputStream in = image.createInputStream()) {
      bits = in.readAllBytes();
    }
    if (bits.length < (width + 7L) / 8 * height) return Optional.empty();
    byte[] colours = isTurned ? WHITE_BLACK : BLACK_WHITE;
    DataBufferByte data = new DataBufferByte(bits, bits.length);
    WritableRaster raster = Raster.createPackedRaster(data, width, height, 1, null);
    IndexColorModel model = new IndexColorModel(1, 2, colours, colours, colours);
    return Optional.of(new BufferedImage(model, raster, false, null));
  }
}
