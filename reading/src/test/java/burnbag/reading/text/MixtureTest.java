package burnbag.reading.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A text that goes on in another encoding is not read, wherever it turns and whatever the words.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MixtureTest {
  private static final String LETTER = "Dear all,\n\nnothing much to say here.\n\n";

  @ParameterizedTest
  @CsvSource({
    "UTF-8, GB18030, 机密★10年",
    "UTF-8, GB18030, 绝密",
    "UTF-8, Big5, 機密等級",
    "UTF-8, EUC-KR, 대외비",
    "UTF-8, EUC-JP, 極秘文書",
    "UTF-8, windows-1251, Совершенно секретно",
    "UTF-8, KOI8-R, Секретно",
    "GB18030, UTF-8, 机密★10年",
    "windows-1252, UTF-8, 极秘",
    "UTF-8, windows-1256, سري",
    "UTF-8, windows-1255, סודי",
    "UTF-8, windows-1253, ΑΠΟΡΡΗΤΟ",
    "UTF-16LE, UTF-8, SECRET//NOFORN and a line of its own",
    "UTF-16LE, UTF-8, SECRET",
    "UTF-16BE, UTF-8, NATO RESTRICTED",
    "UTF-16LE, UTF-8, Official use only",
    "UTF-16BE, windows-1252, SECRET//NOFORN and a line of its own"
  })
  void words_in_another_encoding_are_told(String own, String other, String words) {
    for (int letters : new int[] {30, 3_000}) {
      byte[] head = (LETTER + "Größe, 灯塔\n").repeat(letters).getBytes(charset(own));
      Optional<String> fault = fault(own, head, ("\n" + words + "\n").getBytes(charset(other)));
      assertTrue(fault.isPresent(), own + " and " + letters + " letters");
      long at = Long.parseLong(fault.get().replaceAll(".* ", ""));
      assertTrue(at >= head.length - 2, fault.get());
    }
  }

  @ParameterizedTest
  @CsvSource({"Größe über Ägypten", "naïve Œuvre façade", "«Été» à Nîmes", "El Niño, ¿qué?"})
  void a_foreign_accent_is_none(String words) {
    byte[] head = LETTER.repeat(100).getBytes(charset("UTF-8"));
    assertEquals(Optional.empty(), fault("UTF-8", head, words.getBytes(charset("windows-1252"))));
  }

  @ParameterizedTest
  @CsvSource({
    "UTF-8, 各灯塔、各渡口：北岸灯塔联络规程😀",
    "GB18030, 各灯塔、各渡口：北岸灯塔联络规程",
    "Big5, 各燈塔各渡口北岸聯絡規程",
    "EUC-KR, 등대와 나루터의 연락 규정",
    "Shift_JIS, 灯台と渡し場の連絡規程について",
    "windows-1251, Правила связи между маяками и переправами",
    "UTF-16LE, 各灯塔、各渡口：北岸灯塔联络规程",
    "UTF-32BE, 各灯塔 and ASCII that goes on for more than thirty-two letters",
    "windows-1252, Größe über Ägypten"
  })
  void a_text_of_one_piece_has_none(String own, String words) {
    assertEquals(
        Optional.empty(),
        fault(own, (words + "\n").repeat(2_000).getBytes(charset(own)), new byte[0]));
  }

  @Test
  void a_character_cut_in_the_middle_is_no_foreign_word() {
    byte[] text = "各灯塔、各渡口：请认真贯彻执行".repeat(50).getBytes(charset("UTF-8"));
    byte[] cut = java.util.Arrays.copyOf(text, text.length - 1);
    assertEquals(Optional.empty(), fault("UTF-8", cut, new byte[0]));
  }

  private static Optional<String> fault(String charset, byte[] head, byte[] tail) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(head);
    bytes.writeBytes(tail);
    byte[] all = bytes.toByteArray();
    TextDecoder decoder = new TextDecoder(charset(charset));
    for (int at = 0; at < all.length; at += 5_000) {
      int end = Math.min(all.length, at + 5_000);
      decoder.decode(all, at, end, end == all.length);
    }
    return decoder.fault();
  }

  private static Charset charset(String name) {
    return Charset.forName(name);
  }
}
