package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.equipment.ApprovePlant;
import burnbag.custody.equipment.OpenPlant;
import burnbag.custody.equipment.Plant;
import burnbag.custody.equipment.WithdrawApproval;
import java.time.LocalDate;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag plant`: where things are destroyed.
@Command(
    name = "plant",
    description = {"Opens, approves and lists the plants where things are destroyed.", ""},
    synopsisSubcommandLabel = "open|approve|withdraw|list",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 3 trouble."})
public final class PlantCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public PlantCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: open|approve|withdraw|list");
  }

  @Command(
      name = "open",
      description = "two officers enter a plant; nothing is destroyed there before it is approved")
  int open(
      @Parameters(paramLabel = "PLANT", description = "what it is called") String plant,
      @Option(
              names = "--keeper",
              paramLabel = "PARTY",
              required = true,
              description = "who runs it: a party, or outside/ID for an office elsewhere")
          String keeper,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.actOfTwo(
          options,
          second,
          List.of(new OpenPlant(plant, keeper)),
          entered -> "plant " + plant + ", run by " + keeper + ", entry " + entered.index());
    }
  }

  @Command(
      name = "approve",
      description = "two approve a plant: up to what, how fine, till when",
      sortOptions = false)
  int approve(
      @Parameters(paramLabel = "PLANT", description = "which") String plant,
      @Option(
              names = "--up-to",
              paramLabel = "SCHEME:RANK[:ACCESS+…]",
              split = ",",
              required = true,
              description = "what it may destroy: us:3,nato:2")
          List<String> limits,
      @Option(
              names = "--levels",
              paramLabel = "LEVEL,…",
              split = ",",
              required = true,
              description = "how fine, of ISO/IEC 21964: P-5,O-4")
          List<String> levels,
      @Option(names = "--till", paramLabel = "DATE", required = true, description = "the last day")
          LocalDate till,
      @Option(
              names = "--paper",
              paramLabel = "NUMBER",
              required = true,
              description = "the number of the approval")
          String paper,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.actOfTwo(
          options,
          second,
          List.of(
              new ApprovePlant(
                  plant, paper, ClearanceWords.read(spec, limits), levels, When.endOf(till))),
          entered -> plant + " is approved till " + till + ", entry " + entered.index());
    }
  }

  @Command(name = "withdraw", description = "one ends a plant's approval at once")
  int withdraw(
      @Parameters(paramLabel = "PLANT", description = "which") String plant,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new WithdrawApproval(plant),
          entered -> plant + " is approved no more, entry " + entered.index());
    }
  }

  @Command(name = "list", description = "lists the plants")
  int list(@Mixin AskOptions options) {
    long now = surroundings.clock().millis();
    return Listing.of(Plant.SHELF, "PLANT", "RUN BY", "LEVELS", "APPROVAL", "TILL")
        .tell(
            parent,
            surroundings,
            options,
            (one, _) ->
                List.of(
                    one.id(),
                    one.keeper(),
                    String.join(" ", one.levels().stream().map(level -> level.toString()).toList()),
                    one.reference().isEmpty()
                        ? "none"
                        : one.reference() + (one.isApproved(now) ? "" : " (ended)"),
                    one.approvedTill() == 0 ? "" : When.lastDay(one.approvedTill())));
  }
}
