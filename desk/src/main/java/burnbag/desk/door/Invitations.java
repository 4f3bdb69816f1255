package burnbag.desk.door;

import burnbag.custody.register.Ids;
import burnbag.desk.DeskOptions;
import burnbag.desk.metrics.Counts;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/// Codes that are handed over by hand, each good once and for an hour: with one a device hands in
/// its passkey. That gives it no right at all; two officers bind the key, or do not. What waits is
/// gone when the desk stops. Safe to share between threads.
@Component
public final class Invitations {
  private static final String DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  private static final int LENGTH = 12;
  private static final int GROUP = 4;
  private static final int MOST = 200;
  private static final Duration LIFE = Duration.ofHours(1);

  private final InstantSource clock;
  private final SecureRandom chance;
  private final Throttle throttle;
  private final Counts counts;
  private final LinkedHashMap<String, Open> byCode = new LinkedHashMap<>();
  private final LinkedHashMap<String, HandedIn> handedIn = new LinkedHashMap<>();
  private final Map<String, String> printed = new TreeMap<>();

  private record Open(String party, long until) {}

  /// A passkey that waits for two officers to bind it.
  ///
  /// @param party whose it is to be
  /// @param line as it is handed to an officer
  public record HandedIn(String party, String line) {
    private static final int COMPARED = 8;

    /// What two people compare by voice: `3f2a 99c1 …`.
    public String fingerprint() {
      try {
        byte[] hash =
            MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of()
            .formatHex(Arrays.copyOf(hash, COMPARED))
            .replaceAll("(.{4})(?!$)", "$1 ");
      } catch (NoSuchAlgorithmException e) {
        throw new AssertionError("every Java platform has SHA-256", e);
      }
    }
  }

  Invitations(DeskOptions options, InstantSource clock, SecureRandom chance, Counts counts) {
    this.counts = counts;
    this.clock = clock;
    this.chance = chance;
    this.throttle = new Throttle(clock, 20, Duration.ofMinutes(5));
    for (String party : options.invited()) {
      if (Ids.valid(party)) printed.put(party, invite(party));
    }
  }

  /// Those that the desk was started with, by party: to be printed.
  public Map<String, String> printed() {
    return Map.copyOf(printed);
  }

  /// @param party that is to hand in a passkey; need not be known yet
  /// @return the code
  public synchronized String invite(String party) {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < LENGTH; i++) {
      if (i > 0 && i % GROUP == 0) code.append('-');
      code.append(DIGITS.charAt(chance.nextInt(DIGITS.length())));
    }
    byCode.values().removeIf(one -> one.until() <= clock.millis());
    while (byCode.size() >= MOST) byCode.pollFirstEntry();
    byCode.put(code.toString(), new Open(party, clock.millis() + LIFE.toMillis()));
    return code.toString();
  }

  /// Whom a code invites; it is good no more. Empty for one that is none, or too old.
  synchronized Optional<String> redeem(String code) {
    if (throttle.isShut()) return Optional.empty();
    Open open = byCode.remove(code.strip().toUpperCase(Locale.ROOT));
    if (open == null || open.until() <= clock.millis()) {
      throttle.failed();
      counts.failedAt(Counts.Door.INVITATION);
      return Optional.empty();
    }
    return Optional.of(open.party());
  }

  synchronized void handIn(HandedIn key) {
    while (handedIn.size() >= MOST) handedIn.pollFirstEntry();
    handedIn.put(key.line(), key);
  }

  /// Passkeys that wait, the oldest first.
  public synchronized List<HandedIn> waiting() {
    return new ArrayList<>(handedIn.values());
  }
}
