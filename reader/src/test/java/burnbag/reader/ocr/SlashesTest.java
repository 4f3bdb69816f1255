package burnbag.reader.ocr;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Slashes after a level that were read as strokes.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SlashesTest {
  @ParameterizedTest
  @CsvSource({
    "SECRETI/NOFORN, SECRET//NOFORN",
    "TOP SECRET1/SI//NOFORN, TOP SECRET//SI//NOFORN",
    "CONFIDENTIAL /INOFORN, CONFIDENTIAL//NOFORN",
    "SECRETIINOFORN, SECRET//NOFORN",
    "UNCLASSIFIEDI/LAW ENFORCEMENT SENSITIVE, UNCLASSIFIED//LAW ENFORCEMENT SENSITIVE",
    "CUII/SP-PRVCY, CUI//SP-PRVCY"
  })
  void a_stroke_beside_a_slash_after_a_level_is_a_slash(String read, String meant) {
    assertEquals(meant, Slashes.mended(read));
  }

  @ParameterizedTest
  @CsvSource({
    "CONFIDENTIALRELTOUSA, CONFIDENTIAL//RELTOUSA",
    "TOP SECRETNOFORN, TOP SECRET//NOFORN"
  })
  void slashes_of_which_nothing_was_read_stand_between_a_level_and_its_control(
      String read, String meant) {
    assertEquals(meant, Slashes.mended(read));
  }

  @ParameterizedTest
  @CsvSource({
    "TO P SECRET//SI//N OFORN, TOP SECRET//SI//NOFORN",
    "S ECRET //NOFORN, SECRET //NOFORN",
    "CONFIDEN TIAL//NOFORN, CONFIDENTIAL//NOFORN"
  })
  void words_beside_slashes_that_came_apart_are_one(String read, String meant) {
    assertEquals(meant, Slashes.mended(read));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SECRET/INTERNAL",
        "SECRET//NOFORN",
        "NATO SECRET",
        "SECRETIVE",
        "TAXI/BUS",
        "TO P SECRET",
        "SECRETSI",
        "CONFIDENTIALLY",
        "CONFIDENTIALITY",
        "CUI/SIPRNET"
      })
  void other_lines_stay_as_they_are(String read) {
    assertEquals(read, Slashes.mended(read));
  }

  @Test
  void so_does_a_line_of_nothing() {
    assertEquals("", Slashes.mended(""));
  }
}
