package burnbag.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/// The page of the office's commands is what their flags make. `./dev golden` writes it anew.
@DisplayNameGeneration(ReplaceUnderscores.class)
class OfficeReferenceTest {
  private static final Path PAGE = Ran.ROOT.resolve("docs/reference/office.md");
  private static final List<String> OF_EVERY_ACT =
      List.of(
          "--role",
          "--registry",
          "--key",
          "--passphrase-file",
          "--json",
          "--home",
          "--as",
          "--log-passphrase-file");

  @Test
  void what_lies_in_the_docs_is_what_the_flags_make() throws IOException {
    String made = made();
    if (Boolean.getBoolean("burnbag.golden.write")) Files.writeString(PAGE, made);
    assertEquals(Files.readString(PAGE), made, "behind: ./dev golden");
  }

  private static String made() {
    StringBuilder page =
        new StringBuilder(
            """
            # Commands of the office

            Written by `./dev golden` out of the flags. `burnbag COMMAND --help` says the same.

            A copy is written `CONTROL-NUMBER#k`. Exit codes: 0 done, 1 refused, 2 done but a discrepancy is open, 3 trouble ([troubles](troubles.md)).

            Flags of every command here:

            | flag | |
            |---|---|
            | `--home FOLDER` | the office's home; may stand before or after the command; default: `burnbag` in the folder where your programs keep data |
            | `--as PARTY` | who acts; that party's key signs; may stand before or after the command |
            | `--log-passphrase-file FILE` | the passphrase of the log's key on its first line; default: the file that `BURNBAG_LOG_PASSPHRASE_FILE` names, or asked at the terminal; a trial has none |
            | `--json` | the answer as JSON, one object a line |

            Flags of every act:

            | flag | |
            |---|---|
            | `--role ROLE` | in which role; default: the first that the act asks for and the party has |
            | `--registry REGISTRY` | where; default: where the role was granted |
            | `--key FILE` | the private key; default: `PARTY.key` in the home's folder `keys` |
            | `--passphrase-file FILE` | the private key's passphrase on its first line; default: asked at the terminal |
            """);
    CommandLine line =
        Main.commandLine(
            new String[0],
            new Surroundings(
                Ran.ROOT,
                java.io.InputStream.nullInputStream(),
                OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
                false,
                () -> Instant.EPOCH,
                Ran.ROOT,
                new SecureRandom(),
                Person.NOBODY,
                new Interrupts()));
    for (CommandLine command : line.getSubcommands().values()) {
      boolean office =
          command.getCommandSpec().userObject().getClass().getPackageName().endsWith(".office");
      if (office) write(page, command.getCommandSpec(), "burnbag");
    }
    return page.toString();
  }

  private static void write(StringBuilder page, CommandSpec command, String above) {
    String name = above + " " + command.name();
    if (!command.subcommands().isEmpty()) {
      command.subcommands().values().forEach(inner -> write(page, inner.getCommandSpec(), name));
      return;
    }
    page.append("\n## ").append(name.substring("burnbag ".length())).append("\n\n`").append(name);
    for (PositionalParamSpec one : command.positionalParameters()) {
      page.append(' ').append(one.paramLabel()).append(one.arity().max() > 1 ? "…" : "");
    }
    page.append("`: ").append(String.join(" ", command.usageMessage().description()).strip());
    page.append('\n');
    if (command.positionalParameters().isEmpty() && ownOptions(command).isEmpty()) return;
    page.append("\n| | |\n|---|---|\n");
    for (PositionalParamSpec one : command.positionalParameters()) {
      row(page, one.paramLabel(), one.description());
    }
    for (OptionSpec one : ownOptions(command)) {
      boolean valued = one.arity().max() > 0 && !one.paramLabel().isEmpty();
      row(page, one.longestName() + (valued ? " " + one.paramLabel() : ""), one.description());
    }
  }

  private static List<OptionSpec> ownOptions(CommandSpec command) {
    return command.options().stream()
        .filter(option -> !option.usageHelp() && !OF_EVERY_ACT.contains(option.longestName()))
        .toList();
  }

  private static void row(StringBuilder page, String what, String[] description) {
    String says = String.join(" ", description).replace("|", "\\|");
    page.append("| `").append(what).append("` | ").append(says).append(" |\n");
  }
}
