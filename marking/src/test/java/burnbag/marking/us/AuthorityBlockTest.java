package burnbag.marking.us;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Fault;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class AuthorityBlockTest {
  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  static final String ORIGINAL =
      "CLASSIFIED BY: JANE DOE, CHIEF\nREASON: 1.4(C)\nDECLASSIFY ON: 20301231\n";
  static final String DERIVATIVE =
      "CLASSIFIED BY: JANE DOE, CHIEF\nDERIVED FROM: MEMO OF 20200101\nDECLASSIFY ON: 20301231\n";

  static List<Fault> faults(String block) {
    return AuthorityBlock.faults(block, () -> block, TODAY);
  }

  static void broken(String block, String word) {
    List<Fault> faults = faults(block);
    assertEquals(1, faults.size(), block + faults);
    assertTrue(faults.getFirst().message().contains(word), faults.toString());
    assertTrue(faults.getFirst().source().startsWith("32 CFR"), faults.toString());
  }

  @Test
  void blocks_that_keep_the_rules_have_no_fault() {
    for (String value :
        List.of(
            "20301231",
            "25X1, 20501231",
            "50X1-HUM",
            "50X2-WMD",
            "75X3, 21001231",
            "COMPLETION OF THE TEST",
            "N/A TO RD/FRD PORTIONS. SEE SOURCE LIST FOR NSI PORTIONS.")) {
      assertEquals(List.of(), faults(ORIGINAL.replace("20301231", value)), value);
      assertEquals(List.of(), faults(DERIVATIVE.replace("20301231", value)), value);
    }
    assertEquals(List.of(), faults(ORIGINAL.replace("1.4(C)", "1.4 (B), (D)")));
    assertEquals(
        List.of(), faults("CLASSIFIED BY: DIRECTOR. REASON: 1.4(C). DECLASSIFY ON: 20301231"));
    assertEquals(
        List.of(),
        faults(
            DERIVATIVE.replace("MEMO OF 20200101", "MULTIPLE SOURCES")
                + "\nSOURCE LIST\n1. A MEMO\n"));
  }

  @Test
  void a_derivative_block_names_its_source_and_no_reason() {
    broken(DERIVATIVE + "REASON: 1.4(C)\n", "reason");
    broken(DERIVATIVE.replace("MEMO OF 20200101", "MULTIPLE SOURCES"), "list");
    broken(DERIVATIVE.substring(DERIVATIVE.indexOf("DERIVED")), "Classified By");
    broken("CLASSIFIED BY: JANE DOE\nDECLASSIFY ON: 20301231\n", "Derived From");
  }

  @Test
  void a_reason_is_a_paragraph_of_section_1_4() {
    broken(ORIGINAL.replace("1.4(C)", "1.5(C)"), "1.5");
    broken(ORIGINAL.replace("1.4(C)", "1.4(K)"), "(K)");
    broken(ORIGINAL.replace("1.4(C)", "1.4"), "paragraph");
    broken(ORIGINAL.replace("1.4(C)", "NATIONAL SECURITY"), "1.4");
  }

  @Test
  void declassify_on_gives_one_value_in_the_form_of_today() {
    broken(ORIGINAL.replace("20301231", "31 DEC 2030"), "YYYYMMDD");
    broken(ORIGINAL.replace("20301231", "12/31/2030"), "YYYYMMDD");
    broken(ORIGINAL.replace("20301231", "20301331"), "calendar");
    broken(ORIGINAL.replace("20301231", "25X1"), "25X1");
    broken(ORIGINAL.replace("20301231", "50X1-HUM, 20601231"), "without a date");
    broken(ORIGINAL.replace("20301231", "25X12, 20501231"), "1 to 9");
    broken(ORIGINAL.replace("20301231", "20301231 OR 20351231"), "single value");
    broken(ORIGINAL.substring(0, ORIGINAL.indexOf("DECLASSIFY")), "Declassify On");
  }

  @Test
  void a_retired_value_is_a_fault_from_its_end_on() {
    for (String value : List.of("OADR", "MR", "X1", "DNI ONLY", "MANUAL REVIEW"))
      broken(ORIGINAL.replace("20301231", value), value);
    assertEquals(
        List.of(),
        AuthorityBlock.faults(
            "CLASSIFIED BY: STATE\nDECLASSIFY ON: OADR", () -> "", LocalDate.of(1990, 1, 1)));
  }

  @Test
  void blocks_of_older_systems_are_left_alone() {
    assertEquals(List.of(), faults("E2 IMPDET CL BY 012345"));
    assertEquals(List.of(), faults("NOTHING OF THE KIND"));
  }
}
