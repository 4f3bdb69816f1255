package burnbag.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Completion for fish, which picocli does not write.
final class FishCompletion {
  private FishCompletion() {}

  /// @param line of `burnbag` with all its commands
  static String of(CommandLine line) {
    CommandSpec burnbag = line.getCommandSpec();
    StringBuilder script = new StringBuilder("# Written by './dev golden' out of the flags.\n");
    options(script, burnbag, "__fish_use_subcommand");
    for (CommandSpec command : Shown.commands(burnbag)) {
      boolean nested = command.parent() != burnbag;
      String above =
          nested
              ? "__fish_seen_subcommand_from " + command.parent().name()
              : "__fish_use_subcommand";
      script.append("complete -c burnbag -n '").append(above).append("' -f -a ");
      script.append(command.name()).append(described(command.usageMessage().description()));
      script.append('\n');
      options(script, command, "__fish_seen_subcommand_from " + command.name());
    }
    return script.toString();
  }

  private static void options(StringBuilder script, CommandSpec command, String where) {
    for (OptionSpec option : Shown.options(command)) {
      script.append("complete -c burnbag -n '").append(where).append("'");
      for (String name : option.names()) {
        if (name.startsWith("--")) script.append(" -l ").append(name.substring(2));
        else script.append(" -s ").append(name.substring(1));
      }
      List<String> values = new ArrayList<>();
      if (option.completionCandidates() != null) option.completionCandidates().forEach(values::add);
      if (!values.isEmpty()) script.append(" -x -a '").append(String.join(" ", values)).append("'");
      else if (option.arity().max() > 0) script.append(" -r");
      script.append(described(option.description())).append('\n');
    }
  }

  private static String described(String[] description) {
    String words = String.join(" ", description).strip();
    return " -d '" + words.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
