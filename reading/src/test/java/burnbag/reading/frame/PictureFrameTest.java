package burnbag.reading.frame;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import burnbag.reading.Isolation;
import burnbag.reading.Reading;
import burnbag.reading.View;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Pictures that a worker sends for a report.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PictureFrameTest {
  private static final int WIDTH = 60;
  private static final int HEIGHT = 80;
  private static final View VIEW = new View(3, 80);

  @Test
  void a_picture_of_nothing_but_pixels_comes_through_as_it_is() throws IOException {
    for (int type : List.of(BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_BYTE_GRAY)) {
      byte[] jpeg = jpeg(type);
      Reading.Picture came = sent(new Reading.Picture(VIEW, WIDTH, HEIGHT, jpeg));
      assertEquals(VIEW, came.view());
      assertArrayEquals(jpeg, came.jpeg());
    }
  }

  @Test
  void the_pages_that_are_asked_for_come_through_in_their_order() throws IOException {
    List<View> views = List.of(new View(7, 1_600), new View(1, 360));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FrameWriter(out).show(views);
    assertEquals(views, frame(out).views());
  }

  @Test
  void properties_and_comments_in_a_picture_are_refused() throws IOException {
    byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB);
    for (int segment : List.of(0xE1, 0xE2, 0xED, 0xFE)) {
      ByteArrayOutputStream more = new ByteArrayOutputStream();
      more.write(jpeg, 0, 2);
      more.write(new byte[] {(byte) 0xFF, (byte) segment, 0, 4, 'h', 'i'});
      more.write(jpeg, 2, jpeg.length - 2);
      refused(more.toByteArray(), WIDTH, HEIGHT);
    }
  }

  @Test
  void a_picture_with_more_behind_its_end_or_cut_short_is_refused() throws IOException {
    byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB);
    refused(Arrays.copyOf(jpeg, jpeg.length + 9), WIDTH, HEIGHT);
    for (int length : List.of(0, 1, 2, 3, 30, jpeg.length / 2, jpeg.length - 1)) {
      refused(Arrays.copyOf(jpeg, length), WIDTH, HEIGHT);
    }
  }

  @Test
  void a_picture_of_another_size_or_kind_than_it_says_is_refused() throws IOException {
    refused(jpeg(BufferedImage.TYPE_INT_RGB), WIDTH, HEIGHT - 1);
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), "png", png);
    refused(png.toByteArray(), WIDTH, HEIGHT);
  }

  @Test
  void a_picture_larger_than_was_asked_for_is_refused() throws IOException {
    byte[] jpeg = jpeg(BufferedImage.TYPE_INT_RGB);
    assertThrows(
        BrokenFrame.class,
        () -> sent(new Reading.Picture(new View(3, HEIGHT - 1), WIDTH, HEIGHT, jpeg)));
  }

  private static void refused(byte[] jpeg, int width, int height) {
    assertThrows(BrokenFrame.class, () -> sent(new Reading.Picture(VIEW, width, height, jpeg)));
  }

  private static Reading.Picture sent(Reading.Picture picture) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new FrameWriter(out).reading(picture);
    return (Reading.Picture) frame(out).reading(Isolation.NAMESPACE);
  }

  private static Frame frame(ByteArrayOutputStream out) throws IOException {
    return new FrameReader(new ByteArrayInputStream(out.toByteArray())).next().orElseThrow();
  }

  private static byte[] jpeg(int type) throws IOException {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, type);
    for (int i = 0; i < WIDTH; i++) picture.setRGB(i, i, 0x3366CC * i);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(picture, "jpeg", out);
    return out.toByteArray();
  }
}
