package burnbag.desk.office;

import burnbag.custody.home.Home;
import burnbag.custody.policy.Policy;
import java.security.Principal;
import java.util.List;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/// What stands above all that waits: a witness's alarm, and attestations that lapse.
@ControllerAdvice(assignableTypes = TodayPage.class)
class TodayAlerts {
  private final Books books;
  private final Home home;

  TodayAlerts(Books books, Home home) {
    this.books = books;
    this.home = home;
  }

  @ModelAttribute("alarm")
  Alarm alarm(Principal who) {
    return Alarm.of(home, who);
  }

  @ModelAttribute("lapsing")
  List<String> lapsing(Principal who) {
    Policy policy = home.office().policy();
    return books.read(who, reading -> AttestPage.lapsing(reading, policy));
  }
}
