package burnbag.bench.made;

/// Words to be put on a page, and what they must be found as.
record Wording(String text, Expected expected) {

  /// The same words in another state or effect.
  Wording with(Expected other) {
    return new Wording(text, other);
  }
}
