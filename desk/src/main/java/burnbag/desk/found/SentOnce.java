package burnbag.desk.found;

import burnbag.response.find.FindersDesk.Filing;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What came of reports that were sent lately. Each form bears a token of its own, so that a page
/// that is loaded again, or a button that is pressed twice, files nothing twice and shows the same
/// code once more. Kept in memory for some minutes, and nowhere else. Safe to share between
/// threads.
final class SentOnce {
  private static final int MOST = 64;
  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final int BYTES = 16;
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f]{" + 2 * BYTES + "}");

  private final InstantSource clock;
  private final SecureRandom chance;
  private final LinkedHashMap<String, Sent> lately = new LinkedHashMap<>();

  SentOnce(InstantSource clock, SecureRandom chance) {
    this.clock = clock;
    this.chance = chance;
  }

  /// What the page says of a report that was filed.
  ///
  /// @param photos the key of what is said of the photographs
  /// @param markings that were seen on them
  record Told(Filing filing, String photos, List<String> markings) {
    Told {
      markings = List.copyOf(markings);
    }
  }

  /// For a new form.
  String token() {
    byte[] bytes = new byte[BYTES];
    chance.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /// The form of a token; without one each form is a new one.
  synchronized Sent of(String token) {
    long now = clock.millis();
    lately.values().removeIf(one -> one.until <= now);
    if (!TOKEN.matcher(token).matches()) return new Sent(now);
    Sent sent = lately.computeIfAbsent(token, _ -> new Sent(now + LIFE.toMillis()));
    while (lately.size() > MOST) lately.pollFirstEntry();
    return sent;
  }

  /// One form.
  static final class Sent {
    private final long until;
    private Optional<Told> told = Optional.empty();

    private Sent(long until) {
      this.until = until;
    }

    /// Files it, unless it was filed.
    synchronized Told file(Supplier<Told> filing) {
      if (told.isPresent()) return told.get();
      Told now = filing.get();
      if (now.filing() instanceof Filing.Filed) told = Optional.of(now);
      return now;
    }
  }
}
