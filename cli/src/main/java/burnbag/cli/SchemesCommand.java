package burnbag.cli;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.PackFault;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.Trouble;
import burnbag.sweep.Visible;
import burnbag.sweep.jsonl.JsonLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `burnbag schemes`: which schemes are known, what one of them says, and whether a pack holds.
@Command(
    name = "schemes",
    description = {"Lists the marking schemes, shows one, or proves a pack.", ""},
    synopsisSubcommandLabel = "list|show|check",
    sortOptions = false,
    footer = {
      "",
      "Exit codes: 0 said, every example holds; 3 trouble, or a pack that does not hold."
    })
final class SchemesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  SchemesCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say list, show or check");
  }

  @Command(name = "list", description = "lists the schemes with their levels")
  int list(
      @Option(names = "--json", description = "one JSON object a scheme and line") boolean json,
      @Option(names = "--help", usageHelp = true, description = "say this") boolean asked) {
    List<Pack> packs = Schemes.all().packs();
    if (!json) return say(SchemeText.table(packs));
    StandardOut out = new StandardOut(surroundings.out());
    try (JsonLines lines = new JsonLines(out)) {
      for (Pack pack : packs) SchemeText.object(lines, pack);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }

  @Command(name = "show", description = "shows one scheme: levels, words, sources, examples")
  int show(
      @Parameters(paramLabel = "ID", description = "as 'burnbag schemes list' has it") String id,
      @Option(names = "--help", usageHelp = true, description = "say this") boolean asked) {
    if (!Schemes.ALL.contains(id)) {
      throw new ParameterException(
          spec.commandLine(),
          "no scheme is called '"
              + Visible.cut(id, 60)
              + "', only "
              + String.join(",", Schemes.ALL));
    }
    return say(SchemeText.whole(Schemes.of(List.of(id)).packs().getFirst()));
  }

  @Command(
      name = "check",
      description =
          "proves packs by their own examples, beside those that ship; without FILE, those")
  int check(
      @Parameters(paramLabel = "FILE", arity = "0..*", description = "a pack, ID.toml")
          List<Path> files,
      @Option(names = "--help", usageHelp = true, description = "say this") boolean asked) {
    List<Pack> own = new ArrayList<>();
    for (Path file : files == null ? List.<Path>of() : files) own.add(read(file));
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    PackCheck check = new PackCheck(own, today);
    say(check.words());
    return check.holds() ? 0 : Main.TROUBLE;
  }

  private Pack read(Path file) {
    String shown = Visible.of(file.toString());
    try {
      Pack pack =
          Schemes.read(file.toString(), Files.readString(surroundings.here().resolve(file)));
      String wanted = pack.id() + ".toml";
      if (!String.valueOf(file.getFileName()).equals(wanted)) {
        throw new Trouble(
            Trouble.Code.B209_PACK_AT_FAULT,
            shown + ": its id is '" + Visible.cut(pack.id(), 60) + "'",
            "call the file " + Visible.cut(wanted, 80));
      }
      return pack;
    } catch (PackFault fault) {
      throw new Trouble(
          Trouble.Code.B209_PACK_AT_FAULT,
          shown
              + ":"
              + fault.line()
              + ": "
              + Visible.of(fault.what())
              + "\n"
              + fault.pointed().lines().map(Visible::of).collect(Collectors.joining("\n")),
          fault.help());
    } catch (NoSuchFileException _) {
      throw new Trouble(
          Trouble.Code.B202_PATH_MISSING, shown + " is not there", "give the path of a pack");
    } catch (MalformedInputException _) {
      throw new Trouble(
          Trouble.Code.B209_PACK_AT_FAULT, shown + " is no UTF-8 text", "save it as UTF-8");
    } catch (IOException e) {
      throw new Trouble(
          Trouble.Code.B203_PATH_NOT_READABLE,
          shown + " cannot be read: " + Visible.cut(String.valueOf(e.getMessage()), 200),
          "give the path of a pack that you may read");
    }
  }

  private int say(String words) {
    try (BufferedOutputStream out = new BufferedOutputStream(new StandardOut(surroundings.out()))) {
      out.write(words.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return 0;
  }
}
