package burnbag.ledger.audit;

import burnbag.ledger.entry.Basis;
import burnbag.ledger.entry.Entry;
import burnbag.ledger.tile.MissingTile;
import burnbag.ledger.tile.TiledTree;
import burnbag.ledger.tile.Tiles;
import burnbag.ledger.tree.ConsistencyProof;
import burnbag.ledger.tree.Edge;
import burnbag.ledger.tree.GrowingEdge;
import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Nodes;
import burnbag.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/// Compares what signers had seen with what has been read.
///
/// Of the last entries the leaves are kept, so their roots are made again by walking over them.
/// What was seen before those is proved from the log's own hashes, which need not be trusted for
/// it: a consistency proof leads to a root that has been made here, or it does not.
final class Seen {
  /// Stretches of leaves that are kept: some 4 MB.
  private static final int KEPT = 512;

  /// Leaves side by side, and the edge before them.
  private record Stretch(Edge before, List<Hash> leaves) {}

  private final TreeMap<Long, Stretch> kept = new TreeMap<>();
  private final Tiles tiles;
  private final long published;
  private final GrowingEdge growing;
  private Edge edge;
  private Basis proved = Basis.NONE;
  private long tileIndex = -1;
  private Optional<byte[]> tile = Optional.empty();

  /// @param published how many entries `tiles` has
  Seen(Edge from, Tiles tiles, long published) {
    this.tiles = tiles;
    this.published = published;
    this.growing = new GrowingEdge(from);
    this.edge = from;
    kept.put(from.size(), new Stretch(from, List.of()));
  }

  Edge edge() {
    return edge;
  }

  void append(long start, List<Hash> leaves) {
    kept.put(start, new Stretch(edge, leaves));
    if (kept.size() > KEPT) kept.pollFirstEntry();
    for (Hash leaf : leaves) growing.append(leaf);
    edge = growing.edge();
  }

  /// A tile of leaves of the log's own.
  Optional<byte[]> leafTile(long index) {
    if (index != tileIndex) {
      tileIndex = index;
      tile = tiles.hashes(0, index);
    }
    return tile;
  }

  /// The first entry of a chunk whose signer had seen something else lately. Any number of threads
  /// may ask while nothing is appended.
  Parting check(EntryAudit.Chunk chunk) {
    record Claim(long index, Basis basis) {}
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < chunk.entries.size(); i++) {
      Entry entry = chunk.entries.get(i);
      claims.add(new Claim(chunk.start + i, entry.statement().basis()));
    }
    claims.sort(Comparator.comparingLong(claim -> claim.basis().size()));
    Parting first = Parting.NONE;
    Walk walk = new Walk();
    for (Claim claim : claims) {
      Basis basis = claim.basis();
      if (basis.size() >= kept.firstKey() && !walk.rootAt(basis.size()).equals(basis.root())) {
        first = first.orEarlier(parted(claim.index(), basis));
      }
    }
    return first;
  }

  private static Parting parted(long index, Basis basis) {
    return new Parting(
        index,
        Flaw.BASIS_PARTED,
        "its signer had seen another history of the first " + basis.size() + " entries");
  }

  /// Goes over kept leaves from the left to the right.
  private final class Walk {
    private GrowingEdge at = new GrowingEdge(Edge.EMPTY);
    private Hash root = Hash.OF_NOTHING;

    /// @param size not below the one that was asked for before
    Hash rootAt(long size) {
      if (size == at.size()) return root;
      Stretch stretch = kept.floorEntry(size).getValue();
      if (at.size() < stretch.before().size()) at = new GrowingEdge(stretch.before());
      while (at.size() < size) {
        at.append(stretch.leaves().get((int) (at.size() - stretch.before().size())));
      }
      root = at.root();
      return root;
    }
  }

  /// The first entry whose signer had seen something else, longer ago than leaves are kept. To be
  /// asked by the thread that appends.
  Parting checkOld(List<EntryAudit.Chunk> chunks) {
    for (EntryAudit.Chunk chunk : chunks) {
      for (int i = 0; i < chunk.entries.size(); i++) {
        Basis basis = chunk.entries.get(i).statement().basis();
        // The empty log is the beginning of every log, and a basis of it cannot have another root.
        if (basis.size() == 0 || basis.size() >= kept.firstKey() || basis.equals(proved)) continue;
        Parting parting = old(chunk.start + i, basis);
        if (parting.there()) return parting;
        proved = basis;
      }
    }
    return Parting.NONE;
  }

  private Parting old(long index, Basis basis) {
    Edge known = kept.firstEntry().getValue().before();
    try {
      Nodes theirs = new TiledTree(tiles, published);
      ConsistencyProof proof = new Tree(theirs, known.size()).consistency(basis.size());
      if (proof.proves(basis.root(), known.root())) return Parting.NONE;
      Hash root = new Tree(theirs, basis.size()).root();
      return proof.proves(root, known.root()) ? parted(index, basis) : unproven(index, basis);
    } catch (MissingTile _) {
      return unproven(index, basis);
    }
  }

  private static Parting unproven(long index, Basis basis) {
    return new Parting(
        index,
        Flaw.BASIS_UNPROVEN,
        "hashes are missing that would show the first " + basis.size() + " entries");
  }
}
