package burnbag.marking.find;

import burnbag.marking.State;
import burnbag.marking.page.Span;

/// What a page says about the life of all its markings.
///
/// @param state live where it says nothing
/// @param newLevel for a downgrading, in the words of the page; else empty
/// @param why in words for a person; empty for live
/// @param note where the new level of a downgrading stands in the page's folded text; else empty
public record LifeSign(State state, String newLevel, String why, Span note) {
  /// The page says nothing.
  public static final LifeSign LIVE = of(State.LIVE, "");

  /// A state without a new level.
  static LifeSign of(State state, String why) {
    return new LifeSign(state, "", why, new Span(0, 0));
  }

  /// Whether, said on the first page, it holds for the whole document: a complete cancellation, a
  /// specimen.
  public boolean speaksForAll() {
    return switch (state) {
      case CANCELLED, DOWNGRADED, TRAINING -> true;
      case LIVE, CANCEL_CLAIMED, CONDITIONAL, REVIEW_DUE, TRAP -> false;
    };
  }
}
