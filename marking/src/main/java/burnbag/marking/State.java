package burnbag.marking;

/// Whether a marking is still live (schemes §15).
public enum State {
  LIVE("live"),
  /// A word of cancellation without authority or date: stays at full severity.
  CANCEL_CLAIMED("cancel-claimed"),
  CANCELLED("cancelled"),
  /// Level and rank are the new ones.
  DOWNGRADED("downgraded"),
  /// Falls away under a condition: enclosure removed, form not yet completed.
  CONDITIONAL("conditional"),
  /// Its date has passed; nobody has said that it is lifted.
  REVIEW_DUE("review-due"),
  TRAINING("training"),
  TRAP("trap");

  private final String word;

  State(String word) {
    this.word = word;
  }

  /// As JSON and reports write it.
  public String word() {
    return word;
  }

  /// Whether a marking in this state still binds whoever holds the paper.
  public boolean binds() {
    return switch (this) {
      case LIVE, CANCEL_CLAIMED, CONDITIONAL, REVIEW_DUE -> true;
      case CANCELLED, DOWNGRADED, TRAINING, TRAP -> false;
    };
  }
}
