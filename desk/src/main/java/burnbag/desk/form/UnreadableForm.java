package burnbag.desk.form;

/// What was sent is no form, or breaks off.
public final class UnreadableForm extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// @param what is wrong with it
  public UnreadableForm(String what) {
    super(what);
  }
}
