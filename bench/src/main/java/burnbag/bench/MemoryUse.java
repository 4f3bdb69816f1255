package burnbag.bench;

import burnbag.bench.Launcher.Run;
import burnbag.bench.made.MadePapers;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Memory of a sweep of one very large text: a marking stands alone on a line near its end, and
/// must be found at its offset.
///
/// @param megabytes how large the text is
record MemoryUse(Launcher launcher, long megabytes) implements Round {
  private static final String MARKING = "SECRET//NOFORN";
  private static final Duration LIMIT = Duration.ofMinutes(30);

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    String title = "Memory: one text of %,d MB".formatted(megabytes);
    if (!launcher.isThere()) return Outcome.skipped(title, "no ./burnbag");
    Path folder = Files.createTempDirectory("burnbag-bench");
    Path file = folder.resolve("large.txt");
    Path out = folder.resolve("out.jsonl");
    try {
      long offset = write(file);
      List<String> sweep = List.of("sweep", "--quiet", "--format", "jsonl", file.toString());
      Run run = launcher.run(out, LIMIT, sweep);
      JsonNode document = new ObjectMapper().readTree(Files.readString(out));
      boolean found = found(document, offset);
      double gigabytes = Files.size(file) / 1e9;
      return new Outcome(
          title,
          List.of(
              "  peak RSS %,d MB, wall %.1f s (%.2f GB/s), exit %d, verdict %s, marking at its offset: %s"
                  .formatted(
                      run.peakKilobytes() >> 10,
                      run.seconds(),
                      gigabytes / run.seconds(),
                      run.exit(),
                      document.path("verdict").asText(),
                      found)),
          List.of(
              new Figure("memory.rss-megabytes", run.peakKilobytes() / 1024.0),
              new Figure("memory.found", found ? 1 : 0)),
          List.of());
    } finally {
      Files.deleteIfExists(file);
      Files.deleteIfExists(out);
      Files.delete(folder);
    }
  }

  private static boolean found(JsonNode document, long offset) {
    for (JsonNode marking : document.path("markings")) {
      for (JsonNode place : marking.path("places")) {
        if (place.path("start").asLong() == offset) return true;
      }
    }
    return false;
  }

  /// @return where the marking stands
  private long write(Path file) throws IOException {
    long enough = megabytes << 20;
    long written = 0;
    long offset = -1;
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      List<String> paragraphs = MadePapers.plainParagraphs();
      for (long number = 0; written < enough; number++) {
        String text = number + ". " + paragraphs.get((int) (number % paragraphs.size()));
        if (offset < 0 && written > enough - (enough >> 6)) {
          out.write("\n\n".getBytes(StandardCharsets.US_ASCII));
          offset = written + 2;
          out.write((MARKING + "\n\n").getBytes(StandardCharsets.US_ASCII));
          written = offset + MARKING.length() + 2;
        }
        byte[] bytes = (text + "\n\n").getBytes(StandardCharsets.US_ASCII);
        out.write(bytes);
        written += bytes.length;
      }
    }
    return offset;
  }
}
