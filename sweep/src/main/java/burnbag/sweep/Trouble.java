package burnbag.sweep;

/// The world is broken (a path, a disk, an output), not the input: the one exception that leaves a
/// module.
///
/// Caught once, at the edge, which prints it and ends with exit code 3.
/// `docs/reference/troubles.md` lists the codes.
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Stable: scripts and the manual refer to it by its first four characters.
  public enum Code {
    B201_WRONG_USE,
    B202_PATH_MISSING,
    B203_PATH_NOT_READABLE,
    B204_REPORT_NOT_WRITTEN,
    B205_SCRATCH_NOT_USABLE,
    B206_OUT_OF_MEMORY,
    B207_NOT_INSTALLED_WHOLE,
    B208_RULES_NOT_UNDERSTOOD,
    B209_PACK_AT_FAULT,
    B299_OUR_MISTAKE;

    /// `B201`.
    public String number() {
      return name().substring(0, 4);
    }
  }

  private final Code code;

  /// @param what happened, and where
  /// @param doNext what the person at the terminal can do about it
  public Trouble(Code code, String what, String doNext) {
    super(code.number() + ": " + what + "\n  help: " + doNext);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
