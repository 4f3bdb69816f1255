package burnbag.response.find;

import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.opening.Opening;
import burnbag.ledger.opening.Value;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// What a finder and the office can do about a find. Of the clock it takes the day and nothing
/// finer. It is told what the office has entered, and enters nothing itself: were a report entered
/// at once, the entry's time would be the finder's.
///
/// Safe to share between threads where store and chance are.
public final class FindersDesk {
  private static final String IDS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int ID_SIGNS = 8;

  /// So often is another code drawn where the first group of one is taken.
  private static final int MOST_DRAWS = 8;

  private final FindStore store;
  private final Bounds bounds;
  private final InstantSource clock;
  private final RandomGenerator chance;
  private final int rounds;

  /// What a wrong first group is compared with, so that it takes as long as a wrong secret.
  private final CodeHash nobodys;

  /// @param chance hard to foresee: a `SecureRandom`, but in tests
  public FindersDesk(FindStore store, Bounds bounds, InstantSource clock, RandomGenerator chance) {
    this(store, bounds, clock, chance, CodeHash.ROUNDS);
  }

  /// @param rounds of a code's hash
  FindersDesk(
      FindStore store, Bounds bounds, InstantSource clock, RandomGenerator chance, int rounds) {
    this.store = store;
    this.bounds = bounds;
    this.clock = clock;
    this.chance = chance;
    this.rounds = rounds;
    this.nobodys = CodeHash.ofNobody(rounds, chance);
  }

  /// What comes of handing in a report.
  public sealed interface Filing {
    /// @param code shown once; nobody can tell it again
    /// @param opening what the finder proves the report with
    record Filed(Find find, WayBack code, Opening opening) implements Filing {}

    /// @param faults by the name of the field
    record Unsound(Map<String, Report.Fault> faults) implements Filing {
      public Unsound {
        faults = Map.copyOf(faults);
      }
    }

    /// As many came today as are taken.
    record TooManyToday() implements Filing {}
  }

  /// The day by which everything here goes, in UTC.
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  public Bounds bounds() {
    return bounds;
  }

  /// Takes a report.
  ///
  /// @param contact how the finder would like to be reached; may be empty
  public Filing file(
      Report report, String contact, Find.Way way, String language, List<Photo> photos) {
    Map<String, Report.Fault> faults = report.faults(today());
    if (!faults.isEmpty()) return new Filing.Unsound(faults);
    if (store.countOn(today()) >= bounds.reportsADay()) return new Filing.TooManyToday();
    List<Photo> taken = photos.subList(0, Math.min(photos.size(), bounds.photosAReport()));
    String text = report.committed(taken.stream().map(Photo::measured).toList());
    Opening opening = Opening.of(new Value.Text(text), chance);
    String commitment = opening.commitment().toString();
    for (int i = 0; i < MOST_DRAWS; i++) {
      WayBack code = WayBack.drawn(chance);
      Find find = new Find(drawnId(), way, today(), language, commitment, Find.NO_ENTRY, "", false);
      Private told = new Private(opening.bytes(), contact, CodeHash.of(code, rounds, chance));
      if (store.add(find, told, taken, bounds.reportsADay())) {
        return new Filing.Filed(find, code, opening);
      }
    }
    return new Filing.TooManyToday();
  }

  private String drawnId() {
    StringBuilder id = new StringBuilder("F-");
    for (int i = 0; i < ID_SIGNS; i++) id.append(IDS.charAt(chance.nextInt(IDS.length())));
    return id.toString();
  }

  /// The find that a code leads back to.
  public Optional<Find> byCode(WayBack code) {
    Optional<Find> find = store.at(code.locator());
    CodeHash hash = find.flatMap(one -> store.told(one.id())).map(Private::code).orElse(nobodys);
    return hash.opensWith(code) ? find : Optional.empty();
  }

  public Optional<Find> find(String id) {
    return store.find(id);
  }

  /// All finds, the newest day first.
  public List<Find> all() {
    return store.all();
  }

  /// What was reported; empty where it was erased.
  public Optional<Report> report(Find find) {
    return opening(find)
        .map(
            one ->
                switch (one.value()) {
                  case Value.Text(String text) -> Report.read(text);
                  case Value.Bytes _ -> throw new IllegalStateException("a report is text");
                });
  }

  /// How the finder would like to be reached; empty where they did not say, or it was erased.
  public String contact(Find find) {
    return store.told(find.id()).map(Private::contact).orElse("");
  }

