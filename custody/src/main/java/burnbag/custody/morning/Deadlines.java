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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
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

  /// Copies that nobody has sighted for longer than policy allows, registry by registry.
  ///
  /// @param due by registry
  /// @param concerned by which registry
  void sightings(SortedMap<String, Unsighted.Due> due, Predicate<String> concerned) {
    due.forEach(
        (registry, one) -> {
          if (!concerned.test(registry)) return;
          items.add(new Item(What.MUSTER_DUE, registry, "", one.about(), registry, one.since(), 0));
        });
  }

  /// Copies that a holder may not hold any more: the clearance was taken back or the marking
  /// raised, or an attestation has lapsed.
  void holder(Party holder) {
    holder(holder, register.where(Copy.SHELF, "holder", holder.id()));
  }

  /// @param copies that the party holds
  void holder(Party holder, List<Copy> copies) {
    Bundle bundle = new Bundle();
    // Of all copies of one document the same is true.
    Map<String, String> against = new HashMap<>();
    for (Copy copy : copies) {
      if (!isHere(copy)) continue;
      String why = against.computeIfAbsent(copy.document(), id -> against(id, holder));
      if (!why.isEmpty()) bundle.add(copy, why);
    }
    if (bundle.isEmpty()) return;
    items.add(
        new Item(
            What.HOLDER_NOT_CLEARED,
            holder.id(),
            "",
            bundle.about(),
            holder.registry(),
            bundle.since(),
            0));
  }

  /// Why somebody may not hold copies of a document; empty where they may.
  private String against(String id, Party holder) {
    Document document = register.find(Document.SHELF, id).orElseThrow();
    if (!holder.mayHandle(document.protection())) return "not cleared";
    Facts facts = Asked.of("accept", document.protection(), document.medium(), holder, now);
    return breach(
            facts,
            asked -> asked instanceof Requirement.Cleared || asked instanceof Requirement.Attested)
        .map(Policy.Breach::code)
        .orElse("");
  }

  static boolean isHere(Copy copy) {
    return switch (copy.state()) {
      case IN_STORE, ISSUED, OFFERED, IN_BAG, FOUND, COMPROMISED -> true;
      case DESTROYED, SENT_OUT, MISSING -> false;
    };
  }
}
