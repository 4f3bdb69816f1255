package burnbag.ledger.tree;

import java.util.ArrayList;
import java.util.List;

/// A tree of a certain size: its root, and the proofs that it can give (RFC 6962 §2.1). A tree that
/// has grown still answers for each size that it once had.
///
/// @param size a count of leaves
public record Tree(Nodes nodes, long size) {
  public Tree {
    if (size < 0) throw new IllegalArgumentException("a tree of " + size + " leaves");
  }

  public Hash root() {
    return size == 0 ? Hash.OF_NOTHING : root(0, size);
  }

  /// Shows that the leaf at `index` is in this tree.
  ///
  /// @throws IllegalArgumentException where there is no such leaf
  public InclusionProof inclusion(long index) {
    if (index < 0 || index >= size) throw new IllegalArgumentException("no leaf " + index);
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    while (to - from > 1) {
      long middle = from + split(to - from);
      if (index < middle) {
        path.addFirst(root(middle, to));
        to = middle;
      } else {
        path.addFirst(root(from, middle));
        from = middle;
      }
    }
    return new InclusionProof(index, size, path);
  }

  /// Shows that the tree of `earlier` leaves is the beginning of this one.
  ///
  /// @param earlier a count of 1 to `size`
  public ConsistencyProof consistency(long earlier) {
    if (earlier < 1 || earlier > size) {
      throw new IllegalArgumentException("a tree of " + size + " did not grow from " + earlier);
    }
    List<Hash> path = new ArrayList<>();
    long from = 0;
    long to = size;
    boolean known = true;
    while (to > earlier) {
      long middle = from + split(to - from);
      if (earlier <= middle) {
        path.addFirst(root(middle, to));
        to = middle;
      } else {
        path.addFirst(root(from, middle));
        from = middle;
        known = false;
      }
    }
    if (!known) path.addFirst(root(from, to));
    return new ConsistencyProof(earlier, size, path);
  }

  /// The root over a range that is a subtree of the whole: where it starts is a multiple of the
  /// power of two at or above its length.
  private Hash root(long from, long to) {
    long count = to - from;
    if (Long.bitCount(count) == 1) {
      int level = Long.numberOfTrailingZeros(count);
      return nodes.node(level, from >> level);
    }
    long middle = from + split(count);
    return Hash.ofNode(root(from, middle), root(middle, to));
  }

  /// The largest power of two below a count of two or more.
  private static long split(long count) {
    return Long.highestOneBit(count - 1);
  }
}
