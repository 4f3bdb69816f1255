package burnbag.custody.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import burnbag.custody.Trouble;
import burnbag.custody.act.Act;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.handover.Accept;
import burnbag.custody.handover.Offer;
import burnbag.custody.handover.Refuse;
import burnbag.custody.handover.Withdraw;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Office;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.Outcome;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.office.Store;
import burnbag.custody.people.Enrol;
import burnbag.custody.people.Second;
import burnbag.custody.register.Clearance;
import burnbag.custody.register.Copy;
import burnbag.custody.register.CopyState;
import burnbag.custody.register.Grant;
import burnbag.custody.register.Handover;
import burnbag.custody.register.Role;
import burnbag.custody.simulator.Afternoon;
import burnbag.custody.simulator.Bureau;
import burnbag.custody.simulator.Hand;
import burnbag.custody.simulator.MemoryPlace;
import burnbag.custody.simulator.MemoryStore;
import burnbag.custody.verify.Verdict;
import burnbag.custody.verify.Verification;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Two desks on one register, each with a few people at it, who all want the same copies at once,
/// while connections are cut and killed under them.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Tag("full")
class TwoDesksTest {
  private static final long LIFE = 900_000;
  private static final int ROUNDS = 30;
  private static final long SEED = 20_261_128;
  private static final List<String> PEOPLE = List.of("c", "d", "e", "f");
  private static final List<String> COPIES = List.of("K-1#1", "K-1#2", "K-1#3");

  private final AtomicLong clock = new AtomicLong(Bureau.NOON);

  /// Not the bureau's own, from which its nonces come.
  private final SplittableRandom chance = new SplittableRandom(SEED + 1);

  private final AtomicLong mishaps = new AtomicLong();
  private volatile boolean underway;
  private DatabaseUrl database;
  private Bureau bureau;

  /// A desk of its own process, as far as it knows.
  private record Desk(Office office, MemoryPlace place) {}

  /// What somebody handed in, and what they were told.
  ///
  /// @param said `entered`, `refused`, `not written` or `not known`
  /// @param entries where they were told that it is
  private record Told(
      SignedStatement statement, String said, List<Outcome.Entered> entries, String why) {}

  /// The office with nobody in the way: people, and copies that a holds.
  private void an_office() {
    database = TestServer.tables();
    bureau = Bureau.standIn(PostgresStore.open(database), new MemoryPlace(), SEED);
    bureau.found("a", "b");
    for (String one : PEOPLE) {
      Enrol joins =
          new Enrol(
              one,
              "",
              Bureau.HQ,
              "",
              bureau.hand(one).line(),
              List.of(new Grant(Role.CUSTODIAN, Bureau.HQ)),
              List.of(new Clearance("us", 4, List.of())));
      long proposal = entered("a", Role.OFFICER, joins);
      entered("b", Role.OFFICER, new Second(Long.toString(proposal), OfficeActs.all()));
    }
    entered(
        "a",
        Role.REGISTRAR,
        new RegisterDocument(Afternoon.chart("K-1"), List.of("L-1", "L-2", "L-3")));
  }

  private long entered(String party, Role role, Act act) {
    Answer answer = bureau.enter(bureau.sign(party, role, act));
    assertEquals(List.of(), Bureau.codes(answer));
    return ((Outcome.Entered) answer.outcomes().getFirst()).index();
  }

  private Desk desk(PostgresStore store) {
    MemoryPlace place = new MemoryPlace();
    return new Desk(
        new Office(
            store,
            OfficeActs.all(),
            bureau.notary(),
            place,
            () -> Instant.ofEpochMilli(clock.incrementAndGet())),
        place);
  }

  private SignedStatement sign(String party, Act act) {
    Statement statement =
        new Statement(
            bureau.notary().origin(),
            act.name(),
            act.fields(),
            party,
            Role.CUSTODIAN.word(),
            Bureau.HQ,
            "",
            Nonce.of(chance).toString(),
            clock.get(),
            clock.get() + LIFE,
            Basis.NONE);
    Hand hand = bureau.hand(party);
    return new SignedStatement(statement, List.of(hand.pen().apply(statement)));
  }

