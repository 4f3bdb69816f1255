package burnbag.desk.door;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Bytes that a device is asked to sign to show that it is there: new for each page, good once, for
/// five minutes, in the session that they were given to.
@Component
final class Challenge {
  private static final String ATTRIBUTE = "burnbag.challenge";
  private static final int BYTES = 32;
  private static final Duration LIFE = Duration.ofMinutes(5);

  private final InstantSource clock;
  private final SecureRandom chance;

  Challenge(InstantSource clock, SecureRandom chance) {
    this.clock = clock;
    this.chance = chance;
  }

  private record Given(byte[] bytes, long until) implements Serializable {}

  /// A new one; the one before it is good no more.
  ///
  /// @return in base 64 for addresses
  String give(HttpSession session) {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    session.setAttribute(ATTRIBUTE, new Given(bytes, clock.millis() + LIFE.toMillis()));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /// The one that was given, once; empty where there is none, or it is too old.
  Optional<byte[]> take(HttpSession session) {
    Object given = session.getAttribute(ATTRIBUTE);
    session.removeAttribute(ATTRIBUTE);
    return given instanceof Given one && clock.millis() < one.until()
        ? Optional.of(one.bytes())
        : Optional.empty();
  }
}
