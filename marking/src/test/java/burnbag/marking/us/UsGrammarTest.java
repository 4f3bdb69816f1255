package burnbag.marking.us;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Dialect;
import burnbag.marking.Fault;
import burnbag.marking.Parts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class UsGrammarTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  static final UsGrammar IC = new UsGrammar(TODAY, Dialect.IC_2016);
  static final UsGrammar DOD = new UsGrammar(TODAY, Dialect.DOD_2012);

  static UsGrammar.Verdict judge(String text) {
    return IC.judge(text, false).orElseThrow();
  }

  static String better(String text) {
    return judge(text).meaning().canonical();
  }

  static boolean valid(String text, int year, int month) {
    UsGrammar then = new UsGrammar(LocalDate.of(year, month, 1), Dialect.IC_2016);
    return then.judge(text, false).orElseThrow().faults().isEmpty();
  }

  @Test
  void the_markings_of_the_rules_are_valid_and_are_written_as_they_stand() {
    for (String text :
        List.of(
            "TOP SECRET//SI-G/TK//RSEN/ORCON/NOFORN",
            "TOP SECRET//SI-G ABCD EFGH/TK-BLFH XY//ORCON/NOFORN",
            "SECRET//NOFORN",
            "SECRET//REL TO USA, FVEY/RELIDO",
            "TOP SECRET//HCS-P/LMN//SAR-BP//NOFORN",
            "TOP SECRET//SAR-BUTTER POPCORN-123/CANDY APPLE-XYZ YYY//NOFORN"
                .replace("BUTTER POPCORN-123/CANDY APPLE-XYZ YYY", "AB-123/CA-XYZ YYY"),
            "SECRET//FRD-SIGMA 14 18//REL TO USA, ACGU",
            "SECRET//FORMERLY RESTRICTED DATA-SIGMA 14//NOFORN",
            "SECRET//TK//FGI//NOFORN",
            "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR",
            "//NATO SECRET//ATOMAL//ORCON",
            "//DEU SECRET//REL TO USA, DEU",
            "UNCLASSIFIED//FOR OFFICIAL USE ONLY",
            "UNCLASSIFIED//SBU/SSI",
            "SECRET//NOFORN//EXDIS",
            "TOP SECRET//USA/CAN/GBR EYES ONLY",
            "SECRET//DISPLAY ONLY IRQ",
            "CUI//SP-CTI/SP-EXPT//NOFORN",
            "SECRET//HCS-P/TK//FGI GBR//CUI//SP-AAAA/BBBB//DISSEM",
            "(S//CUI//SP-BBBB)",
            "(TS//SI-G/TK//RS/OC/NF)",
            "(S//REL TO USA, FVEY)",
            "(//DEU S//REL TO USA, DEU)",
            "(//JOINT S//REL)",
            "(U//LES-NF)",
            "(S//RD-SG 20//NF)",
            "(//CTS//BOHEMIA)",
            "(TS//SAR-BP-123/CA-XYZ YYY//NF)")) {
      assertEquals(List.of(), judge(text).faults(), text);
      assertEquals(text, better(text));
    }
  }

  @Test
  void parts_name_controls_alike_in_banners_and_portions() {
    Parts banner =
        judge("SECRET//DEA SENSITIVE/NOT RELEASABLE TO FOREIGN NATIONALS//LIMITED DISTRIBUTION")
            .meaning()
            .parts();
    Parts portion = judge("(S//DSEN/NF//DS)").meaning().parts();
    assertEquals(banner, portion);
    assertEquals(List.of("LIMDIS"), portion.nonIc());
    Parts lists =
        judge("TOP SECRET//FGI DEU GBR//REL TO USA, DEU/DISPLAY ONLY NZL").meaning().parts();
    assertEquals(List.of("DEU", "GBR"), lists.fgi());
    assertEquals(List.of("USA", "DEU"), lists.relTo());
    assertEquals(List.of("DISPLAY ONLY NZL"), lists.dissem());
    assertEquals(
        List.of("BP-123", "CA-XYZ YYY"),
        judge("(TS//SAR-BP-123/CA-XYZ YYY//NF)").meaning().parts().sap());
    assertEquals(List.of("FGI"), judge("SECRET//TK//FGI//NOFORN").meaning().parts().fgi());
    assertEquals(
        List.of("CAN", "USA"),
        judge("//JOINT SECRET CAN USA//REL TO USA, CAN").meaning().parts().fgi());
  }

  @Test
  void what_is_only_a_matter_of_writing_is_put_right() {
    assertEquals("SECRET//TK//REL TO USA, CAN, DEU", better("SECRET//TK//REL TO CAN, DEU"));
    assertEquals("TOP SECRET//SI/TK//ORCON/NOFORN", better("TOP SECRET // TK/SI // NF/OC"));
    assertEquals("SECRET//NOFORN", better("SECRET/NOFORN"));
    assertEquals("SECRET//TK//NOFORN", better("SECRET//TK/NOFORN"));
    assertEquals("(S//NF)", better("(SECRET//NOFORN)"));
    assertEquals(
        "//JOINT SECRET CAN USA//REL TO USA, CAN",
        better("//JOINT SECRET USA, CAN//REL TO USA, CAN"));
    assertEquals("SECRET", better("SECRET//FOUO"));
    assertEquals("SECRET//NOFORN//LES", better("SECRET//LES NOFORN"));
    assertEquals("SECRET//RD-CNWDI", better("SECRET//RD-N"));
    assertEquals(
        "SECRET//RD-N//NOFORN",
        DOD.judge("SECRET//RD-CNWDI//NOFORN", false).orElseThrow().meaning().canonical());
    assertEquals(
        "SECRET//SAR-MULTIPLE PROGRAMS",
        DOD.judge("SECRET//SAR-AA/BB/CC/DD/EE", false).orElseThrow().meaning().canonical());
  }

  @Test
  void what_a_dialect_allows_it_leaves_where_it_stands() {
    UsGrammar loose = new UsGrammar(TODAY, Dialect.LOOSE);
    for (String text : List.of("SECRET//FOUO", "SECRET//RD-N", "SECRET//SBU NOFORN"))
      assertEquals(text, loose.judge(text, false).orElseThrow().meaning().canonical());
    assertEquals(
        "SECRET//SBU NOFORN",
        DOD.judge("SECRET//SBU NOFORN", false).orElseThrow().meaning().canonical());
  }

  @Test
  void a_name_of_an_earlier_register_stays_what_it_is() {
    assertEquals(List.of("KLONDIKE"), judge("SECRET//KLONDIKE//NOFORN").meaning().parts().sci());
    assertEquals(List.of("TK"), judge("SECRET//TALENT KEYHOLE").meaning().parts().sci());
    assertEquals("SECRET//TALENT KEYHOLE", better("SECRET//TALENT KEYHOLE"));
  }

  @Test
  void a_word_that_nobody_knows_is_never_dropped() {
    assertTrue(better("SECRET//BANANA").contains("BANANA"));
    assertTrue(better("SECRET//NOFORN//TWO WORDS").contains("TWO WORDS"));
    assertTrue(better("SECRET//CUI//PRVCY//WHATEVER").contains("WHATEVER"));
  }

  @Test
  void a_fault_says_what_is_wrong_and_which_paragraph_says_so() {
    Fault ic = judge("SECRET//FOUO").faults().getFirst();
    assertTrue(ic.message().contains("FOUO") && ic.source().contains("H.8"), ic.toString());
    Fault dod = DOD.judge("SECRET//REL TO CAN, USA", false).orElseThrow().faults().getFirst();
    assertEquals("DoDM 5200.01-V2, encl. 4, para 10.e.4", dod.source());
  }

  @Test
  void dialects_differ_where_their_sources_do() {
    var verdict = IC.faultsByDialect("SECRET//NOFORN/ORCON", false);
    assertEquals(1, verdict.get(Dialect.IC_2016).size());
    assertEquals(List.of(), verdict.get(Dialect.DOD_2012));
    assertEquals(List.of(), verdict.get(Dialect.LOOSE));
    assertEquals(List.of(), judge("UNCLASSIFIED//REL TO USA, CAN").faults());
    assertEquals(List.of(), IC.faultsByDialect("TOP SECRET//FOUO", false).get(Dialect.LOOSE));
  }

  @Test
  void a_banner_is_judged_by_the_rules_of_its_day() {
    assertTrue(valid("SECRET//NOFORN//MR", 2008, 1) && !valid("SECRET//NOFORN//MR", 2008, 2));
    assertTrue(
        valid("SECRET//NOFORN//20281231", 2007, 1) && !valid("SECRET//NOFORN//20281231", 2009, 1));
    assertTrue(valid("SECRET//ORCON, NOFORN", 2005, 6) && !valid("SECRET//ORCON, NOFORN", 2005, 7));
    assertTrue(
        valid("SECRET//REL TO USA AND GBR", 2005, 6)
            && !valid("SECRET//REL TO USA AND GBR", 2006, 1));
    assertTrue(
        valid("SECRET//SAR-BP/SAR-GB", 2011, 11) && !valid("SECRET//SAR-BP/SAR-GB", 2011, 12));
    assertTrue(
        valid("//COSMIC TOP SECRET BOHEMIA", 2010, 11)
            && !valid("//COSMIC TOP SECRET BOHEMIA", 2010, 12));
    assertTrue(valid("RESTRICTED", 1951, 5) && !valid("RESTRICTED", 1954, 1));
    assertTrue(
        valid("TOP SECRET//UMBRA//WNINTEL", 1990, 1)
            && !valid("TOP SECRET//UMBRA//WNINTEL", 2017, 1));
  }

  @Test
  void a_text_without_a_level_is_not_read() {
    for (String text :
        List.of(
            "",
            "NOFORN",
            "//NOFORN/ORCON",
            "REL TO USA, CAN//SECRET",
            "SECRETARY",
            "()",
            "//",
            "CUISINE")) {
      assertTrue(IC.judge(text, false).isEmpty(), text);
    }
  }
}
