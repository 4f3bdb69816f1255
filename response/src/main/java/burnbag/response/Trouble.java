package burnbag.response;

/// The world is broken (a disk, a database), not the input: the one exception that leaves this
/// module. Caught once, at the edge.
///
/// `docs/reference/troubles.md` lists the codes.
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Stable: scripts and the manual refer to it by its first four characters.
  public enum Code {
    B401_FINDS_NOT_USABLE,
    B402_GATE_NOT_USABLE,
    B403_GATE_LOG_CHANGED,
    B404_SETTINGS_NOT_USABLE;

    /// `B401`.
    public String number() {
      return name().substring(0, 4);
    }
  }

  private final Code code;

  /// @param what happened, and where
  /// @param doNext what the person at the terminal can do about it
  public Trouble(Code code, String what, String doNext, Throwable cause) {
    super(code.number() + ": " + what + "\n  help: " + doNext, cause);
    this.code = code;
  }

  public Trouble(Code code, String what, String doNext) {
    super(code.number() + ": " + what + "\n  help: " + doNext);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
