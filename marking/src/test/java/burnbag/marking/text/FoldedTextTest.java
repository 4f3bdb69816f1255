package burnbag.marking.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.page.Span;
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
  void what_is_no_letter_spacing_stays() {
    assertEquals("U.S. ARMY", upper("U.S. Army"));
    assertEquals("A B C", upper("A B C"));
    assertEquals("I AM A MAN", upper("I am a man"));
  }

  @Test
  void look_alike_letters_of_a_word_are_latin_and_a_Russian_word_stays_Russian() {
    assertEquals("SECRET", upper("\u0405\u0415\u0421R\u0415\u0422"));
    assertEquals("СЕКРЕТНО", upper("Секретно"));
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
