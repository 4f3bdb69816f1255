package burnbag.custody.simulator;

import burnbag.custody.act.Act;
import burnbag.custody.office.Answer;
import burnbag.custody.office.Notary;
import burnbag.custody.office.Session;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.office.Store;
import burnbag.custody.people.Found;
import burnbag.custody.register.BoundKey;
import burnbag.custody.register.Register;
import burnbag.custody.verify.Verdict;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;

/// Registrars, clerks, couriers and officers at work, from one seed; some of them mistaken, some
/// dishonest. The power goes, replies get lost, clocks jump. After every step the invariants are
/// asked; now and then everything is folded and verified from the first entry.
///
/// An office lives for some thousand acts, in one thread. There are as many offices as it takes,
/// some of them at the same time; none knows of another, so the same seed makes the same run.
public final class Simulator {
  /// Where the offices keep their books, and what they sign with.
  public interface World {
    /// A store with nothing in it.
    Store open();

    /// The same store, as whoever starts the program again finds it.
    Store again(Store store);

    Notary notary();

    Hand logHand();

    /// @param salt each makes another key of that name
    Hand hand(String name, long salt);
  }

  /// What came of the acts of one kind.
  public record Tally(long entered, long refused) {
    Tally plus(Tally other) {
      return new Tally(entered + other.entered, refused + other.refused);
    }
  }

  /// @param codes how often each reason was given
  public record Result(
      long seed,
      long acts,
      long crashes,
      long verified,
      Map<String, Tally> tallies,
      Map<String, Long> codes) {
    Result plus(Result other) {
      Map<String, Tally> bothTallies = new TreeMap<>(tallies);
      other.tallies.forEach((act, tally) -> bothTallies.merge(act, tally, Tally::plus));
      Map<String, Long> bothCodes = new TreeMap<>(codes);
      other.codes.forEach((code, count) -> bothCodes.merge(code, count, Long::sum));
      return new Result(
          seed,
          acts + other.acts,
          crashes + other.crashes,
          verified + other.verified,
          bothTallies,
          bothCodes);
    }

    public long entered() {
      return tallies.values().stream().mapToLong(Tally::entered).sum();
    }
  }

  private static final long VERIFY_EACH = 2_000;
  private static final long MINUTE = 60_000;
  private static final List<String> FOUNDERS = List.of("a", "b", "c", "d");

  private final World world;
  private final long seed;
  private final long actsOfAnOffice;

  public Simulator(World world, long seed, long actsOfAnOffice) {
    this.world = world;
    this.seed = seed;
    this.actsOfAnOffice = actsOfAnOffice;
  }

