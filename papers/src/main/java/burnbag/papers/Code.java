package burnbag.papers;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A QR code (ISO/IEC 18004) as a picture.
final class Code {
  /// Several pixels a module, so that no viewer can smooth one away.
  private static final int PIXELS_A_MODULE = 4;

  private static final Map<EncodeHintType, Object> HINTS =
      Map.of(
          EncodeHintType.ERROR_CORRECTION,
          ErrorCorrectionLevel.M,
          EncodeHintType.MARGIN,
          0,
          EncodeHintType.CHARACTER_SET,
          "UTF-8");

  /// Content of ASCII alone says nothing of a character set, which old readers stumble over.
  private static final Map<EncodeHintType, Object> ASCII_HINTS =
      Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0);

  private Code() {}

  /// The picture as a `data:` address.
  static String address(String content) {
    BitMatrix modules = modules(content);
    int side = modules.getWidth() * PIXELS_A_MODULE;
    BufferedImage picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
    WritableRaster raster = picture.getRaster();
    byte[] row = new byte[side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        boolean dark = modules.get(x / PIXELS_A_MODULE, y / PIXELS_A_MODULE);
        row[x] = (byte) (dark ? 0 : 1);
      }
      raster.setDataElements(0, y, side, 1, row);
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
      ImageIO.write(picture, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  static BitMatrix modules(String content) {
    boolean ascii = content.chars().allMatch(letter -> letter < 0x80);
    try {
      return new QRCodeWriter()
          .encode(content, BarcodeFormat.QR_CODE, 0, 0, ascii ? ASCII_HINTS : HINTS);
    } catch (WriterException e) {
      throw new IllegalArgumentException("too much for a QR code: " + content.length(), e);
    }
  }
}
