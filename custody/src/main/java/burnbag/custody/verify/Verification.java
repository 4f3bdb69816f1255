package burnbag.custody.verify;

import burnbag.custody.act.Act;
import burnbag.custody.act.Acts;
import burnbag.custody.office.Filed;
import burnbag.custody.office.Fold;
import burnbag.custody.office.Notary;
import burnbag.custody.office.Session;
import burnbag.custody.office.Store;
import burnbag.custody.register.Charter;
import burnbag.custody.register.MalformedFields;
import burnbag.custody.register.MemoryRegister;
import burnbag.ledger.audit.Nonces;
import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Statement;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.GrowingEdge;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Goes through the ledger from its first entry to its last, as of one instant, and says where it
/// parts from what it should be: entries, their order and times, who signed them with which key,
/// what their signers had seen, every tile, the root, each checkpoint that somebody kept, and every
/// row of the register.
///
/// It does not decide the acts again: what an act is asked for may grow with the years. What it
/// asks of an entry follows from the entries before it.
///
/// Reading, parsing and signatures run ahead in a pool of `workers`; the fold goes step by step.
public final class Verification {
  private static final int CHUNK = 1024;
  private static final int SLICE = 64;
  private static final int CHUNKS_IN_FLIGHT = 8;
  private static final int ROOTS_KEPT = 4096;

  private final Store store;
  private final Acts acts;
  private final Notary notary;
  private final Plan plan;

  /// What is asked, and how.
  ///
  /// @param signatures whether they are checked; they take most of the time
  /// @param workers threads beside the one that folds
  /// @param seen checkpoints that clerks, certificates or the second place have kept
  /// @param trusted how far an earlier run got: signatures before it are not checked again, if the
  ///   entries are still those; everything else is
  public record Plan(boolean signatures, int workers, List<Checkpoint> seen, Basis trusted) {
    public Plan {
      seen = List.copyOf(seen);
    }

    /// Everything, from the beginning.
    public static Plan whole(int workers, List<Checkpoint> seen) {
      return new Plan(true, workers, seen, Basis.NONE);
    }
  }

  /// Told how far everything is sound, signatures too; for a file from which a later run goes on.
  @FunctionalInterface
  public interface Progress {
    void soundUpTo(Basis prefix);
  }

  public Verification(Store store, Acts acts, Notary notary, Plan plan) {
    this.store = store;
    this.acts = acts;
    this.notary = notary;
    this.plan = plan;
  }

  /// The first place where something is wrong, in the order of the entries; then tiles, root,
  /// checkpoints and the register.
  public Verdict run(Progress progress) {
    try (ExecutorService pool = Executors.newFixedThreadPool(Math.max(1, plan.workers()))) {
      return store.read(session -> new Pass(session, pool, progress).run());
    }
  }

  /// An entry that was read ahead.
  private record Parsed(long index, Entry entry, Hash leaf, Act act) {}

  /// Signatures on their way through the pool, and up to where everything is sound once they are.
  private record Pending(List<Future<?>> checks, Basis prefix) {}

  private final class Pass {
    private final Session session;
    private final ExecutorService pool;
    private final Progress progress;
    private final Fold fold = new Fold(acts);
    private final MemoryRegister register = new MemoryRegister();
    private final Handwriting handwriting = new Handwriting();
    private final Custody custody = new Custody();
    private final Nonces nonces = new Nonces();
    private final Set<Long> wanted = new HashSet<>();
    private final Map<Long, Hash> roots = new LinkedHashMap<>();
    private final Deque<Pending> pending = new ArrayDeque<>();
    private final TiledTree tree;
    private final GrowingEdge edge = new GrowingEdge(Edge.EMPTY);
    private long recordedAt;
    private long signatures;

    Pass(Session session, ExecutorService pool, Progress progress) {
      this.session = session;
      this.pool = pool;
      this.progress = progress;
      this.tree =
          new TiledTree(
              new ComparedTiles(
                  session.tiles(),
                  (tile, what, _) -> {
                    throw new Parting(name(tile), what);
                  }),
              0);
    }

