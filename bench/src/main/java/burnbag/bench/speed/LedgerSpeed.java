package burnbag.bench.speed;

import burnbag.bench.table.Figure;
import burnbag.bench.table.Grid;
import burnbag.bench.table.Outcome;
import burnbag.ledger.audit.EntryAudit;
import burnbag.ledger.audit.Finding;
import burnbag.ledger.audit.Keys;
import burnbag.ledger.audit.Nonces;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.json.Json;
import burnbag.ledger.note.KeyName;
import burnbag.ledger.note.SignerKey;
import burnbag.ledger.tile.Entries;
import burnbag.ledger.tile.KeptTiles;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.GrowingEdge;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.InclusionProof;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// The ledger beside what bounds it: an audit with signatures beside the JDK verifying Ed25519 and
/// nothing else, on as many threads; appends and proofs of a tree as large as asked for.
public final class LedgerSpeed {
  private static final String ORIGIN = "burnbag.example/bench";
  private static final int TIMES = 5;
  private static final int SIGNED = 8_192;
  private static final int UNSIGNED = 400_000;
  private static final int PROOFS = 20_000;

  /// A signer has seen the log as it was up to so many entries ago.
  private static final int BEHIND = 200;

  private final long leaves;
  private final int threads = Runtime.getRuntime().availableProcessors();
  private final RandomGenerator chance = RandomGeneratorFactory.of("L64X128MixRandom").create(6);
  private final SignerKey clerk = SignerKey.ofSeed("clerk", new byte[SignerKey.SEED_BYTES]);
  private final List<String> lines = new ArrayList<>();
  private final List<Figure> figures = new ArrayList<>();

  /// @param leaves of the tree that proofs are asked of
  public LedgerSpeed(long leaves) {
    this.leaves = leaves;
  }

