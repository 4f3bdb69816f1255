package burnbag.desk.check;

/// Something that a look has shown.
///
/// @param says what, and what to do
public record Remark(Kind kind, String says) {
  /// How grave it is.
  public enum Kind {
    /// Somebody who comes is told of somewhere.
    FAULT,
    /// As it should be.
    GOOD,
    /// What this look cannot see.
    UNSEEN
  }

  static Remark fault(String says) {
    return new Remark(Kind.FAULT, says);
  }

  static Remark good(String says) {
    return new Remark(Kind.GOOD, says);
  }

  static Remark unseen(String says) {
    return new Remark(Kind.UNSEEN, says);
  }
}
