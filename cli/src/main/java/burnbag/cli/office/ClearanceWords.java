package burnbag.cli.office;

import burnbag.custody.register.Clearance;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// Clearances as a person writes them: `us:3`, `nato:2`, `us:4:SI+TK`, `*:4`.
final class ClearanceWords {
  private static final int MOST_PARTS = 3;

  private ClearanceWords() {}

  static List<Clearance> read(CommandSpec spec, List<String> words) {
    List<Clearance> clearances = new ArrayList<>();
    for (String word : words) {
      String[] parts = word.split(":", -1);
      if (parts.length < 2 || parts.length > MOST_PARTS || !parts[1].matches("[0-4]")) {
        throw new ParameterException(
            spec.commandLine(), "'" + word + "' is no clearance: SCHEME:RANK[:ACCESS+…], as us:3");
      }
      List<String> accesses =
          parts.length == MOST_PARTS ? List.of(parts[2].split("\\+")) : List.of();
      clearances.add(new Clearance(parts[0], Integer.parseInt(parts[1]), accesses));
    }
    return clearances;
  }
}
