package burnbag.desk.office;

import burnbag.custody.copy.Copies;
import burnbag.custody.register.Copy;
import burnbag.custody.register.Document;
import burnbag.custody.register.Muster;
import burnbag.custody.register.MusterLine;
import burnbag.custody.register.Register;
import burnbag.custody.sighting.ToldSighting;
import burnbag.desk.page.When;
import burnbag.sweep.Visible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What somebody ticked on a round, held against the register as it is by now: a phone may have
/// been off line for hours.
///
/// A tick comes as a line of the form, as the page's script writes it:
///
/// ```
/// tick = at TAB pages TAB place TAB code   ; at: epoch milliseconds, as the phone told it
/// ```
record Round(List<Seen> seen) {
  private static final int PARTS = 4;
  private static final int LONGEST_CODE = 120;

  /// By how much a phone's clock may be ahead before it is worth a word.
  private static final long AHEAD = 5 * 60_000;

  private static final int HALF_LABEL = 5;

  /// Of the 65,535 bytes that an entry may have, what its ticks may take.
  private static final int MOST_BYTES = 58_000;

  /// What a tick takes in a statement, besides what its line has.
  private static final int FRAME = 40;

  Round {
    seen = List.copyOf(seen);
  }

  /// One tick, and what a person has to know before it is signed.
  ///
  /// @param line as it came
  /// @param code as it was read off or typed, safe to show
  /// @param copy its id; empty where no copy is called so
  /// @param title safe to show
  /// @param notes empty where there is nothing to say
  /// @param wanted whether it is to be signed, unless a person says otherwise
  public record Seen(
      String line,
      String code,
      String copy,
      String title,
      String when,
      List<String> notes,
      boolean wanted) {
    public Seen {
      notes = List.copyOf(notes);
    }

    public boolean signable() {
      return !copy.isEmpty();
    }
  }

  private record Tick(String line, long at, int pages, String place, String code) {
    static Optional<Tick> read(String line) {
      String[] parts = line.split("\t", PARTS);
      if (parts.length < PARTS || parts[PARTS - 1].length() > LONGEST_CODE) return Optional.empty();
      try {
        long at = Long.parseLong(parts[0]);
        int pages = Integer.parseInt(parts[1]);
        return at < 1 || pages < 0
            ? Optional.empty()
            : Optional.of(new Tick(line, at, pages, parts[2], parts[3].strip()));
      } catch (NumberFormatException _) {
        return Optional.empty();
      }
    }
  }

  /// The copy that somebody means who reads its number, its label, or the number of a document of
  /// which there is one copy.
  static Optional<Copy> meant(Register register, String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    String label = upper.replaceAll("[^0-9A-Z]", "").replace('O', '0').replaceAll("[IL]", "1");
    List<String> readings = new ArrayList<>(List.of(code, upper));
    if (label.length() == 2 * HALF_LABEL) {
      readings.add(label.substring(0, HALF_LABEL) + "-" + label.substring(HALF_LABEL));
    }
    for (String reading : readings) {
      Optional<Copy> copy = Copies.named(register, reading);
      if (copy.isPresent()) return copy;
      List<Copy> only = register.where(Copy.SHELF, "document", reading);
      if (only.size() == 1) return Optional.of(only.getFirst());
    }
    return Optional.empty();
  }

  /// As many of a round's ticks, from the first on, as surely fit into one statement. The others
  /// stay on the phone, for the next.
  static List<String> atOnce(List<String> lines) {
    int bytes = 0;
    int fit = 0;
    for (String line : lines) {
      bytes += line.getBytes(StandardCharsets.UTF_8).length + FRAME;
      if (bytes > MOST_BYTES) break;
      fit++;
    }
    return lines.subList(0, fit);
  }

