package burnbag.ledger.opening;

/// What a reader gets to see where an entry holds a commitment.
public sealed interface Disclosure {
  Commitment commitment();

  /// The value that was committed to.
  record Shown(Commitment commitment, Value value) implements Disclosure {}

  /// The opening was destroyed, or was never handed over. The commitment stays, and all else that
  /// is folded from the entry stays equal.
  record Erased(Commitment commitment) implements Disclosure {}

  /// Something was handed over that does not open the commitment: never shown, never taken for
  /// erased.
  record Contradicted(Commitment commitment) implements Disclosure {}

  /// What there is of an opening.
  static Disclosure of(Commitment commitment, Opening opening) {
    if (!commitment.opens(opening)) return new Contradicted(commitment);
    return new Shown(commitment, opening.value());
  }
}
