package burnbag.cli;

import burnbag.marking.Examiner;
import burnbag.marking.document.DocumentExam;
import burnbag.marking.scheme.Schemes;
import burnbag.reading.Ocr;
import burnbag.reading.Reader;
import burnbag.reading.ReadingSink;
import burnbag.reading.Scratch;
import burnbag.sweep.Census;
import burnbag.sweep.DocumentReport;
import burnbag.sweep.Feed;
import burnbag.sweep.Installation;
import burnbag.sweep.LotReport;
import burnbag.sweep.LotSummary;
import burnbag.sweep.Occasion;
import burnbag.sweep.OwnPack;
import burnbag.sweep.RedactedReport;
import burnbag.sweep.Sweep;
import burnbag.sweep.SweepPlan;
import burnbag.sweep.Trouble;
import burnbag.sweep.Verdict;
import burnbag.sweep.csv.CsvReport;
import burnbag.sweep.html.HtmlReport;
import burnbag.sweep.jsonl.JsonLinesReport;
import burnbag.sweep.sarif.SarifReport;
import burnbag.sweep.text.TextReport;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `burnbag sweep`: flags into a plan, a plan into a sweep, its verdict into an exit code.
@Command(
    name = "sweep",
    description = {"Looks through a lot and says whether it may go: clear, review or hold.", ""},
    sortOptions = false,
    addMethodSubcommands = false,
    footer = {
      "",
      "Exit codes: 0 clear, 1 hold, 2 review, 3 trouble.",
      "Ended by Ctrl-C, or because nobody reads the output any more: 1 if a hold is known, else 2."
    })
final class SweepCommand implements Callable<Integer> {
  /// How a report is written.
  enum Format {
    text,
    jsonl,
    html,
    sarif,
    csv
  }

  /// What becomes of pictures of pages.
  enum Pictures {
    auto(Ocr.AUTO),
    never(Ocr.NEVER),
    always(Ocr.ALWAYS),
    zones(Ocr.ZONES);

    private final Ocr ocr;

    Pictures(Ocr ocr) {
      this.ocr = ocr;
    }
  }

  private static final int MOST_JOBS = 256;

