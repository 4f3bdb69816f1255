package burnbag.custody.policy;

/// A text that is no policy pack; the message says where and what to do.
public final class MalformedPack extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final int line;

  MalformedPack(String pack, int line, String what, String help) {
    super(pack + ", line " + line + ": " + what + "\n  help: " + help);
    this.line = line;
  }

  /// 1-based.
  public int line() {
    return line;
  }
}
