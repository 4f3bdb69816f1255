package burnbag.desk.office;

import burnbag.custody.home.Home;
import burnbag.custody.register.Role;
import burnbag.desk.sign.RoleOnly;
import burnbag.sweep.Visible;
import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;

/// Why nothing can be entered, as a page shouts it: to who looks after the ledger, what a witness
/// has seen; to everybody else, whom to ask.
///
/// @param says empty for none
public record Alarm(String says, String help) {
  private static final Set<Role> KEEPERS = EnumSet.of(Role.OFFICER, Role.AUDITOR, Role.REGISTRAR);
  private static final Alarm SILENT = new Alarm("", "");

  static Alarm of(Home home, Principal who) {
    return home.witnessAlarm()
        .says()
        .map(
            what ->
                RoleOnly.has(home, who, KEEPERS)
                    ? new Alarm(
                        "Nothing is entered: " + Visible.of(what),
                        "Find the newer store, or call an auditor. When it is settled, remove"
                            + " witness.alarm from the home.")
                    : new Alarm(
                        "Nothing can be signed for now: a witness of the ledger has raised an"
                            + " alarm.",
                        "An officer, an auditor or the registrar knows what it says."))
        .orElse(SILENT);
  }
}
