package burnbag.response.find;

/// What the office gives a finder back: the price that was paid, a way that was driven. Who shows
/// the code gets it, once.
///
/// @param words how much, and where to fetch it
/// @param state of it
public record Refund(String words, State state) {
  /// None was offered.
  public static final Refund NONE = new Refund("", State.NONE);

  /// How far it has come.
  public enum State {
    NONE,
    OFFERED,
    PAID
  }

  public Refund {
    words = Told.line(words);
  }
}
