package burnbag.cli.office;

import burnbag.cli.Surroundings;
import burnbag.custody.people.Second;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Role;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// `burnbag second`: the second person's act.
@Command(
    name = "second",
    description = {"Seconds what somebody else has proposed; with it that takes effect.", ""},
    sortOptions = false,
    footer = {"", "Exit codes: 0 done; 1 refused by the rules; 3 trouble."})
public final class SecondCommand implements Callable<Integer> {
  @ParentCommand private Office parent;

  @Parameters(paramLabel = "ENTRY", description = "the proposal, as 'burnbag waiting' lists it")
  private String proposal;

  @Mixin private ActOptions options;

  private final Surroundings surroundings;

  public SecondCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    try (Acting acting = Acting.open(parent.officeOptions(), surroundings)) {
      Second second = new Second(proposal, acting.home().office().acts());
      return acting.act(
          options,
          second,
          rolesOfProposal(acting),
          entered -> "entry " + proposal + " has taken effect, by entry " + entered.index());
    }
  }

  /// A second signs in a role that the proposed act asks for.
  private Set<Role> rolesOfProposal(Acting acting) {
    return acting
        .read(session -> session.register().find(Proposal.SHELF, proposal))
        .map(first -> acting.home().office().acts().read(first.act(), first.fields()).roles())
        .orElse(Set.of());
  }
}
