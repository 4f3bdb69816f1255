package burnbag.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Asks the person at the terminal for what a command needs and was not given.
final class Questions {
  private Questions() {}

  /// The arguments with what was missing behind them; empty where nobody answers.
  static Optional<String[]> complete(
      String[] arguments, MissingParameterException missing, Person person) {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    List<ArgSpec> lacking = new ArrayList<>(missing.getMissing());
    // What a command is about comes before how.
    lacking.sort(Comparator.comparing(ArgSpec::isOption));
    for (ArgSpec one : lacking) {
      Optional<String> answer = person.answer(question(one)).map(String::strip);
      if (answer.isEmpty() || answer.get().isEmpty()) return Optional.empty();
      if (one instanceof OptionSpec option) {
        all.add(option.longestName());
        all.add(answer.get());
      } else if (one.arity().max() > 1) {
        all.addAll(List.of(answer.get().split("\\s+")));
      } else {
        all.add(answer.get());
      }
    }
    return Optional.of(all.toArray(String[]::new));
  }

  private static String question(ArgSpec one) {
    String label = one.paramLabel();
    String says = String.join(" ", one.description());
    return label + (says.isEmpty() ? "" : " (" + says + ")") + ": ";
  }
}
