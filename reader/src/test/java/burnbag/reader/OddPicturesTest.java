package burnbag.reader;

import static burnbag.reader.PrintedSheet.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.reading.Ocr;
import burnbag.reading.Reason;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Pictures of kinds that are met with once in a thousand: each ends with a status.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OddPicturesTest {
  private static final String MARK = "SECRET";

  @AutoClose static final PaperDesk DESK = new PaperDesk(Ocr.AUTO);

  @Test
  void a_jpeg_of_four_inks_is_read() throws IOException {
    Recorder seen = DESK.read("press.jpg", inks(paper()));
    assertTrue(seen.pages().stream().anyMatch(page -> page.text().contains(MARK)), seen.toString());
  }

  @Test
  void one_point_is_no_page_and_nothing_is_unread() throws IOException {
    BufferedImage point = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB);
    assertEquals(List.of(), DESK.read(point).reasons());
  }

  @Test
  void a_picture_that_no_decoder_here_knows_is_unread() {
    byte[] jpeg2000 = {
      0,
      0,
      0,
      12,
      'j',
      'P',
      ' ',
      ' ',
      13,
      10,
      (byte) 0x87,
      10,
      0,
      0,
      0,
      20,
      'f',
      't',
      'y',
      'p',
      'j',
      'p',
      '2',
      ' ',
      0,
      0,
      0,
      0,
      'j',
      'p',
      '2',
      ' '
    };
    byte[] avif = "\0\0\0\u0018ftypavif\0\0\0\0mif1avif".getBytes(StandardCharsets.ISO_8859_1);
    for (byte[] bytes : List.of(jpeg2000, avif)) {
      List<Reason> reasons = DESK.read("photo", bytes).reasons();
      assertFalse(reasons.isEmpty());
      assertFalse(reasons.contains(Reason.WORKER_DIED));
    }
  }

  @Test
  void a_picture_cut_short_is_broken_or_read_in_part_and_says_so() throws IOException {
    byte[] whole = PictureFile.jpeg(paper());
    for (int part : List.of(2, 20, 300, whole.length / 2, whole.length - 20)) {
      List<Reason> reasons = DESK.read("half.jpg", java.util.Arrays.copyOf(whole, part)).reasons();
      assertFalse(reasons.isEmpty(), part + " bytes");
      assertFalse(reasons.contains(Reason.WORKER_DIED), part + " bytes");
    }
  }

  @Test
  void a_page_of_handwriting_alone_is_unread() throws IOException {
    Recorder seen = DESK.read(handwriting());
    assertFalse(seen.reasons().isEmpty(), seen.toString());
  }

  /// Loops and strokes along lines, as of a hand in a hurry.
  private static BufferedImage handwriting() {
    BufferedImage page = new BufferedImage(1_000, 1_400, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = page.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 1_000, 1_400);
    pen.setColor(Color.DARK_GRAY);
    pen.setStroke(new BasicStroke(3));
    Random chance = new Random(7);
    for (int line = 0; line < 12; line++) {
      for (int word = 0; word < 6; word++) {
        Path2D stroke = new Path2D.Double();
        double x = 100 + 135.0 * word;
        double y = 150 + 90.0 * line;
        stroke.moveTo(x, y);
        for (int letter = 0; letter < 6; letter++) {
          stroke.curveTo(
              x + chance.nextInt(25),
              y - 10 - chance.nextInt(35),
              x - 8 + chance.nextInt(18),
              y + chance.nextInt(25),
              x + 18,
              y - 4 + chance.nextInt(8));
          x += 18;
        }
        pen.draw(stroke);
      }
    }
    pen.dispose();
    return page;
  }

  /// A sheet at 150 dots an inch with a marking at its top and bottom.
  private static BufferedImage paper() throws IOException {
    PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
    return PrintedSheet.of(
        (_, content) -> {
          for (int y : List.of(795, 40)) line(content, font, 15, 265, y, MARK);
          line(content, font, 15, 80, 600, "The ferry is to be moved to the second slip.");
          line(content, font, 15, 80, 580, "Fuel is drawn by list and signed for.");
        });
  }

  /// As Adobe's programs store inks: how much light each leaves.
  private static byte[] inks(BufferedImage grey) throws IOException {
    WritableRaster inks =
        Raster.createInterleavedRaster(
            DataBuffer.TYPE_BYTE, grey.getWidth(), grey.getHeight(), 4, null);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        int light = grey.getRGB(x, y) & 0xFF;
        inks.setPixel(x, y, new int[] {light, light, light, 255});
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
      writer.setOutput(out);
      writer.write(null, new IIOImage(inks, null, null), null);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }
}
