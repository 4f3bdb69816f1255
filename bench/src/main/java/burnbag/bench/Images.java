package burnbag.bench;

import burnbag.bench.Launcher.Run;
import burnbag.bench.corpus.Corpus;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// NITF and NSIF images: the level in the header's security fields is what the sweep says.
record Images(Corpus corpus, Launcher launcher) implements Round {
  private static final String LIST = "nitf.tsv";
  private static final Duration LIMIT = Duration.ofMinutes(10);
  private static final Map<String, String> LEVELS =
      Map.of(
          "T", "TOP SECRET",
          "S", "SECRET",
          "C", "CONFIDENTIAL",
          "R", "RESTRICTED",
          "U", "UNCLASSIFIED");

  @Override
  public String name() {
    return "nitf";
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    String title = "Security fields of images (" + LIST + ")";
    if (!corpus.has(LIST)) return Outcome.skipped(title, "no " + LIST);
    if (!launcher.isThere()) return Outcome.skipped(title, "no ./burnbag");
    Path out = Files.createTempFile("burnbag-bench", ".jsonl");
    Path files = corpus.folder().resolve("nitf");
    Run run =
        launcher.run(
            out, LIMIT, List.of("sweep", "--quiet", "--format", "jsonl", files.toString()));
    Map<String, Set<String>> levels = headers(out);
    Files.delete(out);
    List<String> misses = new ArrayList<>();
    int right = 0;
    int images = 0;
    for (String line :
        Files.readAllLines(corpus.folder().resolve(LIST)).stream().skip(1).toList()) {
      String[] cells = line.split("\t");
      Set<String> found =
          levels.getOrDefault(corpus.folder().resolve(cells[0]).toString(), Set.of());
      String wanted = LEVELS.getOrDefault(cells[3], cells[3]);
      images++;
      if (found.equals(Set.of(wanted)) || found.equals(Set.of("NATO " + wanted))) right++;
      else misses.add("IMAGE " + cells[0] + ": wanted " + wanted + ", found " + found);
    }
    return new Outcome(
        title,
        List.of(
            "  level of the header right: %d of %d (%.1f s)"
                .formatted(right, images, run.seconds())),
        List.of(new Figure("nitf.level", (double) right / images)),
        misses);
  }

  /// Levels of each image's header, by path.
  private static Map<String, Set<String>> headers(Path out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, Set<String>> levels = new HashMap<>();
    for (String line : Files.readAllLines(out)) {
      JsonNode document = mapper.readTree(line);
      Set<String> found =
          levels.computeIfAbsent(document.path("path").asText(), _ -> new HashSet<>());
      for (String list : List.of("markings", "notes")) {
        for (JsonNode marking : document.path(list)) {
          for (JsonNode place : marking.path("places")) {
            if (place.path("text").asText().matches("NITF:(?:NITF|NSIF) header=.*"))
              found.add(marking.path("level").asText());
          }
        }
      }
    }
    return levels;
  }
}
