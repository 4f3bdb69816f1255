package burnbag.desk;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// What a camera sees that is held before a label: ten frames, YUV4MPEG2.
final class Film {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int SIDE = 220;
  private static final int FRAMES = 10;
  private static final byte PAPER = (byte) 205;
  private static final byte INK = 40;

  private Film() {}

  static Path of(String code, Path file) throws IOException {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, PAPER);
    BitMatrix modules = modules(code);
    int left = (WIDTH - SIDE) / 2;
    int top = (HEIGHT - SIDE) / 2;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        if (modules.get(x, y)) grey[(top + y) * WIDTH + left + x] = INK;
      }
    }
    byte[] colours = new byte[WIDTH * HEIGHT / 2];
    Arrays.fill(colours, (byte) 128);
    ByteArrayOutputStream film = new ByteArrayOutputStream();
    film.write(ascii("YUV4MPEG2 W" + WIDTH + " H" + HEIGHT + " F10:1 Ip A1:1 C420jpeg\n"));
    for (int i = 0; i < FRAMES; i++) {
      film.write(ascii("FRAME\n"));
      film.write(grey);
      film.write(colours);
    }
    return Files.write(file, film.toByteArray());
  }

  private static BitMatrix modules(String code) {
    try {
      return new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, SIDE, SIDE);
    } catch (WriterException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
