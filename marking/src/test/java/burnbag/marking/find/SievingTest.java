package burnbag.marking.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Rolls;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SievingTest {
  static final PageExam EXAM = PrefilterTest.EXAM;
  static final Sieve SIEVE = EXAM.sieve();
  static final List<String> WORDS = SIEVE.anchors.words.stream().map(Anchors.Anchor::word).toList();

  private static final String ANY = "ABCDEl aeoÄÉéСе \u200B　Ｓ机密 (/0-";
  private static final String GAPS = "\n\f \t\r\u00A0-\u2013.";

  @Test
  void the_sieve_stops_where_the_automaton_stops_over_all_characters() {
    Rolls.times(
        4000,
        random -> {
          String text = mixture(random);
          assertEquals(byCharacters(text), byBytes(text, random), () -> escaped(text));
        });
  }

  @Test
  void vectors_see_in_a_block_what_longs_see() {
    Masks longs = new LongMasks(SIEVE.grams);
    Masks vectors = new VectorMasks(SIEVE.grams);
    Rolls.times(
        20_000,
        random -> {
          byte[] block = new byte[Masks.READS + 3];
          random.nextBytes(block);
          boolean text = random.nextInt(4) > 0;
          for (int i = 0; text && i < block.length; i++) block[i] = (byte) (block[i] & 0x1F | 0x60);
          String word = WORDS.get(random.nextInt(WORDS.size()));
          byte[] bytes = word.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
          int room = Math.max(0, block.length - bytes.length);
          System.arraycopy(
              bytes, 0, block, random.nextInt(room + 1), Math.min(bytes.length, block.length));
          int from = random.nextInt(4);
          longs.look(block, from);
          vectors.look(block, from);
          assertEquals(seen(longs), seen(vectors), () -> Arrays.toString(block));
        });
  }

  private static String seen(Masks masks) {
    return "%x %x %x %x %s %s"
        .formatted(masks.bold, masks.control, masks.small, masks.grams, masks.beyond, masks.delete);
  }

  @Test
  void vectors_come_after_much_text_and_only_where_there_are_any() {
    Practice practice = Practice.here();
    assertTrue(practice.able() || !VectorMasks.fit());
    if (!practice.able()) return;
    assertEquals(0, practice.passed(1 << 12));
    assertFalse(practice.perfect());
    int practised = 0;
    for (int i = 0; i < 1 << 10; i++) practised += practice.passed(1 << 12);
    assertTrue(practice.perfect());
    assertTrue(practised >= 1 << 14, "practised on " + practised);
  }

  @Test
  void no_shipped_pack_makes_the_automaton_look_at_everything() {
    assertEquals(List.of(), SIEVE.uncovered());
  }

  @Test
  void bytes_that_are_no_text_are_left_to_others() {
    for (byte[] fault :
        List.of(
            new byte[] {(byte) 0xC3},
            new byte[] {(byte) 0xC0, (byte) 0x80},
            new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
            new byte[] {(byte) 0xF4, (byte) 0x90, (byte) 0x80, (byte) 0x80},
            new byte[] {(byte) 0xE2, (byte) 0x80},
            new byte[] {(byte) 0xFF},
            new byte[] {0},
            new byte[] {27},
            new byte[] {127})) {
      for (int before = 0; before < 140; before++) {
        byte[] bytes = new byte[before + fault.length + Sieving.SLACK_BYTES];
        Arrays.fill(bytes, (byte) 'a');
        System.arraycopy(fault, 0, bytes, before, fault.length);
        Sieving sieving = SIEVE.sieving();
        sieving.begin(0);
        assertFalse(
            sieving.add(bytes, before + fault.length, true), Arrays.toString(fault) + before);
      }
    }
  }

  @Test
  void an_encrypted_block_is_left_to_others() {
    byte[] text = bytes("Dear all,\n\n-----BEGIN PGP MESSAGE-----\n\nwcBMA\n");
    Sieving sieving = SIEVE.sieving();
    sieving.begin(0);
    assertFalse(sieving.add(text, text.length - Sieving.SLACK_BYTES, true));
    byte[] code = bytes("create procedure x BEGIN update y; END\n");
    sieving.begin(0);
    assertTrue(sieving.add(code, code.length - Sieving.SLACK_BYTES, true));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder();
    for (char c : text.toCharArray())
      out.append(c >= ' ' && c < 127 ? "" + c : "\\u%04x".formatted((int) c));
    return out.toString();
  }

  private static byte[] bytes(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return Arrays.copyOf(bytes, bytes.length + Sieving.SLACK_BYTES);
  }

  private static List<String> byCharacters(String text) {
    List<String> pages = new ArrayList<>();
    for (String page : text.split("\f", -1)) {
      Hits hits = new Hits();
      EXAM.anchors().scan(page.toCharArray(), hits);
      EXAM.damaged().places(page.toCharArray(), hits);
      pages.add(hits.toString());
    }
    return pages;
  }

  /// In blocks of any size, the buffer moved down now and then.
  private static List<String> byBytes(String text, RandomGenerator random) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    byte[] buffer = new byte[bytes.length + 7 + Sieving.SLACK_BYTES];
    List<String> pages = new ArrayList<>();
    Grams grams = SIEVE.grams;
    Masks masks = random.nextBoolean() ? new LongMasks(grams) : new VectorMasks(grams);
    Sieving sieving = new Sieving(SIEVE, masks);
    int page = random.nextInt(7);
    sieving.begin(page);
    int filled = page;
    int taken = 0;
    int step = 1 + random.nextInt(300);
    while (true) {
      int more = Math.min(bytes.length - taken, 1 + random.nextInt(step));
      System.arraycopy(bytes, taken, buffer, filled, more);
      taken += more;
      filled += more;
      boolean last = taken == bytes.length && random.nextBoolean();
      assertTrue(sieving.add(buffer, filled, last), () -> escaped(text));
      for (int feed = sieving.feed(page); feed >= 0; feed = sieving.feed(page)) {
        pages.add(sieving.hits(page, feed).toString());
        page = feed + 1;
      }
      if (last) break;
      if (random.nextInt(3) == 0) {
        System.arraycopy(buffer, page, buffer, 0, filled - page);
        sieving.slide(page);
        filled -= page;
        page = 0;
      }
    }
    pages.add(sieving.hits(page, filled).toString());
    return pages;
  }

  static String mixture(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      switch (random.nextInt(12)) {
        case 0 -> text.append(WORDS.get(random.nextInt(WORDS.size())));
        case 1, 2 -> text.append(damaged(WORDS.get(random.nextInt(WORDS.size())), random));
        case 3 ->
            text.append(PrefilterTest.PHRASES.get(random.nextInt(PrefilterTest.PHRASES.size())));
        case 4 -> text.append(PrefilterTest.PROSE.get(random.nextInt(PrefilterTest.PROSE.size())));
        case 5 -> text.append(GAPS.charAt(random.nextInt(GAPS.length())));
        case 6 -> text.append(" ".repeat(random.nextInt(90)));
        case 7 -> text.append("some small letters, no more ".substring(random.nextInt(20)));
        case 8 -> text.append((char) (32 + random.nextInt(95)));
        case 9 -> text.append(letters(random));
        case 10 ->
            text.append(
                "(S) (//) \uD83D\uDE00 “né” — Я это 第三仓 c\u0327 ".substring(random.nextInt(20)));
        default -> text.append('\n');
      }
      if (random.nextInt(3) > 0) text.append(' ');
    }
    return text.toString();
  }

  private static String letters(RandomGenerator random) {
    StringBuilder line = new StringBuilder();
    int length = random.nextInt(30);
    for (int i = 0; i < length; i++) line.append(ANY.charAt(random.nextInt(ANY.length())));
    return line.toString();
  }

  /// What a copier, a typist or somebody who hides a word makes of it.
  private static String damaged(String word, RandomGenerator random) {
    StringBuilder out = new StringBuilder();
    int way = random.nextInt(7);
    for (char c : word.toCharArray()) {
      char put = c;
      boolean here = random.nextInt(4) == 0;
      switch (way) {
        case 0 -> put = Character.toLowerCase(c);
        case 1 -> put = here ? Character.toLowerCase(c) : c;
        case 2 -> put = c > ' ' && c < 127 ? (char) (c + 0xFEE0) : c;
        case 3 -> put = here && "AEIOUC".indexOf(c) >= 0 ? "ÁÉÍÓÚÇ".charAt("AEIOUC".indexOf(c)) : c;
        case 4 -> put = here && "ACEOPX".indexOf(c) >= 0 ? "АСЕОРХ".charAt("ACEOPX".indexOf(c)) : c;
        case 5 -> {
          if (here) out.append('\u00AD');
        }
        default -> {
          if (!out.isEmpty()) out.append(" ".repeat(1 + random.nextInt(3)));
        }
      }
      if (c == ' ' && here) put = '\u2003';
      out.append(put);
    }
    return random.nextInt(5) == 0
        ? out.toString().toLowerCase(java.util.Locale.ROOT)
        : out.toString();
  }
}
