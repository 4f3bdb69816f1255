package burnbag.desk.office;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Pictures of labels that a browser sends since it reads no codes itself.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LabelReaderTest {
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int WIDTH = 640;
  private static final int HEIGHT = 480;
  private static final int SIDE = 220;

  private static byte[] held(String code) throws WriterException {
    byte[] grey = new byte[WIDTH * HEIGHT];
    Arrays.fill(grey, (byte) 205);
    BitMatrix modules = new QRCodeWriter().encode(code, BarcodeFormat.QR_CODE, SIDE, SIDE);
    int left = (WIDTH - SIDE) / 2;
    int top = (HEIGHT - SIDE) / 2;
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        if (modules.get(x, y)) grey[(top + y) * WIDTH + left + x] = 40;
      }
    }
    return grey;
  }

  @Test
  void a_label_is_read_whatever_stands_on_it() throws Exception {
    Random chance = new Random(7);
    for (int i = 0; i < 400; i++) {
      StringBuilder label = new StringBuilder();
      for (int sign = 0; sign < 10; sign++) {
        if (sign == 5) label.append('-');
        label.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
      }
      String text = label.toString();
      assertEquals(Optional.of(text), LabelReader.read(held(text), WIDTH, HEIGHT), text);
    }
  }

  @Test
  void an_empty_table_says_nothing() {
    assertEquals(Optional.empty(), LabelReader.read(new byte[WIDTH * HEIGHT], WIDTH, HEIGHT));
  }
}
