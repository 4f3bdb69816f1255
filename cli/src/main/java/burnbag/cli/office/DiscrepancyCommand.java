package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.discrepancy.Finding;
import burnbag.custody.discrepancy.Raise;
import burnbag.custody.discrepancy.Resolve;
import burnbag.custody.register.Discrepancy;
import burnbag.custody.register.MalformedFields;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/// `burnbag discrepancy`: what does not add up, and how two people settle it.
@Command(
    name = "discrepancy",
    description = {"Lists, raises and resolves discrepancies.", ""},
    synopsisSubcommandLabel = "list|raise|resolve",
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused; 2 done, and a discrepancy is open; 3 trouble."})
public final class DiscrepancyCommand implements Runnable {
  @ParentCommand private Office parent;

  @Spec private CommandSpec spec;

  @Option(names = "--help", usageHelp = true, description = "say this")
  private boolean help;

  private final Surroundings surroundings;

  public DiscrepancyCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "say what: list|raise|resolve");
  }

  @Command(name = "list", description = "lists discrepancies; those that are open unless --all")
  int list(
      @Option(names = "--all", description = "resolved ones too") boolean all,
      @Mixin AskOptions options) {
    return Listing.of(Discrepancy.SHELF, "NUMBER", "SUBJECT", "IS", "SINCE", "STATE", "FOUND")
        .only(one -> all || one.isOpen())
        .orElse("no discrepancy is open")
        .tell(
            parent,
            surroundings,
            options,
            (one, _) ->
                List.of(
                    one.id(),
                    one.subject(),
                    one.kind().word(),
                    When.shown(one.at()),
                    one.isOpen() ? "open" : "resolved",
                    one.resolution()));
  }

  @Command(name = "raise", description = "says that something does not add up")
  int raise(
      @Parameters(
              paramLabel = "SUBJECT",
              description = "a copy or a label; else what stands on the thing")
          String subject,
      @Option(
              names = "--kind",
              paramLabel = "KIND",
              required = true,
              description = "tampered, wrong-place, wrong-marking …")
          String kind,
      @Mixin ActOptions options) {
    Discrepancy.Kind known =
        Arrays.stream(Discrepancy.Kind.values())
            .filter(one -> one.word().equals(kind))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(),
                        "no discrepancy is called '"
                            + kind
                            + "', only "
                            + Arrays.stream(Discrepancy.Kind.values())
                                .map(Discrepancy.Kind::word)
                                .collect(Collectors.joining(", "))));
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options, new Raise(known, subject), entered -> "raised, entry " + entered.index());
    }
  }

  @Command(name = "resolve", description = "two people say what they found", sortOptions = false)
  int resolve(
      @Parameters(
              paramLabel = "NUMBER",
              arity = "1..*",
              description = "as 'discrepancy list' has them")
          List<String> numbers,
      @Option(
              names = "--finding",
              paramLabel = "WORD",
              required = true,
              description =
                  "mistaken, put-right, taken-in, written-off, pages-right, pages-lost, known-outside,"
                      + " as-seen, contents-missing, residue-passed, run-again")
          String finding,
      @Mixin ActOptions options) {
    Finding known;
    try {
      known = Finding.of(finding);
    } catch (MalformedFields e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options,
          new Resolve(numbers, known),
          entered ->
              "proposed: "
                  + String.join(" ", numbers)
                  + " "
                  + finding
                  + ", by entry "
                  + entered.index());
    }
  }
}
