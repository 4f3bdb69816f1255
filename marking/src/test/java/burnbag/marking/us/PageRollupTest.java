package burnbag.marking.us;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Dialect;
import burnbag.marking.Rolls;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PageRollupTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  static final PageRollup ROLLUP = new PageRollup(TODAY);

  static String banner(String... portions) {
    return ROLLUP.of(List.of(portions)).banner().orElse("none");
  }

  @Test
  void the_highest_level_and_every_control_reach_the_banner() {
    assertEquals(
        "TOP SECRET//SI-G/TK//ORCON/NOFORN", banner("(TS//SI-G//OC/NF)", "(S//TK//NF)", "(U)"));
    assertEquals("SECRET//SAR-AB/CD//NOFORN", banner("S//SAR-CD//NF", "S//SAR-AB//NF"));
    assertEquals(
        "SECRET//RD-CNWDI/FRD-SIGMA 14 18//NOFORN",
        banner("S//RD-CNWDI//NF", "S//FRD-SG 18//NF", "S//FRD-SG 14//NF"));
    assertEquals(
        "TOP SECRET//TK-BLFH ABC DEF//NOFORN",
        banner("TS//TK-BLFH DEF//NF", "TS//TK-BLFH ABC//NF"));
    assertEquals("UNCLASSIFIED//FOUO", banner("U//FOUO", "U"));
    assertEquals("UNCLASSIFIED//DOE UCNI", banner("U//UCNI"));
    assertEquals("SECRET//NOFORN", banner("U//UCNI", "S//NF"));
  }

  @Test
  void noforn_wins_and_release_lists_keep_what_they_have_in_common() {
    assertEquals("SECRET//NOFORN", banner("S//NF", "S//REL TO USA, GBR"));
    assertEquals(
        "SECRET//REL TO USA, GBR", banner("S//REL TO USA, CAN, GBR", "S//REL TO USA, DEU, GBR"));
    assertEquals(
        "SECRET//REL TO USA, GBR", banner("S//REL TO USA, FVEY", "S//REL TO USA, DEU, GBR"));
    assertEquals("SECRET//REL TO USA, ACGU", banner("S//REL TO USA, FVEY", "S//REL TO USA, ACGU"));
    assertEquals(
        "SECRET//REL TO USA, FVEY", banner("S//REL TO USA, FVEY", "S//REL TO USA, DEU, FVEY", "U"));
    assertEquals("SECRET//NOFORN", banner("S//REL TO USA, CAN", "S//REL TO USA, DEU"));
    assertEquals("SECRET//NOFORN", banner("S//REL TO USA, CAN", "C"));
    assertEquals("SECRET//RELIDO", banner("S//RELIDO", "C//RELIDO"));
    assertEquals(
        "SECRET//REL TO USA, GBR/RELIDO",
        banner("S//REL TO USA, GBR/RELIDO", "C//REL TO USA, GBR/RELIDO"));
    assertEquals(
        "SECRET//DISPLAY ONLY GBR", banner("S//REL TO USA, GBR", "S//DISPLAY ONLY AFG, GBR"));
    assertEquals("SECRET//NOFORN", banner("S//DISPLAY ONLY AFG", "S//DISPLAY ONLY IRQ"));
    assertEquals(
        "SECRET//USA/CAN/GBR EYES ONLY", banner("S//USA/CAN/GBR EYES", "C//USA/CAN/GBR EYES"));
    assertEquals("SECRET", banner("S", "C", "U"));
  }

  @Test
  void the_information_of_others_is_told_as_theirs() {
    assertEquals(
        "SECRET//FGI CAN GBR//REL TO USA, CAN, GBR",
        banner("S//FGI CAN//REL TO USA, CAN, GBR", "//GBR S//REL TO USA, CAN, GBR"));
    assertEquals("SECRET//FGI//NOFORN", banner("S//FGI//NF", "//GBR S//NF"));
    assertEquals("//DEU SECRET//REL TO USA, DEU", banner("//DEU S//REL TO USA, DEU", "(U)"));
    assertEquals("CONFIDENTIAL//FGI GBR//NOFORN", banner("//GBR R//NF", "C//NF"));
    assertEquals(
        "//JOINT SECRET CAN GBR USA//REL TO USA, CAN, GBR",
        banner("//JOINT S//REL", "//JOINT S CAN GBR USA//REL TO USA, FVEY"));
    assertEquals("SECRET//FGI CAN//NOFORN", banner("//JOINT S CAN USA//REL TO USA, CAN", "S//NF"));
    assertEquals("SECRET//FGI NATO//NOFORN", banner("//NS", "S//NF"));
    assertEquals("//COSMIC TOP SECRET//BOHEMIA", banner("//CTS//BOHEMIA", "//NS"));
  }

  @Test
  void controls_of_other_offices_give_way_to_a_classified_level() {
    assertEquals("UNCLASSIFIED//SBU NOFORN", banner("U//SBU-NF", "U"));
    assertEquals("UNCLASSIFIED//NOFORN//SBU", banner("U//SBU-NF", "U//REL TO USA, FVEY"));
    assertEquals("SECRET//NOFORN", banner("U//SBU-NF", "U//FOUO", "S//REL TO USA, AUS"));
    assertEquals("SECRET//NOFORN//LES", banner("S//REL TO USA, JPN", "U//LES-NF"));
    assertEquals("SECRET//NOFORN//NODIS", banner("S//NF//ND", "S//NF//XD"));
    assertEquals("TOP SECRET//ORCON/NOFORN", banner("TS//OC-USGOV/NF", "TS//OC/NF"));
  }

  @Test
  void cui_stands_beside_the_classified_and_by_itself() {
    assertEquals("SECRET//CUI//SP-CTI/PRVCY//NOFORN", banner("S//NF", "CUI//PRVCY", "CUI//SP-CTI"));
    assertEquals("CUI//SP-CTI/PRVCY//NOFORN", banner("CUI//PRVCY", "CUI//SP-CTI//NOFORN", "U"));
  }

  @Test
  void a_bare_rel_without_a_list_and_words_that_are_no_portion_give_no_banner() {
    for (List<String> portions :
        List.of(List.of("TS//SI-NK//REL"), List.of("S//NF", "hello"), List.<String>of())) {
      PageRollup.Result result = ROLLUP.of(portions);
      assertTrue(result.banner().isEmpty() && !result.faults().isEmpty(), portions.toString());
    }
  }

  @Test
  void the_order_and_the_number_of_portions_change_nothing_and_the_banner_is_valid() {
    UsGrammar grammar = new UsGrammar(TODAY, Dialect.IC_2016);
    Rolls.times(
        1_000,
        random -> {
          List<String> portions = new ArrayList<>();
          for (int i = random.nextInt(4); i >= 0; i--) {
            Draft draft = UsPropertiesTest.lawful(random);
            draft.portion = true;
            portions.add(
                UsWriter.write(Mending.mend(draft.marking(), Dialect.IC_2016, TODAY), Map.of()));
          }
          String banner = ROLLUP.of(portions).banner().orElseThrow();
          assertEquals(
              List.of(),
              grammar.judge(banner, false).orElseThrow().faults(),
              banner + " of " + portions);
          List<String> shuffled = new ArrayList<>(portions);
          shuffled.addAll(portions);
          Collections.shuffle(shuffled, new Random(random.nextLong()));
          assertEquals(banner, ROLLUP.of(shuffled).banner().orElseThrow());
        });
  }
}
