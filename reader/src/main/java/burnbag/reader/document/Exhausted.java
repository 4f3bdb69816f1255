package burnbag.reader.document;

import burnbag.reading.Reason;

/// A bound on the whole file is reached: every document that is open ends here, and says so.
public final class Exhausted extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public Exhausted(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
