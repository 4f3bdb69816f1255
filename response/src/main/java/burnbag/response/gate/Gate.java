package burnbag.response.gate;

import burnbag.ledger.json.Json;
import burnbag.response.Trouble;
import burnbag.response.screening.Seen;
import burnbag.sweep.DocumentReport.Judged;
import burnbag.sweep.Verdict;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is done with lots at the gate. Everything goes into its log; nothing comes from a register.
public final class Gate {
  private static final int MOST_MARKINGS = 20;

  private final GateStore store;
  private final InstantSource clock;
  private final ZoneId zone;

  /// @param zone by whose days lots are numbered
  public Gate(GateStore store, InstantSource clock, ZoneId zone) {
    this.store = store;
    this.clock = clock;
    this.zone = zone;
  }

  /// A lot as its log tells it.
  ///
  /// @param number `20261128-007`: the day, and the how many-eth of it
  /// @param markings of its documents, the gravest first; some at most
  /// @param find that it became; empty where it did not
  public record Lot(
      String number,
      long at,
      Verdict verdict,
      long files,
      List<String> markings,
      long grams,
      String place,
      String price,
      String find,
      boolean handedOver,
      boolean released) {
    public Lot {
      markings = List.copyOf(markings);
    }
  }

  /// Enters that a lot was looked at.
  ///
  /// @param by who works at the gate, by the name of their login
  public Lot swept(Seen seen, String by) {
    String day =
        DateTimeFormatter.BASIC_ISO_DATE.format(LocalDate.ofInstant(clock.instant(), zone));
    Map<String, Json> facts = new TreeMap<>();
    facts.put("verdict", new Json.Text(seen.verdict().word()));
    facts.put("files", new Json.Int(seen.summary().files()));
    facts.put("bytes", new Json.Int(seen.summary().bytes()));
    facts.put("pages", new Json.Int(seen.summary().pages()));
    facts.put("rank", new Json.Int(seen.summary().highestRank()));
    facts.put("markings", Json.Arr.ofTexts(markings(seen)));
    facts.put("by", new Json.Text(by));
    GateEntry entry = store.begin(clock.millis(), day + "-", Json.Obj.of(facts));
    return lot(entry.lot()).orElseThrow();
  }

  private static List<String> markings(Seen seen) {
    Set<String> markings = new LinkedHashSet<>();
    for (Seen.Document document : seen.documents()) {
      for (Judged judged : document.report().markings()) {
        if (markings.size() < MOST_MARKINGS) {
          markings.add(judged.marking().meaning().canonical());
        }
      }
    }
    return List.copyOf(markings);
  }

  /// A lot by its number.
  public Optional<Lot> lot(String number) {
    List<GateEntry> entries = store.of(number);
    return entries.isEmpty() ? Optional.empty() : Optional.of(lot(entries));
  }

  private static Lot lot(List<GateEntry> entries) {
    GateEntry first = entries.getFirst();
    long grams = 0;
    String place = "";
    String price = "";
    String find = "";
    boolean handedOver = false;
    boolean released = false;
    for (GateEntry entry : entries) {
      switch (entry.kind()) {
        case SWEPT, ERASED -> {}
        case QUARANTINED -> {
          grams = number(entry, "grams");
          place = text(entry, "place");
        }
        case BOUGHT -> price = text(entry, "price");
        case HANDED_OVER -> handedOver = true;
        case BECAME_FIND -> find = text(entry, "find");
        case RELEASED -> released = true;
      }
    }
    return new Lot(
        first.lot(),
        first.at(),
        verdict(text(first, "verdict")),
        number(first, "files"),
        texts(first, "markings"),
        grams,
        place,
        price,
        find,
        handedOver,
        released);
  }

