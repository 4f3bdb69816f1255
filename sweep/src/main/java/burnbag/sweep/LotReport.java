package burnbag.sweep;

/// Writes what a sweep finds, document by document as they come, then the whole.
public interface LotReport {
  enum Next {
    GO_ON,
    /// Ends the sweep in good order (as for `--first`); it is not a failure.
    STOP
  }

  /// One document; in the order of the walk, a parent after its children.
  Next take(DocumentReport document);

  /// Whether it shows pictures of pages and has room for more; from any thread.
  default boolean takesPictures() {
    return false;
  }

  /// The whole lot, once, last.
  void end(LotSummary summary);
}
