package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of which one part is written in another encoding than the rest: read, or not clear.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MixedBytesTest {
  private static final String PROSE = "The boats leave at six, and nobody minds the rain.\n";

  @TempDir Path here;

  @Test
  void a_marking_in_another_encoding_than_its_file_is_found_or_makes_a_review() throws IOException {
    List<String> tails =
        List.of(
            "windows-1252|\nSECRET//NOFORN\n",
            "windows-1252|\nTRÈS SECRET UE/EU TOP SECRET\n",
            "GB18030|\n绝密★20年\n",
            "Big5|\n極機密\n",
            "windows-1251|\nСовершенно секретно\n",
            "windows-1255|\nסודי ביותר\n",
            "windows-1256|\nسري للغاية\n",
            "UTF-16LE|\nSECRET\n",
            "UTF-16BE|\nSECRET\n",
            "UTF-16LE|\nTLP:RED\n",
            "UTF-32LE|\nSECRET\n",
            "UTF-32BE|\nGEHEIM\n");
    for (String head : List.of(PROSE, PROSE + "Größe, 灯塔\n")) {
      for (int lines : new int[] {1, 40, 4_000}) {
        for (String tail : tails) {
          int bar = tail.indexOf('|');
          Charset charset = Charset.forName(tail.substring(0, bar));
          byte[] bytes = joined(head.repeat(lines), tail.substring(bar + 1).getBytes(charset));
          Ran swept = swept(bytes);
          assertNotEquals(0, swept.code(), lines + " lines and " + tail + swept.out());
          assertNotEquals(3, swept.code(), swept.err());
        }
      }
    }
  }

  @Test
  void a_tail_of_eleven_bytes_of_utf_16_is_not_clear() throws IOException {
    byte[] wide = "SECRET".getBytes(StandardCharsets.UTF_16LE);
    Ran swept = swept(joined(PROSE.repeat(400), java.util.Arrays.copyOf(wide, 11)));
    assertNotEquals(0, swept.code(), swept.out());
    assertTrue(swept.out().contains("not read: broken: words in UTF-16"), swept.out());
  }

  @Test
  void zeros_among_the_letters_of_a_marking_hide_it_from_nobody() throws IOException {
    for (String marking : List.of("SEC\0RET", "S\0E\0C\0R\0E\0T", "\0SECRET", "SECRET\0\0\0")) {
      Ran swept = swept(joined(marking + "\n\n" + PROSE.repeat(40), new byte[0]));
      assertNotEquals(0, swept.code(), marking.replace('\0', '0') + swept.out());
    }
  }

  @Test
  void a_text_that_is_all_of_one_piece_stays_clear() throws IOException {
    for (String charset : List.of("UTF-8", "UTF-16LE", "UTF-16BE", "GB18030", "UTF-32LE")) {
      String text = (PROSE + "各灯塔、各渡口：请认真贯彻执行。\n").repeat(200);
      assertEquals(0, swept(text.getBytes(Charset.forName(charset))).code(), charset);
    }
  }

  private Ran swept(byte[] bytes) throws IOException {
    Files.write(here.resolve("mixed.txt"), bytes);
    return Ran.in(here, "sweep", "mixed.txt");
  }

  private static byte[] joined(String head, byte[] tail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(tail);
    return bytes.toByteArray();
  }
}
