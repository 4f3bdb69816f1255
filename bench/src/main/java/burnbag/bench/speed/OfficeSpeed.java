package burnbag.bench.speed;

import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.custody.home.Home;
import burnbag.custody.home.NoteFile;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.LogKey;
import burnbag.custody.office.Notary;
import burnbag.custody.office.Office;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.store.SqliteStore;
import burnbag.custody.verify.Verdict;
import burnbag.custody.verify.Verification;
import burnbag.ledger.audit.EntryAudit;
import burnbag.ledger.audit.Finding;
import burnbag.ledger.audit.Keys;
import burnbag.ledger.audit.Nonces;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.note.SignedNote;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.note.VerifierKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The office beside what bounds it: acts of 64 clients, signed beforehand, with signatures checked
/// and without, beside the JDK's verifications and the database's inserts; one act after the other;
/// the verification of all of it; and how that grows.
public final class OfficeSpeed {
  private static final int CLIENTS = 64;
  private static final int SINGLE = 300;
  private static final int VERIFICATIONS = 2_000;

  /// Statements in memory at once.
  private static final int PORTION = 50_000;

  private final List<Integer> sizes;
  private final Path kept;
  private final List<String> lines = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();
  private final Grid acts =
      new Grid(
          "acts", "acts/s, checked", "unchecked", "inserts/s", "entries only", "p50 ms", "p99");
  private final Grid processor =
      new Grid("a second of processor time", "acts, checked", "unchecked", "inserts");
  private final Grid verified =
      new Grid("verify, entries/s", "all", "without signatures", "entries and tree alone");

  /// @param sizes counts of acts, growing
  /// @param kept where the signed statements stay for the next run; made where they are not there
  public OfficeSpeed(List<Integer> sizes, Path kept) {
    this.sizes = List.copyOf(sizes);
    this.kept = kept;
  }

