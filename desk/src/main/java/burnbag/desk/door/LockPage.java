package burnbag.desk.door;

import jakarta.servlet.http.HttpSession;
import java.security.Principal;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Where a locked session waits for its owner.
@Controller
class LockPage {
  private final CodeDoor door;
  private final PrintedLogins logins;
  private final Lock lock;
  private final Challenge challenge;
  private final Origin origin;

  LockPage(CodeDoor door, PrintedLogins logins, Lock lock, Challenge challenge, Origin origin) {
    this.challenge = challenge;
    this.origin = origin;
    this.door = door;
    this.logins = logins;
    this.lock = lock;
  }

  @PostMapping("/lock")
  String shut(HttpSession session) {
    Lock.lock(session);
    return "redirect:/locked";
  }

  @GetMapping("/locked")
  String locked(Model model, HttpSession session) {
    model.addAttribute("ask", PasskeyPage.Ask.of(challenge.give(session), origin.site()));
    model.addAttribute("printed", logins.any());
    return "locked";
  }

  @PostMapping("/unlock")
  String unlock(@RequestParam(defaultValue = "") String code, Principal who, HttpSession session) {
    try {
      door.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(who.getName(), code));
    } catch (AuthenticationException _) {
      return "redirect:/locked?failed";
    }
    lock.unlock(session);
    return "redirect:/today";
  }
}
