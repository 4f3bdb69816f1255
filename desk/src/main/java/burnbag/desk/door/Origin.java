package burnbag.desk.door;

import burnbag.desk.DeskOptions;
import burnbag.ledger.passkey.Site;
import java.net.URI;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Where browsers find this desk, and so for which site passkeys are made here.
@Component
public final class Origin {
  private final DeskOptions options;
  private final Environment environment;

  Origin(DeskOptions options, Environment environment) {
    this.options = options;
    this.environment = environment;
  }

  /// The port is known once the desk listens.
  public Site site() {
    String origin =
        options.origin().isEmpty()
            ? (options.tls().isEmpty() ? "http" : "https")
                + "://localhost:"
                + environment.getRequiredProperty("local.server.port")
            : options.origin();
    return new Site(URI.create(origin).getHost(), origin);
  }
}
