package burnbag.cli;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;

/// The run from which the build's start-up cache learns: the usual commands once, with nothing
/// said.
///
/// It ends by itself, so that the virtual machine can write down what was loaded and linked.
public final class Trial {
  private Trial() {}

  /// @param args an empty folder for the lot of a long sweep; and, for brief commands to be tried
  ///   besides, a text file with a marking in it
  public static void main(String[] args) {
    if (!LateStderr.restore()) return;
    if (args.length > 1) brief(args[1]);
    run(TrialLot.write(Path.of(args[0])).command());
  }

  private static void brief(String paper) {
    for (List<String> command :
        List.of(
            List.of("--version"),
            List.of("mark", "SECRET//NOFORN"),
            List.of("mark", "--jsonl"),
            List.of("sweep", paper),
            List.of("sweep", "--format", "jsonl", paper),
            List.of("sweep", "--format", "html", paper))) {
      run(command);
    }
  }

  private static void run(List<String> command) {
    Main.run(
        command.toArray(String[]::new),
        new Surroundings(
            Path.of("").toAbsolutePath(),
            new ByteArrayInputStream("(S//NF)\n".getBytes(StandardCharsets.UTF_8)),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
            false,
            Clock.systemUTC(),
            Path.of("").toAbsolutePath(),
            new SecureRandom(),
            Person.NOBODY,
            new Interrupts()));
  }
}
