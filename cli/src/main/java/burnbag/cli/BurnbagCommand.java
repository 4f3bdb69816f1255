package burnbag.cli;

import burnbag.cli.office.Office;
import burnbag.cli.office.OfficeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `burnbag` itself: says what there is.
@Command(
    name = "burnbag",
    versionProvider = Version.class,
    description = "No controlled document leaves custody unnoticed.",
    synopsisSubcommandLabel = "COMMAND",
    addMethodSubcommands = false,
    footer = {"", "'burnbag COMMAND --help' tells more of each."})
final class BurnbagCommand implements Runnable, Office {
  @Spec private CommandSpec spec;

  @Mixin private OfficeOptions office;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "say which version this is")
  private boolean version;

  @Override
  public OfficeOptions officeOptions() {
    return office;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