  /// Runs all of it.
  public Outcome run() throws InterruptedException {
    try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
      audits(pool);
    } catch (ExecutionException | GeneralSecurityException e) {
      throw new IllegalStateException("the JDK does not verify", e);
    }
    proofs();
    return new Outcome("Ledger", lines, figures, List.of());
  }

  private record Log(List<byte[]> entries, Checkpoint head) implements Entries {
    @Override
    public List<byte[]> between(long from, long to) {
      return entries.subList((int) from, (int) to);
    }
  }

  /// @param signed whether the signatures are true; else each is 64 bytes of zeros
  private Log log(int size, boolean signed) {
    List<byte[]> entries = new ArrayList<>();
    List<Basis> seen = new ArrayList<>();
    GrowingEdge edge = new GrowingEdge(Edge.EMPTY);
    for (int i = 0; i < size; i++) {
      seen.add(new Basis(i, edge.root()));
      long at = 1_700_000_000_000L + i * 40L;
      Statement statement =
          new Statement(
              ORIGIN,
              "accept/1",
              Json.Obj.of(
                  Map.of(
                      "copies",
                      Json.Arr.ofTexts(List.of("C-" + i + "#1", "C-" + i + "#2")),
                      "offer",
                      new Json.Int(i),
                      "place",
                      new Json.Text("safe-3"))),
              "p-" + i % 50,
              "custodian",
              "hq/registry-2",
              "7f".repeat(32),
              Nonce.of(chance).hex(),
              at,
              at + 900_000,
              seen.get(Math.max(0, i - chance.nextInt(BEHIND))));
      Signature signature =
          signed
              ? statement.sign(clerk)
              : new Signature.OfKeyFile(clerk.verifier().name(), new byte[Signature.SIZE]);
      byte[] entry = statement.entry(at + 3, List.of(signature)).bytes();
      entries.add(entry);
      edge.append(Hash.ofLeaf(entry));
    }
    return new Log(entries, new Checkpoint(ORIGIN, size, edge.root()));
  }

  private void audits(ExecutorService pool)
      throws InterruptedException, ExecutionException, GeneralSecurityException {
    Log signed = log(SIGNED, true);
    Log unsigned = log(UNSIGNED, false);
    long bytes = unsigned.entries().stream().mapToLong(entry -> entry.length).sum();
    List<Double> raw = new ArrayList<>();
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    double rawCpu = 0;
    double withCpu = 0;
    double withoutCpu = 0;
    for (int time = 0; time <= TIMES; time++) {
      double start = processor();
      double verified = verifications(pool);
      double afterRaw = processor();
      double deep = audit(pool, signed, EntryAudit.Depth.EVERYTHING);
      double afterDeep = processor();
      double flat = audit(pool, unsigned, EntryAudit.Depth.WITHOUT_SIGNATURES);
      if (time == 0) continue;
      rawCpu += afterRaw - start;
      withCpu += afterDeep - afterRaw;
      withoutCpu += processor() - afterDeep;
      raw.add(verified);
      with.add(deep);
      without.add(flat);
    }
    double rate = median(raw);
    Grid grid =
        new Grid(
            "a second, " + threads + " threads, median of " + TIMES,
            "",
            "slowest",
            "of processor time");
    row(grid, "Ed25519 verifications, the JDK alone", raw, TIMES * SIGNED / rawCpu);
    row(grid, "entries audited with signatures", with, TIMES * SIGNED / withCpu);
    row(grid, "entries audited without signatures", without, TIMES * UNSIGNED / withoutCpu);
    lines.addAll(grid.lines());
    lines.add(
        "  with signatures: %.2f of the JDK's rate, %.2f by processor time; entries of %d bytes"
            .formatted(median(with) / rate, rawCpu / withCpu, bytes / UNSIGNED));
    figures.add(new Figure("ledger.audit.signed-of-jdk", median(with) / rate));
    figures.add(new Figure("ledger.audit.signed-of-jdk-by-processor", rawCpu / withCpu));
    figures.add(new Figure("ledger.audit.unsigned-per-processor-s", TIMES * UNSIGNED / withoutCpu));
    figures.add(new Figure("ledger.audit.signed-per-s", median(with)));
    figures.add(new Figure("ledger.audit.unsigned-per-s", median(without)));
  }

  /// @param ofProcessor how many in a second of one processor, whatever else the machine did
  private static void row(Grid grid, String name, List<Double> rates, double ofProcessor) {
    List<Double> sorted = rates.stream().sorted().toList();
    grid.row(
        name,
        "%,.0f".formatted(median(rates)),
        "%,.0f".formatted(sorted.getFirst()),
        "%,.0f".formatted(ofProcessor));
  }

  private static double processor() {
    return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  /// How many signatures of a message as long as a statement the JDK verifies, a verifier for each
  /// thread kept.
  private double verifications(ExecutorService pool)
      throws InterruptedException, ExecutionException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    byte[] message = new byte[500];
    java.security.Signature signer = java.security.Signature.getInstance("Ed25519");
    signer.initSign(pair.getPrivate());
    signer.update(message);
    byte[] signature = signer.sign();
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int thread = 0; thread < threads; thread++) {
      tasks.add(
          () -> {
            java.security.Signature verifier = java.security.Signature.getInstance("Ed25519");
            boolean all = true;
            for (int i = 0; i < SIGNED / threads; i++) {
              verifier.initVerify(pair.getPublic());
              verifier.update(message);
              all &= verifier.verify(signature);
            }
            return all;
          });
    }
    long begin = System.nanoTime();
    for (Future<Boolean> sound : pool.invokeAll(tasks)) {
      if (!sound.get()) throw new IllegalStateException("a true signature does not verify");
    }
    return SIGNED / threads * threads / seconds(begin);
  }

  private double audit(ExecutorService pool, Log log, EntryAudit.Depth depth) {
    Keys keys =
        new Keys() {
          @Override
          public Optional<ActorKey> named(KeyName name, long index, Entry entry) {
            return Optional.of(ActorKey.of(clerk.verifier()));
          }

          @Override
          public void recorded(long index, Entry entry) {}
        };
    long begin = System.nanoTime();
    Finding finding =
        new EntryAudit(log, new KeptTiles(), keys, new Nonces(), depth, pool).run(log.head());
    if (!(finding instanceof Finding.Sound)) throw new IllegalStateException("" + finding);
    return log.entries().size() / seconds(begin);
  }

  private void proofs() {
    KeptTiles tiles = new KeptTiles();
    TiledTree tree = new TiledTree(tiles, 0);
    GrowingEdge edge = new GrowingEdge(Edge.EMPTY);
    long begin = System.nanoTime();
    for (long i = 0; i < leaves; i++) tree.append(List.of(leaf(i)));
    double appended = leaves / seconds(begin);
    tree.flush();
    begin = System.nanoTime();
    for (long i = 0; i < leaves; i++) edge.append(leaf(i));
    double edged = leaves / seconds(begin);
    Hash root = edge.root();
    if (!tree.tree().root().equals(root)) throw new IllegalStateException("two roots");
    List<Double> inclusion = new ArrayList<>();
    List<Double> consistency = new ArrayList<>();
    for (int i = 0; i < PROOFS; i++) {
      long index = chance.nextLong(leaves);
      begin = System.nanoTime();
      InclusionProof proof = new TiledTree(tiles, leaves).tree().inclusion(index);
      inclusion.add(seconds(begin) * 1e3);
      if (!proof.proves(leaf(index), root)) throw new IllegalStateException("no proof");
      begin = System.nanoTime();
      new TiledTree(tiles, leaves).tree().consistency(index + 1);
      consistency.add(seconds(begin) * 1e3);
    }
    Grid grid =
        new Grid("a tree of %,d leaves, tiles in memory".formatted(leaves), "median", "of 100, 99");
    proofRow(grid, "proof of inclusion, ms, the tree opened anew", "inclusion", inclusion);
    proofRow(grid, "proof of consistency, ms, the tree opened anew", "consistency", consistency);
    lines.addAll(grid.lines());
    lines.add(
        "  leaves appended one by one a second, one thread: %,.0f to tiles, %,.0f to an edge"
            .formatted(appended, edged));
    figures.add(new Figure("ledger.tree.appends-per-s", appended));
  }

  private void proofRow(Grid grid, String title, String name, List<Double> times) {
    List<Double> sorted = times.stream().sorted().toList();
    double slow = sorted.get(sorted.size() * 99 / 100);
    grid.row(title, median(times), slow);
    figures.add(new Figure("ledger.proof." + name + "-ms-p99", slow));
  }

  private static Hash leaf(long index) {
    return Hash.of(ByteBuffer.allocate(Hash.SIZE).putLong(index * 0x9E3779B97F4A7C15L).array());
  }

  private static double seconds(long begin) {
    return (System.nanoTime() - begin) / 1e9;
  }
}
