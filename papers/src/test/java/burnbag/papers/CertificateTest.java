package burnbag.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CertificateTest {
  private static final byte[] JSON = "{\"v\":1,\"é\":\"\u6E2F\"}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PROOF = "c2sp.org/tlog-proof@v1\n".getBytes(StandardCharsets.UTF_8);
  private static final ZonedDateTime NOON = LabelSheetTest.NOON;

  private final Press press = new Press(Fonts.shipped());

  @Test
  void what_is_verified_lies_in_the_pdf_byte_for_byte() {
    Printed paper = print(List.of(), 3);
    assertArrayEquals(JSON, paper.attachment("D-2031-07.json"));
    assertArrayEquals(PROOF, paper.attachment("D-2031-07.tlog-proof"));
  }

  @Test
  void a_validator_finds_nothing_against_it_as_pdf_a_3u() {
    assertEquals(
        List.of(), print(List.of("rule 3: a legal hold"), 40).faults(PDFAFlavour.PDFA_3_U));
  }

  @Test
  void it_says_what_how_by_whom_and_what_was_found() {
    String text = print(List.of(), 2).text();
    for (String said :
        List.of(
            "No. D-2031-07",
            "Ordered by Major Quill",
            "Approved by Captain Rhee",
            "cross-cut shredding, P-7 of ISO/IEC 21964",
            "Residue checked: PASS",
            "DOC-000#1 Tide table 0 SECRET 48 B-9",
            "sealed B-9 4290 g S-118",
            "Witness Sgt. Ilves",
            "Entry 41, in the tree of 42 entries",
            "This paper records a procedure",
            "not what is printed")) {
      assertTrue(text.contains(said), said + " in " + text);
    }
    assertFalse(text.contains("emergency"));
  }

  @Test
  void what_an_emergency_set_aside_stands_on_it() {
    String text =
        print(List.of("rule 5: equipment untested", "rule 7: residue unchecked"), 1).text();
    assertTrue(
        text.contains(
            "Destroyed in an emergency. Set aside were: – rule 5: equipment untested – rule 7:"),
        text);
  }

  @Test
  void what_a_reader_should_ask_about_stands_on_it() {
    List<String> remarks = List.of("told-earlier: it is said to have started before");
    String text =
        new Printed(press.certificate(certificate("D-2031-07", List.of(), remarks, 1))).text();
    assertTrue(text.contains("Ask about this: – told-earlier: it is said to have"), text);
    assertFalse(print(List.of(), 1).text().contains("Ask about this"));
  }

  @Test
  void no_copy_of_two_hundred_is_missing() {
    String text = print(List.of(), 200).text();
    for (int at = 0; at < 200; at++) assertTrue(text.contains("DOC-%03d#1".formatted(at)));
    assertTrue(text.contains("200 lines."));
  }

  @Test
  void a_number_that_is_no_file_name_cannot_be_printed() {
    assertThrows(IllegalArgumentException.class, () -> certificate("../D-1", List.of(), 1));
    assertThrows(IllegalArgumentException.class, () -> certificate("D-1", List.of(), 0));
  }

  private Printed print(List<String> overrides, int lines) {
    return new Printed(press.certificate(certificate("D-2031-07", overrides, lines)));
  }

  static DestructionCertificate certificate(String number, List<String> overrides, int lines) {
    return certificate(number, overrides, List.of(), lines);
  }

  static DestructionCertificate certificate(
      String number, List<String> overrides, List<String> remarks, int lines) {
    return new DestructionCertificate(
        OfficePapersTest.head(true),
        number,
        new DestructionCertificate.Order("O-2031-03", "Major Quill", "Captain Rhee"),
        "SECRET//NOFORN",
        "paper",
        "cross-cut shredding",
        "P-7 of ISO/IEC 21964",
        "Shredder 2, residue tested 12 Apr 2031",
        "Plant at the south quay",
        NOON.minusHours(1),
        NOON,
        DestructionCertificate.Residue.PASS,
        IntStream.range(0, lines)
            .mapToObj(
                at ->
                    new DestructionCertificate.Line(
                        "DOC-%03d#1".formatted(at), "Tide table " + at, "SECRET", "48", "B-9"))
            .toList(),
        List.of(
            new DestructionCertificate.Weighing(
                NOON.minusDays(1), "sealed", "B-9", 4290, "S-118", "Okafor, Ilves"),
            new DestructionCertificate.Weighing(
                NOON.minusHours(2), "opened", "B-9", 4285, "S-118", "Haas, Ilves")),
        List.of(
            new DestructionCertificate.Signatory("Plant operator", "Mr. Haas", "4f2a91c0", NOON),
            new DestructionCertificate.Signatory("Witness", "Sgt. Ilves", "b07711de", NOON),
            new DestructionCertificate.Signatory("Witness", "Clerk Okafor", "11c0ffee", NOON)),
        overrides,
        remarks,
        new LedgerPlace(
            "burnbag.example/hq",
            41,
            42,
            "CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
            "burnbag certificate verify D-2031-07.pdf"),
        new DestructionCertificate.Bytes(JSON),
        new DestructionCertificate.Bytes(PROOF));
  }
}
