package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.handover.Refuse;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `burnbag refuse`: nothing of an offer is taken.
@Command(
    name = "refuse",
    description = {"Takes nothing of an offer; all of it stays with the giver.", ""},
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused by the rules; 3 trouble."})
public final class RefuseCommand implements Callable<Integer> {
  @ParentCommand private Office parent;

  @Parameters(paramLabel = "OFFER", description = "its number, as 'burnbag waiting' lists it")
  private String offer;

  @Option(
      names = "--reason",
      paramLabel = "WORD",
      defaultValue = "not-mine",
      description = "in one word: not-mine, not-ready, damaged; default ${DEFAULT-VALUE}")
  private String reason;

  @Mixin private ActOptions options;

  private final Surroundings surroundings;

  public RefuseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      return acting.act(
          options, new Refuse(offer, reason), _ -> "offer " + offer + " is refused; nothing moved");
    }
  }
}