  private static Told handIn(Desk desk, SignedStatement statement) {
    try {
      Outcome outcome = desk.office().enter(statement).outcomes().getFirst();
      return switch (outcome) {
        case Outcome.Entered entered -> new Told(statement, "entered", List.of(entered), "");
        case Outcome.Refused refused ->
            new Told(statement, "refused", List.of(), refused.reasons().getFirst().code());
      };
    } catch (Trouble trouble) {
      String said =
          switch (trouble.code()) {
            case B102_STORE_NOT_USABLE, B108_STORE_BUSY -> "not written";
            case B115_OUTCOME_NOT_KNOWN -> "not known";
            default -> throw trouble;
          };
      return new Told(statement, said, List.of(), trouble.getMessage());
    }
  }

  /// A cut now and then, and now and then somebody's connection is killed at the server.
  private synchronized CutWire.Cut mishap() {
    if (!underway) return CutWire.Cut.NOT;
    int which = chance.nextInt(12);
    if (which < 4) mishaps.incrementAndGet();
    if (which == 2 || which == 3) {
      TestServer.ask(
          database,
          "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name LIKE"
              + " 'burnbag %' AND datname = current_database() ORDER BY random() LIMIT 1");
    }
    return switch (which) {
      case 0 -> CutWire.Cut.BEFORE;
      case 1 -> CutWire.Cut.BEHIND;
      default -> CutWire.Cut.NOT;
    };
  }

  @Test
  void each_copy_has_one_holder_at_each_index_and_everybody_was_told_the_truth()
      throws InterruptedException, ExecutionException {
    an_office();
    List<Told> all = new ArrayList<>();
    List<List<Told>> races = new ArrayList<>();
    List<Desk> desks = new ArrayList<>();
    try (CutWire wire = new CutWire(TestServer.port(), this::mishap);
        PostgresStore one = PostgresStore.open(TestServer.url(database.name(), wire.port()), wire);
        PostgresStore two = PostgresStore.open(TestServer.url(database.name(), wire.port()), wire);
        ExecutorService people = Executors.newFixedThreadPool(12)) {
      desks.addAll(List.of(desk(one), desk(two)));
      underway = true;
      for (int round = 0; round < ROUNDS; round++) {
        races.addAll(race(people, desks, offers()));
        races.addAll(race(people, desks, answers()));
      }
      races.forEach(all::addAll);
    }
    List<Entry> ledger = ledger();
    assertTold(all, ledger);
    assertOneOfEach(races, ledger);
    assertReplays(ledger);
    assertSound(desks);
    long entered = all.stream().filter(it -> it.said().equals("entered")).count();
    assertTrue(entered > 2 * ROUNDS, "only " + entered + " were entered");
    assertTrue(mishaps.get() > ROUNDS, "only " + mishaps.get() + " mishaps");
  }

  /// For each copy that lies still: its holder offers it to two people at once, at both desks.
  private List<List<SignedStatement>> offers() {
    List<List<SignedStatement>> offers = new ArrayList<>();
    for (String id : COPIES) {
      Copy copy = copy(bureau.store(), id);
      if (copy.state() == CopyState.OFFERED) continue;
      List<String> others = PEOPLE.stream().filter(it -> !it.equals(copy.holder())).toList();
      offers.add(
          List.of(
              sign(copy.holder(), new Offer(List.of(id), others.get(0), 0)),
              sign(copy.holder(), new Offer(List.of(id), others.get(1), 0)),
              sign(copy.holder(), new Offer(List.of(id), others.get(2), 0)),
              sign(copy.holder(), new Offer(List.of(id), others.get(1), 0))));
    }
    return offers;
  }

  /// For each copy that is offered: it is accepted twice, refused and taken back, all at once.
  private List<List<SignedStatement>> answers() {
    List<List<SignedStatement>> answers = new ArrayList<>();
    for (String id : COPIES) {
      Copy copy = copy(bureau.store(), id);
      if (copy.state() != CopyState.OFFERED) continue;
      String receiver =
          bureau
              .store()
              .read(s -> s.register().find(Handover.SHELF, copy.offer()))
              .orElseThrow()
              .receiver();
      Accept accept =
          new Accept(
              copy.offer(), List.of(new Accept.Line(id, Accept.Line.ACCEPTED, copy.pages())));
      answers.add(
          List.of(
              sign(receiver, accept),
              sign(receiver, accept),
              sign(receiver, new Refuse(copy.offer(), "not-mine")),
              sign(copy.holder(), new Withdraw(copy.offer()))));
    }
    return answers;
  }

  private static Copy copy(Store store, String id) {
    return store.read(session -> session.register().find(Copy.SHELF, id)).orElseThrow();
  }

