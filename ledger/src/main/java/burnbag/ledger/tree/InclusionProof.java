package burnbag.ledger.tree;

import java.util.List;

/// Shows that a leaf is in a tree (RFC 6962 §2.1.1).
///
/// @param index of the leaf, 0-based
/// @param size of the tree: a count, so `index < size`
/// @param path siblings, from the leaf's up to the root's child
public record InclusionProof(long index, long size, List<Hash> path) {
  public InclusionProof {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException("leaf " + index + " outside a tree of " + size);
    }
    path = List.copyOf(path);
  }

  /// Whether the path leads from the leaf to the root (RFC 9162 §2.1.3.2); a path that is too long
  /// or too short leads nowhere.
  public boolean proves(Hash leaf, Hash root) {
    long position = index;
    long last = size - 1;
    Hash hash = leaf;
    for (Hash sibling : path) {
      if (last == 0) return false;
      boolean right = (position & 1) == 1;
      if (right || position == last) {
        hash = Hash.ofNode(sibling, hash);
        int skipped = right ? 0 : Long.numberOfTrailingZeros(position);
        position >>= skipped;
        last >>= skipped;
      } else {
        hash = Hash.ofNode(hash, sibling);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && hash.equals(root);
  }
}