    Verdict run() {
      try {
        if (plan.trusted().size() > session.size()) {
          throw new Parting("the ledger", "has fewer entries than an earlier run had verified");
        }
        for (Checkpoint seen : plan.seen()) {
          if (seen.size() > session.size()) {
            throw new Parting(
                "the ledger",
                "has " + session.size() + " entries, and " + seen.size() + " were acknowledged");
          }
          wanted.add(seen.size());
        }
        wanted.add(plan.trusted().size());
        entries();
        while (!pending.isEmpty()) settle(pending.removeFirst());
        tree.flush();
        checkpoints();
        return new Verdict.Sound(
            session.size(), edge.root(), signatures, new Comparison(session, register).rows());
      } catch (Parting parting) {
        return parting.verdict();
      }
    }

    private void entries() {
      List<Future<List<Parsed>>> ahead = parse(0);
      for (long at = 0; at < session.size(); at += CHUNK) {
        List<Parsed> chunk = new ArrayList<>(CHUNK);
        for (Future<List<Parsed>> part : ahead) chunk.addAll(settled(part));
        ahead = parse(at + CHUNK);
        for (Parsed parsed : chunk) want(parsed.entry().statement().basis());
        List<Handwriting.Claim> claims = new ArrayList<>();
        try {
          List<Hash> leaves = new ArrayList<>();
          for (Parsed parsed : chunk) {
            claims.addAll(entry(parsed));
            leaves.add(parsed.leaf());
          }
          tree.append(leaves);
        } catch (Parting parting) {
          // Signatures lag behind: one that fails before this comes first.
          pending.add(new Pending(check(claims), Basis.NONE));
          for (Pending before : pending) before.checks().forEach(Verification::settled);
          throw parting;
        }
        if (at + chunk.size() == plan.trusted().size() || beyond(at)) checkTrusted();
        pending.add(new Pending(check(claims), new Basis(edge.size(), edge.root())));
        if (pending.size() > CHUNKS_IN_FLIGHT) settle(pending.removeFirst());
      }
    }

    private boolean beyond(long at) {
      long size = plan.trusted().size();
      return size >= at && size < at + CHUNK;
    }

    private void checkTrusted() {
      Basis trusted = plan.trusted();
      if (root(trusted.size()).equals(trusted.root())) return;
      throw new Parting(
          "the ledger", "has other first " + trusted.size() + " entries than an earlier run saw");
    }

    private List<Future<List<Parsed>>> parse(long from) {
      if (from >= session.size()) return List.of();
      List<Filed> filed = session.filed(from, Math.min(from + CHUNK, session.size()));
      if (filed.size() < Math.min(CHUNK, session.size() - from)) {
        long next = from;
        for (Filed one : filed) if (one.index() == next) next++;
        throw Parting.entry(next, "is missing, and others come behind it");
      }
      List<Future<List<Parsed>>> parts = new ArrayList<>();
      for (int i = 0; i < filed.size(); i += SLICE) {
        List<Filed> slice = filed.subList(i, Math.min(i + SLICE, filed.size()));
        parts.add(pool.submit(() -> slice.stream().map(this::parse).toList()));
      }
      return parts;
    }

    private Parsed parse(Filed filed) {
      try {
        Entry entry = Entry.read(filed.bytes());
        Statement statement = entry.statement();
        if (entry.recordedAt() != filed.recordedAt() || !statement.nonce().equals(filed.nonce())) {
          throw Parting.entry(filed.index(), "is filed with another time or nonce than it has");
        }
        Act act = acts.read(statement.act(), statement.fields());
        return new Parsed(filed.index(), entry, entry.leaf(), act);
      } catch (NoteFormatException | MalformedFields e) {
        throw Parting.entry(filed.index(), "cannot be read: " + e.getMessage());
      }
    }

    private void want(Basis basis) {
      if (basis.size() > edge.size()) wanted.add(basis.size());
    }

