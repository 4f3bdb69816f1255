package burnbag.ledger.tree;

import java.util.List;

/// Shows that an earlier tree is the beginning of a later one: nothing was dropped, altered or put
/// in between (RFC 6962 §2.1.2).
///
/// @param earlier leaves of the earlier tree, at least one: every tree grows from the empty one,
///   which would show nothing
/// @param later leaves of the later tree, not fewer
public record ConsistencyProof(long earlier, long later, List<Hash> path) {
  public ConsistencyProof {
    if (earlier < 1 || earlier > later) {
      throw new IllegalArgumentException("a tree of " + later + " did not grow from " + earlier);
    }
    path = List.copyOf(path);
  }

  /// Whether the path leads to both roots (RFC 9162 §2.1.4.2).
  public boolean proves(Hash earlierRoot, Hash laterRoot) {
    if (earlier == later) return path.isEmpty() && earlierRoot.equals(laterRoot);
    boolean wholeSubtree = Long.bitCount(earlier) == 1;
    if (!wholeSubtree && path.isEmpty()) return false;
    Hash first = wholeSubtree ? earlierRoot : path.getFirst();
    List<Hash> rest = wholeSubtree ? path : path.subList(1, path.size());
    int skipped = Long.numberOfTrailingZeros(earlier);
    long position = (earlier - 1) >> skipped;
    long last = (later - 1) >> skipped;
    Hash before = first;
    Hash after = first;
    for (Hash sibling : rest) {
      if (last == 0) return false;
      boolean right = (position & 1) == 1;
      if (right || position == last) {
        before = Hash.ofNode(sibling, before);
        after = Hash.ofNode(sibling, after);
        int ones = right || position == 0 ? 0 : Long.numberOfTrailingZeros(position);
        position >>= ones;
        last >>= ones;
      } else {
        after = Hash.ofNode(after, sibling);
      }
      position >>= 1;
      last >>= 1;
    }
    return last == 0 && before.equals(earlierRoot) && after.equals(laterRoot);
  }
}
