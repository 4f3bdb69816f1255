package burnbag.marking.us;

import burnbag.marking.Dialect;
import burnbag.marking.Fault;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// One rule of the American system: what it forbids, in which dialects, from when to when, and
/// where it is written.
///
/// @param id for people who look it up
/// @param sources by dialect; it holds in no other
/// @param from the first day on which it holds
/// @param until the first day on which it holds no longer
/// @param check what is wrong, in sentences; empty where nothing is
record UsRule(
    String id,
    Map<Dialect, String> sources,
    LocalDate from,
    LocalDate until,
    Function<UsReading, List<String>> check) {
  private static final String MANUAL_2016 = "CAPCO Register and Manual 2016, ";
  private static final String MANUAL_2012 = "DoDM 5200.01-V2, encl. 4";

  UsRule {
    sources = Map.copyOf(sources);
  }

  /// A rule that holds nowhere yet.
  static UsRule called(String id) {
    return new UsRule(id, Map.of(), LocalDate.MIN, LocalDate.MAX, _ -> List.of());
  }

  /// @param section of the intelligence community's manual
  UsRule ic(String section) {
    return in(Dialect.IC_2016, MANUAL_2016 + section);
  }

  /// @param paragraph of the manual's enclosure 4; empty where it has none of its own
  UsRule dod(String paragraph) {
    return in(
        Dialect.DOD_2012, paragraph.isEmpty() ? MANUAL_2012 : MANUAL_2012 + ", para " + paragraph);
  }

  /// In all dialects, cited as it stands.
  UsRule everywhere(String source) {
    UsRule rule = this;
    for (Dialect dialect : Dialect.values()) rule = rule.in(dialect, source);
    return rule;
  }

  /// In the strict dialects, cited as it stands.
  UsRule strict(String source) {
    return in(Dialect.IC_2016, source).in(Dialect.DOD_2012, source);
  }

  /// In the loose dialect too, for the first reason given.
  UsRule loose() {
    String source = sources.getOrDefault(Dialect.IC_2016, sources.get(Dialect.DOD_2012));
    return in(Dialect.LOOSE, source);
  }

  private UsRule in(Dialect dialect, String source) {
    Map<Dialect, String> more = new EnumMap<>(Dialect.class);
    more.putAll(sources);
    more.put(dialect, source);
    return new UsRule(id, more, from, until, check);
  }

  UsRule from(LocalDate day) {
    return new UsRule(id, sources, day, until, check);
  }

  UsRule when(Function<UsReading, List<String>> broken) {
    return new UsRule(id, sources, from, until, broken);
  }

  /// Broken by every slip of a kind.
  UsRule on(Slip.Kind kind, Function<String, String> message) {
    return when(reading -> reading.slips(kind).stream().map(message).toList());
  }

  /// Broken where a condition holds.
  UsRule where(java.util.function.Predicate<UsMarking> broken, String message) {
    return when(reading -> broken.test(reading.marking()) ? List.of(message) : List.of());
  }

  boolean holds(Dialect dialect, LocalDate asOf) {
    return sources.containsKey(dialect) && !asOf.isBefore(from) && asOf.isBefore(until);
  }

  /// Its faults under a dialect in which it holds.
  List<Fault> faults(UsReading reading, Dialect dialect) {
    String source = sources.get(dialect);
    return check.apply(reading).stream()
        .distinct()
        .map(message -> new Fault(message, source))
        .toList();
  }
}
