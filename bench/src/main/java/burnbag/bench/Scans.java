package burnbag.bench;

import burnbag.bench.Launcher.Run;
import burnbag.bench.corpus.Corpus;
import burnbag.bench.scans.PicturesOnly;
import burnbag.bench.scans.Tesseract;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Scanned papers, read from their pictures alone: the level that two engines agree upon is found,
/// and none where there is none; beside Tesseract on the same pages in the same run.
record Scans(Corpus corpus, Launcher launcher) implements Round {
  private static final String LIST = "scans.tsv";
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final Set<String> NOT_READ =
      Set.of("ocr-unsure", "needs-ocr", "too-slow", "broken", "script");

  /// What the sweep says of one document.
  private static final class Seen {
    final Set<String> levels = new TreeSet<>();
    final Set<Integer> unread = new TreeSet<>();
    int pages;
  }

  /// A document and the level that it bears.
  private record Paper(String name, String level) {
    boolean isMarked() {
      return !level.equals("NONE");
    }
  }

  /// How one reader did.
  private static final class Tally {
    int marked;
    int right;
    int unmarked;
    int falsely;

    void count(Paper paper, Set<String> found) {
      if (paper.isMarked()) {
        marked++;
        if (found.contains(paper.level())) right++;
      } else {
        unmarked++;
        if (!found.isEmpty()) falsely++;
      }
    }
  }

  @Override
  public String name() {
    return "scans";
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    String title = "Scanned papers, from their pictures alone (" + LIST + ")";
    if (!corpus.has(LIST)) return Outcome.skipped(title, "no " + LIST);
    if (!launcher.isThere()) return Outcome.skipped(title, "no ./burnbag");
    Path folder = Files.createTempDirectory("burnbag-bench");
    try {
      return run(title, papers(), folder);
    } finally {
      try (Stream<Path> left = Files.walk(folder)) {
        for (Path path : left.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
      }
    }
  }

  private List<Paper> papers() throws IOException {
    return Files.readAllLines(corpus.folder().resolve(LIST)).stream()
        .skip(1)
        .map(line -> line.split("\t"))
        .map(cells -> new Paper(cells[0], cells[3]))
        .toList();
  }

  private Outcome run(String title, List<Paper> papers, Path folder)
      throws IOException, InterruptedException {
    Path pictures = Files.createDirectory(folder.resolve("pictures"));
    int pages = 0;
    for (Paper paper : papers) {
      Path pdf = corpus.folder().resolve(paper.name());
      pages += PicturesOnly.of(pdf, pictures.resolve(pdf.getFileName()));
    }
    Path out = folder.resolve("out.jsonl");
    Run run =
        launcher.run(
            out, LIMIT, List.of("sweep", "--quiet", "--format", "jsonl", pictures.toString()));
    Map<String, Seen> seen = seen(out);
    Tally ours = new Tally();
    List<String> misses = new ArrayList<>();
    int unsure = 0;
    for (Paper paper : papers) {
      String file = Path.of(paper.name()).getFileName().toString();
      Seen said = seen.getOrDefault(file, new Seen());
      unsure += said.unread.contains(0) ? Math.max(1, said.pages) : said.unread.size();
      ours.count(paper, said.levels);
      boolean right =
          paper.isMarked() ? said.levels.contains(paper.level()) : said.levels.isEmpty();
      if (!right) {
        misses.add("SCAN " + paper.name() + ": bears " + paper.level() + ", found " + said.levels);
      }
    }
    Grid grid = new Grid("reader", "level found", "of", "false on none", "of", "pages/s");
    grid.row(
        "burnbag sweep",
        ours.right,
        ours.marked,
        ours.falsely,
        ours.unmarked,
        rate(pages, run.seconds()));
    if (Tesseract.isThere()) beside(papers, folder, pages, grid);
    List<String> lines = new ArrayList<>(grid.lines());
    lines.add(
        "  pages not read surely: %d of %d; %.1f s, exit %d; peak RSS of a worker %,d MB"
            .formatted(unsure, pages, run.seconds(), run.exit(), run.workerPeakKilobytes() >> 10));
    if (!Tesseract.isThere()) lines.add("  no tesseract on this machine to read beside");
    return new Outcome(
        title,
        lines,
        List.of(
            new Figure("scans.level", (double) ours.right / ours.marked),
            new Figure("scans.false", ours.falsely),
            new Figure("scans.unsure-pages", (double) unsure / pages),
            new Figure("scans.worker-rss-megabytes", run.workerPeakKilobytes() / 1024.0)),
        misses);
  }

  private void beside(List<Paper> papers, Path folder, int pages, Grid grid)
      throws IOException, InterruptedException {
    Map<String, List<Path>> files = new TreeMap<>();
    for (Paper paper : papers) {
      Path pdf = corpus.folder().resolve(paper.name());
      files.put(paper.name(), PicturesOnly.pages(pdf, folder.resolve("pages")));
    }
    Tesseract.Found found = Tesseract.levels(files);
    Tally theirs = new Tally();
    for (Paper paper : papers) theirs.count(paper, found.levels().get(paper.name()));
    grid.row(
        "tesseract, 2 processes, and level words alone on a line",
        theirs.right,
        theirs.marked,
        theirs.falsely,
        theirs.unmarked,
        rate(pages, found.seconds()));
  }

  private static String rate(int pages, double seconds) {
    return "%.2f".formatted(pages / seconds);
  }

  private static Map<String, Seen> seen(Path out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    Map<String, Seen> seen = new TreeMap<>();
    for (String line : Files.readAllLines(out)) {
      JsonNode document = mapper.readTree(line);
      String path = document.path("path").asText();
      Seen one = seen.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), _ -> new Seen());
      one.pages = document.path("pages").asInt();
      for (String list : List.of("markings", "notes")) {
        for (JsonNode marking : document.path(list)) {
          String level = marking.path("level").asText();
          if (marking.path("rank").asInt() > 0) one.levels.add(level);
          if (marking.has("was")) one.levels.add(marking.path("was").asText());
        }
      }
      for (JsonNode unread : document.path("unread")) {
        if (NOT_READ.contains(unread.path("reason").asText())) {
          one.unread.add(unread.path("page").asInt());
        }
      }
    }
    return seen;
  }
}
