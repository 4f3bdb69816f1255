package burnbag.custody.verify;

/// Ends a verification at the first thing that is wrong. Never leaves this package.
final class Parting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Verdict.Parted verdict;

  Parting(String where, String what) {
    super(where + " " + what, null, false, false);
    verdict = new Verdict.Parted(where, what);
  }

  static Parting entry(long index, String what) {
    return new Parting("entry " + index, what);
  }

  Verdict.Parted verdict() {
    return verdict;
  }
}