  /// In the order of their times; of two ticks of one copy the later one counts.
  static Round of(Books.Reading reading, Muster muster, List<String> lines) {
    Map<String, Tick> byCopy = new LinkedHashMap<>();
    List<Seen> nothing = new ArrayList<>();
    for (String line : lines) {
      Optional<Tick> tick = Tick.read(line);
      if (tick.isEmpty()) {
        nothing.add(none(line, "", "This tick came damaged, and cannot be read."));
        continue;
      }
      Optional<Copy> copy = meant(reading.register(), tick.get().code());
      if (copy.isEmpty()) {
        String when = When.shown(tick.get().at());
        nothing.add(
            none(
                tick.get().code(),
                when,
                "No copy has this number or label. Look at it again; it stays on your phone."));
        continue;
      }
      byCopy.merge(
          copy.get().id(), tick.get(), (one, other) -> one.at() > other.at() ? one : other);
    }
    List<Seen> seen = new ArrayList<>();
    byCopy.forEach((copy, tick) -> seen.add(seen(reading, muster, copy, tick)));
    seen.addAll(nothing);
    return new Round(seen);
  }

  private static Seen none(String code, String when, String note) {
    return new Seen("", Visible.cut(code, LONGEST_CODE), "", "", when, List.of(note), false);
  }

  private static Seen seen(Books.Reading reading, Muster muster, String id, Tick tick) {
    Register register = reading.register();
    Copy copy = register.find(Copy.SHELF, id).orElseThrow();
    Document document = register.find(Document.SHELF, copy.document()).orElseThrow();
    Optional<MusterLine> line =
        register.find(MusterLine.SHELF, MusterLine.id(muster.id(), copy.id()));
    List<String> notes = new ArrayList<>();
    if (line.filter(MusterLine::expected).isEmpty()) {
      notes.add("It is not on the list. Signed, it is raised if it belongs elsewhere.");
    }
    boolean mine = line.map(one -> one.seenBy().contains(reading.party().id())).orElse(false);
    line.ifPresent(one -> notes.addAll(since(reading, muster, one, copy)));
    boolean maySee = reading.needToKnow().maySee(document);
    if (line.isEmpty() && !maySee) {
      notes.add(
          "What the register says of it is not for you to see."
              + " Signed, what does not fit is raised.");
    } else if (!copy.state().inHand()) {
      notes.add(
          "The register says that it is "
              + RegisterPage.words(copy.state())
              + ". Signed, that is raised.");
    }
    if (tick.at() < muster.at()) notes.add("It was ticked before the list was frozen.");
    if (tick.at() > reading.now() + AHEAD) notes.add("The phone's clock is ahead of the desk's.");
    boolean counts =
        tick.pages() != 0 && line.map(one -> one.counted() != tick.pages()).orElse(true);
    return new Seen(
        tick.line(),
        Visible.of(tick.code()),
        copy.id(),
        maySee ? Visible.of(document.shortTitle()) : "",
        When.shown(tick.at()),
        notes,
        !mine || counts);
  }

  /// What has come about while somebody was on their way.
  private static List<String> since(
      Books.Reading reading, Muster muster, MusterLine line, Copy copy) {
    List<String> notes = new ArrayList<>();
    String me = reading.party().id();
    if (line.seenBy().contains(me)) {
      notes.add("You have signed that you saw it, entry " + line.seenIn() + ".");
    } else if (!line.seenBy().isEmpty() && muster.eyes() == 1) {
      notes.add(
          "Seen already by "
              + String.join(", ", line.seenBy().stream().map(reading::named).toList())
              + ", entry "
              + line.seenIn()
              + ".");
    }
    if (!copy.holder().equals(line.holder())) {
      notes.add(
          "It has moved: "
              + reading.named(line.holder())
              + " had it when the list was frozen, "
              + reading.named(copy.holder())
              + " has it now.");
    } else if (!copy.place().equals(line.place())) {
      String now = copy.place().isEmpty() ? "no container" : Visible.of(copy.place());
      notes.add("It has moved: the register places it in " + now + " now.");
    }
    return notes;
  }

  /// Whether a person has to look at it before it is signed.
  boolean clean() {
    return seen.stream().allMatch(one -> one.notes().isEmpty());
  }

  boolean anySignable() {
    return seen.stream().anyMatch(Seen::signable);
  }

  /// As they are signed.
  List<ToldSighting> told() {
    Collection<ToldSighting> told = new ArrayList<>();
    for (Seen one : seen) {
      if (!one.signable()) continue;
      Tick tick = Tick.read(one.line()).orElseThrow();
      told.add(new ToldSighting(one.copy(), tick.at(), tick.pages(), tick.place()));
    }
    return List.copyOf(told);
  }
}
