package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.people.OpenRegistry;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Registry;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag registry`: the tree of offices that hold registers.
@Command(
    name = "registry",
    description = {"Opens registries below others; lists them.", ""},
    synopsisSubcommandLabel = "open|list",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 3 trouble."})
public final class RegistryCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public RegistryCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: open, list");
  }

  @Command(name = "open", description = "an office that holds a register is put below another one")
  int open(
      @Parameters(paramLabel = "REGISTRY", description = "what it is called") String registry,
      @Option(
              names = "--below",
              paramLabel = "REGISTRY",
              required = true,
              description = "the one above it")
          String below,
      @Mixin ActOptions options) {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new OpenRegistry(registry, below),
          entered -> "registry " + registry + " below " + below + ", entry " + entered.index());
    }
  }

  @Command(name = "list", description = "lists the registries")
  int list(@Mixin AskOptions options) {
    return Listing.of(Registry.SHELF, "REGISTRY", "BELOW", "COPIES")
        .tell(
            parent,
            surroundings,
            options,
            (one, register) ->
                List.of(
                    one.id(),
                    one.parent(),
                    Long.toString(register.count(Copy.SHELF, "registry", one.id()))));
  }
}
