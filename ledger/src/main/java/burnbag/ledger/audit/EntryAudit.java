package burnbag.ledger.audit;

import burnbag.ledger.checkpoint.Checkpoint;
import burnbag.ledger.entry.ActorKey;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.entry.Nonce;
import burnbag.ledger.entry.Signature;
import burnbag.ledger.note.NoteFormatException;
import burnbag.ledger.tile.Entries;
import burnbag.ledger.tile.MissingTile;
import burnbag.ledger.tile.TileName;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/// Checks the entries of a log one after the other against its checkpoint.
///
/// Entries are read in batches. What needs no order (reading, hashing, signatures, what a signer
/// had seen) is done by the pool, chunk by chunk; what needs one (times, nonces, keys) by the
/// calling thread in between. Whatever is wrong first in the order of the entries is the answer,
/// however the threads ran.
///
/// Nothing that the log keeps beside its entries is trusted. Its hashes only help to say *which*
/// entry was altered, and to prove what a signer had seen long ago.
public final class EntryAudit {
  /// How deep to look.
  public enum Depth {
    /// Everything but signatures.
    WITHOUT_SIGNATURES,
    EVERYTHING
  }

  /// What is read before it is checked, while the next is being read; memory stays below some
  /// megabytes.
  private static final int BATCH = 4_096;

  private static final int CHUNK = 256;

  private final Entries entries;
  private final Tiles tiles;
  private final Keys keys;
  private final Nonces nonces;
  private final Depth depth;
  private final ExecutorService pool;

  /// @param tiles the log's own, as far as it has them; not trusted
  /// @param nonces of the entries that were audited before; grows, and is of no use any more once
  ///   an entry parts
  /// @param pool as many threads as shall work; not ended here
  public EntryAudit(
      Entries entries, Tiles tiles, Keys keys, Nonces nonces, Depth depth, ExecutorService pool) {
    this.entries = entries;
    this.tiles = tiles;
    this.keys = keys;
    this.nonces = nonces;
    this.depth = depth;
    this.pool = pool;
  }

  /// An audit that has been started, and what it has come upon.
  private final class Run {
    final Checkpoint head;
    final Seen seen;
    Progress sound;

    /// The first entry that is not the leaf which the log's own hashes have at its place.
    long unlike = Long.MAX_VALUE;

    Run(Checkpoint head, Progress from) {
      this.head = head;
      this.sound = from;
      this.seen = new Seen(from.edge(), tiles, head.size());
    }

    Finding go() {
      Batch next = read(sound.edge().size());
      while (sound.edge().size() < head.size()) {
        Batch batch = next;
        settled(batch.reading);
        next = read(batch.to);
        Optional<Finding> parted = check(batch);
        if (parted.isPresent()) {
          settled(next.reading);
          return parted.get();
        }
      }
      Hash root = sound.edge().root();
      if (root.equals(head.root())) return new Finding.Sound(sound);
      return altered();
    }

    /// All is read, and the sum is wrong: the log's own hashes may tell which entry it was.
    private Finding altered() {
      try {
        boolean theirs =
            unlike < head.size()
                && new TiledTree(tiles, head.size()).tree().root().equals(head.root());
        if (theirs) return parted(unlike, Flaw.ALTERED, "it is not the entry in the tree");
      } catch (MissingTile _) {
        // Said below: nobody can tell which.
      }
      return parted(
          head.size(), Flaw.ROOT_DIFFERS, "the root of the entries is not the checkpoint's");
    }

    private Finding parted(long index, Flaw flaw, String what) {
      return new Finding.Parted(
          index, flaw, what, sound.edge().size() <= index ? sound : Progress.NONE);
    }

    /// Entries that the pool has begun to read.
    ///
    /// @param to up to where they should go; where some are missing, the chunks end before it
    private record Batch(long from, long to, List<Chunk> chunks, List<Future<Void>> reading) {
      long end() {
        return chunks.isEmpty() ? from : chunks.getLast().end();
      }
    }

