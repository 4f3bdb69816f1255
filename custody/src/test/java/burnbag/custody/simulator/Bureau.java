package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Notary;
import burnbag.custody.office.Office;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.Row;
import burnbag.custody.office.SecondPlace;
import burnbag.custody.office.Shelves;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.office.Store;
import burnbag.custody.people.Found;
import burnbag.custody.register.Charter;
import burnbag.custody.register.Role;
import burnbag.custody.register.Shelf;
import burnbag.custody.verify.Verdict;
import burnbag.custody.verify.Verification;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/// An office with the people who work there, on any store and with any notary; all chance comes
/// from one seed.
public final class Bureau {
  public static final String HQ = "hq";

  /// A Monday in spring, at noon.
  public static final long NOON = 1_772_452_800_000L;

  private static final long LIFE = 900_000;
  private static final int VERIFIERS = 2;

  private final Notary notary;
  private final String logLine;
  private final RandomGenerator chance;
  private final Map<String, Hand> hands = new LinkedHashMap<>();
  private final Map<String, Basis> seen = new TreeMap<>();
  private Store store;
  private SecondPlace place;
  private String pack = "";
  private Office office;
  private long now = NOON;

  /// @param logLine the log's public key, as it is handed to a verifier
  public Bureau(Store store, Notary notary, String logLine, SecondPlace place, long seed) {
    this.store = store;
    this.notary = notary;
    this.logLine = logLine;
    this.place = place;
    this.chance = new SplittableRandom(seed);
    this.office =
        new Office(store, OfficeActs.all(), notary, place, () -> Instant.ofEpochMilli(now));
  }

  /// In memory, with stand-in signatures.
  public static Bureau standIn(Store store, SecondPlace place, long seed) {
    Hand log = Hand.standIn("example.org/hq", 0);
    return new Bureau(store, new StandInNotary(log.key()), log.line(), place, seed);
  }

  /// A trial founded by these.
  public Answer found(String... founders) {
    List<Found.Officer> officers = new ArrayList<>();
    for (String founder : founders) {
      officers.add(new Found.Officer(founder, hand(founder).line()));
    }
    Statement statement =
        statement(
            founders[0], Role.OFFICER, HQ, new Found(notary.origin(), true, logLine, HQ, officers));
    return office.enter(
        new SignedStatement(
            statement,
            List.of(founders).stream().map(it -> hand(it).pen().apply(statement)).toList()));
  }

  public void take(String party, Hand hand) {
    hands.put(party, hand);
  }

  public Hand hand(String party) {
    return hands.computeIfAbsent(party, name -> Hand.standIn(name, name.hashCode()));
  }

  /// What the statements that follow pin of the policy in force.
  void pins(String policy) {
    pack = policy;
  }

  public Statement statement(String party, Role role, String registry, Act act) {
    return new Statement(
        notary.origin(),
        act.name(),
        act.fields(),
        party,
        role.word(),
        registry,
        pack,
        Nonce.of(chance).toString(),
        now,
        now + LIFE,
        seen.getOrDefault(party, Basis.NONE));
  }

  public SignedStatement sign(String party, Role role, Act act) {
    Statement statement = statement(party, role, HQ, act);
    return new SignedStatement(statement, List.of(hand(party).pen().apply(statement)));
  }

  /// Hands it in; its party remembers the checkpoint of the answer.
  public Answer enter(SignedStatement signed) {
    Answer answer = office.enter(signed);
    seen.put(signed.statement().party(), basis(answer.checkpoint()));
    return answer;
  }

  private static Basis basis(SignedNote note) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(note.text());
      return new Basis(checkpoint.size(), checkpoint.root());
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  /// The program is started again, on a store and a second place as they lie there.
  public void reopen(Store again, SecondPlace there) {
    store = again;
    place = there;
    office = new Office(again, OfficeActs.all(), notary, there, () -> Instant.ofEpochMilli(now));
  }

  public Office office() {
    return office;
  }

  public Store store() {
    return store;
  }

  public Notary notary() {
    return notary;
  }

  public SecondPlace place() {
    return place;
  }

  public RandomGenerator chance() {
    return chance;
  }

  public long now() {
    return now;
  }

  /// Clocks go wrong; so `now` may be earlier than before.
  public void setClock(long millis) {
    now = millis;
  }

  /// The whole ledger and register, verified from the first entry, with what everybody has seen.
  public Verdict verify() {
    List<Checkpoint> kept = new ArrayList<>();
    place.newest().ifPresent(note -> kept.add(checkpoint(note)));
    seen.values().forEach(b -> kept.add(new Checkpoint(notary.origin(), b.size(), b.root())));
    return new Verification(
            store, OfficeActs.all(), notary, Verification.Plan.whole(VERIFIERS, kept))
        .run(_ -> {});
  }

  private Checkpoint checkpoint(SignedNote note) {
    try {
      return notary.verified(
          note, store.read(Office::charter).map(Charter::logKeys).orElse(List.of()));
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  /// All that lies on the shelves.
  public Map<String, List<Row>> rows() {
    return store.read(
        session -> {
          Map<String, List<Row>> rows = new TreeMap<>();
          for (Shelf<?> shelf : Shelves.ALL) {
            List<Row> all = new ArrayList<>();
            session.rows(shelf, all::add);
            rows.put(shelf.name(), all);
          }
          return rows;
        });
  }

  /// Codes of the refusal; empty where it was entered.
  public static List<String> codes(Answer answer) {
    return answer.outcomes().stream()
        .flatMap(
            outcome ->
                switch (outcome) {
                  case Outcome.Entered _ -> java.util.stream.Stream.<String>empty();
                  case Outcome.Refused(var reasons) -> reasons.stream().map(r -> r.code());
                })
        .toList();
  }
}
