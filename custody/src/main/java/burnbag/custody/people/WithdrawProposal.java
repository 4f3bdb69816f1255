package burnbag.custody.people;

import burnbag.custody.act.Act;
import burnbag.custody.act.Recorded;
import burnbag.custody.act.Refusals;
import burnbag.custody.act.Rules;
import burnbag.custody.act.Situation;
import burnbag.custody.register.Fields;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import burnbag.ledger.json.Json;
import java.util.Set;

/// A proposer takes back what nobody has seconded yet.
///
/// @param proposal index of the entry that proposed it
public record WithdrawProposal(String proposal) implements Act {
  public static final String NAME = "withdraw-proposal/1";

  public static WithdrawProposal read(Fields fields) {
    return new WithdrawProposal(fields.text("proposal"));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Json.Obj fields() {
    return Fields.write().text("proposal", proposal).end();
  }

  @Override
  public Set<Role> roles() {
    return Set.of();
  }

  @Override
  public void decide(Situation situation, Refusals refusals) {
    Second.open(situation, proposal, refusals)
        .filter(one -> !one.party().equals(situation.actor().id()))
        .ifPresent(
            one ->
                refusals.add(
                    "NOT_PROPOSER",
                    one.party() + " proposed it",
                    Rules.NOBODY_ALONE,
                    "leave it without a second, or let " + one.party() + " withdraw it"));
  }

  @Override
  public void apply(Register register, Recorded recorded) {
    Proposal one = register.find(Proposal.SHELF, proposal).orElseThrow();
    register.put(Proposal.SHELF, one.in(Proposal.WITHDRAWN));
  }
}
