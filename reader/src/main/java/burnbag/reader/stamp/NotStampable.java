package burnbag.reader.stamp;

/// A PDF that is not to be stamped, or cannot be; the message says why, for a person.
final class NotStampable extends Exception {
  private static final long serialVersionUID = 1L;

  NotStampable(String why) {
    super(why);
  }
}
