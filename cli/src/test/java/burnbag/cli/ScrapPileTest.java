package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The scrap pile against `examples/scrap-pile.expected.tsv`, which was written from the rules and
/// not from a run.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ScrapPileTest {
  private static final String PILE = "examples/scrap-pile";
  private static final Set<String> WHOLE =
      Set.of("banner", "stamp", "cover", "subject", "metadata");
  private static final List<String> GRAVITY = List.of("clear", "review", "hold");
  private static final String OPEN = "?";

  @Test
  void a_sweep_says_of_every_file_what_the_rules_say() throws IOException {
    Map<String, JsonNode> documents = documents();
    List<String> differences = new ArrayList<>();
    for (String line : Files.readAllLines(Ran.ROOT.resolve("examples/scrap-pile.expected.tsv"))) {
      if (line.startsWith("#") || line.startsWith("path\t")) continue;
      String[] row = line.split("\t");
      JsonNode own = documents.get(row[0]);
      compare(differences, row[0] + " verdict", row[1], worst(documents, row[0]));
      compare(
          differences,
          row[0] + " markings",
          row[2],
          join(own.path("markings"), false, "canonical"));
      if (row[3].split(" ; ").length == own.path("markings").size())
        states(differences, row[0], row[3], own);
      compare(
          differences, row[0] + " portions", row[4], join(own.path("markings"), true, "canonical"));
    }
    assertEquals(List.of(), differences);
  }

  private static Map<String, JsonNode> documents() throws IOException {
    Ran ran =
        Ran.in(Ran.ROOT, "sweep", "--quiet", "--format", "jsonl", "--as-of", "2026-11-23", PILE);
    assertEquals(1, ran.code(), ran.err());
    Map<String, JsonNode> documents = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    for (String line : ran.out().lines().toList()) {
      JsonNode document = json.readTree(line);
      documents.put(document.path("path").asText().substring(PILE.length() + 1), document);
    }
    return documents;
  }

  /// Of a file and everything inside it.
  private static String worst(Map<String, JsonNode> documents, String path) {
    String worst = "clear";
    for (Map.Entry<String, JsonNode> document : documents.entrySet()) {
      if (!document.getKey().equals(path) && !document.getKey().startsWith(path + "!/")) continue;
      String verdict = document.getValue().path("verdict").asText();
      if (GRAVITY.indexOf(verdict) > GRAVITY.indexOf(worst)) worst = verdict;
    }
    return worst;
  }

  private static String join(JsonNode markings, boolean portions, String field) {
    List<String> values =
        StreamSupport.stream(markings.spliterator(), false)
            .filter(
                m ->
                    portions
                        ? m.path("kind").asText().equals("portion")
                        : WHOLE.contains(m.path("kind").asText()))
            .map(m -> m.path(field).asText())
            .toList();
    return values.isEmpty() ? "-" : String.join(" ; ", values);
  }

  private static void states(List<String> differences, String path, String wanted, JsonNode own) {
    String[] each = wanted.split(" ; ");
    for (int i = 0; i < each.length; i++) {
      String state = own.path("markings").get(i).path("state").asText();
      if (!Set.of(each[i].split("\\|")).contains(state))
        differences.add(path + " state: " + state + ", wanted " + each[i]);
    }
  }

  private static void compare(List<String> differences, String what, String wanted, String found) {
    if (!wanted.equals(OPEN) && !wanted.equals(found))
      differences.add(what + ": " + found + ", wanted " + wanted);
  }
}
