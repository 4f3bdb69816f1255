package burnbag.sweep;

/// What a marking does to its document's verdict.
public enum Effect {
  HOLD("hold"),
  REVIEW("review"),
  NONE("none");

  private final String word;

  Effect(String word) {
    this.word = word;
  }

  /// As JSON and reports write it.
  public String word() {
    return word;
  }
}
