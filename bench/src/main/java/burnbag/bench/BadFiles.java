package burnbag.bench;

import burnbag.bench.Launcher.Run;
import burnbag.bench.corpus.Corpus;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
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
import java.util.TreeMap;
import java.util.stream.Stream;

/// Odd, broken, encrypted and hostile files: each ends with a status, none hangs or crashes the
/// sweep, nothing is left behind, nothing that was not read is clear.
record BadFiles(Corpus corpus, Launcher launcher) implements Round {
  private static final String LIST = "badfiles/list.tsv";
  private static final Duration LIMIT = Duration.ofMinutes(30);

  /// What is said of one file.
  private static final class Status {
    String verdict = "";
    final Set<String> reasons = new HashSet<>();
    int children;
    int pages;

    /// Cleared without a page of it having been seen, nor anything inside it.
    boolean clearedUnseen() {
      return verdict.equals("clear") && pages == 0 && children == 0;
    }
  }

  @Override
  public String name() {
    return "badfiles";
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    String title = "Bad files (" + LIST + ")";
    if (!corpus.has(LIST)) return Outcome.skipped(title, "no " + LIST);
    if (!launcher.isThere()) return Outcome.skipped(title, "no ./burnbag");
    Path folder = Files.createTempDirectory("burnbag-bench");
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Path out = folder.resolve("out.jsonl");
    Path files = corpus.folder().resolve("badfiles");
    Run run =
        launcher.run(
            out,
            LIMIT,
            List.of(
                "sweep",
                "--quiet",
                "--format",
                "jsonl",
                "--scratch",
                scratch.toString(),
                files.toString()));
    Map<String, Status> statuses = new HashMap<>();
    int broken = statuses(out, files, statuses);
    long left = entries(scratch);
    List<String> lines = new ArrayList<>();
    List<String> misses = new ArrayList<>();
    Map<String, int[]> traits = new TreeMap<>();
    int without = 0;
    int clearUnread = 0;
    int clearUnseen = 0;
    for (String line :
        Files.readAllLines(corpus.folder().resolve(LIST)).stream().skip(1).toList()) {
      String[] cells = line.split("\t");
      String path = cells[0].replaceFirst("^badfiles/", "");
      String trait = cells[6];
      int[] counts = traits.computeIfAbsent(trait, _ -> new int[6]);
      counts[0]++;
      Status status = statuses.get(path);
      if (status == null) {
        without++;
        counts[1]++;
        misses.add("NO STATUS " + path + " (" + trait + ", " + cells[5] + ")");
        continue;
      }
      counts[
          switch (status.verdict) {
            case "clear" -> 2;
            case "review" -> 3;
            default -> 4;
          }]++;
      if (status.reasons.contains("worker-died")) counts[5]++;
      boolean clear = status.verdict.equals("clear");
      if (clear && !status.reasons.isEmpty()) {
        clearUnread++;
        misses.add("CLEAR THOUGH UNREAD " + path + " " + status.reasons);
      }
      if (status.clearedUnseen()) {
        clearUnseen++;
        misses.add(
            "CLEAR THOUGH NOTHING WAS READ " + path + " (" + cells[5] + ", " + cells[7] + ")");
      }
      if (clear && trait.equals("encrypted")) {
        misses.add(
            "CLEAR THOUGH CALLED ENCRYPTED " + path + " (" + cells[5] + ", " + cells[7] + ")");
      }
      if (clear && trait.equals("broken")) {
        misses.add("CLEAR THOUGH CALLED BROKEN " + path + " (" + cells[5] + ", " + cells[7] + ")");
      }
      if (status.reasons.contains("worker-died") || status.reasons.contains("too-slow")) {
        misses.add("COST A WORKER " + path + " " + status.reasons);
      }
    }
    Grid grid = new Grid("trait", "files", "no status", "clear", "review", "hold", "worker died");
    traits.forEach((trait, n) -> grid.row(trait, n[0], n[1], n[2], n[3], n[4], n[5]));
    lines.addAll(grid.lines());
    boolean crashed = run.exit() < 0 || run.exit() > 2 || run.stderr().contains("\tat ");
    lines.add(
        "  wall %.1f s, exit %d%s, broken lines %d, left in scratch %d, clear though unread %d, clear with nothing read %d"
            .formatted(
                run.seconds(),
                run.exit(),
                run.exit() < 0 ? " (did not end)" : "",
                broken,
                left,
                clearUnread,
                clearUnseen));
    lines.add(
        "  peak RSS: main process %,d MB, largest worker %,d MB"
            .formatted(run.peakKilobytes() >> 10, run.workerPeakKilobytes() >> 10));
    if (!run.stderr().isBlank()) lines.add("  on stderr: " + run.stderr().strip());
    Files.delete(out);
    if (left == 0) {
      Files.deleteIfExists(scratch);
      Files.deleteIfExists(folder);
    }
    return new Outcome(
        title,
        lines,
        List.of(
            new Figure("badfiles.no-status", without),
            new Figure("badfiles.clear-unread", clearUnread),
            new Figure("badfiles.clear-unseen", clearUnseen),
            new Figure("badfiles.crashed", crashed ? 1 : 0),
            new Figure("badfiles.left-behind", left),
            new Figure("badfiles.rss-megabytes", run.peakKilobytes() / 1024.0),
            new Figure("badfiles.worker-rss-megabytes", run.workerPeakKilobytes() / 1024.0)),
        misses);
  }

  /// @return how many lines are no JSON
  private static int statuses(Path out, Path files, Map<String, Status> statuses)
      throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String prefix = files + "/";
    int broken = 0;
    for (String line : Files.readAllLines(out)) {
      JsonNode document;
      try {
        document = mapper.readTree(line);
      } catch (IOException _) {
        broken++;
        continue;
      }
      String path = document.path("path").asText();
      if (path.startsWith(prefix)) path = path.substring(prefix.length());
      int inner = path.indexOf("!/");
      Status status =
          statuses.computeIfAbsent(inner < 0 ? path : path.substring(0, inner), _ -> new Status());
      if (inner >= 0) {
        status.children++;
        continue;
      }
      status.verdict = document.path("verdict").asText();
      status.pages = document.path("pages").asInt();
      for (JsonNode unread : document.path("unread")) {
        status.reasons.add(unread.path("reason").asText());
      }
    }
    statuses.values().removeIf(status -> status.verdict.isEmpty());
    return broken;
  }

  private static long entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.count();
    }
  }
}
