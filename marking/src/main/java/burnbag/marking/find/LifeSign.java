package burnbag.marking.find;

import burnbag.marking.State;

/// What a page says about the life of all its markings.
///
/// @param state live where it says nothing
/// @param newLevel for a downgrading, in the words of the page; else empty
/// @param why in words for a person; empty for live
public record LifeSign(State state, String newLevel, String why) {
  /// The page says nothing.
  public static final LifeSign LIVE = new LifeSign(State.LIVE, "", "");

  /// Whether, said on the first page, it holds for the whole document: a complete cancellation, a
  /// specimen.
  public boolean speaksForAll() {
    return switch (state) {
      case CANCELLED, DOWNGRADED, TRAINING -> true;
      case LIVE, CANCEL_CLAIMED, CONDITIONAL, REVIEW_DUE, TRAP -> false;
    };
  }
}
