package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.container.CloseContainer;
import burnbag.custody.container.MoveContainer;
import burnbag.custody.container.OpenContainer;
import burnbag.custody.register.Container;
import burnbag.custody.register.Copy;
import burnbag.custody.register.MalformedFields;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag container`: rooms, safes, shelves, boxes, vehicles.
@Command(
    name = "container",
    description = {
      "Opens, closes, moves and lists containers: rooms, safes, shelves, boxes, vehicles.",
      ""
    },
    synopsisSubcommandLabel = "open|close|move|list",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class ContainerCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public ContainerCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: open|close|move|list");
  }

  @Command(
      name = "open",
      description = "a container comes into use; who opens it answers for it",
      sortOptions = false)
  int open(
      @Parameters(paramLabel = "CONTAINER", description = "what it is called") String container,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              defaultValue = "safe",
              description = "room, safe, shelf, box, vehicle; default ${DEFAULT-VALUE}")
          String kind,
      @Option(
              names = "--within",
              paramLabel = "CONTAINER",
              defaultValue = "",
              description = "in which it stands")
          String within,
      @Option(names = "--shared", description = "all holders of the registry may use it")
          boolean shared,
      @Option(
              names = "--up-to",
              paramLabel = "SCHEME:RANK[:ACCESS+…]",
              split = ",",
              required = true,
              description = "what may lie in it: us:3,cn:2; *:4 for everything")
          List<String> limits,
      @Mixin ActOptions options) {
    Container.Kind known;
    try {
      known = Container.Kind.of(kind);
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new OpenContainer(container, known, within, shared, ClearanceWords.read(spec, limits)),
          entered -> kind + " " + container + " is in use, entry " + entered.index());
    }
  }

  @Command(name = "close", description = "an empty container goes out of use")
  int close(
      @Parameters(paramLabel = "CONTAINER", description = "which") String container,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new CloseContainer(container),
          entered -> container + " is out of use, entry " + entered.index());
    }
  }

  @Command(
      name = "move",
      description = "puts a container into another with all that is in it, or takes it out")
  int move(
      @Parameters(paramLabel = "CONTAINER", description = "which") String container,
      @Option(
              names = "--into",
              paramLabel = "CONTAINER",
              defaultValue = "",
              description = "none: out of where it is")
          String into,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new MoveContainer(container, into),
          entered ->
              container
                  + (into.isEmpty() ? " is taken out" : " is in " + into)
                  + ", entry "
                  + entered.index());
    }
  }

  @Command(name = "list", description = "lists the containers")
  int list(@Mixin AskOptions options) {
    return Listing.of(Container.SHELF, "CONTAINER", "KIND", "WITHIN", "ANSWERS", "COPIES")
        .tell(
            parent,
            surroundings,
            options,
            (one, register) ->
                List.of(
                    one.id(),
                    one.kind().word(),
                    one.within(),
                    one.custodian(),
                    Long.toString(register.count(Copy.SHELF, "place", one.id()))));
  }
}
