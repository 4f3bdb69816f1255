package burnbag.ledger.entry;

import burnbag.ledger.tree.Hash;

/// The last checkpoint that a signer had seen. A log that was rewritten contradicts it.
///
/// @param size a count of entries; an empty log has the root `Hash.OF_NOTHING`
public record Basis(long size, Hash root) {
  /// Of whoever has not seen any checkpoint.
  public static final Basis NONE = new Basis(0, Hash.OF_NOTHING);

  public Basis {
    if (size < 0) throw new IllegalArgumentException("a log of " + size + " entries");
    if (size == 0 && !root.equals(Hash.OF_NOTHING)) {
      throw new IllegalArgumentException("an empty log with the root of another");
    }
  }
}
