package burnbag.desk.door;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// What anybody sees: what this is and where to go. No data.
@Controller
class FrontPage {
  private final PrintedLogins logins;
  private final Challenge challenge;
  private final Origin origin;

  FrontPage(PrintedLogins logins, Challenge challenge, Origin origin) {
    this.challenge = challenge;
    this.origin = origin;
    this.logins = logins;
  }

  @GetMapping("/")
  String front() {
    return "front";
  }

  @GetMapping("/login")
  String login(Model model, Principal who, HttpSession session) {
    if (who instanceof org.springframework.security.core.Authentication already
        && already.getPrincipal() instanceof Member) return "redirect:/today";
    model.addAttribute("ask", PasskeyPage.Ask.of(challenge.give(session), origin.site()));
    model.addAttribute("printed", logins.any());
    model.addAttribute("parties", logins.all().keySet());
    return "login";
  }
}
