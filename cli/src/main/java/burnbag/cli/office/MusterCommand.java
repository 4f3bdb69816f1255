package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Counted;
import burnbag.custody.muster.CloseMuster;
import burnbag.custody.muster.FrozenList;
import burnbag.custody.muster.MusterReport;
import burnbag.custody.muster.OpenMuster;
import burnbag.custody.muster.SightInMuster;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.sighting.PageCount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag muster`: the periodic sighting of all copies that should be somewhere.
@Command(
    name = "muster",
    description = {
      "Opens a muster with its frozen list, sights in it, closes it, reports on it.",
      ""
    },
    synopsisSubcommandLabel = "open|sight|close|report|list",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class MusterCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public MusterCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: open|sight|close|report|list");
  }

  @Command(
      name = "open",
      description = "freezes the list of what should be there",
      sortOptions = false)
  int open(
      @Parameters(paramLabel = "SCOPE", description = "registry, container or holder") String scope,
      @Parameters(paramLabel = "SUBJECT", description = "which one") String subject,
      @Option(
              names = "--eyes",
              paramLabel = "N",
              defaultValue = "1",
              description =
                  "how many different people must see each copy: 1 or 2; default ${DEFAULT-VALUE}")
          int eyes,
      @Mixin ActOptions options) {
    Muster.Scope known;
    try {
      known = Muster.Scope.of(scope);
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new OpenMuster(known, subject, eyes),
          entered ->
              "muster "
                  + entered.index()
                  + ": "
                  + Counted.copies(
                      acting
                          .read(
                              s -> s.register().find(Muster.SHELF, Long.toString(entered.index())))
                          .map(Muster::expected)
                          .orElse(0))
                  + " expected; next: burnbag muster sight "
                  + entered.index()
                  + " COPY…");
    }
  }

  @Command(
      name = "sight",
      description = "says which copies were seen; a shelf at a time, as often as it takes",
      sortOptions = false)
  int sight(
      @Parameters(paramLabel = "MUSTER", description = "its number") String muster,
      @Parameters(
              paramLabel = "COPY",
              arity = "0..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Option(
              names = "--pages",
              paramLabel = "COPY=PAGES",
              split = ",",
              description = "copies whose pages were counted")
          Map<String, Integer> counts,
      @Option(
              names = "--with",
              paramLabel = "PARTY",
              defaultValue = "",
              description = "in whose hands they were")
          String with,
      @Option(
              names = "--in",
              paramLabel = "CONTAINER",
              defaultValue = "",
              description = "where they lay")
          String place,
      @Mixin ActOptions options) {
    List<PageCount> counted = new ArrayList<>();
    if (counts != null) counts.forEach((copy, pages) -> counted.add(new PageCount(copy, pages)));
    List<String> seen = copies == null ? List.of() : copies;
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new SightInMuster(muster, seen, counted, with, place),
          entered ->
              (seen.size() + counted.size())
                  + " sighted in muster "
                  + muster
                  + ", entry "
                  + entered.index());
    }
  }

  @Command(name = "close", description = "ends a muster; all that does not add up is raised by it")
  int close(
      @Parameters(paramLabel = "MUSTER", description = "its number") String muster,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String digest =
          acting.read(
              session ->
                  FrozenList.digestOf(
                      session.register().where(MusterLine.SHELF, "muster", muster)));
      return acting.act(
          options,
          new CloseMuster(muster, digest),
          entered -> "muster " + muster + " is closed, entry " + entered.index());
    }
  }

  @Command(name = "report", description = "how a muster stands: what was not seen, what was wrong")
  int report(
      @Parameters(paramLabel = "MUSTER", description = "its number") String id,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      MusterReport report =
          acting
              .read(session -> MusterReport.of(session.register(), id))
              .orElseThrow(
                  () -> new ParameterException(spec.commandLine(), "there is no muster " + id));
      if (voice.json()) {
        voice.object(report.json());
        return Acting.DONE;
      }
      Muster muster = report.muster();
      voice.line(
          "muster "
              + muster.id()
              + " of "
              + muster.scope().word()
              + " "
              + muster.subject()
              + ", "
              + muster.state()
              + ", "
              + muster.expected()
              + " expected");
      report.counts().forEach((outcome, count) -> voice.line("  " + outcome.word() + ": " + count));
      Table table = new Table("COPY", "HOLDER", "PLACE", "OUTCOME", "WRONG");
      for (MusterReport.Line line : report.lines()) {
        table.row(
            line.line().copy(),
            line.line().holder(),
            line.line().place(),
            line.outcome(),
            line.wrong().stream().map(Discrepancy.Kind::word).collect(Collectors.joining(" ")));
      }
      if (!table.isEmpty()) voice.table(table, "  ");
      return Acting.DONE;
    }
  }

  @Command(name = "list", description = "lists the musters")
  int list(@Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Table table = new Table("MUSTER", "OF", "STATE", "EXPECTED", "RAISED", "OPENED");
      Map<String, Muster> all = new LinkedHashMap<>();
      acting.read(
          session -> {
            session.register().all(Muster.SHELF, one -> all.put(one.id(), one));
            return all;
          });
      for (Muster one : all.values()) {
        if (voice.json()) voice.object(one.json());
        table.row(
            one.id(),
            one.scope().word() + " " + one.subject(),
            one.state(),
            Integer.toString(one.expected()),
            Integer.toString(one.raised()),
            When.shown(one.at()));
      }
      if (voice.json()) return Acting.DONE;
      if (table.isEmpty()) voice.line("no muster yet");
      else voice.table(table, "");
      return Acting.DONE;
    }
  }
}
