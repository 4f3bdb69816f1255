package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The report for tools that collect findings. Whether Microsoft's own validator takes it, `./dev
/// full` asks besides.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SarifTest {
  private static final String PAPER = "SECRET//NOFORN\n\n1. The Zanzibar plan.\n\nSECRET//NOFORN\n";
  private static Schema schema;
  private static JsonNode pile;

  @TempDir Path here;

  @BeforeAll
  static void the_schema_of_the_standard_and_a_report_held_to_it() throws IOException {
    try (InputStream in = SarifTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
              .getSchema(in, InputFormat.JSON);
    }
    pile = run(Ran.ROOT, "examples/scrap-pile", "testdata/places");
  }

  @Test
  void the_scrap_pile_keeps_to_the_schema() {
    assertEquals("hold", pile.at("/properties/verdict").asText());
    assertEquals("绝密★20年", pile.at("/properties/banner").asText());
    assertEquals(1, pile.at("/invocations/0/exitCode").asInt());
    assertTrue(pile.at("/artifacts").size() > 40);
    int unread = 0;
    for (JsonNode result : pile.at("/results")) {
      if (result.at("/ruleId").asText().startsWith("unread-")) unread++;
    }
    assertTrue(unread > 0);
    assertEquals(unread, pile.at("/invocations/0/toolExecutionNotifications").size());
  }

  @Test
  void an_empty_lot_keeps_to_the_schema() throws IOException {
    Files.createDirectory(here.resolve("empty"));
    JsonNode run = run(here, "empty");
    assertEquals(0, run.at("/results").size());
    assertEquals(0, run.at("/invocations/0/exitCode").asInt());
  }

  @Test
  void a_trouble_makes_the_run_unsuccessful_and_its_exit_code_3() throws IOException {
    Files.writeString(here.resolve("a.txt"), PAPER);
    JsonNode invocation = run(here, "a.txt", "nowhere").at("/invocations/0");
    assertFalse(invocation.at("/executionSuccessful").asBoolean(true));
    assertEquals(3, invocation.at("/exitCode").asInt());
    String said = invocation.at("/toolConfigurationNotifications/0/message/text").asText();
    assertTrue(said.startsWith("B202"), said);
  }

  @Test
  void names_that_are_no_uri_stay_names() throws IOException {
    List<String> names = List.of("a:b?c#d%20.txt", "two words.txt", "x\u202Ey\u001b.txt", "机密.txt");
    for (String name : names) Files.writeString(here.resolve(name), PAPER);
    Set<String> uris = new HashSet<>();
    String report = report(here, ".");
    for (JsonNode result : checked(report).at("/results")) {
      uris.add(result.at("/locations/0/physicalLocation/artifactLocation/uri").asText());
    }
    assertEquals(
        Set.of(
            "a%3Ab%3Fc%23d%2520.txt",
            "two%20words.txt", "x%E2%80%AEy%1B.txt", "%E6%9C%BA%E5%AF%86.txt"),
        uris);
    assertTrue(report.codePoints().noneMatch(c -> c == 0x202E || c == 0x1B));
  }

  @Test
  void a_marking_in_plain_text_has_its_line_and_column() throws IOException {
    Files.writeString(here.resolve("a.txt"), "\n\n(U) One.\n\n\t(S//NF) Two.\n");
    List<String> regions = new ArrayList<>();
    for (JsonNode result : run(here, "a.txt").at("/results")) {
      JsonNode region = result.at("/locations/0/physicalLocation/region");
      regions.add(
          "%s:%s-%s:%s"
              .formatted(
                  region.at("/startLine").asText(),
                  region.at("/startColumn").asText(),
                  region.at("/endLine").asText(),
                  region.at("/endColumn").asText()));
    }
    assertEquals(Set.of("3:1-3:4", "5:2-5:9"), Set.copyOf(regions));
  }

  @Test
  void lines_are_counted_across_the_pieces_of_a_long_text() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < 40_000; i++) text.append("row ").append(i).append(" of ropes\n");
    text.append("\nSECRET//NOFORN\n\n");
    Files.writeString(here.resolve("long.txt"), text);
    JsonNode region =
        run(here, "long.txt", "--limit-page-chars", "2048")
            .at("/results/0/locations/0/physicalLocation/region");
    assertEquals(40_001, region.at("/startLine").asInt());
    assertEquals(1, region.at("/startColumn").asInt());
    assertEquals(text.indexOf("SECRET"), region.at("/charOffset").asInt());
  }

  @Test
  void a_document_inside_another_is_a_logical_location_in_the_file_that_holds_it()
      throws IOException {
    Set<String> inside = new HashSet<>();
    for (JsonNode result :
        run(Ran.ROOT, "examples/scrap-pile/usb-stick/old-machine.zip").at("/results")) {
      JsonNode location = result.at("/locations/0");
      assertEquals(
          "examples/scrap-pile/usb-stick/old-machine.zip",
          location.at("/physicalLocation/artifactLocation/uri").asText());
      inside.add(location.at("/logicalLocations/0/fullyQualifiedName").asText());
    }
    assertTrue(
        inside.stream().anyMatch(name -> name.contains("old-machine.zip!/")), inside.toString());
  }

  @Test
  void every_result_names_a_rule_that_the_report_explains() {
    JsonNode rules = pile.at("/tool/driver/rules");
    for (JsonNode result : pile.at("/results")) {
      JsonNode rule = rules.at("/" + result.at("/ruleIndex").asInt(-1));
      assertEquals(result.at("/ruleId").asText(), rule.at("/id").asText(), result.toString());
      assertFalse(rule.at("/help/text").asText().isEmpty());
    }
  }

  @Test
  void effects_are_levels() {
    Set<String> pairs = new HashSet<>();
    for (JsonNode result : pile.at("/results")) {
      pairs.add(result.at("/properties/effect").asText() + " " + result.at("/level").asText());
    }
    assertEquals(Set.of("hold error", "review warning", "none note", " warning"), pairs);
  }

  @Test
  void no_word_of_a_page_but_its_marking_stands_in_it() throws IOException {
    Files.writeString(here.resolve("a.txt"), "Copy 3 of 7\n" + PAPER);
    for (String format : List.of("sarif", "csv")) {
      String report = Ran.in(here, "sweep", "--format", format, "--mentions", "a.txt").out();
      assertTrue(report.contains("SECRET//NOFORN"), report);
      for (String word : List.of("Zanzibar", "Copy 3", "plan")) {
        assertFalse(report.contains(word), word);
      }
    }
  }

  private static JsonNode run(Path from, String... args) throws IOException {
    return checked(report(from, args));
  }

  private static String report(Path from, String... args) {
    List<String> line = new ArrayList<>(List.of("sweep", "--quiet", "--format", "sarif"));
    line.addAll(List.of(args));
    return Ran.in(from, line.toArray(String[]::new)).out();
  }

  private static JsonNode checked(String report) throws IOException {
    assertEquals(List.of(), schema.validate(report, InputFormat.JSON));
    return new ObjectMapper().readTree(report).at("/runs/0");
  }
}
