package burnbag.desk.page;

import burnbag.custody.home.Home;
import burnbag.custody.register.Charter;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What every page says of the office and of who looks at it.
@ControllerAdvice
class EveryPage {
  private final Home home;

  EveryPage(Home home) {
    this.home = home;
  }

  @ModelAttribute("trial")
  boolean trial() {
    return home.charter().map(Charter::trial).orElse(false);
  }

  @ModelAttribute("origin")
  String origin() {
    return home.charter().map(Charter::origin).orElse("");
  }

  @ModelAttribute("who")
  String who(Principal who) {
    return who == null || who.getName().equals("nobody") ? "" : who.getName();
  }
}
