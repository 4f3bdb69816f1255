package burnbag.desk.form;

/// A form holds more than may be sent here.
public final class TooMuch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final long most;

  /// @param most bytes that may be sent
  public TooMuch(long most) {
    super("more than " + most + " bytes");
    this.most = most;
  }

  /// Bytes that may be sent.
  public long most() {
    return most;
  }
}
