package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.register.Role;
import burnbag.ledger.opening.Opening;
import java.util.List;

/// What somebody is about to do.
///
/// @param openings the private values that the act commits to
public record Deed(String party, Role role, String registry, Act act, List<Opening> openings) {
  public Deed {
    openings = List.copyOf(openings);
  }

  /// One that commits to nothing.
  public Deed(String party, Role role, String registry, Act act) {
    this(party, role, registry, act, List.of());
  }

  Deed with(List<Opening> values) {
    return new Deed(party, role, registry, act, values);
  }
}
