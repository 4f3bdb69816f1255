package burnbag.reading;

/// What stood between a file's parser and the rest of the machine.
public enum Isolation {
  /// Read in the main process: plain text, which has no parser.
  NOT_NEEDED("not needed"),
  /// A process of its own with limits, in namespaces of its own: no network, and no file but the
  /// JVM, its libraries and its own empty folder.
  NAMESPACE("namespace"),
  /// A process of its own with limits; the machine allowed no fence around its files.
  LIMITS_ONLY("limits only");

  private final String word;

  Isolation(String word) {
    this.word = word;
  }

  /// As JSON and reports write it.
  public String word() {
    return word;
  }
}
