package burnbag.cli;

import burnbag.cli.office.OfficeCommands;
import burnbag.custody.home.DataFolder;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.Trouble;
import burnbag.sweep.Visible;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;

/// Where the process begins and ends; the only class that names the real clock and the real
/// streams.
///
/// Exit codes: 0 clear, 1 hold, 2 review, 3 trouble. Whatever goes wrong here ends with 3, since 1
/// and 2 are answers.
public final class Main {
  static final int TROUBLE = 3;

  private Main() {}

  /// Runs the command and ends the process.
  public static void main(String[] args) {
    if (!LateStderr.restore()) System.exit(TROUBLE);
    // The packs are read while the flags are.
    if (OF_MARKINGS.contains(asked(args))) Thread.ofPlatform().daemon().start(Schemes::all);
    Interrupts interrupts = new Interrupts();
    interrupts.install(Runtime.getRuntime());
    Surroundings surroundings =
        new Surroundings(
            Path.of("").toAbsolutePath(),
            System.in,
            new FileOutputStream(FileDescriptor.out),
            new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
            Boolean.getBoolean("burnbag.watched"),
            Clock.systemUTC(),
            DataFolder.ofBurnbag(
                Objects.requireNonNullElse(System.getenv("XDG_DATA_HOME"), ""),
                Path.of(System.getProperty("user.home"))),
            new SecureRandom(),
            new Terminal(),
            interrupts);
    int code = run(args, surroundings);
    interrupts.ended(code);
    System.exit(code);
  }

  /// Runs the command.
  ///
  /// @return the exit code
  public static int run(String[] args, Surroundings surroundings) {
    try {
      return commandLine(args, surroundings).execute(args);
    } catch (OutOfMemoryError _) {
      return say(
          surroundings,
          new Trouble(
              Trouble.Code.B206_OUT_OF_MEMORY,
              "not enough memory",
              "sweep fewer files at a time (--jobs 1), or lower the --limit-… flags"));
    } catch (Error e) {
      return say(surroundings, mistake(e));
    }
  }

  private static final Set<String> OF_MARKINGS = Set.of("sweep", "mark", "rollup", "schemes");

  /// Flags with a value that may stand before the command.
  private static final Set<String> BEFORE_COMMANDS = Set.of("--home", "--as");

  static CommandLine commandLine(String[] args, Surroundings surroundings) {
    CommandLine line = new CommandLine(new BurnbagCommand());
    // Reading a command's flags off its class takes a third of a start: only the asked-for one is
    // read.
    String asked = asked(args);
    boolean any = !OF_MARKINGS.contains(asked) && !OfficeCommands.NAMES.contains(asked);
    if (any || asked.equals("sweep")) line.addSubcommand(new SweepCommand(surroundings));
    if (any || asked.equals("mark")) line.addSubcommand(new MarkCommand(surroundings));
    if (any || asked.equals("rollup")) line.addSubcommand(new RollupCommand(surroundings));
    if (any || asked.equals("schemes")) line.addSubcommand(new SchemesCommand(surroundings));
    for (String name : OfficeCommands.NAMES) {
      if (any || asked.equals(name)) line.addSubcommand(OfficeCommands.of(name, surroundings));
    }
    if (asked.equals("completion")) line.addSubcommand(new CompletionCommand(surroundings));
    line.setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8));
    line.setExpandAtFiles(false);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(
        (e, given) ->
            e instanceof MissingParameterException missing
                ? Questions.complete(given, missing, surroundings.person())
                    .map(complete -> run(complete, surroundings))
                    .orElseGet(() -> say(surroundings, wrongUse(e)))
                : say(surroundings, wrongUse(e)));
    line.setExecutionExceptionHandler(
        (e, _, _) ->
            switch (e) {
              case burnbag.custody.Trouble ofOffice -> say(surroundings, ofOffice.getMessage());
              case burnbag.response.Trouble ofFinds -> say(surroundings, ofFinds.getMessage());
              default -> say(surroundings, trouble(e));
            });
    return line;
  }

  /// The command: the first argument that is neither a flag that may stand before it nor its value.
  private static String asked(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (BEFORE_COMMANDS.contains(args[i])) i++;
      else if (!args[i].startsWith("-")) return args[i];
    }
    return "";
  }

  private static int say(Surroundings surroundings, Trouble trouble) {
    return say(surroundings, trouble.getMessage());
  }

  private static int say(Surroundings surroundings, String trouble) {
    surroundings.err().println("burnbag: " + trouble);
    surroundings.err().flush();
    return TROUBLE;
  }

  private static Trouble wrongUse(ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return new Trouble(
        Trouble.Code.B201_WRONG_USE,
        Visible.of(e.getMessage()),
        "'" + command + " --help' lists what there is");
  }

  private static Trouble trouble(Exception e) {
    return switch (e) {
      case Trouble trouble -> trouble;
      case UncheckedIOException output ->
          new Trouble(
              Trouble.Code.B204_REPORT_NOT_WRITTEN,
              "the report could not be written: " + output.getCause().getMessage(),
              "make room, or give another place by -o FILE");
      default -> mistake(e);
    };
  }

  /// One line that says enough to be reported; a stack trace would say it to nobody.
  private static Trouble mistake(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    String where = trace.length == 0 ? "" : " at " + trace[0];
    return new Trouble(
        Trouble.Code.B299_OUR_MISTAKE,
        "burnbag made a mistake: " + Visible.cut(e.toString(), 300) + where,
        "please report this line, with the file if you may");
  }
}
