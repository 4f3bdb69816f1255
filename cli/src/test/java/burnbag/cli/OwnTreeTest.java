package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Nothing talks more about markings than this project: thousands of them stand in its sources,
/// tests, packs and pages, and none of them marks it.
@Tag("full")
@DisplayNameGeneration(ReplaceUnderscores.class)
class OwnTreeTest {
  /// What begins with one of these may be held or reviewed, and why.
  private static final Map<String, String> EXPLAINED =
      Map.of(
          "examples/", "a made pile of papers that are to be found",
          "testdata/", "made papers, and reports that quote them",
          "bench/src/main/resources/", "made papers for the scores, and papers that only look so",
          "bench/vectors/", "lists of markings",
          "docs/pictures/", "pictures of reports on made papers",
          "reader/src/main/resources/burnbag/reader/ocr/small.onnx", "the weights of a network");

  private static final List<JsonNode> documents = new ArrayList<>();

  @BeforeAll
  static void sweep() throws IOException, InterruptedException {
    assumeTrue(
        Files.exists(Ran.ROOT.resolve(".git")), "no checkout: what belongs to it is unknown");
    ObjectMapper json = new ObjectMapper();
    for (String line : swept().out().lines().toList()) documents.add(json.readTree(line));
  }

  @Test
  void a_sweep_of_this_repository_is_clear_but_for_what_is_explained() {
    List<String> unexplained = new ArrayList<>();
    for (JsonNode document : documents) {
      String path = document.path("path").asText();
      boolean explained = EXPLAINED.keySet().stream().anyMatch(path::startsWith);
      if (!explained && !document.path("verdict").asText().equals("clear"))
        unexplained.add(told(document));
    }
    assertEquals(List.of(), unexplained);
  }

  @Test
  void the_papers_in_it_that_are_to_be_found_are_found() {
    long held = 0;
    for (JsonNode document : documents) {
      boolean pile = document.path("path").asText().startsWith("examples/scrap-pile/");
      if (pile && document.path("verdict").asText().equals("hold")) held++;
    }
    assertTrue(held >= 10, held + " papers of the scrap pile are held");
  }

  /// Path, verdict and what brought it about.
  private static String told(JsonNode document) {
    StringBuilder told = new StringBuilder(document.path("path").asText());
    for (JsonNode marking : document.path("markings")) {
      JsonNode place = marking.path("places").path(0);
      told.append(
          "%n    %s %s at %s: %s"
              .formatted(
                  marking.path("effect").asText(),
                  marking.path("canonical").asText(),
                  place.path("start"),
                  marking.path("why")));
    }
    for (JsonNode unread : document.path("unread"))
      told.append("%n    unread: %s".formatted(unread));
    return told.append('\n').toString();
  }

  private static Ran swept() throws IOException, InterruptedException {
    Process git =
        new ProcessBuilder("git", "ls-files", "-z")
            .directory(Ran.ROOT.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String files = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, git.waitFor());
    List<String> arguments =
        new ArrayList<>(List.of("sweep", "--quiet", "--format", "jsonl", "--as-of", "2026-11-23"));
    Arrays.stream(files.split("\0"))
        .filter(file -> Files.exists(Ran.ROOT.resolve(file)))
        .forEach(arguments::add);
    Ran ran = Ran.in(Ran.ROOT, arguments.toArray(String[]::new));
    assertEquals(1, ran.code(), ran.err());
    return ran;
  }
}
