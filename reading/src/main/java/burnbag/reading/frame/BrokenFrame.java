package burnbag.reading.frame;

import java.io.IOException;

/// The other side does not keep to the grammar.
public final class BrokenFrame extends IOException {
  private static final long serialVersionUID = 1L;

  public BrokenFrame(String message) {
    super(message);
  }
}