  private static Verdict verdict(String word) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.word().equals(word)) return verdict;
    }
    throw new IllegalArgumentException("'" + word + "' is no verdict");
  }

  private static String text(GateEntry entry, String name) {
    return entry.facts().members().get(name) instanceof Json.Text text ? text.value() : "";
  }

  private static long number(GateEntry entry, String name) {
    return entry.facts().members().get(name) instanceof Json.Int number ? number.value() : 0;
  }

  private static List<String> texts(GateEntry entry, String name) {
    List<String> texts = new ArrayList<>();
    if (entry.facts().members().get(name) instanceof Json.Arr items) {
      for (Json item : items.items()) if (item instanceof Json.Text text) texts.add(text.value());
    }
    return texts;
  }

  /// The lots that were begun last, the newest first.
  public List<Lot> last(int most) {
    Set<String> numbers = new LinkedHashSet<>();
    for (GateEntry entry : store.last(most * GateEntry.Kind.values().length)) {
      if (numbers.size() < most) numbers.add(entry.lot());
    }
    return numbers.stream().map(number -> lot(number).orElseThrow()).toList();
  }

  /// The lot was weighed and put aside.
  ///
  /// @param grams 0 where there is no scale
  /// @param place where it lies now
  public Lot quarantine(Lot lot, long grams, String place) {
    if (grams < 0) throw new IllegalArgumentException(grams + " g");
    return enter(
        GateEntry.Kind.QUARANTINED,
        lot,
        Map.of("grams", new Json.Int(grams), "place", new Json.Text(line(place))));
  }

  /// What was paid for it, and to whom. Who, lies outside the log.
  public Lot bought(Lot lot, String price, String supplier) {
    Persons known = store.persons(lot.number()).orElse(Persons.UNKNOWN);
    if (!supplier.isBlank()) store.keep(lot.number(), new Persons(supplier, known.receiver()));
    return enter(GateEntry.Kind.BOUGHT, lot, Map.of("price", new Json.Text(line(price))));
  }

  /// It was given to who fetched it. Who, lies outside the log.
  public Lot handOver(Lot lot, long grams, String receiver) {
    Persons known = store.persons(lot.number()).orElse(Persons.UNKNOWN);
    store.keep(lot.number(), new Persons(known.supplier(), receiver));
    return enter(GateEntry.Kind.HANDED_OVER, lot, Map.of("grams", new Json.Int(grams)));
  }

  /// It was reported as a find.
  public Lot becameFind(Lot lot, String find) {
    return enter(GateEntry.Kind.BECAME_FIND, lot, Map.of("find", new Json.Text(find)));
  }

  /// Let go, after a person had looked at what was not read. What is on hold is not let go here.
  ///
  /// @return false for a lot on hold
  public boolean release(Lot lot, String by) {
    if (lot.verdict() == Verdict.HOLD) return false;
    enter(GateEntry.Kind.RELEASED, lot, Map.of("by", new Json.Text(by)));
    return true;
  }

  private Lot enter(GateEntry.Kind kind, Lot lot, Map<String, Json> facts) {
    store.append(clock.millis(), kind, lot.number(), Json.Obj.of(facts));
    return lot(lot.number()).orElseThrow();
  }

  private static String line(String words) {
    String line = java.text.Normalizer.normalize(words, java.text.Normalizer.Form.NFC);
    line = line.replaceAll("[\\p{Cntrl}\\p{Cs}\\s]+", " ").strip();
    return line.length() <= Persons.LONGEST ? line : line.substring(0, Persons.LONGEST).strip();
  }

  public Persons persons(Lot lot) {
    return store.persons(lot.number()).orElse(Persons.UNKNOWN);
  }

  /// Destroys what is known of persons about a lot.
  public void erase(Lot lot) {
    store.erase(lot.number());
    enter(GateEntry.Kind.ERASED, lot, Map.of());
  }

  /// The same for all lots that are older.
  ///
  /// @return how many
  public int eraseOlderThan(Duration age) {
    List<String> lots = store.knownBefore(clock.millis() - age.toMillis());
    for (String number : lots) erase(lot(number).orElseThrow());
    return lots.size();
  }

  /// @throws Trouble where the log is not as it was written
  public void mustBeWhole() {
    firstBroken()
        .ifPresent(
            number -> {
              throw new Trouble(
                  Trouble.Code.B403_GATE_LOG_CHANGED,
                  "the gate's log does not go on rightly at entry " + number,
                  "keep the file as it is, and look who wrote there");
            });
  }

  /// Follows the log from its first entry to its last.
  ///
  /// @return the number of the first entry that does not follow from the one before; empty where
  ///   all do
  public Optional<Long> firstBroken() {
    List<Long> broken = new ArrayList<>();
    String[] before = {GateEntry.NOTHING};
    long[] next = {1};
    store.each(
        entry -> {
          boolean follows = entry.before().equals(before[0]) && entry.number() == next[0];
          if (!follows && broken.isEmpty()) broken.add(next[0]);
          before[0] = entry.hash();
          next[0]++;
        });
    return broken.stream().findFirst();
  }
}
