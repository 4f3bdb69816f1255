package burnbag.sweep;

/// Asked by everything that runs for long; given once, from any thread (`--first`, Ctrl-C, a reader
/// of the output that has gone).
final class StopSign {
  private volatile boolean given;

  void give() {
    given = true;
  }

  boolean given() {
    return given;
  }
}
