package burnbag.custody;

/// The world is broken (a disk, a database, a key, a ledger that does not verify), not the input:
/// the one exception that leaves this module. Caught once, at the edge.
///
/// `docs/reference/troubles.md` lists the codes.
public final class Trouble extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /// Stable: scripts and the manual refer to it by its first four characters.
  public enum Code {
    B101_LEDGER_DOES_NOT_VERIFY,
    B102_STORE_NOT_USABLE,
    B103_NO_HOME,
    B104_HOME_IN_THE_WAY,
    B105_HOME_FROM_A_NEWER_VERSION,
    B106_KEY_NOT_USABLE,
    B107_STORE_BEHIND_SECOND_PLACE,
    B108_STORE_BUSY,
    B109_PLACE_NOT_WRITABLE,
    B110_NOBODY_ACTS,
    B111_LIST_NOT_READABLE,
    B112_NO_SUCH_ENTRY,
    B113_POLICY_NOT_READABLE,
    B114_BACKUP_REFUSED,
    B115_OUTCOME_NOT_KNOWN,
    B116_WITNESS_HAS_SEEN_ANOTHER,
    B117_NOT_STAMPED;

    /// `B101`.
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

  /// With what the system said.
  public Trouble(Code code, String what, String doNext, Throwable cause) {
    super(code.number() + ": " + what + "\n  help: " + doNext, cause);
    this.code = code;
  }

  public Code code() {
    return code;
  }
}
