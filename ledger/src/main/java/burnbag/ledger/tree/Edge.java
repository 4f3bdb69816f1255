package burnbag.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/// The right edge of a tree: the roots of the whole subtrees that stand side by side in it, the
/// tallest first. It is all that is needed to go on appending and to say the root: one hash for
/// each set bit of the size, so 2 kB at most. Immutable; fits into one row of a table.
///
/// @param size a count of leaves
/// @param roots as many as `size` has bits that are set
public record Edge(long size, List<Hash> roots) {
  /// Of a tree without leaves.
  public static final Edge EMPTY = new Edge(0, List.of());

  public Edge {
    roots = List.copyOf(roots);
    if (size < 0 || roots.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException("no edge of " + size + ": " + roots.size() + " hashes");
    }
  }

  /// Reads back what `bytes` wrote.
  ///
  /// @throws IllegalArgumentException where there are not as many hashes as the size needs
  public static Edge of(long size, byte[] hashes) {
    if (hashes.length % Hash.SIZE != 0) {
      throw new IllegalArgumentException("half a hash: " + hashes.length + " bytes");
    }
    List<Hash> roots = new ArrayList<>();
    for (int at = 0; at < hashes.length; at += Hash.SIZE) roots.add(Hash.at(hashes, at));
    return new Edge(size, roots);
  }

  /// The edge of a tree whose nodes are known.
  public static Edge of(Tree tree) {
    List<Hash> roots = new ArrayList<>();
    long from = 0;
    for (long rest = tree.size(); rest > 0; rest -= Long.highestOneBit(rest)) {
      long count = Long.highestOneBit(rest);
      int level = Long.numberOfTrailingZeros(count);
      roots.add(tree.nodes().node(level, from >> level));
      from += count;
    }
    return new Edge(tree.size(), roots);
  }

  /// The hashes one after the other, 32 bytes each.
  public byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (Hash root : roots) out.writeBytes(root.bytes());
    return out.toByteArray();
  }

  /// With one leaf more.
  public Edge append(Hash leaf) {
    return append(List.of(leaf));
  }

  /// With more leaves; each costs one hash of a node on average, and never more than the tree is
  /// high.
  public Edge append(List<Hash> leaves) {
    GrowingEdge edge = new GrowingEdge(this);
    for (Hash leaf : leaves) edge.append(leaf);
    return edge.edge();
  }

  /// The root of the whole tree.
  public Hash root() {
    return new GrowingEdge(this).root();
  }
}
