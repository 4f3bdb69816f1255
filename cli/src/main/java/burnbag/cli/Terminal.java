package burnbag.cli;

import java.io.Console;
import java.util.Optional;

/// The real terminal, where the process has one.
final class Terminal implements Person {
  private static final String COLOURS = "burnbag.colours";

  @Override
  public Optional<String> answer(String question) {
    Console console = System.console();
    if (console == null || !console.isTerminal()) return Optional.empty();
    return Optional.ofNullable(console.readLine("%s", question));
  }

  @Override
  public boolean seesColours() {
    return Boolean.getBoolean(COLOURS);
  }
}