    /// All that can be asked of an entry in its place; then what it does.
    private List<Handwriting.Claim> entry(Parsed parsed) {
      long index = parsed.index();
      Entry entry = parsed.entry();
      Statement statement = entry.statement();
      if (wanted.remove(index)) remember(index, edge.root());
      if (entry.recordedAt() < recordedAt) {
        throw Parting.entry(index, "was recorded before the one before it");
      }
      recordedAt = entry.recordedAt();
      if (statement.expiresAt() <= recordedAt) {
        throw Parting.entry(index, "had expired when it was recorded");
      }
      if (!nonces.add(new Nonce(statement.nonce()))) throw Parting.entry(index, "is a replay");
      if (!statement.log().equals(notary.origin())) {
        throw Parting.entry(index, "was meant for " + statement.log());
      }
      basis(index, statement.basis());
      List<Handwriting.Claim> claims = handwriting.claims(register, index, entry, parsed.act());
      signatures += index < plan.trusted().size() || !plan.signatures() ? 0 : claims.size();
      fold(parsed);
      edge.append(parsed.leaf());
      return claims;
    }

    private void basis(long index, Basis basis) {
      if (basis.size() > index) {
        throw Parting.entry(index, "says its signer had seen " + basis.size() + " entries");
      }
      if (!root(basis.size()).equals(basis.root())) {
        throw Parting.entry(
            index, "says its signer had seen another history of the first " + basis.size());
      }
    }

    private void fold(Parsed parsed) {
      try {
        fold.apply(
            custody.watching(register, parsed.entry(), parsed.act()),
            parsed.index(),
            parsed.entry(),
            parsed.act());
      } catch (Parting parting) {
        throw parting;
      } catch (RuntimeException e) {
        // Entries that nobody decided make acts meet what they never meet.
        throw Parting.entry(parsed.index(), "could not have been entered: " + e.getMessage());
      }
      if (parsed.index() == 0) charter();
    }

    private void charter() {
      boolean named =
          register
              .find(Charter.SHELF, Charter.ID)
              .map(Charter::origin)
              .map(notary.origin()::equals)
              .orElse(false);
      if (!named) throw Parting.entry(0, "does not found " + notary.origin());
    }

    private List<Future<?>> check(List<Handwriting.Claim> claims) {
      List<Future<?>> checks = new ArrayList<>();
      if (!plan.signatures()) return checks;
      for (int i = 0; i < claims.size(); i += SLICE) {
        List<Handwriting.Claim> slice = claims.subList(i, Math.min(i + SLICE, claims.size()));
        if (slice.getLast().index() < plan.trusted().size()) continue;
        checks.add(pool.submit(() -> slice.forEach(this::check)));
      }
      return checks;
    }

    private void check(Handwriting.Claim claim) {
      if (claim.index() < plan.trusted().size()) return;
      if (notary.attests(claim.entry().statement(), claim.signature(), claim.key())) return;
      throw Parting.entry(
          claim.index(), "bears a signature that is not by the key " + claim.key().name());
    }

    private void settle(Pending done) {
      done.checks().forEach(Verification::settled);
      if (plan.signatures()) progress.soundUpTo(done.prefix());
    }

    /// The root that the first entries have, however many of them have passed by.
    private Hash root(long size) {
      if (size == edge.size()) return edge.root();
      Hash known = roots.get(size);
      if (known != null) return known;
      Hash root = new Tree(tree, size).root();
      remember(size, root);
      return root;
    }

    private void remember(long size, Hash root) {
      roots.put(size, root);
      if (roots.size() > ROOTS_KEPT) roots.remove(roots.keySet().iterator().next());
    }

    private void checkpoints() {
      for (Checkpoint seen : plan.seen()) {
        if (!root(seen.size()).equals(seen.root())) {
          throw new Parting(
              "the ledger", "has other first " + seen.size() + " entries than were acknowledged");
        }
      }
    }
  }

  private static String name(TileName tile) {
    return "tile " + tile.level() + "/" + tile.index();
  }

  private static <T> T settled(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) throw cause;
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("nobody interrupts a verification", e);
    }
  }
}
