package burnbag.ledger.audit;

/// What an audit says.
public sealed interface Finding {
  /// Up to where everything holds.
  Progress progress();

  /// Everything that was asked for holds.
  record Sound(Progress progress) implements Finding {}

  /// The first entry that does not hold.
  ///
  /// @param index of the entry, 0-based; the size of the log for `ROOT_DIFFERS`
  /// @param what is wrong there, in words
  /// @param progress a place before it from which an audit can go on, once it is mended
  record Parted(long index, Flaw flaw, String what, Progress progress) implements Finding {}
}
