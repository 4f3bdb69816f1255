package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.container.Put;
import burnbag.custody.handover.Return;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Register;
import burnbag.custody.register.Trail;
import burnbag.custody.sighting.PageCheck;
import burnbag.custody.sighting.PageCount;
import burnbag.custody.sighting.ReportCompromised;
import burnbag.custody.sighting.ReportFound;
import burnbag.custody.sighting.ReportMissing;
import burnbag.custody.sighting.Sight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag copy`: what holders do with copies, and where a copy has been.
@Command(
    name = "copy",
    description = {
      "Shows copies with their history; sights, counts, puts away, returns and reports them.",
      ""
    },
    synopsisSubcommandLabel = "show|list|sight|count|put|return|missing|found|compromised",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class CopyCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public CopyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "say what: show|list|sight|count|put|return|missing|found|compromised");
  }

  @Command(name = "show", description = "one copy: where it is, and every step of its way")
  int show(
      @Parameters(paramLabel = "COPY", description = "CONTROL-NUMBER#k, or its label") String name,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Copy copy =
          acting
              .read(session -> find(session.register(), name))
              .orElseThrow(
                  () ->
                      new ParameterException(
                          spec.commandLine(), "no copy and no label is '" + name + "'"));
      List<Trail> steps =
          acting.read(session -> session.register().where(Trail.SHELF, "subject", copy.id()));
      if (voice.json()) {
        voice.object(copy.json());
        steps.forEach(step -> voice.object(step.json()));
        return Acting.DONE;
      }
      Document document =
          acting
              .read(session -> session.register().find(Document.SHELF, copy.document()))
              .orElseThrow();
      voice.line(copy.id() + " of " + copy.of() + ": " + document.shortTitle());
      voice.line("  marking:  " + document.protection().marking());
      voice.line("  label:    " + copy.label());
      voice.line("  pages:    " + copy.pages());
      voice.line(
          "  now:      "
              + copy.state().word()
              + ", "
              + copy.holder()
              + " answers for it"
              + (copy.place().isEmpty() ? "" : ", in " + copy.place()));
      if (copy.dueBack() > 0) voice.line("  due back: before " + When.shown(copy.dueBack()));
      Table table = new Table("ENTRY", "WHEN", "WHAT", "BY", "THEN", "PLACE", "");
      for (Trail step : steps) {
        table.row(
            Long.toString(step.index()),
            When.shown(step.at()),
            step.act(),
            step.party() + (step.second().isEmpty() ? "" : " and " + step.second()),
            step.state() + ", " + step.holder(),
            step.place(),
            String.join(" ", step.note()));
      }
      voice.table(table, "  ");
      return Acting.DONE;
    }
  }

  @Command(
      name = "list",
      description = "lists copies: all that a party holds, of a document, in a state")
  int list(
      @Option(names = "--holder", paramLabel = "PARTY", description = "that this party answers for")
          String holder,
      @Option(names = "--of", paramLabel = "CONTROL-NUMBER", description = "of this document")
          String document,
      @Option(names = "--state", paramLabel = "STATE", description = "in-store, issued, missing …")
          String state,
      @Option(
              names = "--place",
              paramLabel = "CONTAINER",
              description = "that lie in this container")
          String place,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Table table = new Table("COPY", "STATE", "HOLDER", "PLACE", "PAGES", "DUE BACK", "LABEL");
      long count =
          acting.read(
              session -> {
                List<Copy> found = new ArrayList<>();
                if (document != null)
                  session.register().each(Copy.SHELF, "document", document, found::add);
                else if (holder != null)
                  session.register().each(Copy.SHELF, "holder", holder, found::add);
                else if (place != null)
                  session.register().each(Copy.SHELF, "place", place, found::add);
                else if (state != null)
                  session.register().each(Copy.SHELF, "state", state, found::add);
                else session.register().all(Copy.SHELF, found::add);
                found.removeIf(
                    copy ->
                        (holder != null && !copy.holder().equals(holder))
                            || (place != null && !copy.place().equals(place))
                            || (state != null && !copy.state().word().equals(state)));
                for (Copy copy : found) {
                  if (voice.json()) voice.object(copy.json());
                  table.row(
                      copy.id(),
                      copy.state().word(),
                      copy.holder(),
                      copy.place(),
                      Integer.toString(copy.pages()),
                      copy.dueBack() == 0 ? "" : When.shown(copy.dueBack()),
                      copy.label());
                }
                return (long) found.size();
              });
      if (voice.json()) return Acting.DONE;
      if (count > 0) voice.table(table, "");
      voice.line(count + (count == 1 ? " copy" : " copies"));
      return Acting.DONE;
    }
  }

  @Command(name = "sight", description = "says that copies were seen where they lie")
  int sight(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Sight(copies),
          entered -> "sighted: " + String.join(" ", copies) + ", entry " + entered.index());
    }
  }

  @Command(
      name = "count",
      description = "says how many pages were counted; another count is a discrepancy")
  int count(
      @Parameters(paramLabel = "COPY=PAGES", arity = "1..*", description = "the copy and its pages")
          Map<String, Integer> counts,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      List<PageCount> counted = new ArrayList<>();
      counts.forEach((copy, pages) -> counted.add(new PageCount(copy, pages)));
      return acting.act(
          options, new PageCheck(counted), entered -> "pages counted, entry " + entered.index());
    }
  }

  @Command(name = "put", description = "puts copies into a container, or takes them out")
  int put(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Option(
              names = "--into",
              paramLabel = "CONTAINER",
              defaultValue = "",
              description = "none: out of where they are")
          String into,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Put(copies, into),
          entered ->
              (into.isEmpty() ? "taken out" : "put into " + into)
                  + ": "
                  + String.join(" ", copies)
                  + ", entry "
                  + entered.index());
    }
  }

  @Command(name = "return", description = "brings copies back to who keeps the registry's papers")
  int giveBack(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Option(
              names = "--to",
              paramLabel = "PARTY",
              required = true,
              description = "a custodian or registrar of theirs")
          String to,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Return(copies, to),
          entered ->
              "offer "
                  + entered.index()
                  + ": back to "
                  + to
                  + "; next: burnbag accept "
                  + entered.index()
                  + " --as "
                  + to);
    }
  }

  @Command(name = "missing", description = "copies are not where they should be")
  int missing(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new ReportMissing(copies),
          entered ->
              "reported missing: " + String.join(" ", copies) + ", entry " + entered.index());
    }
  }

  @Command(name = "found", description = "copies have turned up where nobody looked for them")
  int found(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Option(
              names = "--where",
              paramLabel = "PLACE",
              required = true,
              description = "a container, or street, recycler …")
          String where,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new ReportFound(copies, where),
          entered -> "reported found: " + String.join(" ", copies) + ", entry " + entered.index());
    }
  }

  @Command(
      name = "compromised",
      description = "somebody who should not know what is in them does, or may")
  int compromised(
      @Parameters(
              paramLabel = "COPY",
              arity = "1..*",
              description = "CONTROL-NUMBER#k, or its label")
          List<String> copies,
      @Option(
              names = "--how",
              paramLabel = "WORD",
              required = true,
              description = "seen, copied, photographed, published, unattended")
          String how,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new ReportCompromised(copies, how),
          entered -> "reported: " + String.join(" ", copies) + ", entry " + entered.index());
    }
  }

  private static Optional<Copy> find(Register register, String name) {
    return register
        .find(Copy.SHELF, name)
        .or(() -> register.where(Copy.SHELF, "label", name).stream().findFirst());
  }
}
