package burnbag.desk.door;

import burnbag.custody.home.Home;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Party;
import burnbag.desk.metrics.Counts;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.passkey.Passkey;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Lets in whoever's device signs with a passkey that is bound to a party.
@Component
final class PasskeyDoor {
  private static final int MOST_FAILURES = 60;
  private static final Duration WITHIN = Duration.ofMinutes(5);

  private final Home home;
  private final Challenge challenge;
  private final Throttle throttle;
  private final Counts counts;

  PasskeyDoor(Home home, Challenge challenge, InstantSource clock, Counts counts) {
    this.counts = counts;
    this.home = home;
    this.challenge = challenge;
    this.throttle = new Throttle(clock, MOST_FAILURES, WITHIN);
  }

  /// Who it is; empty where nobody's key confirms the session's challenge.
  Optional<Member> member(HttpSession session, Answered answered) {
    Optional<byte[]> asked = challenge.take(session);
    if (asked.isEmpty() || throttle.isShut()) return Optional.empty();
    Optional<Member> member =
        bound(answered.credential())
            .filter(key -> confirms(key, asked.get(), answered))
            .map(key -> new Member(key.party(), key.id()));
    if (member.isEmpty()) {
      throttle.failed();
      counts.failedAt(Counts.Door.PASSKEY);
    }
    return member;
  }

  private static boolean confirms(BoundKey key, byte[] asked, Answered answered) {
    return key.key() instanceof ActorKey.OfPasskey(Passkey passkey)
        && passkey.faults(asked, answered.assertion()).isEmpty();
  }

  /// The key of that credential that speaks for somebody who still belongs to the office.
  private Optional<BoundKey> bound(byte[] credential) {
    return home.office()
        .store()
        .read(
            session -> {
              List<BoundKey> found = new ArrayList<>();
              session
                  .register()
                  .all(
                      BoundKey.SHELF,
                      key -> {
                        boolean active =
                            session
                                .register()
                                .find(Party.SHELF, key.party())
                                .map(Party::active)
                                .orElse(false);
                        if (active && !key.revoked() && isOf(key, credential)) found.add(key);
                      });
              return found.stream().findFirst();
            });
  }

  private static boolean isOf(BoundKey key, byte[] credential) {
    return key.key() instanceof ActorKey.OfPasskey(Passkey passkey)
        && Arrays.equals(passkey.credential(), credential);
  }
}
