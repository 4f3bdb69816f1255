package burnbag.marking.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Span;
import burnbag.marking.scheme.Schemes;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FoldedTextTest {
  @Test
  void a_letter_spaced_word_is_closed_up() {
    assertEquals("SECRET", upper("S E C R E T"));
    assertEquals("SECRET", upper("S-E-C-R-E-T"));
    assertEquals("SECRET", upper("S-E~C-R-E-T"));
    assertEquals("TOP SECRET", upper("T O P   S E C R E T"));
    assertEquals("CUI//SP-CTI//NOFORN", upper("C U I / / S P - C T I / / N O F O R N"));
  }

  @Test
  void a_phrase_of_a_pack_is_folded_as_the_page_that_bears_it() {
    List<String> phrases =
        Schemes.all().packs().stream()
            .flatMap(
                pack ->
                    Stream.of(
                            pack.rules().stream().flatMap(rule -> rule.words().stream()),
                            pack.rules().stream().flatMap(rule -> rule.portions().stream()),
                            pack.registers().values().stream().flatMap(List::stream),
                            pack.lives().values().stream().flatMap(List::stream),
                            Stream.of("ab", "a b c d", "SECRET  AGENT", " of", "of ", ""))
                        .flatMap(each -> each))
            .toList();
    assertTrue(phrases.size() > 2000, phrases.size() + " phrases");
    for (String phrase : phrases) assertEquals(upper(phrase), FoldedText.upper(phrase), phrase);
  }

  @Test
  void what_is_no_letter_spacing_stays() {
    assertEquals("U.S. ARMY", upper("U.S. Army"));
    assertEquals("A B C", upper("A B C"));
    assertEquals("I AM A MAN", upper("I am a man"));
  }

  @Test
  void a_word_of_Latin_and_look_alike_letters_is_Latin() {
    assertEquals("SECRET", upper("\u0405\u0415\u0421R\u0415\u0422"));
    assertEquals("TOP SECRET", upper("\u0422\u041E\u0420 S\u0415CR\u0415T"));
  }

  @Test
  void a_Russian_word_is_the_same_in_either_case_and_with_Latin_letters_among_its_own() {
    for (String russian : List.of("СЕКРЕТНО", "СОВЕРШЕННО СЕКРЕТНО", "ОСОБОЙ ВАЖНОСТИ", "ТАЄМНО")) {
      assertEquals(upper(russian), upper(russian.toLowerCase(Locale.ROOT)), russian);
      assertEquals(upper(russian), upper(russian.replace('О', 'O').replace('Е', 'E')), russian);
      assertEquals(upper(russian), upper(String.join(" ", russian.split(""))));
    }
    assertEquals("ДЛЯ", upper("для"));
  }

  @Test
  void jamo_and_voicing_marks_join_and_the_way_back_covers_them() {
    for (String word : List.of("Ⅱ급비밀", "대외비", "期間まで", "プロパー")) {
      String apart = Normalizer.normalize(word, Normalizer.Form.NFD);
      assertEquals(upper(word), upper(apart));
      FoldedText folded = FoldedText.of(apart, 0, apart.length());
      assertEquals(new Span(0, apart.length()), folded.span(0, folded.upper().length()));
    }
  }

  @Test
  void a_ligature_a_roman_numeral_and_a_circled_glyph_are_their_letters() {
    assertEquals("CONFIDENTIAL", upper("Con\uFB01dential"));
    assertEquals("II급비밀", upper("Ⅱ급비밀"));
    assertEquals("(秘)", upper("㊙"));
  }

  @Test
  void Arabic_is_read_without_points_stretching_and_forms() {
    String plain = upper("سري للغاية");
    assertEquals(plain, upper("سِرِّيّ لِلْغَايَة"));
    assertEquals(plain, upper("ســـري للغـــايـة"));
    assertEquals(plain, upper("سرى للغايه"));
    assertEquals(plain, upper("\uFEB3\uFEAE\uFEF1 \uFEDF\uFEE0\uFED0\uFE8E\uFEF3\uFE94"));
    assertEquals(plain, upper("\u200Fسري للغاية\u200F"));
    assertEquals("3/9 3/9", upper("٣/٩ ۳/۹"));
  }

  @Test
  void Hebrew_is_read_without_points_and_with_either_gershayim() {
    assertEquals("בלמ\"ס", upper("בלמ\u05F4ס"));
    assertEquals("בלמ\"ס", upper("בלמ”ס"));
    assertEquals("סודי", upper("סוֹדִי"));
    assertEquals("שמור", upper("\uFB2Aמור"));
  }

  @Test
  void offsets_lead_back_to_the_page() {
    String page = "xx S\u00AD\u200BE C R E T//NF yy".replace("E C R E T", "ECRET");
    FoldedText folded = FoldedText.of(page, 0, page.length());
    int start = folded.upper().indexOf("SECRET//NF");
    Span span = folded.span(start, start + "SECRET//NF".length());
    assertEquals("S\u00AD\u200BECRET//NF", page.substring(span.start(), span.end()));
  }

  @Test
  void a_spaced_word_knows_that_it_was_spaced() {
    FoldedText folded = FoldedText.of("S E C R E T plain", 0, 17);
    assertTrue(folded.spaced(0));
    assertTrue(!folded.spaced(folded.upper().indexOf("PLAIN")));
  }

  private static String upper(String text) {
    return FoldedText.of(text, 0, text.length()).upper();
  }
}
