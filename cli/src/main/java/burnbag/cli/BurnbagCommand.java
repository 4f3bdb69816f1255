package burnbag.cli;

import picocli.CommandLine.Command;
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
    footer = {"", "'burnbag COMMAND --help' tells more of each."})
final class BurnbagCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  @Option(names = "--version", versionHelp = true, description = "say which version this is")
  private boolean version;

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "a command is missing");
  }
}
