package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Sentences in small letters, and what in them may be a marking's.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ProseTest {
  @Test
  void a_sentence_is_prose_and_a_banner_or_a_cable_is_none() {
    assertTrue(Prose.is("The keys stay with the harbour office until May."));
    assertFalse(Prose.is("TOP SECRET//SI//NOFORN//ORCON"));
    assertFalse(Prose.is("REQUEST KEYS STAY WITH HARBOUR OFFICE UNTIL MAY."));
    assertFalse(Prose.is("Official use only"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(S) The boats leave the northern pier at six.",
        "(S//NF) The boats leave the northern pier.",
        "The boats leave the northern pier at six. [C]",
        "(TS-SI-NF) The boats leave the northern pier.",
        "(S The boats leave the northern pier at six.",
        "S) The boats leave the northern pier at six.",
        "The boats leave the northern pier at six. (TS",
        "The paper said SECRET/NOFORN on its second page.",
        "The boats leave at six // not before.",
      })
  void a_portion_mark_or_a_slash_between_parts_is_a_marking_s(String line) {
    assertTrue(Prose.hasSignsOfMarks(line), line);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The boats leave (as they did last year) at six.",
        "Boats and/or their crews leave at six on 3/4 May.",
      })
  void brackets_round_words_and_a_slash_between_small_letters_are_none(String line) {
    assertFalse(Prose.hasSignsOfMarks(line), line);
  }

  @Test
  void of_a_sentence_words_with_a_capital_and_those_half_known_may_be_a_marking() {
    assertEquals(
        "The Secret s\ufffdcret", Prose.ofCapitals("The secret of Secret papers, and s\ufffdcret"));
  }
}
