package burnbag.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// An edge that leaves are put to one after the other. Not safe to share between threads.
public final class GrowingEdge {
  private final List<Hash> roots;
  private final Hash.Nodewise hashing = new Hash.Nodewise();
  private long size;

  /// Goes on from an edge, which stays as it is.
  public GrowingEdge(Edge from) {
    roots = new ArrayList<>(from.roots());
    size = from.size();
  }

  /// Leaves so far.
  public long size() {
    return size;
  }

  /// Puts one leaf to the right. As many hashes as the size has ones at its end; one on average.
  public void append(Hash leaf) {
    Hash hash = leaf;
    for (long bits = size; (bits & 1) == 1; bits >>= 1) {
      hash = hashing.ofNode(roots.removeLast(), hash);
    }
    roots.add(hash);
    size++;
  }

  /// The root of the tree as it is now: one hash for each but one of the edge's.
  public Hash root() {
    if (roots.isEmpty()) return Hash.OF_NOTHING;
    Hash root = roots.getLast();
    for (int i = roots.size() - 2; i >= 0; i--) root = hashing.ofNode(roots.get(i), root);
    return root;
  }

  /// As it is now.
  public Edge edge() {
    return new Edge(size, roots);
  }
}