    private Batch read(long from) {
      long to = Math.min(head.size(), from + BATCH);
      List<byte[]> bytes = from < to ? entries.between(from, to) : List.of();
      List<Chunk> chunks = new ArrayList<>();
      for (int at = 0; at < bytes.size(); at += CHUNK) {
        chunks.add(new Chunk(from + at, bytes.subList(at, Math.min(bytes.size(), at + CHUNK))));
      }
      return new Batch(
          from,
          to,
          chunks,
          begun(chunks.stream().map(chunk -> (Callable<Void>) chunk::read).toList()));
    }

    private Optional<Finding> check(Batch batch) {
      long recordedAt = sound.recordedAt();
      Parting first = Parting.NONE;
      List<Chunk> sure = new ArrayList<>();
      for (Chunk chunk : batch.chunks) {
        seen.append(chunk.start, chunk.leaves);
        compareWithTiles(chunk);
        Ordered ordered = inOrder(chunk, recordedAt);
        recordedAt = ordered.recordedAt();
        first = ordered.parting();
        sure.add(chunk);
        if (first.there()) break;
      }
      if (!first.there() && batch.end() < batch.to) {
        first = new Parting(batch.end(), Flaw.MISSING, "it is not there");
      }
      first = first.orEarlier(seen.checkOld(sure));
      for (Parting parting : settled(begun(sure.stream().map(this::checks).toList()))) {
        first = first.orEarlier(parting);
      }
      if (first.there()) {
        boolean altered = unlike < first.index() && seenUnlike();
        if (altered) first = new Parting(unlike, Flaw.ALTERED, "it is not the entry in the tree");
        return Optional.of(parted(first.index(), first.flaw(), first.what()));
      }
      sound = new Progress(seen.edge(), recordedAt);
      return Optional.empty();
    }

    private boolean seenUnlike() {
      return altered() instanceof Finding.Parted parted && parted.flaw() == Flaw.ALTERED;
    }

    private void compareWithTiles(Chunk chunk) {
      if (unlike < Long.MAX_VALUE) return;
      for (int i = 0; i < chunk.leaves.size(); i++) {
        long index = chunk.start + i;
        Optional<byte[]> tile = seen.leafTile(index / TileName.FULL);
        int at = (int) (index % TileName.FULL) * Hash.SIZE;
        if (tile.isEmpty() || tile.get().length < at + Hash.SIZE) continue;
        if (Hash.at(tile.get(), at).equals(chunk.leaves.get(i))) continue;
        unlike = index;
        return;
      }
    }

    /// What has to be looked at one after the other.
    private Ordered inOrder(Chunk chunk, long before) {
      long recordedAt = before;
      for (int i = 0; i < chunk.leaves.size(); i++) {
        long index = chunk.start + i;
        if (i == chunk.entries.size()) {
          return new Ordered(before, new Parting(index, Flaw.MALFORMED, chunk.malformed));
        }
        Entry entry = chunk.entries.get(i);
        Parting parting = ofEntry(entry, index, recordedAt);
        if (parting.there()) {
          chunk.keepBefore(i);
          return new Ordered(before, parting);
        }
        recordedAt = entry.recordedAt();
        if (depth == Depth.EVERYTHING) {
          Parting unknown = chunk.findKeys(keys, entry, index);
          if (unknown.there()) {
            chunk.keepBefore(i);
            return new Ordered(before, unknown);
          }
        }
        keys.recorded(index, entry);
      }
      return new Ordered(recordedAt, Parting.NONE);
    }

