package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.Counted;
import burnbag.custody.act.Act;
import burnbag.custody.act.Refusal;
import burnbag.custody.document.Protections;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.document.RegisterList;
import burnbag.custody.morning.Balance;
import burnbag.custody.morning.Search;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Outcome;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Party;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag register`: documents come into the register.
@Command(
    name = "register",
    description = {"Registers documents and their copies.", ""},
    synopsisSubcommandLabel = "import|search|balance|reindex",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 3 trouble."})
public final class RegisterCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public RegisterCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: import, search, balance, reindex");
  }

  @Command(
      name = "search",
      description =
          "finds documents by control number or words of the title, copies by number or label")
  int search(
      @Parameters(paramLabel = "WORDS", arity = "1..*", description = "what is looked for")
          List<String> words,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Search found =
          acting.read(
              session -> Search.of(session.register(), String.join(" ", words), MOST_FOUND));
      Table table = new Table("NUMBER", "TITLE", "MARKING", "ORIGINATOR", "DATE");
      for (Document one : found.documents()) {
        if (voice.json()) voice.object(one.json());
        table.row(
            one.id(), one.shortTitle(), one.protection().marking(), one.originator(), one.date());
      }
      if (voice.json()) {
        found.copies().forEach(copy -> voice.object(copy.json()));
        return Acting.DONE;
      }
      if (!table.isEmpty()) voice.table(table, "");
      for (Copy copy : found.copies()) {
        voice.line(
            copy.id()
                + ", label "
                + copy.label()
                + ": "
                + copy.state().word()
                + ", "
                + copy.holder());
      }
      if (found.more() > 0) voice.line("and " + found.more() + " more; say more of it");
      if (table.isEmpty() && found.copies().isEmpty()) voice.line("nothing found");
      return Acting.DONE;
    }
  }

  @Command(name = "balance", description = "whether the copies made add up, by state and by holder")
  int balance(
      @Parameters(
              paramLabel = "CONTROL-NUMBER",
              arity = "0..1",
              defaultValue = "",
              description = "of one document; default: of all")
          String control,
      @Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Balance balance =
          acting.read(
              session ->
                  control.isEmpty()
                      ? Balance.of(session.register())
                      : Balance.ofDocument(session.register(), control));
      if (voice.json()) {
        voice.object(balance.json());
        return Acting.DONE;
      }
      voice.line(balance.made() + (balance.made() == 1 ? " copy" : " copies") + " made");
      balance.states().forEach((state, count) -> voice.line("  " + count + " " + state.word()));
      voice.line("answered for by");
      balance.holders().forEach((holder, count) -> voice.line("  " + holder + ": " + count));
      if (balance.writtenOff() > 0) voice.line(balance.writtenOff() + " written off");
      voice.line(
          balance.open() == 0
              ? "no discrepancy is open"
              : balance.open()
                  + (balance.open() == 1 ? " discrepancy is open" : " discrepancies are open"));
      return Acting.DONE;
    }
  }

  @Command(name = "reindex", description = "makes the register anew from the ledger")
  int reindex(@Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      long entries = acting.home().reindex();
      if (voice.json())
        voice.object(Fields.write().flag("done", true).number("entries", entries).end());
      else voice.line("the register is made anew of " + Counted.of(entries, "entry", "entries"));
      return Acting.DONE;
    }
  }

  private static final int MOST_FOUND = 50;

  @Command(
      name = "import",
      description = "registers the documents of a list: all of its rows or none",
      sortOptions = false)
  int importList(
      @Parameters(
              paramLabel = "LIST.csv",
              description =
                  "columns control_number,short_title,marking,originator,date,pages,copies,file")
          Path list,
      @Option(names = "--dry-run", description = "say what would be refused; enter nothing")
          boolean dryRun,
      @Mixin ActOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      String registry =
          acting
              .read(session -> session.register().find(Party.SHELF, acting.party()))
              .map(Party::registry)
              .orElse("");
      LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
      List<RegisterList.Row> rows =
          RegisterList.read(
              surroundings.here().resolve(list),
              new Protections(today),
              registry,
              surroundings.chance());
      List<RegisterList.Row.Good> good = new ArrayList<>();
      boolean bad = false;
      for (RegisterList.Row row : rows) {
        switch (row) {
          case RegisterList.Row.Good one -> good.add(one);
          case RegisterList.Row.Bad one -> {
            bad = true;
            refuse(voice, one.line(), one.control(), one.reasons());
          }
        }
      }
      List<Act> acts = new ArrayList<>();
      good.forEach(row -> acts.add(row.act()));
      boolean rehearse = dryRun || bad;
      Answer answer =
          acts.isEmpty()
              ? new Answer(List.of(), acting.home().office().checkpoint())
              : rehearse
                  ? acting.rehearse(options, acts)
                  : acting.enter(options, acts, acts.getFirst().roles());
      boolean refused = bad | tell(voice, good, answer);
      end(voice, acts, refused, dryRun);
      return refused ? Acting.REFUSED : Acting.DONE;
    }
  }

  /// @return whether any was refused
  private static boolean tell(Voice voice, List<RegisterList.Row.Good> good, Answer answer) {
    boolean refused = false;
    for (int i = 0; i < answer.outcomes().size(); i++) {
      if (!(answer.outcomes().get(i) instanceof Outcome.Refused why)) continue;
      refused = true;
      List<String> reasons = new ArrayList<>();
      for (Refusal reason : why.reasons()) {
        if (!reason.code().equals("TOGETHER")) reasons.add(reason.code() + ": " + reason.says());
      }
      RegisterList.Row.Good row = good.get(i);
      if (!reasons.isEmpty()) refuse(voice, row.line(), row.act().document().id(), reasons);
    }
    return refused;
  }

  private static void refuse(Voice voice, long line, String control, List<String> reasons) {
    if (voice.json()) {
      voice.object(
          Fields.write()
              .flag("refused", true)
              .number("line", line)
              .text("control_number", control)
              .texts("reasons", reasons)
              .end());
      return;
    }
    voice.line("line " + line + (control.isEmpty() ? "" : ", " + control) + ":");
    reasons.forEach(reason -> voice.line("  " + reason));
  }

  private static void end(Voice voice, List<Act> acts, boolean refused, boolean dryRun) {
    int copies = 0;
    for (Act act : acts) {
      if (act instanceof RegisterDocument one) copies += one.labels().size();
    }
    if (voice.json()) {
      voice.object(
          Fields.write()
              .flag("done", !refused && !dryRun)
              .number("documents", refused ? 0 : acts.size())
              .number("copies", refused ? 0 : copies)
              .end());
    } else if (refused) {
      voice.line("nothing was registered: a list is registered whole or not at all");
    } else {
      voice.line(
          (dryRun ? "nothing speaks against registering " : "registered ")
              + acts.size()
              + (acts.size() == 1 ? " document" : " documents")
              + ", "
              + copies
              + (copies == 1 ? " copy" : " copies"));
    }
  }
}
