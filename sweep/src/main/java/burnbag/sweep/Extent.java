package burnbag.sweep;

/// How much of a document's pages was read.
public enum Extent {
  /// All that can be read of them.
  WHOLE("whole"),
  /// Of pages that are pictures some only until a live marking stood there beyond doubt.
  ZONES("zones");

  private final String word;

  Extent(String word) {
    this.word = word;
  }

  /// As JSON writes it.
  public String word() {
    return word;
  }
}
