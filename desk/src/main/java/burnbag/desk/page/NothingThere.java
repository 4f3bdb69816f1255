package burnbag.desk.page;

/// Somebody asked for a thing that is not here, or that they need not know of: the answer is the
/// same.
public final class NothingThere extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param what in a few words, without what was asked for
  public NothingThere(String what) {
    super(what);
  }
}
