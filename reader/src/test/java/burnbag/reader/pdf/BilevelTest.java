package burnbag.reader.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.image.CCITTFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Scans in black and white are seen as the library draws them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class BilevelTest {
  private static final int WIDTH = 61;
  private static final int HEIGHT = 23;

  private static BufferedImage drawn() {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY);
    Random chance = new Random(154);
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) image.setRGB(x, y, chance.nextBoolean() ? -1 : 0);
    }
    return image;
  }

  private static PDImageXObject raw(PDDocument pdf, int bytes, int depth, PDColorSpace colours)
      throws IOException {
    byte[] bits = new byte[bytes];
    new Random(5).nextBytes(bits);
    return new PDImageXObject(
        pdf, new ByteArrayInputStream(bits), new COSArray(), WIDTH, HEIGHT, depth, colours);
  }

  private static void isSeenAsDrawn(PDImageXObject scan) throws IOException {
    BufferedImage bits = Bilevel.of(scan).orElseThrow();
    // The library keeps what it drew before.
    BufferedImage drawn =
        new PDImageXObject(new PDStream(scan.getCOSObject()), new PDResources()).getImage();
    assertEquals(BufferedImage.TYPE_BYTE_BINARY, bits.getType());
    for (int y = 0; y < HEIGHT; y++) {
      for (int x = 0; x < WIDTH; x++) assertEquals(drawn.getRGB(x, y), bits.getRGB(x, y));
    }
  }

  @Test
  void a_fax_keeps_its_bits() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      isSeenAsDrawn(CCITTFactory.createFromImage(pdf, drawn()));
    }
  }

  @Test
  void a_negative_is_turned_into_a_positive() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      PDImageXObject scan = LosslessFactory.createFromImage(pdf, drawn());
      isSeenAsDrawn(scan);
      COSArray negative = new COSArray();
      negative.setFloatArray(new float[] {1, 0});
      scan.setDecode(negative);
      isSeenAsDrawn(scan);
      COSArray pale = new COSArray();
      pale.setFloatArray(new float[] {0.5f, 1});
      scan.setDecode(pale);
      assertTrue(Bilevel.of(scan).isEmpty());
    }
  }

  @Test
  void a_scan_whose_end_is_missing_is_left_to_the_library() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      isSeenAsDrawn(raw(pdf, 8 * HEIGHT, 1, PDDeviceGray.INSTANCE));
      assertTrue(Bilevel.of(raw(pdf, 8 * HEIGHT - 1, 1, PDDeviceGray.INSTANCE)).isEmpty());
    }
  }

  @Test
  void what_has_colours_shades_or_a_mask_is_left_to_the_library() throws IOException {
    try (PDDocument pdf = new PDDocument()) {
      assertTrue(Bilevel.of(raw(pdf, 24 * HEIGHT, 1, PDDeviceRGB.INSTANCE)).isEmpty());
      assertTrue(Bilevel.of(raw(pdf, WIDTH * HEIGHT, 8, PDDeviceGray.INSTANCE)).isEmpty());
      PDImageXObject masked = raw(pdf, 8 * HEIGHT, 1, PDDeviceGray.INSTANCE);
      PDImageXObject mask = raw(pdf, 8 * HEIGHT, 1, PDDeviceGray.INSTANCE);
      masked.getCOSObject().setItem(COSName.SMASK, mask);
      assertTrue(Bilevel.of(masked).isEmpty());
    }
  }
}
