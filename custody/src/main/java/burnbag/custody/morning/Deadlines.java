package burnbag.custody.morning;

import burnbag.custody.copy.Asked;
import burnbag.custody.morning.Item.What;
import burnbag.custody.policy.Facts;
import burnbag.custody.policy.Policy;
import burnbag.custody.policy.Requirement;
import burnbag.custody.policy.Subject;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Party;
import burnbag.custody.register.Register;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/// What the policy in force wants by a day, and what has come to be against it while nobody acted:
/// offers that wait too long, copies that nobody has sighted, holders who may not hold any more.
/// None of it is a gate; each is a line on the morning list.
final class Deadlines {
  private final Register register;
  private final Policy policy;
  private final long now;
  private final List<Item> items;

  Deadlines(Register register, Policy policy, long now, List<Item> items) {
    this.register = register;
    this.policy = policy;
    this.now = now;
    this.items = items;
  }

  private static ZonedDateTime at(long millis) {
    return Instant.ofEpochMilli(millis).atZone(ZoneOffset.UTC);
  }

  private LocalDate day() {
    return at(now).toLocalDate();
  }

  private Subject subject(Copy copy) {
    Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
    return new Subject(
        document.protection().scheme(), document.protection().rank(), document.medium());
  }

  /// What policy of one kind has against it.
  private Optional<Policy.Breach> breach(Facts facts, Predicate<Requirement> kind) {
    return policy.breaches(facts, day()).stream()
        .filter(one -> kind.test(one.obligation().rule().requirement()))
        .findFirst();
  }

  /// Of an offer that waits longer than policy allows for any of its copies.
  void offer(Handover offer) {
    long days = ChronoUnit.DAYS.between(at(offer.at()), at(now));
    for (String id : offer.copies()) {
      Copy copy = register.find(Copy.SHELF, id).orElseThrow();
      Facts facts = Facts.of("offer", subject(copy)).with("offered_days", days);
      Optional<Policy.Breach> breach = breach(facts, Requirement.ReceiptWithin.class::isInstance);
      if (breach.isEmpty()) continue;
      long due =
          breach.get().obligation().rule().requirement()
                  instanceof Requirement.ReceiptWithin(int most)
              ? at(offer.at()).plusDays(most).toInstant().toEpochMilli()
              : offer.at();
      items.add(
          new Item(
              What.OFFER_OVERDUE,
              offer.id(),
              offer.receiver(),
              offer.giver() + " offered " + id + ": " + breach.get().code(),
              offer.registry(),
              offer.at(),
              due));
      return;
    }
  }

  /// Copies side by side of which policy says the same.
  private static final class Bundle {
    private String first = "";
    private String code = "";
    private long since = Long.MAX_VALUE;
    private int count;

    void add(Copy copy, String why) {
      if (copy.lastSeen() < since) {
        since = copy.lastSeen();
        first = copy.id();
        code = why;
      }
      count++;
    }

    String about() {
      return first + (count == 1 ? "" : " and " + (count - 1) + " more") + ": " + code;
    }
  }

  /// Copies that nobody has sighted for longer than policy allows, registry by registry.
  ///
  /// @param concerned by which registry
  void sightings(Predicate<String> concerned) {
    TreeMap<String, Bundle> unseen = new TreeMap<>();
    register.all(
        Copy.SHELF,
        copy -> {
          if (!isHere(copy) || !concerned.test(copy.registry())) return;
          long months = ChronoUnit.MONTHS.between(at(copy.lastSeen()), at(now));
          // A part of a month is more than the whole ones before it.
          if (at(copy.lastSeen()).plusMonths(months).isBefore(at(now))) months++;
          Facts facts = Facts.of("muster", subject(copy)).with("sighted_months", months);
          breach(facts, Requirement.MusterEvery.class::isInstance)
              .ifPresent(
                  breach ->
                      unseen
                          .computeIfAbsent(copy.registry(), _ -> new Bundle())
                          .add(copy, breach.code()));
        });
    unseen.forEach(
        (registry, bundle) ->
            items.add(
                new Item(
                    What.MUSTER_DUE, registry, "", bundle.about(), registry, bundle.since, 0)));
  }

  /// Copies that a holder may not hold any more: the clearance was taken back or the marking
  /// raised, or an attestation has lapsed.
  void holder(Party holder) {
    Bundle bundle = new Bundle();
    register.each(
        Copy.SHELF,
        "holder",
        holder.id(),
        copy -> {
          if (!isHere(copy)) return;
          Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
          if (!holder.mayHandle(document.protection())) {
            bundle.add(copy, "not cleared");
            return;
          }
          Facts facts = Asked.of("accept", register, copy, holder, now);
          breach(
                  facts,
                  asked ->
                      asked instanceof Requirement.Cleared || asked instanceof Requirement.Attested)
              .ifPresent(breach -> bundle.add(copy, breach.code()));
        });
    if (bundle.count == 0) return;
    items.add(
        new Item(
            What.HOLDER_NOT_CLEARED,
            holder.id(),
            "",
            bundle.about(),
            holder.registry(),
            bundle.since,
            0));
  }

  private static boolean isHere(Copy copy) {
    return switch (copy.state()) {
      case IN_STORE, ISSUED, OFFERED, IN_BAG, FOUND, COMPROMISED -> true;
      case DESTROYED, SENT_OUT, MISSING -> false;
    };
  }
}
