package burnbag.cli;

import burnbag.marking.scheme.Pack;
import burnbag.marking.scheme.Schemes;
import burnbag.sweep.Visible;
import burnbag.sweep.jsonl.JsonLines;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      @Mixin PackOptions own,
      @Option(names = "--json", description = "one JSON object a scheme and line") boolean json,
      @Option(names = "--help", usageHelp = true, description = "say this") boolean asked) {
    List<Pack> packs = with(own).packs();
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
      @Mixin PackOptions own,
      @Parameters(paramLabel = "ID", description = "as 'burnbag schemes list' has it") String id,
      @Option(names = "--help", usageHelp = true, description = "say this") boolean asked) {
    Schemes schemes = with(own);
    Pack pack =
        schemes
            .pack(id)
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "no scheme is called '"
                            + Visible.cut(id, 60)
                            + "', only "
                            + schemes.packs().stream()
                                .map(Pack::id)
                                .collect(Collectors.joining(","))));
    return say(SchemeText.whole(pack));
  }

  @Command(
      name = "check",
      description =
          "proves packs by their own examples, beside those that ship; without FILE, those")
  int check(
      @Mixin PackOptions others,
      @Parameters(paramLabel = "FILE", arity = "0..*", description = "a pack, ID.toml")
          List<Path> files,
      @Option(names = "--help", usageHelp = true, description = "say this") boolean asked) {
    List<Pack> proved = new ArrayList<>();
    for (Path file : files == null ? List.<Path>of() : files)
      proved.add(PackFile.read(surroundings.here(), file).pack());
    List<Pack> beside = PackOptions.packs(others.read(surroundings.here()));
    LocalDate today = LocalDate.ofInstant(surroundings.clock().instant(), ZoneOffset.UTC);
    PackCheck check = new PackCheck(proved, beside, today);
    say(check.words());
    return check.holds() ? 0 : Main.TROUBLE;
  }

  private Schemes with(PackOptions own) {
    return Schemes.of(Schemes.ALL, PackOptions.packs(own.read(surroundings.here())));
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
