package burnbag.desk.looked;

import burnbag.custody.home.Home;
import burnbag.custody.register.Party;
import burnbag.custody.register.Role;
import burnbag.desk.page.When;
import burnbag.sweep.Visible;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Who looked at what: all of it for auditors, their own for everybody.
@Controller
class LookedPage {
  private static final int MOST = 500;

  private final LookLog log;
  private final Home home;

  LookedPage(LookLog log, Home home) {
    this.log = log;
    this.home = home;
  }

  /// A look as a line of a list.
  public record Row(String when, String party, String page, String about) {
    static Row of(Look look) {
      return new Row(
          When.shown(look.minute()),
          Visible.of(look.party()),
          Visible.of(look.page()),
          Visible.of(look.about()));
    }
  }

  @GetMapping("/looked")
  String looked(
      @RequestParam(defaultValue = "") String party,
      @RequestParam(defaultValue = "") String of,
      Principal who,
      Model model) {
    String me = who.getName();
    boolean auditor = isAuditor(me);
    String by = auditor ? party.strip() : me;
    String about = of.strip();
    LookLog.Newest newest =
        log.newest(
            look ->
                (by.isEmpty() || look.party().equals(by))
                    && (about.isEmpty()
                        || look.about().equals(about)
                        || look.about().startsWith(about + "#")),
            MOST);
    model.addAttribute("auditor", auditor);
    model.addAttribute("party", party);
    model.addAttribute("of", of);
    model.addAttribute("days", log.keepDays());
    model.addAttribute("more", !newest.whole());
    model.addAttribute("looks", newest.looks().stream().map(Row::of).toList());
    return "looked";
  }

  private boolean isAuditor(String id) {
    return home.office().store().read(s -> s.register().find(Party.SHELF, id)).stream()
        .filter(Party::active)
        .flatMap(one -> one.grants().stream())
        .anyMatch(grant -> grant.role() == Role.AUDITOR);
  }
}
