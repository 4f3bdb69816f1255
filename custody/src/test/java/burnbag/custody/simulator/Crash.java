package burnbag.custody.simulator;

/// The power went. Nobody but a test catches it.
public final class Crash extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Crash(String at) {
    super("the power went " + at);
  }
}
