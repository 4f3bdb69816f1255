package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Pictures of all layouts have the shades that their colours say.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureTest {
  private static void hasItsShades(BufferedImage image) {
    Picture picture = Picture.of(image);
    boolean isColoured = false;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        int argb = image.getRGB(x, y);
        assertEquals(Shade.darkest(argb), picture.darkest().at(x, y), image::toString);
        isColoured |= Shade.isColour(argb);
      }
    }
    assertEquals(isColoured, picture.isColoured());
    for (int y = 0; isColoured && y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        assertEquals(Shade.looks(image.getRGB(x, y)), picture.grey().at(x, y));
        assertEquals(Shade.tint(image.getRGB(x, y)), picture.tint().at(x, y));
      }
    }
  }

  private static BufferedImage drawn(BufferedImage image, int mask) {
    Random chance = new Random(154);
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) image.setRGB(x, y, chance.nextInt() | mask);
    }
    return image;
  }

  @Test
  void a_picture_of_any_type_is_read_as_it_looks() {
    for (int type = BufferedImage.TYPE_INT_RGB; type <= BufferedImage.TYPE_BYTE_INDEXED; type++) {
      hasItsShades(drawn(new BufferedImage(37, 21, type), 0));
      hasItsShades(drawn(new BufferedImage(32, 5, type), 0xFF000000));
    }
  }

  @Test
  void a_part_of_a_picture_is_read_as_it_looks() {
    for (int type = BufferedImage.TYPE_INT_RGB; type <= BufferedImage.TYPE_BYTE_INDEXED; type++) {
      hasItsShades(drawn(new BufferedImage(61, 30, type), 0).getSubimage(9, 4, 40, 20));
    }
  }

  @Test
  void a_bit_may_stand_for_any_colour() {
    byte[] red = {(byte) 250, 40};
    byte[] green = {120, 40};
    byte[] blue = {0, 60};
    IndexColorModel amberOnGrey = new IndexColorModel(1, 2, red, green, blue);
    hasItsShades(drawn(new BufferedImage(45, 9, BufferedImage.TYPE_BYTE_BINARY, amberOnGrey), 0));
  }

  @Test
  void a_square_of_points_becomes_their_mean() {
    Plane plane = SurroundingsTest.page(new Random(5));
    for (int factor : new int[] {2, 3, 4}) {
      Plane small = plane.shrunk(factor);
      for (int y = 0; y < plane.height() / factor; y++) {
        for (int x = 0; x < plane.width() / factor; x++) {
          int sum = 0;
          for (int i = 0; i < factor * factor; i++) {
            sum += plane.at(x * factor + i % factor, y * factor + i / factor);
          }
          assertEquals(sum / (factor * factor), small.at(x, y));
        }
      }
    }
  }
}
