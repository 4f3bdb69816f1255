package burnbag.desk.found;

import burnbag.desk.page.Looker;
import java.security.Principal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/// Whether the office's pages lead to finds: for who looks after them.
@ControllerAdvice({"burnbag.desk.office", "burnbag.desk.sign", "burnbag.desk.looked"})
class WayToFinds {
  private final Looker looker;

  WayToFinds(Looker looker) {
    this.looker = looker;
  }

  @ModelAttribute("looksAfterFinds")
  LazyContextVariable<Boolean> looksAfterFinds(Principal who) {
    return looker.hasOneOf(who, FindsPage.ROLES);
  }
}
