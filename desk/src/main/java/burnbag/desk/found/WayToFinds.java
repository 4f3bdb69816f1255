package burnbag.desk.found;

import burnbag.custody.home.Home;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// Whether the office's pages lead to finds: for who looks after them.
@ControllerAdvice({"burnbag.desk.office", "burnbag.desk.sign", "burnbag.desk.looked"})
class WayToFinds {
  private final Home home;

  WayToFinds(Home home) {
    this.home = home;
  }

  @ModelAttribute("looksAfterFinds")
  boolean looksAfterFinds(Principal who) {
    return who != null && FindsPage.looksAfter(home, who);
  }
}