  public List<Photo> photos(Find find) {
    return store.photos(find.id());
  }

  /// What opens the find's commitment; empty where it was erased.
  public Optional<Opening> opening(Find find) {
    return store.told(find.id()).map(told -> read(told.opening()));
  }

  private static Opening read(byte[] opening) {
    try {
      return Opening.read(opening);
    } catch (NoteFormatException e) {
      throw new IllegalStateException("what was kept as an opening is none: " + e.getMessage());
    }
  }

  public List<Message> messages(Find find) {
    return store.messages(find.id());
  }

  /// What comes of saying something.
  public enum Saying {
    SAID,
    EMPTY,
    TOO_LONG,
    TOO_MANY_TODAY,
    /// What was told is erased, so nobody could read it.
    ERASED
  }

  /// Says something under the find's code.
  public Saying say(Find find, Message.From from, String words) {
    String text = Told.lines(words);
    if (text.isEmpty()) return Saying.EMPTY;
    if (text.length() > Message.LONGEST) return Saying.TOO_LONG;
    if (store.told(find.id()).isEmpty()) return Saying.ERASED;
    boolean said = store.say(find.id(), from, today(), text, bounds.messagesADay());
    return said ? Saying.SAID : Saying.TOO_MANY_TODAY;
  }

  /// The office has opened it, with an entry.
  public void opened(Find find, long entry) {
    store.put(find.openedBy(entry));
  }

  /// Two of the office have closed it.
  public void closed(Find find, String outcome) {
    store.put(find.closedAs(outcome));
  }

  public List<PaperHandover> handovers(Find find) {
    return store.handovers(find.id());
  }

  /// The office says that it has taken papers over. The finder's side is open until it is given.
  public PaperHandover takeOver(Find find, int items, long grams, String by) {
    int number = store.handovers(find.id()).size() + 1;
    PaperHandover handover =
        new PaperHandover(
            number, today(), items, grams, by, PaperHandover.Confirmed.NO, Find.NO_ENTRY);
    store.put(find.id(), handover);
    return handover;
  }

  /// The finder's side of a hand-over; one that was given stays as it was given.
  ///
  /// @return empty where there is no hand-over of that number
  public Optional<PaperHandover> confirm(Find find, int number, PaperHandover.Confirmed how) {
    Optional<PaperHandover> asked =
        store.handovers(find.id()).stream().filter(one -> one.number() == number).findFirst();
    if (asked.isEmpty() || asked.get().confirmed() != PaperHandover.Confirmed.NO) return asked;
    PaperHandover given = asked.get().confirmedBy(how);
    store.put(find.id(), given);
    return Optional.of(given);
  }

  /// The office has entered a hand-over.
  public void entered(Find find, PaperHandover handover, long entry) {
    store.put(find.id(), handover.enteredAt(entry));
  }

  public Refund refund(Find find) {
    return store.refund(find.id());
  }

  /// Offers something back to whoever comes with the code; one that was paid stays paid.
  public boolean offerRefund(Find find, String words) {
    if (store.refund(find.id()).state() == Refund.State.PAID) return false;
    store.put(find.id(), new Refund(words, Refund.State.OFFERED));
    return true;
  }

  /// Pays what was offered to who shows the code, once.
  ///
  /// @return empty where the code leads to no find with something to be paid
  public Optional<Refund> pay(WayBack code) {
    Optional<Find> find = byCode(code);
    if (find.isEmpty()) return Optional.empty();
    Refund offered = store.refund(find.get().id());
    if (offered.state() != Refund.State.OFFERED) return Optional.empty();
    Refund paid = new Refund(offered.words(), Refund.State.PAID);
    store.put(find.get().id(), paid);
    return Optional.of(paid);
  }

  /// Destroys what was told, with code, messages and pictures; the finder may ask for it by code at
  /// any time. The commitment stays, and opens with the finder's own copy alone.
  public void erase(Find find) {
    store.erase(find.withoutPrivate());
  }

  /// Erases what closed finds hold that are older than so many days.
  ///
  /// @return how many were erased
  public int eraseOlderThan(int days) {
    LocalDate last = today().minusDays(days);
    int erased = 0;
    for (Find find : store.all()) {
      boolean due = find.state() == Find.State.CLOSED && find.receivedOn().isBefore(last);
      if (!due || find.erased()) continue;
      erase(find);
      erased++;
    }
    return erased;
  }
}
