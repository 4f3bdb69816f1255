package burnbag.marking.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.Explanation;
import burnbag.marking.Explanation.Is;
import burnbag.marking.Marks;
import burnbag.marking.Marks.Form;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MenderTest {
  static final Marks MARKS = new Marks(new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1)));

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "SECRET/ /NOFORN > SECRET//NOFORN",
        "SECRET\\\\NOFORN > SECRET//NOFORN",
        "SECRET || NOFORN > SECRET//NOFORN",
        "TOP SECRET ///SI/TK/// NOFORN > TOP SECRET//SI/TK//NOFORN",
        "(S/NF) > (S//NF)",
        "(TS//SI-G/TK/OC/NF) > (TS//SI-G/TK//OC/NF)",
        "/DEU SECRET//REL TO USA, DEU > //DEU SECRET//REL TO USA, DEU",
        "TLP;AMBER > TLP:AMBER",
        "OFFICIAL-SENSITIVE: COMMERCIAL > OFFICIAL-SENSITIVE - COMMERCIAL",
      })
  void lost_and_garbled_delimiters_are_set_right(String damaged, String meant) {
    assertEquals(meant, canonical(damaged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "TOP SEGRET//SI//NOFORN > TOP SECRET//SI//NOFORN",
        "SECRET//NOFRON > SECRET//NOFORN",
        "SECRE//0RCON/NOFORN > SECRET//ORCON/NOFORN",
        "SECRET//RELIDDO > SECRET//RELIDO",
        "(U//FUO) > (U//FOUO)",
        "CUI//SP-PRVYC//FEDCON > CUI//SP-PRVCY//FEDCON",
        "NATO CONFIDENTAIL > NATO CONFIDENTIAL",
        "RESTREINT UE/EU RESTRlCTED > RESTREINT UE/EU RESTRICTED",
        "VS-NUR FÜR DEN DIENSTGEBRUACH > VS-NUR FÜR DEN DIENSTGEBRAUCH",
        "TLP:AMBRE > TLP:AMBER",
      })
  void one_wrong_letter_is_mended(String damaged, String meant) {
    assertEquals(meant, canonical(damaged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "secret//noforn > SECRET//NOFORN",
        "Top Secret//Si/Tk//Noforn > TOP SECRET//SI/TK//NOFORN",
        "TOP SECRET//NOFORN//SI > TOP SECRET//SI//NOFORN",
        "(TS//NF)//SI > (TS//SI//NF)",
        "SECRET//NOFORN//NOFORN > SECRET//NOFORN",
        "TOPSECRET//SI//RELTO USA,GBR > TOP SECRET//SI//REL TO USA, GBR",
        "CONFI DENTIAL//NO FORN > CONFIDENTIAL//NOFORN",
        "CUI//FEDCON//SP-CTI > CUI//SP-CTI//FEDCON",
      })
  void case_order_repetition_and_blanks_are_set_right(String damaged, String meant) {
    assertEquals(meant, canonical(damaged));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      value = {
        "10年★机密 > 机密★10年",
        "机★10年 > 机密★10年",
        "密机★5年 > 机密★5年",
        "绝密★启 用 > 绝密★启用前",
      })
  void a_star_marking_is_mended_by_what_is_left_of_it(String damaged, String meant) {
    assertEquals(meant, canonical(damaged));
  }

  @Test
  void where_several_are_as_likely_they_are_named_and_none_is_chosen() {
    Explanation explanation = MARKS.explain("(S//OI)", Form.AUTO);
    assertEquals("", explanation.marking().orElseThrow().meaning().canonical());
    assertEquals(List.of("(S//OC)", "(S//SI)"), explanation.candidates());
    assertEquals(Is.MALFORMED, explanation.is());
    assertEquals(List.of("绝密★5年", "机密★5年", "秘密★5年"), MARKS.explain("密★5年", Form.AUTO).candidates());
  }

  @Test
  void half_a_token_is_never_chosen_for_certain() {
    Explanation explanation = MARKS.explain("(TS//SI//NX)", Form.AUTO);
    assertTrue(explanation.candidates().contains("(TS//SI//NF)"), explanation.toString());
    assertEquals("", explanation.marking().orElseThrow().meaning().canonical());
  }

  @Test
  void a_state_named_elsewhere_in_the_marking_is_the_likelier_one() {
    assertEquals(
        "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR",
        canonical("//JOINT SECRET CAN GBR USA//REL TO USA, CA, GBR"));
  }

  @Test
  void a_portion_that_came_bare_is_mended_bare() {
    Explanation explanation = MARKS.explain("S/NF", Form.PORTION);
    assertEquals("S//NF", explanation.marking().orElseThrow().meaning().canonical());
  }

  @Test
  void what_the_rules_take_away_is_no_damage() {
    for (String text : List.of("SECRET//FOUO", "secret//fouo", "TOP SECRET//FOUO")) {
      Explanation explanation = MARKS.explain(text, Form.AUTO);
      assertFalse(damaged(explanation), explanation.toString());
      assertFalse(canonical(text).contains("FOUO"), explanation.toString());
    }
  }

  @Test
  void what_was_mended_is_said() {
    List<String> why = MARKS.explain("SECRET//NOFRON", Form.AUTO).why();
    assertTrue(why.contains("'NOFRON' read as 'NOFORN'"), why.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The secret of the house is kept.",
        "no secret",
        "VERY SECRET",
        "CONFIDENTIAL LIST",
        "YOUR CONFIDENTIAL",
        "SECRET POLICE",
        "THE SECRET GARDEN",
        "TOP SECRETARIES",
        "IS RESTRICTED",
        "MY OFFICIAL VISIT",
        "nato secret",
        "(s/he)",
        "(U/S)",
        "(S/W) and (H/W)",
        "C/O SECRETARY",
        "http://example.org/secret/si",
        "// secret key of the map",
        "LP GREEN",
        "a star ★ for 10 years",
        "保守机密五十年前的故事",
        "机密启用前",
        "5年",
        "RED AMBER GREEN",
        "CUISINE/PRIVACY",
        "REL TO USA",
      })
  void none_is_made_up_on_prose(String prose) {
    Explanation explanation = MARKS.explain(prose, Form.AUTO);
    assertFalse(damaged(explanation), explanation.toString());
  }

  @Test
  void any_string_gets_an_answer_and_an_answer_is_its_own_mend() {
    Random random = new Random(3);
    List<String> bits =
        List.of(
            "SECRET",
            "TOP",
            "S",
            "TS",
            "//",
            "/",
            " ",
            "-",
            ",",
            "(",
            ")",
            "NF",
            "NOFORN",
            "REL TO",
            "USA",
            "SI",
            "SAR-",
            "CUI",
            "\\",
            "|",
            "★",
            "密",
            "10年",
            "EYES ONLY",
            "FGI",
            "\u0000",
            "\ud83d",
            "é",
            "JOINT",
            "x");
    for (int i = 0; i < 300; i++) {
      StringBuilder text = new StringBuilder();
      for (int k = random.nextInt(8); k >= 0; k--)
        text.append(bits.get(random.nextInt(bits.size())));
      Explanation explanation = MARKS.explain(text.toString(), Form.AUTO);
      String canonical = canonical(text.toString());
      if (canonical.isEmpty() || !damaged(explanation)) continue;
      assertEquals(canonical, canonical(canonical), text.toString());
    }
  }

  @Test
  void no_string_costs_more_than_its_length_allows() {
    Mender mender = new Mender(Schemes.all());
    long most = 0;
    String slowest = "";
    for (String bit :
        List.of(
            "SECRET ",
            "S",
            "//",
            "SI/",
            "REL TO USA, ",
            "TS-",
            "USA/",
            "SAR-A B ",
            "I1",
            "CUI//")) {
      String hostile = bit.repeat(Mender.LONGEST / bit.length());
      mender.mend(hostile, true, _ -> false);
      long begin = System.nanoTime();
      mender.mend(hostile, true, _ -> false);
      long took = System.nanoTime() - begin;
      if (took > most) slowest = hostile.substring(0, 12);
      most = Math.max(most, took);
    }
    System.out.printf(
        "mending: at most %d ms for %d characters ('%s…')%n",
        most / 1_000_000, Mender.LONGEST, slowest);
    assertTrue(most < 5_000_000_000L, most + " ns for " + slowest);
    String longer = "SECRET//NOFORM ".repeat(100_000);
    assertFalse(mender.mend(longer, true, _ -> true).any());
  }

  @Test
  void a_sound_marking_is_its_own_mend() {
    Stream.of(
            "SECRET//NOFORN",
            "(S//NF)",
            "TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN",
            "//DEU SECRET//REL TO USA, DEU",
            "CUI//SP-CTI/SP-EXPT//NOFORN",
            "NATO SECRET RELEASABLE TO SWE, FIN",
            "OFFICIAL-SENSITIVE - PERSONAL DATA",
            "TLP:AMBER+STRICT",
            "机密★10年")
        .forEach(
            sound -> {
              assertEquals(sound, canonical(sound));
              assertEquals(Is.VALID, MARKS.explain(sound, Form.AUTO).is(), sound);
            });
  }

  private static String canonical(String text) {
    return MARKS
        .explain(text, Form.AUTO)
        .marking()
        .map(marking -> marking.meaning().canonical())
        .orElse("");
  }

  private static boolean damaged(Explanation explanation) {
    return explanation.marking().stream()
        .flatMap(marking -> marking.faults().stream())
        .anyMatch(fault -> fault.message().startsWith("damaged: "));
  }
}
