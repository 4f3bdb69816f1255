package burnbag.ledger.entry;

import burnbag.ledger.tree.Hash;

/// The last checkpoint that a signer had seen. A log that was rewritten contradicts it.
///
/// @param size a count of entries
public record Basis(long size, Hash root) {
  public Basis {
    if (size < 0) throw new IllegalArgumentException("a log of " + size + " entries");
  }
}
