package burnbag.ledger.audit;

/// Where entries part from what they should be, if they do.
///
/// @param index of the entry; `Long.MAX_VALUE` for nowhere
record Parting(long index, Flaw flaw, String what) {
  /// Nowhere so far.
  static final Parting NONE = new Parting(Long.MAX_VALUE, Flaw.MISSING, "");

  boolean there() {
    return index < Long.MAX_VALUE;
  }

  Parting orEarlier(Parting other) {
    return other.index < index ? other : this;
  }
}
