package burnbag.ledger.tree;

/// Where the hashes of whole subtrees come from.
@FunctionalInterface
public interface Nodes {
  /// The root of the subtree of leaves `[index << level, (index + 1) << level)`, all of which are
  /// in the tree.
  Hash node(int level, long index);
}
