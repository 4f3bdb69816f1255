package burnbag.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `burnbag completion`: writes what a shell needs to complete command lines, or the manual page.
@Command(
    name = "completion",
    hidden = true,
    description = "Writes completion for a shell, or the manual page.")
final class CompletionCommand implements Callable<Integer> {
  /// What is written. zsh reads what bash does.
  enum Target {
    bash,
    zsh,
    fish,
    man
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FOR", description = "${COMPLETION-CANDIDATES}")
  private Target target;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  CompletionCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    CommandLine burnbag = spec.root().commandLine();
    String written =
        switch (target) {
          case bash, zsh -> AutoComplete.bash("burnbag", burnbag);
          case fish -> FishCompletion.of(burnbag);
          case man -> ManualPage.of(burnbag, Version.number());
        };
    try {
      StandardOut out = new StandardOut(surroundings.out());
      out.write(written.getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
