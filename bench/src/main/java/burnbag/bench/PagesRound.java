package burnbag.bench;

import burnbag.bench.Launcher.Run;
import burnbag.bench.apart.SetB;
import burnbag.bench.pages.PageSet;
import burnbag.bench.pages.Truth;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Made pages, swept as their user would: what is found on them by the way they aged, by scheme and
/// by layout, and what holds on pages without a marking.
///
/// @param pages how many marked pages are made
/// @param set its letter: `a` to build on, `b` to be scored and never tuned on
/// @param lots a set that lies there already; empty where one is to be made
record PagesRound(Launcher launcher, String set, long seed, int pages, List<Path> lots)
    implements Round {
  private static final Duration LIMIT = Duration.ofHours(3);
  private static final Map<String, Double> GOALS = Map.of("clean", 0.97, "photo", 0.93);

  /// Of each paper of set B.
  private static final int USES = 1;

  private static final double COUNTER_GOAL = 0.01;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Override
  public String name() {
    return isApart() ? "pages-b" : "pages";
  }

  private boolean isApart() {
    return set.equals(SetB.LETTER);
  }

  @Override
  public Outcome run() throws IOException, InterruptedException {
    String title = "Made pages, set " + set;
    if (!launcher.isThere()) return Outcome.skipped(title, "no ./burnbag");
    if (!isApart() && !lots.isEmpty()) return score(lots.getFirst());
    Set<String> missing = PageSet.missingFonts();
    if (!missing.isEmpty()) {
      return Outcome.skipped(
          title, "fonts are missing: apt-get install " + String.join(" ", missing));
    }
    Path folder = Files.createTempDirectory("burnbag-pages");
    try {
      if (isApart()) {
        new SetB(seed, USES).write(folder);
      } else {
        PageSet.of(set, seed, pages).write(folder);
      }
      return score(folder);
    } finally {
      removed(folder);
    }
  }

  private static void removed(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
    }
  }

  private Outcome score(Path folder) throws IOException, InterruptedException {
    List<Truth> truths = Truth.read(folder);
    Path out = Files.createTempFile("burnbag-bench", ".jsonl");
    Run run =
        launcher.run(
            out,
            LIMIT,
            List.of(
                "sweep",
                "--quiet",
                "--format",
                "jsonl",
                folder.resolve(PageSet.PICTURES).toString()));
    Map<String, JsonNode> documents = documents(out);
    Files.delete(out);
    List<String> misses = new ArrayList<>();
    Map<String, Tally> ageings = new TreeMap<>();
    Map<String, Tally> schemes = new TreeMap<>();
    Map<String, Tally> layouts = new TreeMap<>();
    Map<String, Tally> counters = new TreeMap<>();
    Tally all = new Tally();
    Tally counter = new Tally();
    for (Truth truth : truths) {
      String name = Path.of(truth.file()).getFileName().toString();
      PageResult result = PageResult.of(truth, documents.getOrDefault(name, MAPPER.nullNode()));
      result.miss().ifPresent(misses::add);
      if (truth.counter()) {
        add(counters, truth.ageing(), result);
        counter.add(result);
        continue;
      }
      add(ageings, truth.ageing(), result);
      add(schemes, truth.scheme(), result);
      add(layouts, truth.layout() + ", " + truth.ink(), result);
      all.add(result);
    }
    List<Figure> figures = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    lines.addAll(grid("made pages, by ageing", ageings, all, a -> goal(a)).lines());
    lines.add(
        "  found: a marking of the scheme with a level; level: scheme, level and rank are right;");
    lines.add("  verdict: hold where it must, and only there; unsure: something is unread.");
    lines.add("");
    lines.addAll(grid("by scheme", schemes, all, _ -> "").lines());
    lines.add("");
    lines.addAll(grid("by layout and ink", layouts, all, _ -> "").lines());
    lines.add("");
    lines.addAll(counterGrid(counters, counter).lines());
    lines.add("  %d pages in %.0f s, exit %d".formatted(truths.size(), run.seconds(), run.exit()));
    ageings.forEach(
        (ageing, tally) ->
            figures.add(new Figure(name() + "." + ageing + ".level", tally.level())));
    figures.add(new Figure(name() + ".found", all.found()));
    figures.add(new Figure(name() + ".level", all.level()));
    figures.add(new Figure(name() + ".counter-held", counter.held()));
    return new Outcome(
        "Made pages (set " + set + ", " + truths.size() + " pages)",
        lines,
        figures,
        isApart() ? List.of() : misses);
  }

  private static String goal(String ageing) {
    return GOALS.containsKey(ageing) ? ">= " + GOALS.get(ageing) : "";
  }

  private static void add(Map<String, Tally> tallies, String key, PageResult result) {
    tallies.computeIfAbsent(key, _ -> new Tally()).add(result);
  }

  private static Grid grid(
      String title, Map<String, Tally> tallies, Tally all, Function<String, String> goals) {
    Grid grid =
        new Grid(title, "pages", "found", "level", "state", "verdict", "unsure", "goal (level)");
    tallies.forEach((key, tally) -> tally.row(grid, key, goals.apply(key)));
    all.row(grid, "all", "");
    return grid;
  }

  private static Grid counterGrid(Map<String, Tally> tallies, Tally all) {
    Grid grid = new Grid("counter-pages", "pages", "held", "unsure", "goal (held)");
    tallies.forEach((key, tally) -> grid.row(key, tally.pages, tally.held(), tally.unsure(), ""));
    grid.row("all", all.pages, all.held(), all.unsure(), "<= " + COUNTER_GOAL);
    return grid;
  }

  /// What the sweep said of each picture, by its file's name.
  private static Map<String, JsonNode> documents(Path out) throws IOException {
    Map<String, JsonNode> documents = new HashMap<>();
    try (BufferedReader lines = Files.newBufferedReader(out)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        JsonNode document = MAPPER.readTree(line);
        documents.put(Path.of(document.path("path").asText()).getFileName().toString(), document);
      }
    }
    return documents;
  }

  private static final class Tally {
    int pages;
    private int found;
    private int level;
    private int state;
    private int verdict;
    private int held;
    private int unsure;

    void add(PageResult result) {
      pages++;
      if (result.found()) found++;
      if (result.level()) level++;
      if (result.state()) state++;
      if (result.verdict()) verdict++;
      if (result.held()) held++;
      if (result.unsure()) unsure++;
    }

    void row(Grid grid, String name, String goal) {
      grid.row(name, pages, found(), level(), share(state), share(verdict), unsure(), goal);
    }

    double found() {
      return share(found);
    }

    double level() {
      return share(level);
    }

    double held() {
      return share(held);
    }

    double unsure() {
      return share(unsure);
    }

    private double share(int count) {
      return (double) count / pages;
    }
  }
}
