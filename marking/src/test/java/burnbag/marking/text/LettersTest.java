package burnbag.marking.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class LettersTest {
  @Test
  void an_accent_falls_off_as_Unicode_decomposes_the_letter() {
    for (char c = 0xC0; c < 0x1F00; c++) {
      if (c >= 0x250 && c < 0x1E00) continue;
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      if (apart.length() > 1 && apart.charAt(0) < 128) {
        assertEquals(apart.charAt(0), Letters.folded(c), "U+%04X".formatted((int) c));
      }
    }
  }

  @Test
  void a_Cyrillic_accent_falls_off_as_Unicode_decomposes_the_letter() {
    for (char c = 0x400; c < 0x530; c++) {
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      if (apart.length() > 1)
        assertEquals(apart.charAt(0), Letters.folded(c), "U+%04X".formatted((int) c));
    }
  }

  @Test
  void an_Arabic_or_Hebrew_form_is_the_letter_that_it_shows() {
    for (char c = 0xFB20; c < 0xFEF5; c++) {
      if (c == 0xFB29 || c > 0xFB4E && c < 0xFE80) continue;
      String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
      assertEquals(Letters.folded(apart.charAt(0)), Letters.folded(c), "U+%04X".formatted((int) c));
    }
  }

  @Test
  void full_width_letters_dashes_slashes_and_blanks_are_the_plain_ones() {
    assertEquals('S', Letters.folded('Ｓ'));
    assertEquals('/', Letters.folded('／'));
    assertEquals('/', Letters.folded('∕'));
    assertEquals('-', Letters.folded('–'));
    assertEquals(' ', Letters.folded('\u3000'));
    assertEquals('★', Letters.folded('☆'));
  }

  @Test
  void a_Turkish_i_is_an_i_whatever_the_locale() {
    assertEquals('I', Letters.upper(Letters.folded('ı')));
    assertEquals('I', Letters.upper(Letters.folded('İ')));
    assertEquals('I', Letters.upper('i'));
  }

  @Test
  void soft_hyphens_zero_width_marks_and_direction_marks_do_not_show() {
    for (char c :
        new char[] {'\u00AD', '\u200B', '\u200D', '\u202E', '\u2066', '\uFEFF', '\u0301'}) {
      assertTrue(Letters.invisible(c), "U+%04X".formatted((int) c));
    }
  }
}
