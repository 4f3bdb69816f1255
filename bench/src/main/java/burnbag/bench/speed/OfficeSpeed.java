package burnbag.bench.speed;

import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.custody.act.Act;
import burnbag.custody.document.RegisterDocument;
import burnbag.custody.home.Home;
import burnbag.custody.home.NoteFile;
import burnbag.custody.home.Pen;
import burnbag.custody.office.KeyNotary;
import burnbag.custody.office.LogKey;
import burnbag.custody.office.Notary;
import burnbag.custody.office.Office;
import burnbag.custody.office.OfficeActs;
import burnbag.custody.office.SignedStatement;
import burnbag.custody.register.Document;
import burnbag.custody.register.Protection;
import burnbag.custody.register.Role;
import burnbag.custody.sighting.Sight;
import burnbag.custody.store.SqliteStore;
import burnbag.custody.verify.Verdict;
import burnbag.custody.verify.Verification;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// The office beside what bounds it: acts of 64 clients, signed beforehand, with signatures checked
/// and without; one act after the other; the verification of all of it; and how that grows.
public final class OfficeSpeed {
  private static final int CLIENTS = 64;
  private static final int COPIES = 500;
  private static final int SINGLE = 300;
  private static final int VERIFICATIONS = 2_000;

  private final List<Integer> sizes;
  private final List<String> lines = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  /// @param sizes counts of acts, growing
  public OfficeSpeed(List<Integer> sizes) {
    this.sizes = List.copyOf(sizes);
  }

  /// Runs all of it in a folder of its own, which is gone afterwards.
  public Outcome run() {
    double verified = verificationRate();
    Grid grid =
        new Grid(
            "acts",
            "acts/s, checked",
            "acts/s, unchecked",
            "one act, ms p50",
            "p99",
            "verify, entries/s",
            "unsigned");
    for (int size : sizes) {
      try {
        Path folder = Files.createTempDirectory("burnbag-office");
        try {
          row(grid, size, folder, verified);
        } finally {
          remove(folder);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    lines.addAll(grid.lines());
    lines.add("  one core verifies %,.0f signatures a second".formatted(verified));
    figures.add(new Figure("office.one-core-verifications-per-s", verified));
    return new Outcome("Office", lines, figures, List.of());
  }

  private void row(Grid grid, int size, Path folder, double verified) {
    SecureRandom chance = new SecureRandom();
    Path place = folder.resolve("home");
    double checked;
    List<Double> single = new ArrayList<>();
    LogKey logKey;
    try (Home home =
        Home.trial(place, "burnbag.example/bench", List.of("a", "b"), Clock.systemUTC(), chance)) {
      logKey = home.logKey();
      registerCopies(home);
      checked = size / 2 / enter(home.office(), signed(home, size / 2));
      for (SignedStatement one : signed(home, SINGLE)) {
        long begin = System.nanoTime();
        mustEnter(home.office(), one);
        single.add((System.nanoTime() - begin) / 1e6);
      }
    }
    double unchecked;
    double withSignatures;
    double without;
    try (SqliteStore store = SqliteStore.open(place.resolve("burnbag.db"))) {
      List<SignedStatement> statements;
      try (Home home = Home.open(place, Clock.systemUTC(), chance)) {
        statements = signed(home, size / 2);
      }
      Office office =
          new Office(
              store,
              OfficeActs.all(),
              new Trusting(new KeyNotary(logKey)),
              new NoteFile(place.resolve("checkpoint")),
              Clock.systemUTC());
      unchecked = size / 2 / enter(office, statements);
      long entries = store.read(session -> session.size());
      withSignatures = entries / verify(store, logKey, true);
      without = entries / verify(store, logKey, false);
    }
    single.sort(Comparator.naturalOrder());
    double p50 = single.get(single.size() / 2);
    double p99 = single.get(single.size() * 99 / 100);
    grid.row(
        "%,d".formatted(size),
        "%,.0f".formatted(checked),
        "%,.0f".formatted(unchecked),
        "%.2f".formatted(p50),
        "%.2f".formatted(p99),
        "%,.0f".formatted(withSignatures),
        "%,.0f".formatted(without));
    lines.add(
        "  %,d acts: checked at the append %.2f of one core's verifications"
            .formatted(size, checked / verified));
    figures.add(new Figure("office.%d.checked-per-s".formatted(size), checked));
    figures.add(new Figure("office.%d.unchecked-per-s".formatted(size), unchecked));
    figures.add(new Figure("office.%d.single-p50-ms".formatted(size), p50));
    figures.add(new Figure("office.%d.verify-per-s".formatted(size), withSignatures));
    figures.add(new Figure("office.%d.verify-unsigned-per-s".formatted(size), without));
  }

  private static void registerCopies(Home home) {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < COPIES; i++) labels.add("L-" + i);
    Document document =
        new Document(
            "C-1",
            "hq",
            "Harbour chart",
            "",
            "Port office",
            "2026",
            new Protection("SECRET", "us", "SECRET", 3, List.of()),
            "",
            12,
            Document.PAPER,
            "",
            "",
            Document.UNSET,
            false,
            List.of(),
            "",
            "",
            "");
    mustEnter(home.office(), sign(home, new RegisterDocument(document, labels), Role.REGISTRAR));
  }

  private static List<SignedStatement> signed(Home home, int count) {
    List<SignedStatement> statements = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      statements.add(sign(home, new Sight(List.of("C-1#" + (1 + i % COPIES))), Role.CUSTODIAN));
    }
    return statements;
  }

  private static SignedStatement sign(Home home, Act act, Role role) {
    Pen pen = home.pen("a");
    return pen.sign(act, role, "hq", home.pack(), home.office().checkpoint());
  }

  private static void mustEnter(Office office, SignedStatement statement) {
    if (!office.enter(statement).allEntered()) {
      throw new IllegalStateException("" + office.enter(statement).outcomes());
    }
  }

  /// Seconds that 64 clients take, each with its share.
  private static double enter(Office office, List<SignedStatement> statements) {
    AtomicInteger next = new AtomicInteger();
    long begin = System.nanoTime();
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
    } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return seconds(begin);
  }

  private static double verify(SqliteStore store, LogKey logKey, boolean signatures) {
    int workers = Runtime.getRuntime().availableProcessors();
    Verification.Plan plan =
        new Verification.Plan(signatures, workers, List.of(), burnbag.ledger.entry.Basis.NONE);
    long begin = System.nanoTime();
    Verdict verdict =
        new Verification(store, OfficeActs.all(), new KeyNotary(logKey), plan).run(_ -> {});
    if (!(verdict instanceof Verdict.Sound)) throw new IllegalStateException("" + verdict);
    return seconds(begin);
  }

  /// Of statements like those of the rows, by the JDK, on one thread.
  private static double verificationRate() {
    SignerKey key = SignerKey.generate("clerk", new SecureRandom());
    byte[] message = new byte[500];
    byte[] signature = key.sign(message);
    double rate = 0;
    for (int pass = 0; pass < 3; pass++) {
      long begin = System.nanoTime();
      for (int i = 0; i < VERIFICATIONS; i++) {
        if (!key.verifier().verifies(message, signature)) throw new IllegalStateException();
      }
      rate = VERIFICATIONS / seconds(begin);
    }
    return rate;
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
    public boolean attests(Statement statement, Signature signature, VerifierKey key) {
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
