package burnbag.response.screening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BarePictureTest {
  private static byte[] picture(String kind) throws IOException {
    BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.ORANGE);
    pen.fillOval(4, 4, 40, 40);
    pen.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(image, kind, out);
    return out.toByteArray();
  }

  private static byte[] latin(String words) {
    return words.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] segment(int marker, String words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int length = words.length() + 2;
    out.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
    out.writeBytes(latin(words));
    return out.toByteArray();
  }

  private static byte[] spliced(byte[] file, int at, byte[]... more) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(file, 0, at);
    for (byte[] one : more) out.writeBytes(one);
    out.write(file, at, file.length - at);
    return out.toByteArray();
  }

  private static boolean says(byte[] file, String words) {
    return new String(file, StandardCharsets.ISO_8859_1).contains(words);
  }

  private static void assertSamePixels(byte[] one, byte[] other) throws IOException {
    BufferedImage a = ImageIO.read(new ByteArrayInputStream(one));
    BufferedImage b = ImageIO.read(new ByteArrayInputStream(other));
    assertArrayEquals(
        a.getRGB(0, 0, 64, 48, new int[64 * 48], 0, 64),
        b.getRGB(0, 0, 64, 48, new int[64 * 48], 0, 64));
  }

  @Test
  void a_photograph_keeps_its_pixels_and_nothing_else() throws IOException {
    byte[] plain = picture("jpg");
    byte[] told =
        spliced(
            plain,
            2,
            segment(0xE1, "Exif\0\0GPS 39.9042 N"),
            segment(0xE1, "http://ns.adobe.com/xap/1.0/ <x:xmpmeta>"),
            segment(0xED, "Photoshop 3.0 caption"),
            segment(0xFE, "taken by Marlow"));
    byte[] trailing = spliced(told, told.length, latin("SamsungTrailer"));
    byte[] bare = BarePicture.of(trailing).orElseThrow();
    for (String gone : new String[] {"GPS", "xmpmeta", "Photoshop", "Marlow", "Samsung", "JFIF"}) {
      assertFalse(says(bare, gone), gone);
    }
    assertSamePixels(plain, bare);
  }

  /// A property with the model of the camera before how it was held, in the byte order of phones.
  private static byte[] exif(int held, boolean little) {
    ByteBuffer told = ByteBuffer.allocate(64);
    told.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    told.put(latin(little ? "II" : "MM")).putShort((short) 42).putInt(8).putShort((short) 2);
    told.putShort((short) 0x110).putShort((short) 2).putInt(8).putInt(50);
    told.putShort((short) 274).putShort((short) 3).putInt(1).putShort((short) held);
    told.position(50);
    told.put(latin("Marlow9"));
    return segment(0xE1, "Exif\0\0" + new String(told.array(), StandardCharsets.ISO_8859_1));
  }

  @Test
  void how_the_phone_was_held_is_kept_and_nothing_beside_it() throws IOException {
    byte[] plain = picture("jpg");
    for (int held = 0; held < 12; held++) {
      for (boolean little : new boolean[] {true, false}) {
        byte[] bare = BarePicture.of(spliced(plain, 2, exif(held, little))).orElseThrow();
        boolean turned = held >= 2 && held <= 8;
        byte[] upright = BarePicture.of(plain).orElseThrow();
        assertEquals(upright.length + (turned ? 36 : 0), bare.length, "held " + held);
        if (turned) assertEquals(held, bare[2 + 4 + 6 + 8 + 2 + 8 + 1]);
        assertFalse(says(bare, "Marlow"));
        assertSamePixels(plain, bare);
        assertArrayEquals(bare, BarePicture.of(bare).orElseThrow(), "once more");
      }
    }
  }

  @Test
  void no_damage_to_how_it_was_held_makes_it_stumble_or_lets_more_through() throws IOException {
    Random chance = new Random(7);
    byte[] plain = picture("jpg");
    int upright = BarePicture.of(plain).orElseThrow().length;
    for (int i = 0; i < 20_000; i++) {
      byte[] told = exif(6, chance.nextBoolean());
      for (int j = chance.nextInt(5); j >= 0; j--) {
        told[4 + chance.nextInt(told.length - 4)] = (byte) chance.nextInt();
      }
      byte[] bare = BarePicture.of(spliced(plain, 2, told)).orElseThrow();
      assertTrue(bare.length == upright || bare.length == upright + 36, "attempt " + i);
    }
  }

  @Test
  void a_png_loses_its_texts_and_times() throws IOException {
    byte[] plain = picture("png");
    byte[] chunk = spliced(plain, 33, latin("\0\0\0\u000etEXtAuthor\0Marlow1"), latin("crcc"));
    byte[] bare = BarePicture.of(chunk).orElseThrow();
    assertFalse(says(bare, "Marlow"));
    assertSamePixels(plain, bare);
  }

  @Test
  void what_is_no_whole_picture_is_not_kept() throws IOException {
    byte[] jpeg = picture("jpg");
    byte[] png = picture("png");
    for (byte[] file :
        new byte[][] {
          {},
          latin("GIF89a"),
          latin("%PDF-1.7"),
          {(byte) 0xFF, (byte) 0xD8, 1, 2, 3},
          java.util.Arrays.copyOf(jpeg, jpeg.length - 2),
          java.util.Arrays.copyOf(png, png.length - 12)
        }) {
      assertEquals(Optional.empty(), BarePicture.of(file).map(bare -> bare.length));
    }
  }

  @Test
  void no_damage_makes_it_stumble() throws IOException {
    Random chance = new Random(3);
    for (String kind : new String[] {"jpg", "png"}) {
      byte[] file = picture(kind);
      for (int i = 0; i < 20_000; i++) {
        byte[] damaged = file.clone();
        for (int j = chance.nextInt(4); j >= 0; j--) {
          damaged[chance.nextInt(damaged.length)] = (byte) chance.nextInt();
        }
        BarePicture.of(java.util.Arrays.copyOf(damaged, chance.nextInt(damaged.length + 1)))
            .ifPresent(bare -> assertTrue(bare.length <= damaged.length));
      }
    }
  }
}
