package burnbag.desk.sign;

import burnbag.custody.act.Refusal;
import burnbag.custody.home.Home;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.desk.page.NotYours;
import java.security.Principal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Pages that are for some roles, wherever in the office somebody has them: people, logins, finds.
public final class RoleOnly {
  private RoleOnly() {}

  /// @throws NotYours for whoever has none of them
  public static void demand(Home home, Principal who, String title, Set<Role> roles) {
    if (has(home, who, roles)) return;
    String words = roles.stream().sorted().map(Role::word).collect(Collectors.joining(" or "));
    NotYours.unless(
        title,
        List.of(
            new Refusal(
                "ROLE_MISSING",
                "it is for who is " + words,
                "need to know: by role",
                "two officers can give you the role: burnbag party grant")));
  }

  /// Whether somebody who belongs to the office has one of these roles.
  public static boolean has(Home home, Principal who, Set<Role> roles) {
    return home.office().store().read(s -> s.register().find(Party.SHELF, who.getName())).stream()
        .filter(Party::active)
        .flatMap(party -> party.grants().stream())
        .map(Grant::role)
        .anyMatch(roles::contains);
  }
}
