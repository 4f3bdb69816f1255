package burnbag.desk.page;

import burnbag.custody.home.Home;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Role;
import java.security.Principal;
import java.time.InstantSource;
import java.util.Set;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/// What every page says of the office and of who looks at it.
@ControllerAdvice
class EveryPage {
  private final Looker looker;
  private final InstantSource clock;

  /// As it was founded, for ever.
  private final boolean trial;

  private final String origin;

  EveryPage(Home home, Looker looker, InstantSource clock) {
    this.looker = looker;
    this.clock = clock;
    this.trial = home.isTrial();
    this.origin = home.charter().map(Charter::origin).orElse("");
  }

  /// When the page was made; it stands on paper.
  @ModelAttribute("madeAt")
  String madeAt() {
    return When.shown(clock.millis());
  }

  @ModelAttribute("trial")
  boolean trial() {
    return trial;
  }

  @ModelAttribute("origin")
  String origin() {
    return origin;
  }

  /// Whether whoever looks has a page more.
  @ModelAttribute("officer")
  LazyContextVariable<Boolean> officer(Principal who) {
    return looker.hasOneOf(who, Set.of(Role.OFFICER));
  }

  @ModelAttribute("who")
  String who(Principal who) {
    return who == null || who.getName().equals("nobody") ? "" : who.getName();
  }

  /// For a page that no controller's method has made.
  void mark(Model model, Principal who) {
    model.addAttribute("trial", trial());
    model.addAttribute("origin", origin());
    model.addAttribute("officer", officer(who));
    model.addAttribute("who", who(who));
  }
}