    private Parting ofEntry(Entry entry, long index, long before) {
      String log = entry.statement().log();
      if (!log.equals(head.origin())) {
        return new Parting(index, Flaw.OTHER_LOG, "it was signed for '" + log + "'");
      }
      if (entry.recordedAt() < before) {
        return new Parting(
            index,
            Flaw.EARLIER,
            "it was recorded at " + entry.recordedAt() + ", its predecessor at " + before);
      }
      if (entry.recordedAt() >= entry.statement().expiresAt()) {
        return new Parting(
            index,
            Flaw.EXPIRED,
            "it was recorded at "
                + entry.recordedAt()
                + " and could be entered until "
                + entry.statement().expiresAt());
      }
      if (entry.statement().basis().size() > index) {
        return new Parting(
            index,
            Flaw.BASIS_AHEAD,
            "its signer had seen " + entry.statement().basis().size() + " entries");
      }
      if (!nonces.add(new Nonce(entry.statement().nonce()))) {
        return new Parting(index, Flaw.REPLAYED, "its nonce was used before");
      }
      return Parting.NONE;
    }

    private Callable<Parting> checks(Chunk chunk) {
      return () -> {
        Parting parting = seen.check(chunk);
        return depth == Depth.EVERYTHING ? parting.orEarlier(chunk.signatures()) : parting;
      };
    }

    private record Ordered(long recordedAt, Parting parting) {}
  }

  /// Checks all entries of a log.
  ///
  /// @param head its checkpoint, whose signature has been verified
  public Finding run(Checkpoint head) {
    return run(head, Progress.NONE);
  }

  /// Goes on where an earlier audit of the same log ended.
  ///
  /// @param from what that one said, kept where nobody else can write
  /// @throws IllegalArgumentException where the checkpoint is of a smaller log
  public Finding run(Checkpoint head, Progress from) {
    if (from.edge().size() > head.size()) {
      throw new IllegalArgumentException(
          "a log of " + head.size() + " was read to " + from.edge().size());
    }
    return new Run(head, from).go();
  }

  private <T> List<Future<T>> begun(List<Callable<T>> tasks) {
    List<Future<T>> futures = new ArrayList<>();
    for (Callable<T> task : tasks) futures.add(pool.submit(task));
    return futures;
  }

  private static <T> List<T> settled(List<Future<T>> futures) {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) results.add(future.get());
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the audit was interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("the audit failed", e.getCause());
    }
  }

  /// Neighbouring entries that are looked at by one thread.
  static final class Chunk {
    final long start;
    private final List<byte[]> bytes;
    final List<Hash> leaves = new ArrayList<>();
    final List<Entry> entries = new ArrayList<>();
    private final List<SignedBy> signed = new ArrayList<>();
    private String malformed = "";

    Chunk(long start, List<byte[]> bytes) {
      this.start = start;
      this.bytes = bytes;
    }

    /// Behind its last entry.
    long end() {
      return start + bytes.size();
    }

    /// Up to the first that cannot be read.
    Void read() {
      Hash.Leafwise hashing = new Hash.Leafwise();
      for (byte[] one : bytes) leaves.add(hashing.ofLeaf(one));
      try {
        for (byte[] one : bytes) entries.add(Entry.read(one));
      } catch (NoteFormatException e) {
        malformed = e.getMessage();
      }
      return null;
    }

    /// Forgets what stands at and behind an entry that does not hold.
    void keepBefore(int count) {
      entries.subList(count, entries.size()).clear();
      signed.removeIf(by -> by.index() >= start + count);
    }

    Parting findKeys(Keys keys, Entry entry, long index) {
      for (Signature signature : entry.signatures()) {
        Optional<ActorKey> key = keys.named(signature.key(), index, entry);
        if (key.isEmpty()) {
          return new Parting(
              index, Flaw.KEY_UNKNOWN, "nobody here may sign with " + signature.key());
        }
        signed.add(new SignedBy(index, entry, signature, key.get()));
      }
      return Parting.NONE;
    }

    Parting signatures() {
      for (SignedBy by : signed) {
        if (by.signature().by(by.key(), by.entry().statement())) continue;
        return new Parting(
            by.index(), Flaw.SIGNATURE_FALSE, "the signature of " + by.key().name() + " fails");
      }
      return Parting.NONE;
    }
  }

  private record SignedBy(long index, Entry entry, Signature signature, ActorKey key) {}
}
