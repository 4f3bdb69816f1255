package burnbag.reading.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class EncodingTest {
  private static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("GB18030", "机密★10年\n关于印发保密工作规定的通知，各单位要认真学习，不得向外传播。"),
          Map.entry("Big5", "機密\n本件屬一般保密事項，請勿任意公開，並於會議結束後收回。"),
          Map.entry("Shift_JIS", "極秘\nこの文書は取扱注意とし、関係者以外に見せてはならない。"),
          Map.entry("EUC-JP", "極秘\nこの文書は取扱注意とし、関係者以外に見せてはならない。"),
          Map.entry("ISO-2022-JP", "極秘\nこの文書は取扱注意とし、関係者以外に見せてはならない。"),
          Map.entry("EUC-KR", "비밀\n이 문서는 대외비이므로 관계자 외에는 공개하여서는 아니 된다."),
          Map.entry(
              "windows-1252",
              "VS-NUR FÜR DEN DIENSTGEBRAUCH\n"
                  + "Die Öffnung der Kantine verzögert sich, größere Mengen Suppe für später."),
          Map.entry(
              "ISO-8859-2",
              "TAJNE\n"
                  + "Dokument zawiera informacje niejawne, których ujawnienie może spowodować"
                  + " szkodę, żółć gęślą jaźń."),
          Map.entry(
              "windows-1251",
              "СОВЕРШЕННО СЕКРЕТНО\n"
                  + "Столовая открывается в одиннадцать часов, суп подают после совещания."),
          Map.entry(
              "KOI8-R",
              "СОВЕРШЕННО СЕКРЕТНО\n"
                  + "Столовая открывается в одиннадцать часов, суп подают после совещания."),
          Map.entry(
              "IBM866",
              "СОВЕРШЕННО СЕКРЕТНО\n"
                  + "Столовая открывается в одиннадцать часов, суп подают после совещания."),
          Map.entry(
              "windows-1253",
              "ΑΠΟΡΡΗΤΟ\nΤο έγγραφο αυτό περιέχει πληροφορίες που δεν πρέπει να δημοσιευθούν."),
          Map.entry(
              "windows-1254",
              "GİZLİ\n"
                  + "Bu belge gizli bilgiler içermektedir, yetkisiz kişilere gösterilmesi"
                  + " yasaktır."),
          Map.entry(
              "windows-1255",
              "סודי ביותר\nהמסמך הזה מכיל מידע שאין להראות לאנשים שאינם מורשים לכך."),
          Map.entry(
              "windows-1256",
              "سري للغاية\nهذا المستند يحتوي على معلومات لا يجوز نشرها خارج الوزارة."),
          Map.entry("UTF-8", "机密 VERSCHLUSSSACHE ÜBER ΑΠΟΡΡΗΤΟ"),
          Map.entry("UTF-16LE", "SECRET\nThe canteen opens at eleven."),
          Map.entry("UTF-16BE", "SECRET\nThe canteen opens at eleven."),
          Map.entry("UTF-32LE", "SECRET\nThe canteen opens at eleven."),
          Map.entry("UTF-32BE", "SECRET\nThe canteen opens at eleven."),
          Map.entry("IBM500", "SECRET\nThe canteen opens at eleven, and there is soup for all."));

  private static Optional<String> decoded(byte[] bytes) {
    return Encoding.of(bytes, bytes.length, true)
        .map(
            found ->
                new String(
                    bytes, found.markBytes(), bytes.length - found.markBytes(), found.charset()));
  }

  @Test
  void a_text_is_read_as_it_was_written_in_whatever_encoding() {
    assertAll(
        TEXTS.entrySet().stream()
            .map(
                entry ->
                    () ->
                        assertEquals(
                            Optional.of(entry.getValue()),
                            decoded(entry.getValue().getBytes(Charset.forName(entry.getKey()))),
                            entry.getKey())));
  }

  @Test
  void a_byte_order_mark_is_believed() {
    for (String charset :
        new String[] {"UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "GB18030"}) {
      String text = "机密 SECRET\n";
      assertEquals(
          Optional.of(text),
          decoded(("\uFEFF" + text).getBytes(Charset.forName(charset))),
          charset);
    }
  }

  @Test
  void chinese_in_utf_16_without_a_mark_is_text() {
    String text = "机密★长期\n关于印发保密工作规定的通知，各单位要认真学习。\n不得向外传播。\n";
    assertEquals(Optional.of(text), decoded(text.getBytes(StandardCharsets.UTF_16LE)));
    assertEquals(Optional.of(text), decoded(text.getBytes(StandardCharsets.UTF_16BE)));
  }

  @Test
  void chance_and_pictures_are_no_text() {
    Random random = new Random(41);
    for (int i = 0; i < 200; i++) {
      byte[] bytes = new byte[200 + random.nextInt(5_000)];
      random.nextBytes(bytes);
      assertEquals(Optional.empty(), Encoding.of(bytes, bytes.length, true), "roll " + i);
    }
    for (String head :
        new String[] {"PK\3\4abcdefgh", "GIF89aabcdefgh", "\u0089PNG\r\n", "\0\0\0\0\0\0\0\0"}) {
      byte[] bytes = head.getBytes(StandardCharsets.ISO_8859_1);
      assertEquals(Optional.empty(), Encoding.of(bytes, bytes.length, true), head);
    }
  }

  @Test
  void a_character_cut_at_the_end_of_the_head_is_no_fault() {
    byte[] bytes = "机密机密".getBytes(StandardCharsets.UTF_8);
    assertEquals(
        StandardCharsets.UTF_8,
        Encoding.of(bytes, bytes.length - 1, false).orElseThrow().charset());
  }
}
