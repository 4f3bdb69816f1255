package burnbag.bench.made;

import burnbag.marking.page.Page;
import burnbag.marking.page.Span;
import java.util.List;

/// A made paper.
///
/// @param id stable: a new sample beside it changes neither its id nor its text
/// @param scheme whose rules it was written by; for a counter-sample the language
/// @param theme the case that it stands for
/// @param marks what must be found; empty for a counter-sample
/// @param once whether the marking, however often it stands there, must be one finding
public record Sample(
    String id, String scheme, String theme, List<Page> pages, List<Mark> marks, boolean once) {
  public Sample {
    pages = List.copyOf(pages);
    marks = List.copyOf(marks);
  }

  /// Nothing on it may hold the pile or call for a review.
  public boolean counter() {
    return marks.isEmpty();
  }

  /// A marking and everywhere it was put.
  public record Mark(Expected expected, List<Spot> spots) {
    public Mark {
      spots = List.copyOf(spots);
    }
  }

  /// One place of a marking.
  ///
  /// @param page 1-based
  /// @param at in that page's text
  /// @param text what stands there
  public record Spot(int page, Span at, String text) {}
}
