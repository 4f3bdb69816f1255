package burnbag.papers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ManifestTest {
  private static final ZonedDateTime NOON =
      ZonedDateTime.of(2026, 3, 2, 12, 0, 0, 0, ZoneOffset.UTC);
  private static final byte[] JSON = "{\"v\":1}\n".getBytes(StandardCharsets.UTF_8);

  private final Press press = new Press(Fonts.shipped());

  private static List<Manifest.Line> lines(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            k ->
                new Manifest.Line(
                    "C-7#" + k, "Tide tables", "SECRET", 12, "BB-%04d".formatted(k), ""))
        .toList();
  }

  private static Manifest manifest(List<Manifest.Line> lines, List<Manifest.Loose> loose) {
    return new Manifest(
        new Letterhead("hq", "", true, NOON),
        "bag bag-7",
        List.of(new Manifest.Fact("Answers for it", "carrier"), new Manifest.Fact("Seal", "S-990")),
        lines,
        loose,
        List.of(
            new Manifest.Link(NOON, "sealed", "S-990", 12_400, "clerk"),
            new Manifest.Link(NOON.plusHours(1), "received", "S-990", 12_395, "carrier")),
        new LedgerPlace(
            "burnbag.example/hq", 41, 42, "CsUYapGGPo4dkMgI", "burnbag ledger prove 41"),
        List.of("Given by", "Received by"),
        new DestructionCertificate.Bytes(JSON));
  }

  @Test
  void a_manifest_lists_copies_pages_waste_weights_and_seals() {
    Printed paper =
        new Printed(
            press.manifest(
                manifest(lines(3), List.of(new Manifest.Loose("120 sheets", "SECRET")))));
    String text = paper.text();
    for (String said :
        List.of(
            "Manifest: bag bag-7",
            "C-7#3 BB-0003 Tide tables SECRET 12",
            "3 copies, 36 pages.",
            "120 sheets SECRET",
            "sealed S-990 12,400 g clerk",
            "received S-990 12,395 g carrier",
            "TRIAL")) {
      assertTrue(text.contains(said), said + " in\n" + text);
    }
    assertArrayEquals(JSON, paper.attachment("manifest.json"));
    assertTrue(
        paper.codes(paper.pages()).stream().anyMatch(it -> it.startsWith("burnbag-manifest/v1\n")));
    assertEquals(List.of(), paper.faults(PDFAFlavour.PDFA_3_U));
  }

  @Test
  void a_long_manifest_goes_on_over_pages_and_an_empty_one_says_so() {
    Printed paper = new Printed(press.manifest(manifest(lines(200), List.of())));
    assertTrue(paper.pages() > 4, paper.pages() + " pages");
    assertTrue(paper.text().contains("C-7#200"));
    assertTrue(paper.text().contains("200 copies, 2,400 pages."));
    Printed empty = new Printed(press.manifest(manifest(List.of(), List.of())));
    assertTrue(empty.text().contains("No copy is in it."));
    assertThrows(
        IllegalArgumentException.class, () -> manifest(lines(Manifest.MOST + 1), List.of()));
  }
}