  /// All of it at once, every other one at the other desk. Who is told that nobody knows hands the
  /// same in again.
  private List<List<Told>> race(
      ExecutorService people, List<Desk> desks, List<List<SignedStatement>> races)
      throws InterruptedException, ExecutionException {
    List<Callable<Told>> all = new ArrayList<>();
    for (List<SignedStatement> race : races) {
      for (int i = 0; i < race.size(); i++) {
        SignedStatement statement = race.get(i);
        Desk desk = desks.get(i % desks.size());
        all.add(
            () -> {
              Told told = handIn(desk, statement);
              boolean known = !told.said().equals("not known");
              while (!known) {
                told = handIn(desk, statement);
                known = told.said().equals("entered") || told.said().equals("refused");
              }
              return told;
            });
      }
    }
    List<Told> told = new ArrayList<>();
    for (Future<Told> one : people.invokeAll(all)) told.add(one.get());
    List<List<Told>> byRace = new ArrayList<>();
    int at = 0;
    for (List<SignedStatement> race : races) {
      byRace.add(told.subList(at, at + race.size()));
      at += race.size();
    }
    return byRace;
  }

  private List<Entry> ledger() {
    return bureau.store().read(session -> session.entries(0, session.size())).stream()
        .map(TwoDesksTest::entry)
        .toList();
  }

  private static Entry entry(byte[] bytes) {
    try {
      return Entry.read(bytes);
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }

  private static void assertTold(List<Told> all, List<Entry> ledger) {
    Set<String> there = new HashSet<>();
    for (Entry entry : ledger) {
      assertTrue(there.add(entry.statement().nonce()), "an act was entered twice");
    }
    for (Told told : all) {
      for (Outcome.Entered entered : told.entries()) {
        assertArrayEquals(entered.entry(), ledger.get((int) entered.index()).bytes());
      }
      boolean isThere = there.contains(told.statement().statement().nonce());
      boolean replayed = told.why().equals("REPLAYED");
      boolean claimed = told.said().equals("entered") || replayed;
      assertEquals(claimed, isThere, told.said() + " " + told.why());
    }
  }

  /// Of all who wanted one thing at once at most one got it.
  private static void assertOneOfEach(List<List<Told>> races, List<Entry> ledger) {
    Set<String> there = new HashSet<>();
    for (Entry entry : ledger) there.add(entry.statement().nonce());
    for (List<Told> race : races) {
      long won =
          race.stream().filter(it -> there.contains(it.statement().statement().nonce())).count();
      assertTrue(won <= 1, () -> won + " won: " + race);
    }
  }

  /// One desk alone, to which the same was handed in one after the other, enters the same; and a
  /// copy goes to nobody but who accepts it.
  private void assertReplays(List<Entry> ledger) {
    AtomicLong then = new AtomicLong();
    MemoryStore store = new MemoryStore();
    Office replayed =
        new Office(
            store,
            OfficeActs.all(),
            bureau.notary(),
            new MemoryPlace(),
            () -> Instant.ofEpochMilli(then.get()));
    Map<String, Copy> before = new HashMap<>();
    for (Entry entry : ledger) {
      then.set(entry.recordedAt());
      Answer answer = replayed.enter(new SignedStatement(entry.statement(), entry.signatures()));
      assertEquals(List.of(), Bureau.codes(answer), entry.statement().act());
      assertArrayEquals(entry.bytes(), ((Outcome.Entered) answer.outcomes().getFirst()).entry());
      for (String id : COPIES) {
        store
            .read(session -> session.register().find(Copy.SHELF, id))
            .ifPresent(now -> assertMoved(before.put(id, now), now, entry.statement()));
      }
    }
  }

  private static void assertMoved(Copy before, Copy now, Statement statement) {
    assertTrue(!now.holder().isEmpty());
    if (before == null || before.holder().equals(now.holder())) return;
    assertEquals(Accept.NAME, statement.act());
    assertEquals(now.holder(), statement.party());
    assertEquals(CopyState.OFFERED, before.state());
  }

  private void assertSound(List<Desk> desks) {
    List<Checkpoint> seen = new ArrayList<>();
    for (Desk desk : desks) seen.add(checkpoint(desk.place().newest().orElseThrow()));
    Verification.Plan plan = Verification.Plan.whole(2, seen);
    assertInstanceOf(
        Verdict.Sound.class,
        new Verification(bureau.store(), OfficeActs.all(), bureau.notary(), plan).run(_ -> {}));
  }

  private static Checkpoint checkpoint(SignedNote note) {
    try {
      return Checkpoint.parse(note.text());
    } catch (NoteFormatException e) {
      throw new AssertionError(e);
    }
  }
}
