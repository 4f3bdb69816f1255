package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.document.Correct;
import burnbag.custody.document.Labels;
import burnbag.custody.document.LegalHold;
import burnbag.custody.document.LiftHold;
import burnbag.custody.document.MakeCopies;
import burnbag.custody.document.Protections;
import burnbag.custody.document.ReMark;
import burnbag.custody.document.SetDisposition;
import burnbag.custody.document.SetReturnOnly;
import burnbag.custody.document.Supersede;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.Protection;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag document`: what becomes of a document as such.
@Command(
    name = "document",
    description = {"Shows documents; re-marks, supersedes, holds, corrects and copies them.", ""},
    synopsisSubcommandLabel =
        "show|remark|supersede|hold|lift|disposition|return-only|correct|copies",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class DocumentCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public DocumentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "say what: show|remark|supersede|hold|lift|disposition|return-only|correct|copies");
  }

  @Command(name = "show", description = "one document and its copies")
  int show(
      @Parameters(paramLabel = "CONTROL-NUMBER", description = "which") String control,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Document document = document(acting, control);
      List<Copy> copies =
          acting.read(session -> session.register().where(Copy.SHELF, "document", control));
      if (voice.json()) {
        voice.object(document.json());
        copies.forEach(copy -> voice.object(copy.json()));
        return Acting.DONE;
      }
      Protection protection = document.protection();
      voice.line(document.id() + ": " + document.shortTitle());
      voice.line(
          "  marking:     "
              + (protection.marking().isEmpty()
                  ? "none"
                  : protection.marking()
                      + " ("
                      + protection.scheme()
                      + ", rank "
                      + protection.rank()
                      + ")"));
      voice.line(
          "  originator:  "
              + document.originator()
              + (document.date().isEmpty() ? "" : ", " + document.date()));
      voice.line("  pages:       " + document.pages());
      voice.line(
          "  disposition: "
              + document.disposition()
              + (document.returnOnly() ? ", to be returned, not destroyed" : ""));
      if (!document.holds().isEmpty())
        voice.line("  held by:     " + String.join(", ", document.holds()));
      if (!document.supersededBy().isEmpty())
        voice.line("  superseded:  by " + document.supersededBy());
      Table table = new Table("COPY", "STATE", "HOLDER", "PLACE", "LABEL");
      for (Copy copy : copies) {
        table.row(copy.id(), copy.state().word(), copy.holder(), copy.place(), copy.label());
      }
      voice.table(table, "  ");
      return Acting.DONE;
    }
  }

  @Command(
      name = "remark",
      description = "another marking; to lower or lift it takes two, and the paper that allows it",
      sortOptions = false)
  int remark(
      @Parameters(paramLabel = "CONTROL-NUMBER", description = "which") String control,
      @Parameters(paramLabel = "MARKING", description = "as it is to be; empty for none")
          String marking,
      @Option(
              names = "--basis",
              paramLabel = "WORD",
              required = true,
              description = "originator, authority, instruction, review")
          String basis,
      @Option(
              names = "--reference",
              paramLabel = "NUMBER",
              required = true,
              description = "of the paper that says so")
          String reference,
      @Option(
              names = "--date",
              paramLabel = "DATE",
              required = true,
              description = "of that paper (2026-12-31)")
          LocalDate date,
      @Mixin ActOptions options) {
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    Protection after =
        new Protections(today)
            .of(marking)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "'" + marking + "' is no marking; see 'burnbag mark'"));
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      ReMark.Direction direction =
          ReMark.Direction.of(document(acting, control).protection(), after);
      return acting.act(
          options,
          new ReMark(control, direction, after, basis, reference, date.toString()),
          entered -> direction.word() + " of " + control + ", entry " + entered.index());
    }
  }

  @Command(name = "supersede", description = "a newer document takes the place of an older one")
  int supersede(
      @Parameters(paramLabel = "OLDER", description = "its control number") String older,
      @Parameters(paramLabel = "NEWER", description = "its control number") String newer,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Supersede(older, newer),
          entered -> older + " is superseded by " + newer + ", entry " + entered.index());
    }
  }

  @Command(name = "hold", description = "documents must be kept, whatever their disposition says")
  int hold(
      @Parameters(paramLabel = "HOLD", description = "by which it is known: FOI-2026-14")
          String hold,
      @Parameters(paramLabel = "CONTROL-NUMBER", arity = "1..*", description = "which")
          List<String> documents,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new LegalHold(documents, hold),
          entered -> "held by " + hold + ", entry " + entered.index());
    }
  }

  @Command(name = "lift", description = "a hold is over; two say so")
  int lift(
      @Parameters(paramLabel = "HOLD", description = "by which it is known") String hold,
      @Parameters(paramLabel = "CONTROL-NUMBER", arity = "1..*", description = "which")
          List<String> documents,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new LiftHold(documents, hold),
          entered -> "proposed: " + hold + " is lifted, by entry " + entered.index());
    }
  }

  @Command(
      name = "disposition",
      description = "by which rule documents are disposed of; 'unset' blocks destruction")
  int disposition(
      @Parameters(paramLabel = "RULE", description = "its id in the policy, or unset") String rule,
      @Parameters(paramLabel = "CONTROL-NUMBER", arity = "1..*", description = "which")
          List<String> documents,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new SetDisposition(documents, rule),
          entered -> "disposition " + rule + ", entry " + entered.index());
    }
  }

  @Command(
      name = "return-only",
      description = "holders may not destroy a document, only return it",
      sortOptions = false)
  int returnOnly(
      @Parameters(paramLabel = "CONTROL-NUMBER", arity = "1..*", description = "which")
          List<String> documents,
      @Option(names = "--off", description = "they may again; two say so") boolean off,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new SetReturnOnly(documents, !off),
          entered -> (off ? "no more " : "") + "to be returned, entry " + entered.index());
    }
  }

  @Command(
      name = "correct",
      description = "puts right what a clerk wrote wrongly; both stand in the ledger")
  int correct(
      @Parameters(paramLabel = "CONTROL-NUMBER", description = "which") String control,
      @Parameters(
              paramLabel = "FACT",
              description = "short-title, originator, date, language, edition")
          String fact,
      @Parameters(paramLabel = "IS", description = "what is right") String is,
      @Mixin ActOptions options) {
    Correct.Fact known;
    try {
      known = Correct.Fact.of(fact);
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String was = known.of(document(acting, control));
      return acting.act(
          options,
          new Correct(control, known, was, is),
          entered ->
              fact
                  + " of "
                  + control
                  + " was '"
                  + was
                  + "', is '"
                  + is
                  + "', entry "
                  + entered.index());
    }
  }

  @Command(
      name = "copies",
      description = "further copies are made: of the document, or of a copy in hand",
      sortOptions = false)
  int copies(
      @Parameters(paramLabel = "CONTROL-NUMBER", description = "which") String control,
      @Parameters(paramLabel = "N", description = "how many") int count,
      @Option(
              names = "--of",
              paramLabel = "NUMBER",
              defaultValue = "",
              description = "the number of the copy that they are made of")
          String copy,
      @Mixin ActOptions options) {
    if (count < 1 || count > MOST_COPIES) {
      throw new ParameterException(
          spec.commandLine(), "1 to " + MOST_COPIES + " copies, not " + count);
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new MakeCopies(control, copy, Labels.make(count, surroundings.chance())),
          entered ->
              count
                  + (count == 1 ? " copy" : " copies")
                  + " of "
                  + control
                  + " made, entry "
                  + entered.index());
    }
  }

  private static final int MOST_COPIES = 2_000;

  private Document document(Acting acting, String control) {
    return acting
        .read(session -> session.register().find(Document.SHELF, control))
        .orElseThrow(
            () -> new ParameterException(spec.commandLine(), "no document is '" + control + "'"));
  }
}
