package burnbag.custody.register;

import burnbag.ledger.json.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// That somebody has found something and told the office. Who, and what they wrote, is no part of
/// the register: the entry holds a commitment, and what it commits to lies elsewhere and can be
/// destroyed.
///
/// @param id drawn by chance, so that it tells neither the order nor the number of reports
/// @param registry whose find it is
/// @param report the commitment to what was reported, as `opening:sha256:…`
/// @param taken what was taken over from the finder so far, in the order in which it was entered
/// @param outcome how it ended; empty while it is open
/// @param openedIn index of the entry that opened it
/// @param closedIn index of the entry that closed it; -1 while it is open
public record Find(
    String id,
    String registry,
    String report,
    Way way,
    List<Taken> taken,
    String outcome,
    long openedIn,
    long closedIn)
    implements Kept {
  public static final Shelf<Find> SHELF =
      new Shelf<>("find", List.of("report", "outcome"), Find::read);

  private static final long OPEN = -1;

  public Find {
    taken = List.copyOf(taken);
  }

  /// Papers that were taken over from the finder.
  ///
  /// @param handover its number within the find, from 1
  /// @param items how many papers and things
  /// @param grams their weight; 0 where they were not weighed
  /// @param entry index of the entry that says so
  public record Taken(int handover, int items, long grams, long entry) {
    private static Taken read(Fields fields) {
      return new Taken(
          fields.count("handover"),
          fields.count("items"),
          fields.number("grams"),
          fields.number("entry"));
    }

    private Json.Obj json() {
      return Fields.write()
          .number("handover", handover)
          .number("items", items)
          .number("grams", grams)
          .number("entry", entry)
          .end();
    }
  }

  /// By which way the office heard of it.
  public enum Way {
    /// The page for finders.
    PAGE,
    /// Told to a clerk at the counter, by telephone or in a letter.
    COUNTER,
    CALL,
    LETTER,
    /// A lot on hold at the gate.
    GATE;

    private final String word = name().toLowerCase(Locale.ROOT);

    /// As statements write it.
    public String word() {
      return word;
    }

    /// @throws MalformedFields for a word that is none
    public static Way of(String word) {
      return Arrays.stream(values())
          .filter(way -> way.word.equals(word))
          .findFirst()
          .orElseThrow(() -> new MalformedFields("no way to the office is called '" + word + "'"));
    }
  }

  public static Find opened(String id, String registry, String report, Way way, long entry) {
    return new Find(id, registry, report, way, List.of(), "", entry, OPEN);
  }

  /// The find that an entry has opened for this report, if one has.
  public static Optional<Find> of(Register register, String report) {
    return register.where(SHELF, "report", report).stream().findFirst();
  }

  public boolean isOpen() {
    return closedIn == OPEN;
  }

  /// Papers and things taken over so far.
  public int items() {
    return taken.stream().mapToInt(Taken::items).sum();
  }

  public Find with(Taken more) {
    List<Taken> all = new ArrayList<>(taken);
    all.add(more);
    return new Find(id, registry, report, way, all, outcome, openedIn, closedIn);
  }

  public Find closed(String how, long entry) {
    return new Find(id, registry, report, way, taken, how, openedIn, entry);
  }

  private static Find read(Fields fields) {
    return new Find(
        fields.text("id"),
        fields.text("registry"),
        fields.text("report"),
        Way.of(fields.text("way")),
        fields.objects("taken", Taken::read),
        fields.text("outcome", ""),
        fields.number("opened_in"),
        fields.number("closed_in", OPEN));
  }

  @Override
  public Json.Obj json() {
    Fields.Writing writing =
        Fields.write()
            .text("id", id)
            .text("registry", registry)
            .text("report", report)
            .text("way", way.word())
            .objects("taken", taken, Taken::json)
            .text("outcome", outcome)
            .number("opened_in", openedIn);
    if (!isOpen()) writing.number("closed_in", closedIn);
    return writing.end();
  }

  @Override
  public List<String> marks() {
    return List.of(report, outcome);
  }
}
