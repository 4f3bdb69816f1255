package burnbag.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Explanation.Is;
import burnbag.marking.scheme.Schemes;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MarksTest {
  static final Marks MARKS = new Marks(new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1)));

  @Test
  void a_banner_is_read_with_its_caveats() {
    Parts parts = marking("TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN").meaning().parts();
    assertEquals(List.of("SI-G", "TK"), parts.sci());
    assertEquals(List.of("RSEN", "ORCON", "NOFORN"), parts.dissem());
    assertEquals(
        List.of("USA", "AUS", "GBR"),
        marking("CONFIDENTIAL//REL TO USA, AUS, GBR").meaning().parts().relTo());
    assertEquals("P10Y", marking("机密★10年").meaning().parts().term());
  }

  @Test
  void the_examples_of_the_rules_are_valid() {
    for (String text :
        List.of(
            "TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN",
            "SECRET//NOFORN",
            "SECRET//REL TO USA, FVEY/RELIDO",
            "TOP SECRET//HCS-P/LMN//SAR-BP//NOFORN",
            "SECRET//FRD-SIGMA 14 18//REL TO USA, ACGU",
            "SECRET//TK//FGI//NOFORN",
            "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR",
            "//NATO SECRET//ATOMAL//ORCON",
            "//DEU SECRET//REL TO USA, DEU",
            "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
            "TOP SECRET//USA/CAN/GBR EYES ONLY",
            "SECRET//DISPLAY ONLY IRQ",
            "CUI//SP-CTI",
            "CUI//PRVCY//FED ONLY",
            "COSMIC TOP SECRET ATOMAL",
            "NATO CONFIDENTIAL RELEASABLE TO SWE, FIN",
            "NATO UNCLASSIFIED - STAFF",
            "RESTREINT UE/EU RESTRICTED",
            "TRES SECRET UE/EU TOP SECRET",
            "OFFICIAL-SENSITIVE - PERSONAL DATA",
            "SECRET - UK EYES ONLY",
            "TOP SECRET - RECIPIENTS ONLY - CODEWORD",
            "VS-NUR FÜR DEN DIENSTGEBRAUCH",
            "绝密★启用前",
            "秘密★6个月",
            "TLP:AMBER+STRICT")) {
      assertEquals(Is.VALID, MARKS.explain(text, Marks.Form.AUTO).is(), text);
    }
  }

  @Test
  void a_tail_that_cannot_be_read_makes_it_malformed_and_keeps_its_level() {
    Explanation found = MARKS.explain("SECRET//BANANA", Marks.Form.AUTO);
    assertEquals(Is.MALFORMED, found.is());
    assertEquals(3, found.marking().orElseThrow().meaning().rank());
    assertTrue(found.marking().orElseThrow().faults().getFirst().message().contains("BANANA"));
    assertEquals(Is.MALFORMED, MARKS.explain("秘密★30年", Marks.Form.AUTO).is());
  }

  @Test
  void a_level_that_is_no_longer_american_may_be_anothers() {
    assertEquals(Is.VALID, MARKS.explain("RESTRICTED", Marks.Form.AUTO).is());
    assertEquals(Is.MALFORMED, MARKS.explain("RESTRICTED//NOFORN", Marks.Form.AUTO).is());
  }

  @Test
  void what_a_rule_takes_away_was_not_damage() {
    Explanation found = MARKS.explain("SECRET//FOUO", Marks.Form.AUTO);
    assertEquals("SECRET", found.marking().orElseThrow().meaning().canonical());
    assertTrue(
        found.marking().orElseThrow().faults().stream()
            .noneMatch(fault -> fault.message().startsWith("damaged")));
  }

  @Test
  void a_notice_below_a_level_belongs_to_it() {
    Explanation found = MARKS.explain("VS-VERTRAULICH\namtlich geheim gehalten", Marks.Form.AUTO);
    assertEquals(Is.VALID, found.is());
    assertEquals(2, found.marking().orElseThrow().meaning().rank());
  }

  @Test
  void dialects_and_faults_are_those_of_the_strict_grammar() {
    Explanation found = MARKS.explain("SECRET//TK//REL TO CAN, DEU", Marks.Form.AUTO);
    assertEquals(Is.MALFORMED, found.is());
    assertEquals(false, found.dialects().get(Dialect.IC_2016));
    assertEquals(true, found.dialects().get(Dialect.DOD_2012));
    assertEquals(
        "SECRET//TK//REL TO USA, CAN, DEU", found.marking().orElseThrow().meaning().canonical());
    assertEquals(Is.MALFORMED, MARKS.explain("TLP: RED", Marks.Form.AUTO).is());
    assertEquals(true, MARKS.explain("TLP: RED", Marks.Form.AUTO).dialects().get(Dialect.LOOSE));
    assertEquals(Is.MALFORMED, MARKS.explain("//NOFORN/ORCON", Marks.Form.AUTO).is());
    assertEquals(Is.MALFORMED, MARKS.explain("SECRET - FOR PUBLIC RELEASE", Marks.Form.AUTO).is());
  }

  @Test
  void a_portion_keeps_or_lacks_its_parentheses_as_it_came() {
    assertEquals("(S//NF)", marking("(S//NF)").meaning().canonical());
    assertEquals(
        "S//NF",
        MARKS.explain("S//NF", Marks.Form.PORTION).marking().orElseThrow().meaning().canonical());
  }

  @Test
  void prose_is_a_mention_and_nothing_is_nothing() {
    assertEquals(
        Is.MENTION, MARKS.explain("the recipe is a secret of the house", Marks.Form.AUTO).is());
    assertEquals(Is.NONE, MARKS.explain("good morning", Marks.Form.AUTO).is());
    assertEquals(Is.NONE, MARKS.explain("", Marks.Form.AUTO).is());
  }

  private static Wording.Marking marking(String text) {
    return MARKS.explain(text, Marks.Form.AUTO).marking().orElseThrow();
  }

  @Test
  void a_name_in_a_program_is_not_mended_to_a_level() {
    assertEquals(Is.NONE, MARKS.explain("PROT_EXEC", Marks.Form.AUTO).is());
  }

  @Test
  void a_release_list_names_states_that_there_are() {
    assertEquals(Is.VALID, MARKS.explain("SECRET//REL AUS/GBR/USA", Marks.Form.AUTO).is());
    assertEquals(Is.VALID, MARKS.explain("SECRET//CAN/US EYES ONLY", Marks.Form.AUTO).is());
    assertEquals(Is.MALFORMED, MARKS.explain("SECRET//UA/CAN/GBR EYES ONLY", Marks.Form.AUTO).is());
  }

  @Test
  void a_caveat_keeps_its_accents() {
    assertEquals(
        "SECRET - SPÉCIAL FRANCE",
        MARKS
            .explain("SECRET - SPECIAL FRANCE", Marks.Form.AUTO)
            .marking()
            .orElseThrow()
            .meaning()
            .canonical());
  }

  @Test
  void the_order_of_a_cui_marking_is_a_fault_with_its_paragraph() {
    for (String text : List.of("CUI//PRVCY/SP-CTI", "CUI//NOFORN//SP-CTI")) {
      Explanation found = MARKS.explain(text, Marks.Form.AUTO);
      assertEquals(Is.MALFORMED, found.is(), text);
      assertTrue(
          found.marking().orElseThrow().faults().stream()
              .allMatch(fault -> fault.source().contains("CUI Marking Handbook")),
          text);
    }
    assertEquals(Is.VALID, MARKS.explain("CUI//PRVCY/BUDG", Marks.Form.AUTO).is());
  }

  @Test
  void a_word_without_a_page_keeps_all_its_readings_the_gravest_first() {
    for (String text : List.of("VERTRAULICH", "INTERNE", "AD USO INTERNO", "CONFIDENZIALE")) {
      Wording.Marking found = MARKS.explain(text, Marks.Form.AUTO).marking().orElseThrow();
      assertTrue(
          found.judgement().readings().stream().anyMatch(r -> r.scheme().equals("corporate")),
          text);
      assertTrue(
          found.judgement().readings().stream().allMatch(r -> r.rank() <= found.meaning().rank()),
          text);
    }
  }
}
