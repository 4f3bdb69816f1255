package burnbag.desk.sign;

import burnbag.custody.act.Act;
import burnbag.custody.people.Second;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Proposal;
import burnbag.custody.register.Register;
import burnbag.custody.register.Role;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// In which of their roles somebody may do something: those that the act asks for, in the order in
/// which they were given. Where none fits, it is one that the act wants, so that the refusal says
/// which.
public final class Standing {
  private static final String ROOT = "hq";

  private Standing() {}

  /// At least one.
  public static List<Grant> of(Register register, String party, Act act) {
    Set<Role> wanted = wanted(register, act);
    Optional<Party> known = register.find(Party.SHELF, party);
    List<Grant> fitting =
        known.stream()
            .flatMap(one -> one.grants().stream())
            .filter(grant -> wanted.isEmpty() || wanted.contains(grant.role()))
            .toList();
    if (!fitting.isEmpty()) return fitting;
    return List.of(new Grant(least(wanted), known.map(Party::registry).orElse(ROOT)));
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
