package burnbag.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// What of a command line is for people to see, in its own order.
final class Shown {
  private Shown() {}

  /// All commands under it, those of commands after them.
  static List<CommandSpec> commands(CommandSpec of) {
    List<CommandSpec> commands = new ArrayList<>();
    for (CommandLine line : of.subcommands().values()) {
      CommandSpec command = line.getCommandSpec();
      if (command.usageMessage().hidden()) continue;
      commands.add(command);
      commands.addAll(commands(command));
    }
    return commands;
  }

  static List<OptionSpec> options(CommandSpec of) {
    return of.options().stream().filter(option -> !option.hidden()).toList();
  }
}
