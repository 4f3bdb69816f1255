package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.register.Role;

/// What somebody is about to do.
public record Deed(String party, Role role, String registry, Act act) {}