  /// @param threads offices at the same time
  /// @throws AssertionError where something does not hold; it names the seed and the step
  public Result run(long acts, int threads) {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      List<Future<Result>> lives = new ArrayList<>();
      for (long begun = 0; begun < acts; begun += actsOfAnOffice) {
        long office = begun / actsOfAnOffice;
        long until = Math.min(actsOfAnOffice, acts - begun);
        lives.add(pool.submit(() -> lived(office, until)));
      }
      Result all = new Result(seed, 0, 0, 0, Map.of(), Map.of());
      for (Future<Result> life : lives) all = all.plus(life.get());
      return all;
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause().getMessage(), e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError("nobody waited for the end", e);
    }
  }

  private Result lived(long office, long acts) {
    Life life = new Life(seed + office * 1_000_003);
    try {
      return life.run(acts);
    } catch (RuntimeException | AssertionError e) {
      long act = office * actsOfAnOffice + life.done;
      throw new AssertionError("seed " + seed + ", act " + act + ": " + e.getMessage(), e);
    }
  }

  /// One office from its founding on.
  private final class Life {
    private final RandomGenerator chance;
    private final long salt;
    private final Mishap mishap = new Mishap(0);
    private final Changes changes = new Changes();
    private final MemoryPlace place = new MemoryPlace();
    private final Invariants invariants = new Invariants();
    private final List<SignedStatement> earlier = new ArrayList<>();
    private final Map<String, Hand> hands = new TreeMap<>();
    private final Deeds deeds = new Deeds(this::newKey);
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Long> codes = new TreeMap<>();
    private final Bureau bureau;
    private Store store;
    private long done;
    private long crashes;
    private long verified;

    Life(long seed) {
      salt = seed;
      chance = new SplittableRandom(seed);
      store = world.open();
      bureau = new Bureau(failing(), world.notary(), world.logHand().line(), places(), seed);
      know(world.logHand());
      for (String founder : FOUNDERS) {
        Hand hand = world.hand(founder, salt + founder.hashCode());
        know(hand);
        bureau.take(founder, hand);
      }
      bureau.found(FOUNDERS.toArray(String[]::new));
    }

    private Store failing() {
      return new FailingStore(store, mishap, changes);
    }

    private FailingPlace places() {
      return new FailingPlace(place, mishap);
    }

    private void know(Hand hand) {
      hands.put(hand.key().toString(), hand);
    }

    /// Now and then somebody hands over the key of a colleague, under its name or another.
    private String newKey(String name) {
      Hand hand =
          switch (chance.nextInt(50)) {
            case 0 -> hands.values().stream().skip(chance.nextInt(hands.size())).findFirst().get();
            case 1 -> world.hand(name, salt);
            default -> world.hand(name, chance.nextLong());
          };
      know(hand);
      return hand.line();
    }

    Result run(long until) {
      for (int step = 1; done < until; step++) {
        tick();
        int number = step;
        Optional<SignedStatement> signed =
            store.read(session -> next(session.register(), number, session.size()));
        if (signed.isEmpty()) continue;
        done++;
        enter(signed.get());
        if (done % VERIFY_EACH == 0) verify();
      }
      verify();
      store.close();
      return new Result(seed, done, crashes, verified, tallies, codes);
    }

    private Optional<SignedStatement> next(Register register, int step, long size) {
      Scene scene = new Scene(register, chance, bureau.now());
      return deeds.next(scene, step).map(deed -> sign(scene, deed, size));
    }

    /// Minutes pass; now and then a clock is set wrong, or nobody comes for weeks.
    private void tick() {
      long now = bureau.now() + chance.nextLong(MINUTE);
      switch (chance.nextInt(200)) {
        case 0 -> now -= chance.nextLong(20 * MINUTE);
        case 1 -> now += chance.nextLong(30 * Scene.DAY);
        default -> {}
      }
      bureau.setClock(now);
    }

    /// As it should be, or wrong in one way.
    private SignedStatement sign(Scene scene, Deed deed, long size) {
      bureau.pins(bureau.office().policy().hash());
      Statement sound = bureau.statement(deed.party(), deed.role(), deed.registry(), deed.act());
      if (earlier.size() < 100 || chance.nextInt(100) == 0) {
        // Remembered so that somebody can hand it in once more.
        earlier.add(signed(scene, sound, deed));
      }
      if (chance.nextInt(8) > 0) return signed(scene, sound, deed);
      Forger forger = new Forger(scene, sound);
      return switch (chance.nextInt(5)) {
        case 0 -> scene.pick(earlier);
        case 1 -> forger.otherSignature(signed(scene, sound, deed), List.copyOf(hands.values()));
        default -> signed(scene, forger.otherStatement(size), deed);
      };
    }

    /// By a key that speaks for the party, and by all who must sign besides.
    private SignedStatement signed(Scene scene, Statement statement, Deed deed) {
      Act act = deed.act();
      List<Signature> signatures = new ArrayList<>();
      List<BoundKey> keys = scene.register().where(BoundKey.SHELF, "party", statement.party());
      List<BoundKey> speak = keys.stream().filter(key -> !key.revoked()).toList();
      scene
          .any(speak.isEmpty() || scene.once(30) ? keys : speak)
          .map(key -> hands.get(key.id()))
          .or(() -> scene.any(List.copyOf(hands.values())))
          .ifPresent(hand -> signatures.add(hand.pen().apply(statement)));
      if (act instanceof Found) signatures.clear();
      for (String line : act.cosigners(scene.register())) {
        String key = line.substring(0, Math.max(0, line.lastIndexOf('+')));
        boolean there =
            signatures.stream().anyMatch(signature -> signature.key().toString().equals(key));
        if (hands.containsKey(key) && !there) {
          signatures.add(hands.get(key).pen().apply(statement));
        }
      }
      return new SignedStatement(statement, signatures, deed.openings());
    }

    private void enter(SignedStatement signed) {
      if (chance.nextInt(50) == 0) mishap.comesAt(1 + chance.nextInt(8));
      long before = store.read(Session::size);
      changes.forget();
      try {
        judge(signed, bureau.enter(signed));
      } catch (Crash crash) {
        mishap.comesAt(0);
        crashes++;
        store = world.again(store);
        bureau.reopen(failing(), places());
        boolean entered = store.read(Session::size) > before;
        if (entered) judge(signed, true, List.of());
        // The reply was lost, so they ask again.
        Answer again = bureau.enter(signed);
        if (entered && !Bureau.codes(again).contains("REPLAYED")) {
          throw new AssertionError("entered, and not known: " + Bureau.codes(again));
        }
        if (!entered) judge(signed, again);
      }
      mishap.comesAt(0);
    }

    private void judge(SignedStatement signed, Answer answer) {
      judge(signed, answer.allEntered(), Bureau.codes(answer));
    }

    private void judge(SignedStatement signed, boolean entered, List<String> reasons) {
      String act = signed.statement().act();
      tallies.merge(act, entered ? new Tally(1, 0) : new Tally(0, 1), Tally::plus);
      for (String code : reasons) codes.merge(code, 1L, Long::sum);
      if (entered) {
        store.read(
            session -> {
              invariants.entered(session.register(), signed.statement(), changes);
              return session;
            });
      } else {
        invariants.refused(changes);
      }
    }

    private void verify() {
      store.read(
          session -> {
            Invariants.everywhere(session.register());
            Invariants.openings(session);
            return session;
          });
      if (bureau.verify() instanceof Verdict.Parted(var where, var what)) {
        throw new AssertionError(where + " " + what);
      }
      verified++;
    }
  }
}
