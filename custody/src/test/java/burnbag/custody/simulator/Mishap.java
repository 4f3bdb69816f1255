package burnbag.custody.simulator;

/// What goes wrong once: the nth step that is told of.
public final class Mishap {
  private long left;

  /// @param n 1 for the very next step; 0 for never
  public Mishap(long n) {
    left = n;
  }

  /// From now on the nth step, and none before it.
  public void comesAt(long n) {
    left = n;
  }

  /// Whether it has happened, or was never to.
  public boolean over() {
    return left <= 0;
  }

  /// @param at for the message
  /// @throws Crash at the nth call
  public void step(String at) {
    if (left > 0 && --left == 0) throw new Crash(at);
  }
}
