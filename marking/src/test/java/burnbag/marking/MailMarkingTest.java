package burnbag.marking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.grammar.AustralianMail;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MailMarkingTest {
  static final String FIELD =
      "VER=2024.1, NS=gov.au, SEC=SECRET, CAVEAT=RI:REL AUS/GBR, CAVEAT=SH:CABINET,"
          + " EXPIRES=2030-07-01, DOWNTO=PROTECTED, ACCESS=Legal-Privilege, ORIGIN=a@b.gov.au";

  static void broken(String subject, String word) {
    AustralianMail mail = AustralianMail.inSubject(subject).orElseThrow();
    assertEquals(1, mail.faults().size(), mail.faults().toString());
    assertTrue(mail.faults().getFirst().message().contains(word), mail.faults().toString());
  }

  @Test
  void a_field_and_a_subject_that_keep_the_standard_are_as_they_should_be() {
    AustralianMail field = AustralianMail.inField("X-Protective-Marking: " + FIELD).orElseThrow();
    assertEquals(List.of(), field.faults());
    assertEquals(FIELD, field.canonical());
    assertEquals(List.of("REL AUS/GBR", "CABINET", "Legal-Privilege"), field.words());
    AustralianMail subject =
        AustralianMail.inSubject("Minutes [SEC=OFFICIAL:Sensitive, ACCESS=Personal-Privacy]")
            .orElseThrow();
    assertEquals(List.of(), subject.faults());
    assertEquals("[SEC=OFFICIAL:Sensitive, ACCESS=Personal-Privacy]", subject.canonical());
    assertEquals(1, subject.rank());
  }

  @Test
  void each_departure_from_the_standard_is_named() {
    broken("[SEC=OFFICIAL:SENSITIVE]", "OFFICIAL:Sensitive");
    broken("[SEC=OFFICIAL, CAVEAT=RI:AUSTEO]", "PROTECTED or above");
    broken("[SEC=SECRET, CAVEAT=XX:AUSTEO]", "type of caveat");
    broken("[SEC=SECRET, CAVEAT=SH:NOBODY]", "no caveat");
    broken("[SEC=SECRET, EXPIRES=2030-07-01]", "together");
    broken("[SEC=PROTECTED, EXPIRES=2030-07-01, DOWNTO=SECRET]", "higher");
    broken("[SEC=SECRET, EXPIRES=1/7/2030, DOWNTO=OFFICIAL]", "YYYY-MM-DD");
    broken("[SEC=SECRET, ACCESS=Legal-Privilege, CAVEAT=SH:CABINET]", "place");
    broken("[SEC=SECRET,CAVEAT=SH:CABINET]", "blank");
    broken("[SEC=SECRET, Access=Legal-Privilege]", "capitals");
    assertTrue(AustralianMail.inSubject("[SEC=NOBODY]").isEmpty());
    assertTrue(AustralianMail.inSubject("no marking here").isEmpty());
    assertEquals(3, AustralianMail.inField("SEC=SECRET, VER=1").orElseThrow().faults().size() - 1);
  }
}
