package burnbag.desk.page;

import burnbag.custody.home.Home;
import burnbag.custody.office.Session;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether the desk is there and can read its ledger, for whoever watches over it; and nothing
/// else. Where it cannot, the answer is that of any page in trouble, 503.
@RestController
class HealthPage {
  private final Home home;

  HealthPage(Home home) {
    this.home = home;
  }

  @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
  String health() {
    home.office().store().read(Session::size);
    return "{\"status\":\"UP\"}";
  }
}
