package burnbag.marking.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.State;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.scheme.Schemes;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class PropertiesTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  private static final String GUID = "MSIP_Label_11111111-2222-3333-4444-555555555555_";

  @Test
  void the_field_of_a_mail_says_level_and_caveats() {
    RolledMarking found =
        only(
            "X-Protective-Marking",
            "VER=2024.1, NS=gov.au, SEC=SECRET, CAVEAT=RI:AUSTEO, ORIGIN=a@b.example");
    assertEquals("SECRET//AUSTEO", found.meaning().canonical());
    assertEquals(3, found.meaning().rank());
  }

  @Test
  void a_protective_marking_that_has_expired_asks_for_a_review() {
    assertEquals(
        State.REVIEW_DUE,
        only("Subject", "The roster [SEC=PROTECTED, EXPIRES=2019-07-01, DOWNTO=OFFICIAL]")
            .judgement()
            .state());
  }

  @Test
  void a_subject_without_a_marking_is_none() {
    assertTrue(found("Subject", "SECRET recipe [SECURE]").isEmpty());
  }

  @Test
  void a_mail_s_sensitivity_label_is_the_one_that_is_switched_on() {
    assertEquals(
        "Harbour / Strictly Confidential",
        only(
                "msip_labels",
                GUID
                    + "Enabled=true; "
                    + GUID
                    + "Name=Harbour / Strictly Confidential; "
                    + GUID
                    + "SetDate=2026-01-01T00:00:00Z;")
            .meaning()
            .canonical());
    assertTrue(found("msip_labels", GUID + "Enabled=false; " + GUID + "Name=Secret;").isEmpty());
  }

  @Test
  void a_document_s_sensitivity_label_may_be_switched_off_before_or_after_its_name() {
    DocumentExam off = new DocumentExam(EXAMINER);
    off.property(GUID + "Name", "Secret");
    off.property(GUID + "Enabled", "False");
    assertTrue(off.finish().markings().isEmpty());
    DocumentExam on = new DocumentExam(EXAMINER);
    on.property(GUID + "Enabled", "true");
    on.property(GUID + "Name", "Secret");
    assertEquals(1, on.finish().markings().size());
  }

  @Test
  void a_mail_carries_a_display_marking_and_a_label() {
    String xml =
        "<ConfidentialityLabel><ConfidentialityInformation><PolicyIdentifier>NATO</PolicyIdentifier>"
            + "<Classification>RESTRICTED</Classification></ConfidentialityInformation></ConfidentialityLabel>";
    String base64 = Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8));
    List<RolledMarking> found =
        found(
            "SIO-Label",
            "marking=\"NATO SECRET\"; fgcolor=black; type=\":xml\"; label*0=\""
                + base64.substring(0, 40)
                + "\"; label*1=\""
                + base64.substring(40)
                + "\"");
    assertEquals(
        List.of("NATO SECRET", "NATO RESTRICTED"),
        found.stream().map(marking -> marking.meaning().canonical()).toList());
  }

  @Test
  void the_security_fields_of_an_image_are_a_banner() {
    assertEquals(
        "SECRET//NOFORN", only("NITF:NITF header", "CLAS=S;CLSY=US;CTLH=NF").meaning().canonical());
    assertEquals(
        "CONFIDENTIAL//REL TO USA, GBR",
        only("NITF:image 1", "CLAS=C;CLSY=US;REL=US UK").meaning().canonical());
    assertEquals(
        "COSMIC TOP SECRET", only("NITF:NSIF header", "CLAS=T;CLSY=XN").meaning().canonical());
    assertTrue(found("NITF:FTITLE", "SECRET").isEmpty());
  }

  @Test
  void equal_labels_of_a_file_are_one_marking_with_all_its_places() {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.property("NITF:NITF header", "CLAS=S");
    exam.property("NITF:image 1", "CLAS=S");
    List<RolledMarking> found = exam.finish().markings();
    assertEquals(1, found.size());
    assertEquals(2, found.getFirst().places().size());
  }

  @Test
  void a_label_of_a_part_is_read_from_the_form_in_which_the_reader_hands_it_on() {
    assertEquals(
        "SECRET//NOFORN",
        only(
                Properties.XML_LABEL,
                "<item ism:classification=\"S\" ism:ownerProducer=\"USA\" ism:disseminationControls=\"NF\"/>")
            .meaning()
            .canonical());
  }

  private static RolledMarking only(String name, String value) {
    List<RolledMarking> found = found(name, value);
    assertEquals(1, found.size(), found::toString);
    return found.getFirst();
  }

  private static List<RolledMarking> found(String name, String value) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.property(name, value);
    return exam.finish().markings();
  }
}
