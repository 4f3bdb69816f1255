package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.equipment.EnterEquipment;
import burnbag.custody.equipment.Equipment;
import burnbag.custody.equipment.ResidueTest;
import burnbag.custody.equipment.RetireEquipment;
import burnbag.custody.equipment.TestEquipment;
import burnbag.custody.register.MalformedFields;
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

/// `burnbag equipment`: the machines that destroy.
@Command(
    name = "equipment",
    description = {"Enters, tests, retires and lists the machines that destroy.", ""},
    synopsisSubcommandLabel = "enter|test|retire|list",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 3 trouble."})
public final class EquipmentCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public EquipmentCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: enter|test|retire|list");
  }

  @Command(
      name = "enter",
      description = "two officers enter a machine with the levels that its papers state",
      sortOptions = false)
  int enter(
      @Parameters(paramLabel = "EQUIPMENT", description = "what it is called") String equipment,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              defaultValue = "shredder",
              description =
                  "shredder, disintegrator, pulveriser, pulper, incinerator, degausser; default"
                      + " ${DEFAULT-VALUE}")
          String kind,
      @Option(
              names = "--at",
              paramLabel = "PLANT",
              required = true,
              description = "where it stands")
          String plant,
      @Option(
              names = "--levels",
              paramLabel = "LEVEL,…",
              split = ",",
              required = true,
              description = "one for each material of P F O T H E: P-5,O-4")
          List<String> levels,
      @Option(
              names = "--standard",
              paramLabel = "STANDARD",
              defaultValue = Equipment.ISO_21964,
              description = "by which they are stated; default ${DEFAULT-VALUE}")
          String standard,
      @Mixin SecondOptions second,
      @Mixin ActOptions options) {
    Equipment.Kind known;
    try {
      known = Equipment.Kind.of(kind);
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.actOfTwo(
          options,
          second,
          List.of(new EnterEquipment(equipment, known, plant, standard, levels)),
          entered -> kind + " " + equipment + " stands at " + plant + ", entry " + entered.index());
    }
  }

  @Command(
      name = "test",
      description = "who has measured what the machine leaves signs for the result",
      sortOptions = false)
  int test(
      @Parameters(paramLabel = "EQUIPMENT", description = "which") String equipment,
      @Option(
              names = "--result",
              paramLabel = "WORD",
              required = true,
              description = "pass or failed")
          String result,
      @Option(
              names = "--next",
              paramLabel = "DATE",
              description = "after a pass: the last day before which the next test is due")
          LocalDate next,
      @Mixin ActOptions options) {
    ResidueTest.Result known;
    try {
      known = ResidueTest.Result.of(result);
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    long due = next == null ? 0 : When.endOf(next);
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new TestEquipment(equipment, known, due),
          entered ->
              "residue of "
                  + equipment
                  + ": "
                  + result
                  + (next == null ? "" : ", next by " + next)
                  + ", entry "
                  + entered.index());
    }
  }

  @Command(name = "retire", description = "a machine goes out of use, for good")
  int retire(
      @Parameters(paramLabel = "EQUIPMENT", description = "which") String equipment,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new RetireEquipment(equipment),
          entered -> equipment + " is out of use, entry " + entered.index());
    }
  }

  @Command(name = "list", description = "lists the machines")
  int list(@Mixin AskOptions options) {
    long now = surroundings.clock().millis();
    return Listing.of(Equipment.SHELF, "EQUIPMENT", "KIND", "AT", "LEVELS", "TEST", "NEXT", "USE")
        .tell(
            parent,
            surroundings,
            options,
            (one, _) ->
                List.of(
                    one.id(),
                    one.kind().word(),
                    one.plant(),
                    String.join(" ", one.levels().stream().map(level -> level.toString()).toList()),
                    one.test().result().word(),
                    one.test().due() == 0 ? "" : When.lastDay(one.test().due()),
                    one.isFit(now) ? "fit" : one.inUse() ? "not now" : "retired"));
  }
}
