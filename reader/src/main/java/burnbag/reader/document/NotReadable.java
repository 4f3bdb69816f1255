package burnbag.reader.document;

import burnbag.reading.Reason;

/// This document, or the rest of it, cannot be read; others of the same file can.
public final class NotReadable extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  public NotReadable(Reason reason, String detail) {
    super(detail);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
