package burnbag.ledger.tile;

import burnbag.ledger.tree.Hash;
import burnbag.ledger.tree.Nodes;
import burnbag.ledger.tree.Tree;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A tree that grows at its right edge and keeps its hashes in tiles. The seven levels between two
/// of them are in no tile: at the edge they are kept as they come, elsewhere hashed again when
/// asked for. Not safe to share between threads.
public final class TiledTree implements Nodes {
  private static final int HEIGHT = 8;

  /// The rightmost tile of each level, as far as it has grown.
  private static final class Edge {
    final byte[] hashes = new byte[TileName.FULL * Hash.SIZE];

    /// The roots of all whole subtrees within it, by their height.
    final Hash[][] whole = new Hash[HEIGHT + 1][];

    int width;
    boolean changed;

    Edge() {
      for (int level = 0; level <= HEIGHT; level++) {
        whole[level] = new Hash[TileName.FULL >> level];
      }
    }

    void add(Hash hash) {
      System.arraycopy(hash.bytes(), 0, hashes, width * Hash.SIZE, Hash.SIZE);
      whole[0][width] = hash;
      int at = width++;
      for (int level = 1; (at & 1) == 1; level++, at >>= 1) {
        Hash[] below = whole[level - 1];
        whole[level][at >> 1] = Hash.ofNode(below[at - 1], below[at]);
      }
    }

    byte[] written() {
      return Arrays.copyOf(hashes, width * Hash.SIZE);
    }
  }

  private final Tiles tiles;
  private final List<Edge> edges = new ArrayList<>();
  private long size;

  /// Goes on where a tree of `size` leaves left off.
  ///
  /// @throws MissingTile where its right edge is not in `tiles`
  public TiledTree(Tiles tiles, long size) {
    this.tiles = tiles;
    this.size = size;
    for (int level = 0; size >> (HEIGHT * level) > 0; level++) {
      long width = size >> (HEIGHT * level);
      Edge edge = new Edge();
      int count = (int) (width % TileName.FULL);
      if (count > 0) {
        byte[] hashes = read(level, width / TileName.FULL, count);
        for (int i = 0; i < count; i++) edge.add(Hash.at(hashes, i * Hash.SIZE));
      }
      edges.add(edge);
    }
  }

  /// Leaves in it.
  public long size() {
    return size;
  }

  /// The tree as it is now.
  public Tree tree() {
    return new Tree(this, size);
  }

  /// Adds leaves; tiles that have become full are put away at once, the growing ones by `flush`.
  public void append(List<Hash> leaves) {
    for (Hash leaf : leaves) {
      add(0, leaf);
      size++;
    }
  }

  private void add(int level, Hash hash) {
    if (level == edges.size()) edges.add(new Edge());
    Edge edge = edges.get(level);
    edge.add(hash);
    edge.changed = true;
    if (edge.width < TileName.FULL) return;
    tiles.put(level, (size >> (HEIGHT * (level + 1))), edge.written());
    Hash root = edge.whole[HEIGHT][0];
    edge.width = 0;
    edge.changed = false;
    add(level + 1, root);
  }

  /// Puts away the tiles that are still growing.
  public void flush() {
    for (int level = 0; level < edges.size(); level++) {
      Edge edge = edges.get(level);
      if (!edge.changed || edge.width == 0) continue;
      tiles.put(level, size >> (HEIGHT * (level + 1)), edge.written());
      edge.changed = false;
    }
  }

  @Override
  public Hash node(int level, long index) {
    int tileLevel = level / HEIGHT;
    int count = 1 << (level % HEIGHT);
    long first = index * count;
    long tile = first / TileName.FULL;
    int from = (int) (first % TileName.FULL);
    Edge edge = edges.get(tileLevel);
    boolean atEdge = tile == size >> (HEIGHT * (tileLevel + 1));
    if (!atEdge) return fold(read(tileLevel, tile, from + count), from, count);
    if (from + count > edge.width) {
      throw new IllegalArgumentException("node " + level + "/" + index + " is not whole");
    }
    return edge.whole[level % HEIGHT][from / count];
  }

  private byte[] read(int level, long index, int width) {
    byte[] hashes =
        tiles
            .hashes(level, index)
            .orElseThrow(() -> new MissingTile(new TileName(level, index, width), "is missing"));
    if (hashes.length < width * Hash.SIZE) {
      throw new MissingTile(
          new TileName(level, index, width),
          "has " + hashes.length + " bytes and should have " + width * Hash.SIZE);
    }
    return hashes;
  }

  /// The root over a power of two of neighbours.
  private static Hash fold(byte[] hashes, int from, int count) {
    if (count == 1) return Hash.at(hashes, from * Hash.SIZE);
    int half = count / 2;
    return Hash.ofNode(fold(hashes, from, half), fold(hashes, from + half, half));
  }
}