  @Spec private CommandSpec spec;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "files, folders, globs; - for standard input")
  private List<String> paths;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "of the report: ${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}",
      defaultValue = "text")
  private Format format;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "where the report goes; it stands there whole or not at all. Default: standard output",
      defaultValue = "")
  private String output;

  @Option(
      names = "--schemes",
      paramLabel = "ID",
      split = ",",
      description = "only these marking schemes: us,nato,…; default: all")
  private List<String> schemes = List.of();

  @Mixin private PackOptions own;

  @Mixin private RulesOptions rules;

  @Option(
      names = "--min-rank",
      paramLabel = "N",
      description = "markings below it hold nothing back, 0 to 4; default ${DEFAULT-VALUE}",
      defaultValue = "1")
  private int minRank;

  @Option(
      names = "--ocr",
      paramLabel = "WHEN",
      description =
          "read pictures: ${COMPLETION-CANDIDATES}; auto leaves a page once a marking on it is beyond"
              + " doubt, always reads it whole, never reports it as not read, zones reads what looks as"
              + " markings do and reports all other pages as not read; default ${DEFAULT-VALUE}",
      defaultValue = "auto")
  private Pictures pictures;

  @Option(names = "--mentions", description = "list words that name a level and mark nothing")
  private boolean mentions;

  @Option(names = "--first", description = "end at the first document on hold")
  private boolean first;

  @Option(
      names = "--redact",
      description = "keep every byte of a page out of the report, so that it may be handed on")
  private boolean redact;

  @Option(
      names = "--jobs",
      paramLabel = "N",
      description = "files read at the same time; default: one for each processor",
      defaultValue = "0")
  private int jobs;

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description =
          "where a private folder is made for what has to lie on disk; default: the system's",
      defaultValue = "")
  private String scratch;

  @Option(names = "--quiet", description = "say nothing beside the report but trouble")
  private boolean quiet;

  @Option(names = "--no-progress", description = "draw no progress on the terminal")
  private boolean noProgress;

  @Mixin private LeaveOptions leave;

  @Mixin private LimitOptions limits;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;
  private List<OwnPack> packs = List.of();
  private volatile Verdict known = Verdict.REVIEW;

  SweepCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Path parent = scratch.isEmpty() ? Path.of(System.getProperty("java.io.tmpdir")) : at(scratch);
    checkFlags();
    packs = own.read(surroundings.here());
    checkSchemes();
    if (!Files.isDirectory(parent)) throw noScratch(parent, "it is no folder");
    Scratch room = scratch(parent);
    int code;
    try (room) {
      code = sweep(plan(room.folder()));
    }
    if (Files.exists(room.folder())) {
      throw new Trouble(
          Trouble.Code.B205_SCRATCH_NOT_USABLE,
          "the scratch folder " + room.folder() + " could not be emptied",
          "delete it by hand: it may hold pieces of what was swept");
    }
    return code;
  }

  private static Scratch scratch(Path parent) {
    try {
      return new Scratch(parent);
    } catch (UncheckedIOException e) {
      throw noScratch(parent, String.valueOf(e.getCause().getMessage()));
    }
  }

  private static Trouble noScratch(Path parent, String why) {
    return new Trouble(
        Trouble.Code.B205_SCRATCH_NOT_USABLE,
        "no scratch folder can be made in " + parent + ": " + why,
        "give a folder that you may write to by --scratch");
  }

  private int sweep(SweepPlan plan) {
    if (!output.isEmpty()) {
      try (ReportFile file = new ReportFile(at(output), plan.scratch())) {
        Sweep.Ending ending = sweep(plan, report(file.out(), plan), false);
        file.finish();
        return exitCode(ending);
      }
    }
    StandardOut out = new StandardOut(surroundings.out());
    return exitCode(sweep(plan, new WhileRead(report(out, plan), out), format == Format.text));
  }

  /// @param saysVerdict whether the report itself tells the person at the terminal how it ended
  private Sweep.Ending sweep(SweepPlan plan, LotReport report, boolean saysVerdict) {
    Examiner examiner = new Examiner(schemes(), plan.asOf(), rules.dialect());
    Progress progress =
        surroundings.watched() && !quiet && !noProgress
            ? Progress.on(surroundings.err(), Census.begin(plan), System::nanoTime)
            : Progress.none();
    try (Reader reader =
        new Reader(
            plan.limits(),
            pictures(),
            Installation.ofLauncher().workers(),
            plan.jobs(),
            plan.scratch())) {
      Sweep sweep =
          new Sweep(
              plan, new OfReader(reader), () -> new DocumentExam(examiner), surroundings.in());
      surroundings.interrupts().running(sweep::stop, () -> known.exitCode());
      Sweep.Ending ending = sweep.run(new Watched(report, progress), progress);
      if (!saysVerdict && !quiet) surroundings.err().println(counts(ending.summary()));
      return ending;
    }
  }

  /// A worker leaves a page by what all schemes say of it: whoever asks for less is to have it read
  /// whole.
  private Ocr pictures() {
    boolean less = !schemes.isEmpty() || minRank > 1;
    return pictures.ocr == Ocr.AUTO && less ? Ocr.ALWAYS : pictures.ocr;
  }

  private int exitCode(Sweep.Ending ending) {
    for (Trouble trouble : ending.troubles()) {
      surroundings.err().println("burnbag: " + trouble.getMessage());
    }
    return ending.troubles().isEmpty() ? ending.summary().verdict().exitCode() : Main.TROUBLE;
  }

  /// Those that ship, or the named ones of them, and the user's own: whoever gives a pack wants it
  /// looked for.
  private Schemes schemes() {
    List<String> shipped =
        schemes.isEmpty() ? Schemes.ALL : schemes.stream().filter(Schemes.ALL::contains).toList();
    return Schemes.of(shipped, PackOptions.packs(packs));
  }

  private void checkSchemes() {
    List<String> known = new ArrayList<>(Schemes.ALL);
    for (OwnPack pack : packs) known.add(pack.pack().id());
    for (String id : schemes) {
      if (!known.contains(id)) {
        throw wrong("--schemes knows no '" + id + "', only " + String.join(",", known));
      }
    }
  }

  private LotReport report(OutputStream out, SweepPlan plan) {
    LotReport report = whole(out, plan);
    return redact ? new RedactedReport(report) : report;
  }

  private LotReport whole(OutputStream out, SweepPlan plan) {
    return switch (format) {
      case text -> new TextReport(out, occasion(plan));
      case jsonl -> new JsonLinesReport(out, occasion(plan));
      case html -> new HtmlReport(out, plan.scratch(), occasion(plan));
      case sarif ->
          new SarifReport(out, plan.scratch(), schemes().packs(), packs, Version.number());
      case csv -> new CsvReport(out, plan.scratch(), occasion(plan));
    };
  }

  private Occasion occasion(SweepPlan plan) {
    return new Occasion(
        plan.paths(),
        plan.asOf(),
        plan.minRank(),
        schemes,
        packs,
        mentions,
        redact,
        leave.sources(),
        leave.accepted());
  }

  private String counts(LotSummary summary) {
    StringBuilder text = new StringBuilder(summary.verdict().word());
    if (!summary.leftOut().isEmpty()) {
      text.append(", ").append(summary.leftOutInAll()).append(" left out by rule");
      if (leave.accepted()) text.append(" and accepted");
    }
    text.append(": ");
    for (Verdict verdict : List.of(Verdict.HOLD, Verdict.REVIEW, Verdict.CLEAR)) {
      text.append(summary.documents().getOrDefault(verdict, 0L))
          .append(' ')
          .append(verdict.word())
          .append(", ");
    }
    text.append(summary.files()).append(summary.files() == 1 ? " file" : " files");
    summary.passedOver().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            left -> text.append(", passed over ").append(left.getValue() + " " + left.getKey()));
    if (summary.stopped()) text.append(", ended early");
    if (!schemes.isEmpty())
      text.append(", looked for ").append(String.join(", ", schemes)).append(" only");
    for (OwnPack pack : packs) text.append(", with the pack ").append(pack.words());
    return text.toString();
  }

  private void checkFlags() {
    if (minRank < 0 || minRank > 4) throw wrong("--min-rank takes 0 to 4, not " + minRank);
    if (jobs < 0 || jobs > MOST_JOBS) {
      throw wrong("--jobs takes 1 to " + MOST_JOBS + ", not " + jobs);
    }
    if (paths.stream().filter("-"::equals).count() > 1) {
      throw wrong("'-' may stand once: standard input can be read once");
    }
  }

  private SweepPlan plan(Path room) {
    return new SweepPlan(
        surroundings.here(),
        paths,
        Set.copyOf(schemes),
        rules.asOf(surroundings.clock()),
        minRank,
        mentions,
        first,
        format == Format.html && !redact,
        format == Format.sarif,
        leave.rules(surroundings.here()),
        jobs == 0 ? Runtime.getRuntime().availableProcessors() : jobs,
        room,
        limits.limits());
  }

  private Path at(String given) {
    try {
      return surroundings.here().resolve(given);
    } catch (InvalidPathException e) {
      throw wrong("'" + given + "' is not a path: " + e.getReason());
    }
  }

  private ParameterException wrong(String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  /// The feed that a real sweep has.
  private record OfReader(Reader reader) implements Feed {
    @Override
    public void read(Path file, String path, ReadingSink sink) {
      reader.read(file, path, sink);
    }

    @Override
    public void read(InputStream in, String path, ReadingSink sink) {
      reader.read(in, path, sink);
    }
  }

  /// Ends the sweep when nobody reads its report any more.
  private record WhileRead(LotReport report, StandardOut out) implements LotReport {
    @Override
    public Next take(DocumentReport document) {
      Next next = report.take(document);
      return out.gone() ? Next.STOP : next;
    }

    @Override
    public boolean takesPictures() {
      return report.takesPictures();
    }

    @Override
    public void end(LotSummary summary) {
      report.end(summary);
    }
  }

  /// Remembers whether a hold is known, for an end that comes before the summary, and keeps the
  /// progress out of the report's way.
  private final class Watched implements LotReport {
    private final LotReport report;
    private final Progress progress;

    Watched(LotReport report, Progress progress) {
      this.report = report;
      this.progress = progress;
    }

    @Override
    public Next take(DocumentReport document) {
      known = known.and(document.verdict());
      progress.clear();
      return report.take(document);
    }

    @Override
    public boolean takesPictures() {
      return report.takesPictures();
    }

    @Override
    public void end(LotSummary summary) {
      progress.clear();
      report.end(summary);
    }
  }
}
