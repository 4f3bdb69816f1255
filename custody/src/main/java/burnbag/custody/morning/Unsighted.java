package burnbag.custody.morning;

import burnbag.custody.policy.Policy;
import burnbag.custody.policy.Policy.Obligation;
import burnbag.custody.policy.Requirement;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Register;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Which registries have copies that nobody has sighted for longer than policy allows.
///
/// To tell it every copy there is has to be looked at, and it is asked with each morning list. So
/// it is remembered when the next copy can be too long unseen: a sighting is never taken back, and
/// a copy is seen when it is made, so that until then nothing is. Where something is, what was
/// found is kept while the ledger stands still. All is looked at anew when policy or the day has
/// changed, and every ten minutes, since a copy that was missing may come back as it was. Safe to
/// share between threads.
public final class Unsighted {
  private static final Duration LIFE = Duration.ofMinutes(10);

  private Seen seen =
      new Seen(Long.MAX_VALUE, "", LocalDate.MIN, 0, 0, Collections.emptySortedMap());

  /// Copies of one registry, side by side.
  ///
  /// @param about the longest unseen of them, how many more, and the rule
  /// @param since when that one was seen last, epoch milliseconds
  record Due(String about, long since) {}

  /// @param size of the ledger
  /// @param policy its hash
  /// @param at when it was looked, epoch milliseconds
  /// @param next when the next copy is due, epoch milliseconds
  /// @param due by registry
  private record Seen(
      long size, String policy, LocalDate day, long at, long next, SortedMap<String, Due> due) {
    boolean holds(long size, String policy, long now) {
      boolean lately = at <= now && now - at < LIFE.toMillis() && day.equals(Unsighted.day(now));
      boolean same = due.isEmpty() ? size >= this.size : size == this.size;
      return lately && same && now <= next && policy.equals(this.policy);
    }
  }

  /// By registry.
  ///
  /// @param size of the ledger that the register is the fold of
  /// @param now epoch milliseconds
  synchronized SortedMap<String, Due> due(Register register, Policy policy, long size, long now) {
    String hash = policy.hash();
    if (!seen.holds(size, hash, now)) seen = new Look(register, policy, now).seen(size, hash);
    return seen.due();
  }

  /// One look through all copies.
  private static final class Look {
    private final Register register;
    private final Policy policy;
    private final long now;
    private final Map<Subject, Optional<Obligation>> rules = new HashMap<>();
    private final Map<String, Bundle> unseen = new TreeMap<>();
    private long next = Long.MAX_VALUE;

    Look(Register register, Policy policy, long now) {
      this.register = register;
      this.policy = policy;
      this.now = now;
    }

    Seen seen(long size, String hash) {
      shortest().ifPresent(months -> next = after(now, months));
      if (next < Long.MAX_VALUE) register.all(Copy.SHELF, this::look);
      SortedMap<String, Due> due = new TreeMap<>();
      unseen.forEach((registry, bundle) -> due.put(registry, bundle.due()));
      return new Seen(size, hash, day(now), now, next, Collections.unmodifiableSortedMap(due));
    }

    /// Between sightings of whatever: nothing that is registered from now on is due before.
    private Optional<Integer> shortest() {
      return policy.packs().stream()
          .filter(pack -> pack.inForce(day(now)))
          .flatMap(pack -> pack.rules().stream())
          .flatMap(rule -> months(rule.requirement()).stream())
          .min(Comparator.naturalOrder());
    }

    private void look(Copy copy) {
      if (!Deadlines.isHere(copy)) return;
      Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
      Subject subject =
          new Subject(
              document.protection().scheme(), document.protection().rank(), document.medium());
      Optional<Obligation> rule = rules.computeIfAbsent(subject, this::strictest);
      if (rule.isEmpty()) return;
      int months = months(rule.get().rule().requirement()).orElseThrow();
      long due = after(copy.lastSeen(), months);
      if (due < now) {
        unseen
            .computeIfAbsent(copy.registry(), _ -> new Bundle())
            .add(copy, rule.get().pack().id() + "/" + rule.get().rule().id());
      } else {
        next = Math.min(next, due);
      }
    }

    private Optional<Obligation> strictest(Subject subject) {
      return policy.requirements("muster", subject, day(now)).stream()
          .filter(one -> months(one.rule().requirement()).isPresent())
          .min(Comparator.comparing(one -> months(one.rule().requirement()).orElseThrow()));
    }
  }

  /// The longest time between sightings that it allows; empty for one that asks something else.
  private static Optional<Integer> months(Requirement requirement) {
    return requirement instanceof Requirement.MusterEvery(int months)
        ? Optional.of(months)
        : Optional.empty();
  }

  private static long after(long seen, int months) {
    return at(seen).plusMonths(months).toInstant().toEpochMilli();
  }

  private static ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
  }

  private static LocalDate day(long millis) {
    return at(millis).toLocalDate();
  }
}
