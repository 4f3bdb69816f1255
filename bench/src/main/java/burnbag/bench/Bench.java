package burnbag.bench;

import burnbag.bench.corpus.Corpus;
import burnbag.bench.load.DeskLoad;
import burnbag.bench.load.DeskStart;
import burnbag.bench.speed.HardLots;
import burnbag.bench.speed.LedgerSpeed;
import burnbag.bench.speed.MixedLot;
import burnbag.bench.speed.OfficeSpeed;
import burnbag.bench.speed.ScanLot;
import burnbag.bench.speed.TextLot;
import burnbag.bench.speed.TikaBeside;
import burnbag.bench.speed.Timed;
import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// `./dev bench`: speed side by side, whole processes, warm, the findings checked.
///
/// Each program runs over the same files in turn, once unmeasured and then `TIMES` times; what is
/// told is the run of the middle wall time. Processor time is told beside it, since the machine may
/// have other work.
public final class Bench {
  private static final int TIMES = 3;
  private static final int USUAL_MEGABYTES = 512;
  private static final int USUAL_DOCUMENTS = 100;
  private static final long USUAL_LEAVES = 10_000_000;

  /// Hard texts are no larger.
  private static final long LARGEST_FILE = 2L << 30;

  /// And a text with a candidate in each line is so much less than the prose.
  private static final int DENSE_SHARE = 256;

  /// Of scanned papers; the last one is taken whole.
  private static final int SCANNED_PAGES = 60;

  private static final int USUAL_SECONDS = 60;
  private static final int DESK_DOCUMENTS = 400;
  private static final int DESK_WARM_UP = 20;

  /// What the desk is to stand on two processors, a second.
  private static final int DESK_READINGS = 200;

  private static final int DESK_ACTS = 20;
  private static final List<Integer> USUAL_ACTS = List.of(1_000, 10_000, 100_000);
  private static final Set<String> PARTS =
      new TreeSet<>(
          List.of(
              "text",
              "mixed",
              "scans",
              "start",
              "memory",
              "ledger",
              "office",
              "desk",
              "desk-start"));
  private static final String DOCUMENTS =
      "*.{pdf,doc,docx,docm,eml,msg,xls,xlsx,xlsb,ppt,pptx,odt,ods,odp,rtf}";

  private final Path root;
  private final Path folder;
  private final Options options;
  private final List<String> summary = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  /// @param megabytes of prose; other texts have less
  /// @param documents of each kind in the mixed lot
  /// @param leaves of the ledger's tree that proofs are asked of
  /// @param acts how many the office has entered, for each row of its table
  /// @param seconds of load on the desk
  /// @param only the parts that run
  /// @param lots where made texts stay for the next run; empty for a folder that is gone at the end
  private record Options(
      int megabytes,
      int documents,
      long leaves,
      List<Integer> acts,
      int seconds,
      Set<String> only,
      String lots,
      boolean keep) {
    static Options of(String[] arguments) {
      int megabytes = USUAL_MEGABYTES;
      int documents = USUAL_DOCUMENTS;
      long leaves = USUAL_LEAVES;
      List<Integer> acts = USUAL_ACTS;
      int seconds = USUAL_SECONDS;
      Set<String> only = PARTS;
      String lots = "";
      boolean keep = false;
      for (int i = 0; i < arguments.length; i++) {
        switch (arguments[i]) {
          case "--megabytes" -> megabytes = Integer.parseInt(arguments[++i]);
          case "--documents" -> documents = Integer.parseInt(arguments[++i]);
          case "--leaves" -> leaves = Long.parseLong(arguments[++i]);
          case "--acts" -> acts = numbers(arguments[++i]);
          case "--seconds" -> seconds = Integer.parseInt(arguments[++i]);
          case "--only" -> only = Set.of(arguments[++i].split(","));
          case "--lots" -> lots = arguments[++i];
          case "--keep" -> keep = true;
          default -> throw new IllegalArgumentException("no such flag: " + arguments[i]);
        }
      }
      if (!PARTS.containsAll(only)) {
        throw new IllegalArgumentException("no such part among " + only + "; there are " + PARTS);
      }
      return new Options(megabytes, documents, leaves, acts, seconds, only, lots, keep);
    }

    private static List<Integer> numbers(String list) {
      return Stream.of(list.split(",")).map(Integer::valueOf).toList();
    }

    boolean wants(String part) {
      return only.contains(part);
    }
  }

  private record Program(String name, List<String> command) {}

  private Bench(Path root, Path folder, Options options) {
    this.root = root;
    this.folder = folder;
    this.options = options;
  }

