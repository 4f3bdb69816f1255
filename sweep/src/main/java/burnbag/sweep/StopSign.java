package burnbag.sweep;

import java.time.Duration;

/// Asked by everything that runs for long; given once, from any thread (`--first`, Ctrl-C, a reader
/// of the output that has gone).
final class StopSign {
  private volatile boolean given;
  private volatile long givenAtNanos;

  synchronized void give() {
    if (given) return;
    givenAtNanos = System.nanoTime();
    given = true;
  }

  boolean given() {
    return given;
  }

  /// Whether it was given that long ago.
  boolean givenFor(Duration time) {
    return given && System.nanoTime() - givenAtNanos > time.toNanos();
  }
}
