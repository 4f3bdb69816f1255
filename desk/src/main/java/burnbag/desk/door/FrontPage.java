package burnbag.desk.door;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What anybody sees: what this is and where to go. No data.
@Controller
class FrontPage {
  private final PrintedLogins logins;

  FrontPage(PrintedLogins logins) {
    this.logins = logins;
  }

  @GetMapping("/")
  String front() {
    return "front";
  }

  @GetMapping("/login")
  String login(Model model, Principal who) {
    if (who instanceof org.springframework.security.core.Authentication already
        && already.getPrincipal() instanceof Member) return "redirect:/today";
    model.addAttribute("printed", logins.any());
    model.addAttribute("parties", logins.all().keySet());
    return "login";
  }
}
