package burnbag.desk.office;

import burnbag.desk.page.NothingThere;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.datamatrix.DataMatrixReader;
import com.google.zxing.oned.Code128Reader;
import com.google.zxing.qrcode.QRCodeReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Reads labels and seals for browsers that cannot. What comes is bare grey values, one byte a
/// pixel: there is no picture format to be parsed, and nothing of it is kept.
@Controller
class LabelReader {
  private static final int MOST_PIXELS = 1_024;
  private static final Map<DecodeHintType, Object> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  /// What stands in a code on it; empty where none is read. One code in a hundred is not found line
  /// by line, and is when its columns are the lines.
  static Optional<String> read(byte[] grey, int width, int height) {
    return readOnce(grey, width, height)
        .or(() -> readOnce(turned(grey, width, height), height, width));
  }

  private static byte[] turned(byte[] grey, int width, int height) {
    byte[] other = new byte[grey.length];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) other[x * height + height - 1 - y] = grey[y * width + x];
    }
    return other;
  }

  private static Optional<String> readOnce(byte[] grey, int width, int height) {
    PlanarYUVLuminanceSource source =
        new PlanarYUVLuminanceSource(grey, width, height, 0, 0, width, height, false);
    BinaryBitmap bits = new BinaryBitmap(new HybridBinarizer(source));
    for (Reader kind : List.of(new QRCodeReader(), new DataMatrixReader(), new Code128Reader())) {
      try {
        return Optional.of(kind.decode(bits, HINTS).getText());
      } catch (ReaderException _) {
        kind.reset();
      }
    }
    return Optional.empty();
  }

  @PostMapping("/labels/read")
  ResponseEntity<String> read(
      @RequestParam int width, @RequestParam int height, HttpServletRequest request)
      throws IOException {
    boolean sound = width > 0 && height > 0 && width <= MOST_PIXELS && height <= MOST_PIXELS;
    byte[] grey = sound ? request.getInputStream().readNBytes(width * height) : new byte[0];
    if (!sound || grey.length != width * height) {
      throw new NothingThere("No picture of this size is read here.");
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(read(grey, width, height).orElse(""));
  }
}
