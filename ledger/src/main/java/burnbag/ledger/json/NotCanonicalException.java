package burnbag.ledger.json;

/// Bytes that are not canonical JSON; the message says what and where.
public final class NotCanonicalException extends Exception {
  private static final long serialVersionUID = 1L;

  NotCanonicalException(String what, int at) {
    super(what + ", at byte " + at);
  }
}