  /// Runs all of it in a folder of its own, which is gone afterwards.
  public Outcome run() {
    try {
      MadeActs made = MadeActs.in(kept);
      long begin = System.nanoTime();
      int signed = made.make(sizes.stream().mapToInt(size -> size).max().orElse(0) + SINGLE);
      if (signed > 0) {
        lines.add(
            "  %,d statements were signed beforehand, in %.0f s".formatted(signed, seconds(begin)));
      }
      Rate jdk = verificationRate(VerifierKey::jdkVerifies);
      Rate quick = verificationRate(VerifierKey::verifies);
      for (int size : sizes) {
        Path folder = Files.createTempDirectory("burnbag-office");
        try {
          row(size, made, folder, jdk);
        } finally {
          remove(folder);
        }
      }
      lines.addAll(acts.lines());
      lines.addAll(processor.lines());
      lines.addAll(verified.lines());
      lines.add(
          "  inserts: the rows of those acts alone, %d acts to a transaction".formatted(CLIENTS));
      lines.add(
          "  one thread verifies %,.0f signatures a second by the JDK, %,.0f in one of processor time; in bulk %,.0f, %,.0f"
              .formatted(jdk.wall(), jdk.processor(), quick.wall(), quick.processor()));
      figures.add(new Figure("office.one-core-verifications-per-s", jdk.wall()));
      figures.add(new Figure("office.verifications-per-processor-s", jdk.processor()));
      figures.add(new Figure("office.bulk-verifications-per-processor-s", quick.processor()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Outcome("Office", lines, figures, List.of());
  }

  /// @param wall a second by the clock
  /// @param processor a second of one processor's time
  private record Rate(double wall, double processor) {}

  /// A stretch of work, by the clock and by processor time.
  private static final class Stretch {
    private double wall;
    private double processor;
    private long count;

    void add(int done, Runnable work) {
      double before = processorSeconds();
      long begin = System.nanoTime();
      work.run();
      wall += seconds(begin);
      processor += processorSeconds() - before;
      count += done;
    }

    Rate rate() {
      return new Rate(count / wall, count / processor);
    }
  }

  private static double processorSeconds() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private void row(int size, MadeActs made, Path folder, Rate jdk) throws IOException {
    Path place = folder.resolve("home");
    Path file = place.resolve("burnbag.db");
    made.copyHome(place);
    SecureRandom chance = new SecureRandom();
    LogKey logKey;
    Rate checked;
    List<Double> single = new ArrayList<>();
    try (MadeActs.Supply supply = made.supply()) {
      try (Home home = Home.open(place, Clock.systemUTC(), chance)) {
        logKey = home.logKey();
        checked = entered(home.office(), supply, size / 2);
        for (SignedStatement one : supply.next(SINGLE)) {
          long begin = System.nanoTime();
          mustEnter(home.office(), one);
          single.add(seconds(begin) * 1e3);
        }
      }
      try (SqliteStore store = SqliteStore.open(file)) {
        Path all = folder.resolve("all.db");
        Path entries = folder.resolve("entries.db");
        store.snapshot(all);
        store.snapshot(entries);
        long before = store.read(session -> session.size());
        Office office =
            new Office(
                store,
                OfficeActs.all(),
                new Trusting(new KeyNotary(logKey)),
                new NoteFile(place.resolve("checkpoint")),
                Clock.systemUTC());
        Rate unchecked = entered(office, supply, size / 2);
        PlainInserts plain = PlainInserts.since(store, before);
        Stretch inserts = new Stretch();
        inserts.add(plain.entries().size(), () -> plain.into(all, CLIENTS, true));
        Stretch bare = new Stretch();
        bare.add(plain.entries().size(), () -> plain.into(entries, CLIENTS, false));
        tell(size, checked, unchecked, inserts.rate(), bare.rate(), single, jdk);
        verifications(size, store, logKey);
      }
    }
  }

  private void tell(
      int size,
      Rate checked,
      Rate unchecked,
      Rate inserts,
      Rate bare,
      List<Double> single,
      Rate jdk) {
    single.sort(Comparator.naturalOrder());
    double p50 = single.get(single.size() / 2);
    double p99 = single.get(single.size() * 99 / 100);
    acts.row(
        "%,d".formatted(size),
        "%,.0f".formatted(checked.wall()),
        "%,.0f".formatted(unchecked.wall()),
        "%,.0f".formatted(inserts.wall()),
        "%,.0f".formatted(bare.wall()),
        "%.2f".formatted(p50),
        "%.2f".formatted(p99));
    processor.row(
        "%,d".formatted(size),
        "%,.0f".formatted(checked.processor()),
        "%,.0f".formatted(unchecked.processor()),
        "%,.0f".formatted(inserts.processor()));
    lines.add(
        "  %,d acts: checked at the append %.2f of one core's verifications; unchecked %.2f of the inserts"
            .formatted(size, checked.wall() / jdk.wall(), unchecked.wall() / inserts.wall()));
    String name = "office." + size;
    figures.add(new Figure(name + ".checked-per-s", checked.wall()));
    figures.add(new Figure(name + ".checked-of-one-core", checked.wall() / jdk.wall()));
    figures.add(new Figure(name + ".checked-per-processor-s", checked.processor()));
    figures.add(new Figure(name + ".unchecked-per-s", unchecked.wall()));
    figures.add(new Figure(name + ".unchecked-per-processor-s", unchecked.processor()));
    figures.add(new Figure(name + ".inserts-per-s", inserts.wall()));
    figures.add(new Figure(name + ".entries-inserted-per-s", bare.wall()));
    figures.add(new Figure(name + ".unchecked-of-inserts", unchecked.wall() / inserts.wall()));
    figures.add(new Figure(name + ".single-p50-ms", p50));
  }

  private void verifications(int size, SqliteStore store, LogKey logKey) {
    long count = store.read(session -> session.size());
    Rate all = verified(store, logKey, true, count);
    Rate unsigned = verified(store, logKey, false, count);
    Rate alone = entriesAlone(store);
    verified.row(
        "%,d".formatted(size),
        "%,.0f".formatted(all.wall()),
        "%,.0f".formatted(unsigned.wall()),
        "%,.0f".formatted(alone.wall()));
    String name = "office." + size;
    figures.add(new Figure(name + ".verify-per-s", all.wall()));
    figures.add(new Figure(name + ".verify-per-processor-s", all.processor()));
    figures.add(new Figure(name + ".verify-unsigned-per-s", unsigned.wall()));
    figures.add(new Figure(name + ".verify-unsigned-per-processor-s", unsigned.processor()));
    figures.add(new Figure(name + ".verify-entries-alone-per-s", alone.wall()));
    figures.add(new Figure(name + ".verify-entries-alone-per-processor-s", alone.processor()));
  }

  /// How fast 64 clients are with the next statements, each with its share.
  private static Rate entered(Office office, MadeActs.Supply supply, int count) throws IOException {
    Stretch stretch = new Stretch();
    for (int left = count; left > 0; left -= PORTION) {
      List<SignedStatement> statements = supply.next(Math.min(left, PORTION));
      stretch.add(statements.size(), () -> enter(office, statements));
    }
    return stretch.rate();
  }

  private static void mustEnter(Office office, SignedStatement statement) {
    if (!office.enter(statement).allEntered()) {
      throw new IllegalStateException("" + office.enter(statement).outcomes());
    }
  }

  private static void enter(Office office, List<SignedStatement> statements) {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        all.add(
            clients.submit(
                () -> {
                  for (int at = next.getAndIncrement();
                      at < statements.size();
                      at = next.getAndIncrement()) {
                    mustEnter(office, statements.get(at));
                  }
                }));
      }
      for (Future<?> one : all) one.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Rate verified(SqliteStore store, LogKey logKey, boolean signatures, long count) {
    int workers = Runtime.getRuntime().availableProcessors();
    Verification.Plan plan = new Verification.Plan(signatures, workers, List.of(), Basis.NONE);
    Stretch stretch = new Stretch();
    stretch.add(
        (int) count,
        () -> {
          Verdict verdict =
              new Verification(store, OfficeActs.all(), new KeyNotary(logKey), plan).run(_ -> {});
          if (!(verdict instanceof Verdict.Sound)) throw new IllegalStateException("" + verdict);
        });
    return stretch.rate();
  }

  /// The ledger's own check, without the register: form, order, nonces, what signers had seen,
  /// tree.
  private static Rate entriesAlone(SqliteStore store) {
    Keys anybody =
        new Keys() {
          @Override
          public Optional<ActorKey> named(KeyName name, long index, Entry entry) {
            return Optional.empty();
          }

          @Override
          public void recorded(long index, Entry entry) {}
        };
    Stretch stretch = new Stretch();
    try (ExecutorService pool =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
      store.read(
          session -> {
            Checkpoint head =
                new Checkpoint(MadeActs.ORIGIN, session.size(), session.tree().root());
            EntryAudit audit =
                new EntryAudit(
                    session::entries,
                    session.tiles(),
                    anybody,
                    new Nonces(),
                    EntryAudit.Depth.WITHOUT_SIGNATURES,
                    pool);
            stretch.add(
                (int) head.size(),
                () -> {
                  Finding finding = audit.run(head);
                  if (!(finding instanceof Finding.Sound))
                    throw new IllegalStateException("" + finding);
                });
            return head;
          });
    }
    return stretch.rate();
  }

  /// A way to check a signature.
  private interface Check {
    boolean verifies(VerifierKey key, byte[] message, byte[] signature);
  }

  /// Of messages as long as the statements of the rows, on one thread.
  private static Rate verificationRate(Check check) {
    SignerKey key = SignerKey.generate("clerk", new SecureRandom());
    byte[] message = new byte[500];
    byte[] signature = key.sign(message);
    Stretch last = new Stretch();
    for (int pass = 0; pass < 3; pass++) {
      last = new Stretch();
      last.add(
          VERIFICATIONS,
          () -> {
            for (int i = 0; i < VERIFICATIONS; i++) {
              if (!check.verifies(key.verifier(), message, signature)) {
                throw new IllegalStateException();
              }
            }
          });
    }
    return last.rate();
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) Files.delete(one);
    }
  }

  /// A notary that believes every signature: what is left is the office itself.
  private record Trusting(Notary notary) implements Notary {
    @Override
    public String origin() {
      return notary.origin();
    }

    @Override
    public boolean attests(Statement statement, Signature signature, ActorKey key) {
      return true;
    }

    @Override
    public void hold(SignerKey key) {
      notary.hold(key);
    }

    @Override
    public void mustHold(String logKey) {
      notary.mustHold(logKey);
    }

    @Override
    public SignedNote sign(Checkpoint checkpoint, String logKey) {
      return notary.sign(checkpoint, logKey);
    }

    @Override
    public Checkpoint verified(SignedNote note, List<VerifierKey> logKeys)
        throws NoteFormatException {
      return notary.verified(note, logKeys);
    }
  }
}
