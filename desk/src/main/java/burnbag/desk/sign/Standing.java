package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.custody.people.Second;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import java.util.Comparator;
import java.util.Set;

/// In which of their roles somebody does something: the first that the act asks for. Where none
/// fits, the act is signed in one that it wants, so that the refusal says which.
public final class Standing {
  private static final String ROOT = "hq";

  private Standing() {}

  public static Grant of(Register register, String party, Act act) {
    Set<Role> wanted = wanted(register, act);
    return register
        .find(Party.SHELF, party)
        .map(
            known ->
                known.grants().stream()
                    .filter(grant -> wanted.isEmpty() || wanted.contains(grant.role()))
                    .findFirst()
                    .orElseGet(() -> new Grant(least(wanted), known.registry())))
        .orElseGet(() -> new Grant(least(wanted), ROOT));
  }

  private static Role least(Set<Role> wanted) {
    return wanted.stream().min(Comparator.naturalOrder()).orElse(Role.CLERK);
  }

  /// A second has to be what the first had to be.
  private static Set<Role> wanted(Register register, Act act) {
    if (!(act instanceof Second second)) return act.roles();
    return register
        .find(Proposal.SHELF, second.proposal())
        .map(proposal -> second.acts().read(proposal.act(), proposal.fields()).roles())
        .orElse(Set.of());
  }
}
