package burnbag.sweep;

/// What a sweep says of a document and of a lot; later ones outrank earlier ones.
public enum Verdict {
  CLEAR("clear", 0),
  REVIEW("review", 2),
  HOLD("hold", 1);

  private final String word;
  private final int exitCode;

  Verdict(String word, int exitCode) {
    this.word = word;
    this.exitCode = exitCode;
  }

  /// As JSON and reports write it.
  public String word() {
    return word;
  }

  /// What the command ends with.
  public int exitCode() {
    return exitCode;
  }

  /// The graver of the two.
  public Verdict and(Verdict other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
