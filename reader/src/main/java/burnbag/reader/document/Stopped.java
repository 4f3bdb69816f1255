package burnbag.reader.document;

/// Nothing more is wanted of this file.
public final class Stopped extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Stopped() {
    super("stopped", null, false, false);
  }
}