  /// @param arguments `--megabytes N`, `--documents N`, `--leaves N`, `--acts N,…`, `--seconds N`,
  ///   `--only PART,…`, `--lots DIR`, `--keep`
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Options options;
    try {
      options = Options.of(arguments);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      System.err.println(
          "bench: "
              + e.getMessage()
              + "; flags are --megabytes N, --documents N, --leaves N, --acts N,…, --seconds N, --only PART,…, --lots DIR, --keep");
      System.exit(3);
      return;
    }
    Path folder = Files.createTempDirectory("burnbag-bench");
    Bench bench = new Bench(Path.of("").toAbsolutePath(), folder, options);
    try {
      bench.run();
      if (options.keep()) bench.keep(List.of(arguments));
    } finally {
      for (String left : List.of("out.txt", "words.txt"))
        Files.deleteIfExists(folder.resolve(left));
      Files.delete(folder);
    }
  }

  private void run() throws IOException, InterruptedException {
    if (options.wants("text")) {
      Files.write(folder.resolve("words.txt"), new Corpus(Plan.of().data()).words(LevelWords.FILE));
      long bytes = (long) options.megabytes() << 20;
      TextLot prose = TextLot.prose(lot("prose"), bytes);
      texts("prose", prose);
      hard(prose);
      if (prose.folder().startsWith(folder)) prose.delete();
      texts("chinese", TextLot.chinese(lot("chinese"), bytes / 4));
      texts("sources", TextLot.sources(folder.resolve("lot")));
    }
    if (options.wants("mixed")) {
      mixed();
      odd();
    }
    if (options.wants("scans")) scans();
    Launcher launcher = new Launcher(root);
    if (options.wants("start")) tell(new StartTime(launcher).run());
    if (options.wants("memory")) tell(new MemoryUse(launcher, options.megabytes()).run());
    if (options.wants("office")) office();
    if (options.wants("desk")) desk(launcher);
    if (options.wants("desk-start")) {
      built(launcher);
      tell(new DeskStart(root).run());
    }
    if (options.wants("ledger")) tell(new LedgerSpeed(options.leaves()).run());
  }

  /// What is made of the same prose to be hard on a sweep.
  private void hard(TextLot prose) throws IOException, InterruptedException {
    Path made = folder.resolve("hard");
    texts("one-file", HardLots.oneFile(made, prose, LARGEST_FILE));
    texts("one-line", HardLots.oneLine(made, prose, LARGEST_FILE));
    texts("encodings", HardLots.encodings(made, prose, LARGEST_FILE / 4));
    long dense = Math.max(1 << 20, prose.bytes() / DENSE_SHARE);
    double half = seconds(HardLots.dense(made, prose, dense));
    double whole = seconds(HardLots.dense(made, prose, 2 * dense));
    say(
        "Plain text, a candidate in each line: %,d MB in %.1f processor s, twice as much in %.1f (%.2f times)"
            .formatted(dense / 1_000_000, half, whole, whole / half));
    figures.add(new Figure("speed.dense.growth", whole / half));
    figures.add(new Figure("speed.dense.mb-per-processor-s", dense / 1e6 / (whole - half)));
  }

  /// Processor time of a sweep over a lot, which is gone then.
  private double seconds(TextLot lot) throws IOException, InterruptedException {
    try {
      return Timed.of(folder.resolve("out.txt"), sweep(lot.folder().toString()))
          .orElseThrow()
          .cpu();
    } finally {
      lot.delete();
    }
  }

  /// So that the desk is built before its start is timed.
  private void built(Launcher launcher) throws IOException, InterruptedException {
    launcher.quick(folder.resolve("out.txt"), List.of("desk", "--help"));
  }

  private void desk(Launcher launcher) throws IOException, InterruptedException {
    built(launcher);
    tell(
        new DeskLoad(
                List.of(root.resolve("burnbag").toString()),
                DESK_DOCUMENTS,
                DESK_READINGS,
                DESK_ACTS,
                options.seconds(),
                DESK_WARM_UP)
            .run());
  }

  private void office() throws IOException {
    Path made = options.lots().isEmpty() ? folder.resolve("office") : lots().resolve("office");
    try {
      tell(new OfficeSpeed(options.acts(), made).run());
    } finally {
      if (made.startsWith(folder)) remove(made);
    }
  }

  private static void remove(Path lot) throws IOException {
    try (Stream<Path> all = Files.walk(lot)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
    }
  }

  private Path lots() throws IOException {
    return Files.createDirectories(Path.of(options.lots()).toAbsolutePath());
  }

  private Path lot(String name) throws IOException {
    if (options.lots().isEmpty()) return folder.resolve(name);
    return lots().resolve(name + "-" + options.megabytes());
  }

  private void texts(String name, TextLot lot) throws IOException, InterruptedException {
    try {
      String path = lot.folder().toString();
      String words = folder.resolve("words.txt").toString();
      List<Program> programs =
          List.of(
              new Program("burnbag sweep", sweep(path)),
              new Program("rg -i -F", List.of("rg", "-i", "-F", "-c", "-f", words, path)),
              new Program("rg -F", List.of("rg", "-F", "-c", "-f", words, path)),
              new Program(
                  "bytes read and nothing else",
                  List.of(
                      "sh",
                      "-c",
                      "find \"$1\" -type f -print0 | xargs -0 -n 64 -P 2 cat",
                      "sh",
                      path)));
      say(
          "Plain text, %s: %,d MB in %,d files"
              .formatted(name, lot.bytes() / 1_000_000, lot.files()));
      Grid grid = new Grid("median of " + TIMES, "wall s", "MB/s", "processor s", "MB/s of each");
      List<List<Timed>> runs = inTurn(programs);
      double ours = 0;
      for (int i = 0; i < programs.size(); i++) {
        if (runs.get(i).isEmpty()) {
          grid.row(programs.get(i).name() + ": not installed", "", "", "", "");
          continue;
        }
        Timed run = Timed.median(runs.get(i));
        double megabytes = lot.bytes() / 1e6;
        grid.row(
            programs.get(i).name(),
            "%.2f".formatted(run.wall()),
            "%.0f".formatted(megabytes / run.wall()),
            "%.2f".formatted(run.cpu()),
            "%.0f".formatted(megabytes / run.cpu()));
        if (i == 0) {
          ours = run.wall();
          figures.add(new Figure("speed." + name + ".mb-per-s", megabytes / run.wall()));
        } else {
          figures.add(
              new Figure(
                  "speed." + name + ".wall-of-" + programs.get(i).name().replace(" ", ""),
                  ours / run.wall()));
        }
      }
      grid.lines().forEach(this::say);
      checked(lot);
    } finally {
      if (lot.folder().startsWith(folder) && !name.equals("prose")) lot.delete();
    }
  }

  private List<String> sweep(String path) {
    return List.of(
        root.resolve("burnbag").toString(),
        "sweep",
        "--quiet",
        "--no-progress",
        "--format",
        "jsonl",
        path);
  }

  /// One after the other, so that what else the machine does meets all alike.
  private List<List<Timed>> inTurn(List<Program> programs)
      throws IOException, InterruptedException {
    List<List<Timed>> runs = new ArrayList<>();
    for (int i = 0; i < programs.size(); i++) runs.add(new ArrayList<>());
    for (int time = 0; time <= TIMES; time++) {
      for (int i = 0; i < programs.size(); i++) {
        Optional<Timed> run = Timed.of(folder.resolve("out.txt"), programs.get(i).command());
        if (time > 0) run.ifPresent(runs.get(i)::add);
      }
    }
    return runs;
  }

  /// Every marked file is held, and no other.
  private void checked(TextLot lot) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    Timed.of(out, sweep(lot.folder().toString()));
    List<String> held =
        Files.readAllLines(out).stream()
            .filter(line -> line.contains("\"verdict\":\"hold\""))
            .map(line -> line.replaceAll(".*\"path\":\"[^\"]*/([^\"/]*)\".*", "$1"))
            .toList();
    long right = held.stream().filter(lot.marked()::contains).count();
    say(
        "  marked files held: %d of %d; others held: %d"
            .formatted(right, lot.marked().size(), held.size() - right));
  }

  private void mixed() throws IOException, InterruptedException {
    Path lotFolder = folder.resolve("mixed");
    MixedLot lot = MixedLot.write(lotFolder, options.documents());
    try {
      say(
          "Mixed documents: %d of each of PDF, Word, sheet, web page, mail"
              .formatted(options.documents()));
      documents("mixed", lotFolder, lot.files());
      Timed.of(folder.resolve("out.txt"), sweep(lotFolder.toString()));
      long held =
          Files.readAllLines(folder.resolve("out.txt")).stream()
              .filter(line -> line.contains("\"verdict\":\"hold\"") && !line.contains("!/"))
              .count();
      say("  marked files held: %d of %d".formatted(held, lot.marked()));
    } finally {
      new TextLot(lotFolder, lot.files(), 0, List.of()).delete();
    }
  }

  /// Scanned pages, from their PDFs, beside Tesseract on the same pages as pictures.
  private void scans() throws IOException, InterruptedException {
    Path all = Plan.of().data().resolve("scans");
    if (!Files.isDirectory(all)) {
      say("Scanned pages: skipped, no " + all);
      return;
    }
    Path made = folder.resolve("scans");
    try (Stream<Path> found = Files.walk(all)) {
      List<Path> scans = found.filter(path -> path.toString().endsWith(".pdf")).sorted().toList();
      ScanLot lot = ScanLot.write(scans, made, SCANNED_PAGES);
      say("Scanned pages: %d, from PDFs of pictures alone".formatted(lot.pages()));
      List<List<Timed>> runs =
          race(
              "scans",
              "pages",
              lot.pages(),
              List.of(
                  new Program("burnbag sweep --ocr zones", sweep(lot, "zones")),
                  new Program("burnbag sweep", sweep(lot, "auto")),
                  new Program("burnbag sweep --ocr always", sweep(lot, "always")),
                  new Program("tesseract, two processes of one thread", lot.tesseract())));
      if (!runs.getLast().isEmpty()) {
        double times = Timed.median(runs.getLast()).wall() / Timed.median(runs.get(1)).wall();
        figures.add(new Figure("speed.scans.read-whole-times-tesseract", times));
        say(
            "  with every unsure page read whole, as fast as Tesseract times: %.2f"
                .formatted(times));
      }
    } finally {
      if (Files.exists(made)) remove(made);
    }
  }

  private List<String> sweep(ScanLot lot, String pictures) {
    List<String> sweep = new ArrayList<>(sweep(lot.pdfs().toString()));
    sweep.addAll(2, List.of("--ocr", pictures));
    return sweep;
  }

  /// The documents among the bad files: real ones, many of them damaged on purpose.
  private void odd() throws IOException, InterruptedException {
    Path all = Plan.of().data().resolve("badfiles");
    if (!Files.isDirectory(all)) {
      say("Odd and broken documents: skipped, no " + all);
      return;
    }
    Path lotFolder = Files.createDirectory(folder.resolve("odd"));
    int files = 0;
    try {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(all, DOCUMENTS)) {
        for (Path file : found) {
          Files.copy(file, lotFolder.resolve(file.getFileName()));
          files++;
        }
      }
      say("Odd and broken documents: %d PDFs, Office files and mails".formatted(files));
      documents("odd", lotFolder, files);
    } finally {
      new TextLot(lotFolder, files, 0, List.of()).delete();
    }
  }

  /// Burnbag beside Tika's own parser over the same documents.
  private void documents(String name, Path lot, int files)
      throws IOException, InterruptedException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String tika =
        String.join(
            File.pathSeparator,
            root.resolve("bench/target/classes").toString(),
            root.resolve("reader/target/lib") + File.separator + "*");
    List<Program> programs =
        List.of(
            new Program("burnbag sweep", sweep(lot.toString())),
            new Program(
                "Tika's parser, one process",
                List.of(java, "-cp", tika, TikaBeside.class.getName(), lot.toString())));
    race(name, "files", files, programs);
  }

  /// Programs over the same lot, the first of them ours.
  ///
  /// @param things what is counted, so many
  /// @return the runs of each program; none where it is not installed
  private List<List<Timed>> race(String name, String things, int count, List<Program> programs)
      throws IOException, InterruptedException {
    Grid grid =
        new Grid(
            "median of " + TIMES,
            "wall s",
            things + "/s",
            "processor s",
            things + "/processor s",
            "exit");
    List<List<Timed>> runs = inTurn(programs);
    Timed ours = Timed.median(runs.getFirst());
    for (int i = 0; i < programs.size(); i++) {
      if (runs.get(i).isEmpty()) {
        grid.row(programs.get(i).name() + ": not installed", "", "", "", "", "");
        continue;
      }
      Timed run = Timed.median(runs.get(i));
      grid.row(
          programs.get(i).name(),
          "%.2f".formatted(run.wall()),
          "%.1f".formatted(count / run.wall()),
          "%.2f".formatted(run.cpu()),
          "%.1f".formatted(count / run.cpu()),
          run.exit());
      if (i == 0) continue;
      String beside = programs.get(i).name().replaceAll("[ ,'-]", "");
      figures.add(new Figure("speed." + name + ".times-" + beside, run.wall() / ours.wall()));
      figures.add(
          new Figure("speed." + name + ".processor-times-" + beside, run.cpu() / ours.cpu()));
      say(
          "  times as fast as %s: %.2f by the clock, %.2f by processor time"
              .formatted(programs.get(i).name(), run.wall() / ours.wall(), run.cpu() / ours.cpu()));
    }
    grid.lines().forEach(this::say);
    return runs;
  }

  private void tell(Outcome outcome) {
    say(outcome.title());
    outcome.lines().forEach(this::say);
    figures.addAll(outcome.figures());
  }

  private void say(String line) {
    summary.add(line);
    System.out.println(line);
  }

  private void keep(List<String> arguments) throws IOException {
    String parts =
        options.only().equals(PARTS) ? "" : String.join("-", new TreeSet<>(options.only())) + "-";
    new Keepsake(
            root.resolve("bench/runs"), LocalDate.now(), "speed-" + parts + Keepsake.machineName())
        .write("Bench", arguments, summary, figures);
    say("kept under bench/runs");
  }
}
