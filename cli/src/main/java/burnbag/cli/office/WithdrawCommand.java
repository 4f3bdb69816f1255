package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.people.WithdrawProposal;
import burnbag.custody.register.Proposal;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `burnbag withdraw`: the giver takes an offer back.
@Command(
    name = "withdraw",
    description = {
      "Takes an offer back before anybody has answered it, or a proposal before it is seconded.",
      ""
    },
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused by the rules; 3 trouble."})
public final class WithdrawCommand implements Callable<Integer> {
  @ParentCommand private Office parent;

  @Parameters(
      paramLabel = "NUMBER",
      description = "of the offer or proposal, as 'burnbag waiting' lists it")
  private String offer;

  @Mixin private ActOptions options;

  private final Surroundings surroundings;

  public WithdrawCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      boolean proposal =
          acting.read(session -> session.register().find(Proposal.SHELF, offer).isPresent());
      return proposal
          ? acting.act(
              options, new WithdrawProposal(offer), _ -> "proposal " + offer + " is withdrawn")
          : acting.act(
              options, new Withdraw(offer), _ -> "offer " + offer + " is withdrawn; nothing moved");
    }
  }
}
