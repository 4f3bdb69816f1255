package burnbag.desk.door;

import burnbag.desk.metrics.Counts;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/// Lets in whoever has a code that was printed.
@Component
final class CodeDoor implements AuthenticationProvider {
  private static final int MOST_FAILURES = 20;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final PrintedLogins logins;
  private final Throttle throttle;
  private final Counts counts;

  CodeDoor(PrintedLogins logins, InstantSource clock, Counts counts) {
    this.counts = counts;
    this.logins = logins;
    this.throttle = new Throttle(clock, MOST_FAILURES, WITHIN);
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    if (throttle.isShut()) throw new LockedException("too many failures");
    String party = asked.getName().strip();
    if (!logins.match(party, String.valueOf(asked.getCredentials()))) {
      throttle.failed();
      counts.failedAt(Counts.Door.CODE);
      throw new BadCredentialsException("no such login");
    }
    return in(Member.byCode(party));
  }

  /// Who has come in.
  static Authentication in(Member member) {
    return UsernamePasswordAuthenticationToken.authenticated(
        member, "", List.of(new SimpleGrantedAuthority(Doors.MEMBER)));
  }

  @Override
  public boolean supports(Class<?> kind) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
  }
}
