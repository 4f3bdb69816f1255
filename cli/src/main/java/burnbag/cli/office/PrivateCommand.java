package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.office.Erasures;
import burnbag.custody.people.Erase;
import burnbag.custody.register.Fields;
import burnbag.custody.register.PrivateValue;
import burnbag.ledger.opening.Disclosure;
import burnbag.ledger.opening.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag private`: values that entries only commit to, such as names; and their erasure.
@Command(
    name = "private",
    description = {"Lists private values, which lie beside the ledger; has one erased.", ""},
    synopsisSubcommandLabel = "list|erase",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 3 trouble."})
public final class PrivateCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public PrivateCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: list, erase");
  }

  @Command(name = "list", description = "lists private values with what is left of them")
  int list(@Mixin AskOptions options) {
    Voice voice = new Voice(surroundings, options.json());
    try (Acting acting = Acting.ask(parent.officeOptions(), surroundings)) {
      Table table = new Table("KIND", "OF", "VALUE", "COMMITMENT");
      acting.read(
          session -> {
            session
                .register()
                .all(
                    PrivateValue.SHELF,
                    one -> {
                      String shown = words(Erasures.disclose(session, one));
                      if (voice.json()) {
                        voice.object(
                            Fields.write()
                                .object("private_value", one.json())
                                .text("value", shown)
                                .end());
                      }
                      table.row(one.kind(), one.subject(), shown, one.id());
                    });
            return table;
          });
      if (voice.json()) return Acting.DONE;
      if (table.isEmpty()) voice.line("no private value yet");
      else voice.table(table, "");
      return Acting.DONE;
    }
  }

  private static String words(Disclosure disclosure) {
    return switch (disclosure) {
      case Disclosure.Shown shown ->
          switch (shown.value()) {
            case Value.Text text -> text.text();
            case Value.Bytes bytes -> bytes.bytes().length + " bytes";
          };
      case Disclosure.Erased _ -> "erased";
      case Disclosure.Contradicted _ -> "NOT WHAT WAS COMMITTED TO";
    };
  }

  @Command(
      name = "erase",
      description = "destroys a private value; all else stays equal; two officers")
  int erase(
      @Parameters(paramLabel = "COMMITMENT", description = "as 'burnbag private list' has it")
          String commitment,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Erase(commitment),
          entered -> "proposed: the value is erased, by entry " + entered.index());
    }
  }
}
