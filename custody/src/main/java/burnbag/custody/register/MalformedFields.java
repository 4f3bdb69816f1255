package burnbag.custody.register;

/// Fields that do not fit what they are said to be. The office answers it as a refusal.
public final class MalformedFields extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public MalformedFields(String what) {
    super(what);
  }
}
