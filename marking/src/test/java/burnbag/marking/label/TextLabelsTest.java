package burnbag.marking.label;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.marking.Examiner;
import burnbag.marking.Kind;
import burnbag.marking.State;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.document.RolledMarking;
import burnbag.marking.page.Page;
import burnbag.marking.page.Place;
import burnbag.marking.scheme.Schemes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class TextLabelsTest {
  private static final Examiner EXAMINER = new Examiner(Schemes.all(), LocalDate.of(2026, 11, 1));
  private static final String NAMESPACE = "xmlns:ism=\"urn:us:gov:ic:ism\"";

  @Test
  void the_attributes_of_a_record_are_its_banner() {
    assertEquals(
        "TOP SECRET//SI-G ABCD/TK//RD-CNWDI//FGI//ORCON/NOFORN//EXDIS",
        only("<record %s ism:classification='TS' ism:ownerProducer='USA' ism:SCIcontrols='TK SI SI-G SI-G-ABCD' ism:atomicEnergyMarkings='RD RD-CNWDI' ism:FGIsourceProtected='FGI' ism:disseminationControls='NF OC' ism:nonICmarkings='XD'/>")
            .meaning()
            .canonical());
  }

  @Test
  void recipients_stand_in_the_order_of_the_register() {
    assertEquals(
        "SECRET//REL TO USA, AUS, GBR, FVEY",
        only("<a %s ism:classification='S' ism:ownerProducer='USA' ism:disseminationControls='REL' ism:releasableTo='FVEY GBR USA AUS'/>")
            .meaning()
            .canonical());
  }

  @Test
  void a_paper_of_NATO_is_in_the_scheme_of_NATO() {
    RolledMarking found = only("<a %s ism:classification='TS' ism:ownerProducer='NATO'>text</a>");
    assertEquals("nato", found.meaning().scheme());
    assertEquals(4, found.meaning().rank());
  }

  @Test
  void a_namespace_may_have_any_prefix() {
    assertEquals(
        "SECRET//NOFORN",
        examine(
                "<a xmlns:q='urn:us:gov:ic:ism:v2' q:classification='S' q:ownerProducer='USA' q:disseminationControls='NF'/>")
            .getFirst()
            .meaning()
            .canonical());
    assertTrue(
        examine("<a xmlns:q='urn:example' q:classification='S' q:ownerProducer='USA'/>").isEmpty());
  }

  @Test
  void a_label_is_metadata_and_stands_where_it_is_written() {
    String text = "<a " + NAMESPACE + " ism:ownerProducer=\"USA\" ism:classification=\"C\"/>";
    RolledMarking found = examine(text).getFirst();
    Place place = found.places().getFirst();
    assertEquals(Kind.METADATA, found.judgement().kind());
    assertEquals("ism:classification=\"C\"", place.text());
    assertEquals(text.indexOf("ism:classification"), place.start());
  }

  @Test
  void a_day_of_declassification_that_has_passed_asks_for_a_review() {
    String label =
        "<a %s ism:classification='S' ism:ownerProducer='USA' ism:declassDate='%%s'/>"
            .formatted(NAMESPACE);
    assertEquals(
        State.REVIEW_DUE, examine(label.formatted("2020-01-31")).getFirst().judgement().state());
    assertEquals(State.LIVE, examine(label.formatted("2040-01-31")).getFirst().judgement().state());
    assertEquals(State.LIVE, examine(label.formatted("2020-19-31")).getFirst().judgement().state());
  }

  @Test
  void a_label_without_its_owner_breaks_a_rule_and_stays_a_marking() {
    RolledMarking found =
        only("<a %s ism:classification='S' ism:SCIcontrols='SI'><b ism:ownerProducer='USA'/></a>");
    assertEquals(3, found.meaning().rank());
    assertTrue(found.faults().getFirst().source().contains("ISM-ID-00012"));
  }

  @Test
  void what_is_commented_out_is_no_label() {
    assertTrue(
        examine("<a><!-- <b ism:classification='S' ism:ownerProducer='USA'/> --></a>").isEmpty());
  }

  @Test
  void a_manual_or_a_program_that_quotes_a_label_has_none() {
    String label = "<a ism:classification=\"S\" ism:ownerProducer=\"USA\"/>";
    assertTrue(examine("Write the element like this:\n\n    " + label + "\n").isEmpty());
    assertTrue(examine("assertLabel('" + label + "');\n").isEmpty());
    assertTrue(examine("tlp = {\"tlp\": \"TLP:RED\"}\n").isEmpty());
  }

  @Test
  void a_confidentiality_label_is_a_marking_of_its_policy() {
    RolledMarking found =
        examine(
                """
                <mb:BindingInformation xmlns:mb="urn:nato:stanag:4778:bindinginformation:1:0"><mb:Metadata>
                <s:originatorConfidentialityLabel xmlns:s="urn:nato:stanag:4774:confidentialitymetadatalabel:1:0">
                  <s:ConfidentialityInformation>
                    <s:PolicyIdentifier>NATO</s:PolicyIdentifier>
                    <s:Classification>CONFIDENTIAL</s:Classification>
                    <s:Category TagName="Releasable to" Type="PERMISSIVE">
                      <s:GenericValue>SWE</s:GenericValue><s:GenericValue>FIN</s:GenericValue>
                    </s:Category>
                  </s:ConfidentialityInformation>
                </s:originatorConfidentialityLabel></mb:Metadata></mb:BindingInformation>
                """)
            .getFirst();
    assertEquals("NATO CONFIDENTIAL RELEASABLE TO SWE, FIN", found.meaning().canonical());
    assertEquals(List.of("SWE", "FIN"), found.meaning().parts().relTo());
  }

  @Test
  void a_policy_that_nobody_knows_is_for_a_person_to_judge() {
    RolledMarking found = examine(stanag("Harbour Board", "Crew Only")).getFirst();
    assertTrue(found.judgement().sureness() < Examiner.sureFrom());
    assertEquals(1, found.meaning().rank());
    assertEquals(0, examine(stanag("PUBLIC", "UNMARKED")).getFirst().meaning().rank());
  }

  @Test
  void a_message_shows_its_display_marking() {
    RolledMarking found =
        examine(
                "<message><securitylabel xmlns='urn:xmpp:sec-label:0'><displaymarking fgcolor='black'>NATO SECRET</displaymarking></securitylabel></message>")
            .getFirst();
    assertEquals("NATO SECRET", found.meaning().canonical());
  }

  @Test
  void an_object_with_a_classification_and_an_owner_is_a_label() {
    assertEquals(
        "SECRET//NOFORN",
        examine(
                "{\"title\": \"x\", \"ism\": {\"classification\": \"S\", \"ownerProducer\": [\"USA\"], \"disseminationControls\": [\"NF\"]}}")
            .getFirst()
            .meaning()
            .canonical());
    assertTrue(examine("{\"classification\": \"S\", \"ownerproducers\": 3}").isEmpty());
  }

  @Test
  void the_traffic_light_of_an_advisory_is_found() {
    assertEquals(
        "TLP:AMBER",
        examine("{\"document\": {\"distribution\": {\"tlp\": {\"label\": \"AMBER\"}}}}")
            .getFirst()
            .meaning()
            .canonical());
    assertEquals(
        "TLP:AMBER+STRICT",
        examine(
                "{\"Event\": {\"Tag\": [{\"colour\": \"#FFC000\", \"name\": \"tlp:amber+strict\"}]}}")
            .getFirst()
            .meaning()
            .canonical());
  }

  @Test
  void an_object_refers_to_its_marking_by_its_id() {
    RolledMarking found =
        examine(
                """
                {"type": "bundle", "objects": [
                  {"type": "indicator", "object_marking_refs": ["marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"]},
                  {"type": "marking-definition", "definition_type": "tlp", "definition": {"tlp": "white"}},
                  {"type": "marking-definition", "extensions": {"x": {"tlp_2_0": "amber"}}}]}
                """)
            .getFirst();
    assertEquals("RED", found.meaning().level());
  }

  @Test
  void a_list_of_all_definitions_is_a_vocabulary() {
    assertTrue(
        examine(
                """
                [{"definition": {"tlp": "red"}}, {"definition": {"tlp": "amber"}}, {"definition": {"tlp": "green"}}]
                """)
            .isEmpty());
  }

  @Test
  void schemes_that_are_not_in_use_have_no_labels() {
    Examiner cn = new Examiner(Schemes.of(List.of("cn")), LocalDate.of(2026, 11, 1));
    DocumentExam exam = new DocumentExam(cn);
    exam.page(Page.ofText(stanag("NATO", "SECRET")));
    assertTrue(exam.finish().markings().isEmpty());
  }

  @Test
  void text_made_to_be_slow_costs_no_more_than_it_is_long() {
    for (String part :
        List.of(
            "<a ism:ownerProducer=\"",
            "<a ownerProducer='USA' ",
            "<!--ownerProducer",
            "{\"tlp\":",
            "[\"tlp\"",
            "\"ownerProducer\\",
            "<a ism:classification='S' ism:ownerProducer='USA'/>")) {
      String text = part.substring(0, 1) + part.repeat(20_000);
      Assertions.assertTimeout(Duration.ofSeconds(20), () -> examine(text), part);
    }
  }

  private static RolledMarking only(String xml) {
    List<RolledMarking> found = examine(xml.formatted(NAMESPACE));
    assertEquals(1, found.size(), found::toString);
    return found.getFirst();
  }

  private static String stanag(String policy, String level) {
    return "<ConfidentialityLabel><ConfidentialityInformation><PolicyIdentifier>"
        + policy
        + "</PolicyIdentifier><Classification>"
        + level
        + "</Classification></ConfidentialityInformation></ConfidentialityLabel>";
  }

  private static List<RolledMarking> examine(String text) {
    DocumentExam exam = new DocumentExam(EXAMINER);
    exam.page(Page.ofText(text));
    return exam.finish().markings().stream()
        .filter(marking -> marking.judgement().kind() == Kind.METADATA)
        .toList();
  }
}
